// How an amount is shared and rounded: the method, the unit and what becomes of ties.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/money/currency.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {

// What amounts are rounded to: minor units (øre), major units (kroner) or thousands of major units.
enum class rounding_unit { minor, major, thousand };

constexpr char const* to_string(rounding_unit unit) noexcept {
    return unit == rounding_unit::minor ? "minor" : unit == rounding_unit::major ? "major" : "thousand";
}

// How many minor units one rounding unit is.
constexpr std::int64_t minor_units(rounding_unit unit, any_currency in) {
    std::int64_t count = unit == rounding_unit::thousand ? 1000 : 1;
    if (unit != rounding_unit::minor)
        for (int i = 0; i < in.minor_digits(); ++i)
            count *= 10;
    return count;
}

struct allocation_options {
    any_method method = largest_remainder{};
    rounding_unit unit = rounding_unit::minor;
    tie_breaking ties{};
};

} // namespace v0
} // namespace fordel
