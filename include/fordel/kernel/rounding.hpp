#pragma once

#include <fordel/kernel/integer.hpp>

namespace fordel {
inline namespace v0 {

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

} // namespace v0
} // namespace fordel
