// What amounts are rounded to: øre, kroner, thousands of kroner, or any other whole number of minor units.
#pragma once

#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

class rounding_unit {
public:
    static rounding_unit const minor;    // øre
    static rounding_unit const major;    // kroner
    static rounding_unit const thousand; // thousands of kroner

    constexpr rounding_unit() = default; // minor

    // Of whichever currency the amount has. Throws fordel.allocation.bad_unit unless above zero.
    static rounding_unit of_minor(std::int64_t count);

    // rounding_unit(kroner(100)): for amounts in that currency. Throws the same.
    template <currency C>
    explicit rounding_unit(money<C> const& amount)
        : rounding_unit(checked(amount.minor(), as_any_currency(amount.in()))) {}

    // "minor", "oere" or "øre"; "major", "krone" or "kroner"; "thousand" or "1000"; "5 minor" or "5 øre"; or an amount:
    // "100 kr.", "0.05 CHF". Throws fordel.allocation.unknown_unit, .bad_unit, and the errors of money for an amount.
    // With a notation named, an amount is read in it.
    static rounding_unit parse(std::string_view written, std::optional<notation> style = {});

    // How many minor units it is. Throws fordel.currency.mismatch for a unit that is an amount of another currency.
    std::int64_t minor_units(any_currency in) const;

    friend constexpr bool operator==(rounding_unit const&, rounding_unit const&) = default;
    friend std::string to_string(rounding_unit const& unit);

private:
    enum class scale { minor, major, thousand };

    constexpr rounding_unit(scale named, std::int64_t count, any_currency in) : scale_(named), count_(count), in_(in) {}
    static rounding_unit checked(std::int64_t count, any_currency in);

    scale scale_ = scale::minor;
    std::int64_t count_ = 1; // of what the scale names
    any_currency in_{};      // XXX where it goes for every currency
};

inline constexpr rounding_unit rounding_unit::minor{scale::minor, 1, {}};
inline constexpr rounding_unit rounding_unit::major{scale::major, 1, {}};
inline constexpr rounding_unit rounding_unit::thousand{scale::thousand, 1, {}};

inline std::int64_t minor_units(rounding_unit const& unit, any_currency in) { return unit.minor_units(in); }

// As parse() reads it.
std::string to_string(rounding_unit const& unit);

// One unit in words: "øre", "kr.", "1.000 kr.", "100 kr.", "0,05 CHF".
text describe(rounding_unit const& unit, any_currency in);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/rounding_unit.ipp>
#endif
