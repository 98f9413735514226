// How a rational function is found: the coefficients that make above(x) - y below(x) zero at each point.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/rational_function.hpp>

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline void drop_zeros(polynomial& p) {
    while (!p.empty() && p.back() == fraction(0))
        p.pop_back();
}

FORDEL_DECL fraction polynomial_value(polynomial const& p, fraction const& x) {
    fraction value;
    for (auto c = p.rbegin(); c != p.rend(); ++c)
        value = value * x + *c;
    return value;
}

FORDEL_DECL polynomial polynomial_product(polynomial const& a, polynomial const& b) {
    if (a.empty() || b.empty()) return {};
    polynomial made(a.size() + b.size() - 1);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            made[i + j] += a[i] * b[j];
    return made;
}

FORDEL_DECL polynomial polynomial_difference(polynomial const& a, polynomial const& b) {
    polynomial made(std::max(a.size(), b.size()));
    for (std::size_t i = 0; i < made.size(); ++i)
        made[i] = (i < a.size() ? a[i] : fraction(0)) - (i < b.size() ? b[i] : fraction(0));
    drop_zeros(made);
    return made;
}

using exact_matrix = std::vector<std::vector<fraction>>;

// Gauss and Jordan: the column of each row's leading one.
inline std::vector<std::size_t> reduce(exact_matrix& rows) {
    std::vector<std::size_t> leading;
    std::size_t const width = rows.front().size();
    for (std::size_t column = 0; column < width && leading.size() < rows.size(); ++column) {
        std::size_t const top = leading.size();
        auto const pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(top), rows.end(),
                                        [&](auto const& row) { return row[column] != fraction(0); });
        if (pivot == rows.end()) continue;
        std::swap(rows[top], *pivot);
        fraction const lead = rows[top][column];
        for (fraction& cell : rows[top])
            cell = cell / lead;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            fraction const times = rows[r][column];
            if (r == top || times == fraction(0)) continue;
            for (std::size_t c = 0; c < width; ++c)
                rows[r][c] = rows[r][c] - times * rows[top][c];
        }
        leading.push_back(column);
    }
    return leading;
}

// A solution other than zero of rows × unknowns = 0; empty where there is none.
inline std::vector<fraction> null_vector(exact_matrix rows) {
    std::size_t const width = rows.front().size();
    std::vector<std::size_t> const leading = reduce(rows);
    if (leading.size() == width) return {};
    std::size_t free = 0;
    while (free < leading.size() && leading[free] == free)
        ++free;
    std::vector<fraction> solution(width);
    solution[free] = fraction(1);
    for (std::size_t r = 0; r < leading.size(); ++r)
        solution[leading[r]] = -rows[r][free];
    return solution;
}

FORDEL_DECL std::optional<rational_function> fitted(std::vector<exact_point> const& points,
                                                    std::pair<std::size_t, std::size_t> const& degrees) {
    auto const [above, below] = degrees;
    exact_matrix rows;
    for (auto const& [x, y] : points) {
        std::vector<fraction> row;
        fraction power(1);
        for (std::size_t i = 0; i <= above; ++i, power = power * x)
            row.push_back(power);
        power = -y;
        for (std::size_t i = 0; i <= below; ++i, power = power * x)
            row.push_back(power);
        rows.push_back(std::move(row));
    }
    std::vector<fraction> const all = null_vector(std::move(rows));
    if (all.empty()) return std::nullopt;
    auto const divide = all.begin() + static_cast<std::ptrdiff_t>(above) + 1;
    rational_function made{{all.begin(), divide}, {divide, all.end()}};
    drop_zeros(made.above);
    drop_zeros(made.below);
    auto const pole = [&](exact_point const& p) { return polynomial_value(made.below, p.first) == fraction(0); };
    if (made.below.empty() || std::any_of(points.begin(), points.end(), pole)) return std::nullopt;
    fraction const one = *std::find_if(made.below.begin(), made.below.end(), [](auto& c) { return c != fraction(0); });
    for (polynomial* const part : {&made.above, &made.below})
        for (fraction& c : *part)
            c = c / one;
    return made;
}

// The root of a fraction that is not below zero.
inline polynomial_root square_root(fraction const& square, fraction const& tolerance) {
    auto const exact_root = [](big_integer const& n) { return big_integer(boost::multiprecision::sqrt(n)); };
    big_integer const above = exact_root(square.numerator()), below = exact_root(square.denominator());
    if (above * above == square.numerator() && below * below == square.denominator())
        return {fraction(above, below), true};
    big_integer const scale = (fraction(1) / tolerance).floor() + 1;
    return {fraction(exact_root((square * fraction(scale) * fraction(scale)).floor()), scale), false};
}

inline std::vector<polynomial_root> roots_of_second_degree(polynomial const& p, fraction const& tolerance) {
    fraction const &c = p[0], &b = p[1], &a = p[2];
    fraction const under = b * b - fraction(4) * a * c, middle = -b / (fraction(2) * a);
    if (under < fraction(0)) return {};
    if (under == fraction(0)) return {{middle, true}};
    auto const [half, exact] = square_root(under / (fraction(4) * a * a), tolerance);
    return {{middle - half, exact}, {middle + half, exact}};
}

inline std::vector<polynomial_root> root_by_halves(polynomial const& p, fraction first, fraction last,
                                                   fraction const& tolerance) {
    bool const rises = polynomial_value(p, first) < fraction(0);
    if (rises == (polynomial_value(p, last) < fraction(0))) return {};
    while (last - first > tolerance) {
        fraction const middle = (first + last) / fraction(2), value = polynomial_value(p, middle);
        if (value == fraction(0)) return {{middle, true}};
        (rises == (value < fraction(0)) ? first : last) = middle;
    }
    return {{first, false}};
}

FORDEL_DECL std::vector<polynomial_root> roots_between(polynomial const& p, fraction const& first, fraction const& last,
                                                       fraction const& tolerance) {
    std::vector<polynomial_root> roots;
    if (p.size() == 2) roots = {{-p[0] / p[1], true}};
    if (p.size() == 3) roots = roots_of_second_degree(p, tolerance);
    if (p.size() > 3) roots = root_by_halves(p, first, last, tolerance);
    std::erase_if(roots, [&](polynomial_root const& r) { return r.at <= first || r.at >= last; });
    return roots;
}

} // namespace detail
} // namespace v0
} // namespace fordel
