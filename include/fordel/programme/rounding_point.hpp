// When an amount that is raised year by year is rounded.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Never (the amount compounds exactly, and only the parts are rounded), each year (the next year is raised from the
// rounded amount), or at the end (the amount of the year is rounded, the next is raised from the exact one).
class rounding_point {
public:
    enum class kind { never, each_year, at_end };

    constexpr rounding_point() = default; // never

    static rounding_point never() { return {}; }
    static rounding_point each_year(rounding_unit const& to = rounding_unit::minor, rounding how = rounding::half_up) {
        return {kind::each_year, to, how};
    }
    static rounding_point at_end(rounding_unit const& to = rounding_unit::minor, rounding how = rounding::half_up) {
        return {kind::at_end, to, how};
    }

    kind when() const noexcept { return when_; }
    rounding_unit const& to() const noexcept { return to_; }
    rounding how() const noexcept { return how_; }

    // In major units, whenever it is. Throws fordel.currency.mismatch.
    [[nodiscard]] fraction rounded(fraction const& major, any_currency in) const;

    // "rounded each year to 1,000 kr.", "not rounded".
    [[nodiscard]] text describe(any_currency in) const;

    friend bool operator==(rounding_point const&, rounding_point const&) = default;

private:
    rounding_point(kind when, rounding_unit const& to, rounding how) : when_(when), to_(to), how_(how) {}

    kind when_ = kind::never;
    rounding_unit to_ = rounding_unit::minor;
    rounding how_ = rounding::half_up;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/rounding_point.ipp>
#endif
