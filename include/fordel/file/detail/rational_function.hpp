// A fraction of two polynomials with exact coefficients, and the one that goes through given points.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using polynomial = std::vector<fraction>; // coefficients by power, from the constant on; without zeros at its end
using exact_point = std::pair<fraction, fraction>;

[[nodiscard]] fraction polynomial_value(polynomial const& p, fraction const& x);
[[nodiscard]] polynomial polynomial_product(polynomial const& a, polynomial const& b);
[[nodiscard]] polynomial polynomial_difference(polynomial const& a, polynomial const& b);

// In lowest terms, the first coefficient below that is not zero being one: two are equal that are the same function.
struct rational_function {
    polynomial above{};
    polynomial below{fraction(1)};

    // Throws fordel.exact.zero_denominator at a pole.
    [[nodiscard]] fraction at(fraction const& x) const {
        return polynomial_value(above, x) / polynomial_value(below, x);
    }

    friend bool operator==(rational_function const&, rational_function const&) = default;
};

// Degrees above and below, those that need fewer points first.
inline constexpr std::pair<std::size_t, std::size_t> fitted_degrees[]{{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1},
                                                                      {0, 2}, {2, 1}, {1, 2}, {2, 2}};
// So many points more than a function has coefficients, which chance does not meet.
inline constexpr std::size_t points_to_check = 2;
inline constexpr std::size_t points_to_fit = 5 + points_to_check;

// The function of these degrees that goes through all of the points; nothing where none does. Exact: no point is near.
[[nodiscard]] std::optional<rational_function> fitted(std::vector<exact_point> const& points,
                                                      std::pair<std::size_t, std::size_t> const& degrees);

// A number at which a polynomial is zero.
struct polynomial_root {
    fraction at{};
    bool exact = true; // no: it is no fraction, and this one is within the tolerance of it

    friend bool operator==(polynomial_root const&, polynomial_root const&) = default;
};

// Those strictly between two numbers, ascending. Of degree one and two all of them; of more the one that a change of
// sign from end to end holds. None of a polynomial that is zero everywhere.
[[nodiscard]] std::vector<polynomial_root> roots_between(polynomial const& p, fraction const& first,
                                                         fraction const& last, fraction const& tolerance);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/rational_function.ipp>
#endif
