#pragma once

#include <fordel/apportionment/method.hpp>
#include <fordel/apportionment/quota.hpp>

#include <cstddef>
#include <span>

namespace fordel::inline v0 {

// How a fraction becomes a whole number. All go by the magnitude, so that -x rounds to the mirror of x: up is away from
// zero, down towards it; the halves differ only in what an exact half does.
enum class rounding { half_up, half_even, half_down, up, down, toward_zero = down };

namespace detail {

// Whether whole + remainder / denominator, none of them negative and remainder < denominator, goes to whole + 1.
template <class Wide>
constexpr bool rounds_away(Wide const& remainder, Wide const& denominator, bool whole_is_odd, rounding mode) {
    if (remainder == static_cast<Wide>(0) || mode == rounding::down) return false;
    if (mode == rounding::up) return true;
    Wide const missing = denominator - remainder; // twice the remainder may overflow
    if (remainder == missing) return mode == rounding::half_up || (mode == rounding::half_even && whole_is_odd);
    return missing < remainder;
}

template <class T>
constexpr bool odd(T const& value) {
    return static_cast<T>(value % static_cast<T>(2)) != static_cast<T>(0);
}

} // namespace detail

// numerator / denominator as a whole number. The denominator is positive. Exact for every numerator: the result never
// leaves T.
template <integer T>
constexpr T round_quotient(T const& numerator, T const& denominator, rounding mode) {
    using size = magnitude_t<T>;
    size const n = magnitude(numerator);
    size const d = magnitude(denominator);
    size const whole = static_cast<size>(n / d);
    size const remainder = static_cast<size>(n % d);
    bool const away = detail::rounds_away(remainder, d, detail::odd(whole), mode);
    return with_sign<T>(away ? static_cast<size>(whole + static_cast<size>(1)) : whole, detail::negative(numerator));
}

// Each exact share rounded on its own, as published tables often do. The shares need not sum to the units: the
// outcome's residual says what is missing (units less the sum of the shares), for the caller to show or to book.
//
// Guarantees: each share is within one unit of the exact share (half a unit for the half modes) and depends on its own
// weight and the total alone; a party of weight zero receives nothing; larger weights never get less.
//
// Weakness: the residual, up to the number of parties. There are no ties. It keeps no bounds.
//
// Complexity: O(parties), no scratch.
struct independent_rounding {
    template <class Units, class Weight>
    struct scratch_type {
        std::size_t party = 0;
    };

    rounding mode = rounding::half_up;

    static constexpr char const* name() { return "independent"; }
    static constexpr std::size_t scratch_size(std::size_t) { return 0; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>>, Policy const&) const {
        using share = magnitude_t<Units>;
        if (p.bounded()) return {.error = apportionment_errors::bounds_unsupported};
        quotas<Units, Weight> const quota{p};
        auto left = p.units;
        std::ptrdiff_t added = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            auto const exact = quota[i];
            bool const away = detail::rounds_away(exact.remainder, p.total, detail::odd(exact.whole), mode);
            left = static_cast<share>(left - exact.whole);
            added += away ? 1 : 0;
            out[i] = p.signed_share(away ? static_cast<share>(exact.whole + static_cast<share>(1)) : exact.whole);
        }
        auto const residual = static_cast<std::ptrdiff_t>(left) - added;
        return {.residual = p.mirror ? -residual : residual};
    }

    friend constexpr bool operator==(independent_rounding const&, independent_rounding const&) = default;
};

} // namespace fordel::inline v0
