// From the lines of a table to its controlled rounding by the kernel, or to the words for why there is none.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/work.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline bool fits_64_bits(std::vector<big_integer> const& values) {
    for (big_integer const& value : values)
        if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max())
            return false;
    return true;
}

inline std::vector<big_integer> given_units(table_side const& side, fraction const& unit) {
    std::vector<big_integer> all;
    for (table_line const& line : side.lines)
        if (line.given) all.push_back((*line.given / unit).numerator());
    return all;
}

template <table_integer T>
bool failed_with(table_work<T> const& work, char const* id) {
    return !work.outcome() && std::string_view(work.outcome().error) == id;
}

// Throws fordel.table.infeasible.
template <table_integer T>
table_solution finish(table_work<T>& work, table_side const& rows, table_side const& columns, fraction const& unit) {
    if (failed_with(work, table_errors::infeasible))
        throw error(errors::table_infeasible, work.cut(rows, columns, unit));
    if (!work.outcome()) throw error(errors::table_malformed, work.outcome().error);
    table_solution solution = work.solution(unit);
    solution.cycles = work.cycles();
    return solution;
}

// Rounds the values to multiples of the unit. 64-bit integers do the work where they can, wide ones else: the result is
// the same. Throws fordel.table.empty, .bad_unit, .not_a_multiple, .empty_line, .margin_mismatch, .infeasible.
inline table_solution solve_table(std::vector<fraction> const& values, table_side& rows, table_side& columns,
                                  table_sums& total, fraction const& unit) {
    if (values.empty()) throw error(errors::table_empty, "no cells");
    if (unit <= fraction(0)) throw error(errors::table_bad_unit, unit.to_string());
    sum_up(rows, values);
    sum_up(columns, values);
    for (fraction const& value : values)
        total.exact += value;
    settle_given(rows, columns, total, unit);
    big_integer denominator = 1;
    std::vector<fraction> in_units;
    for (fraction const& value : values) {
        in_units.push_back(value / unit);
        denominator = boost::multiprecision::lcm(denominator, in_units.back().denominator());
    }
    std::vector<big_integer> numerators;
    for (fraction const& value : in_units)
        numerators.push_back(value.numerator() * (denominator / value.denominator()));
    std::vector<big_integer> all = given_units(rows, unit), more = given_units(columns, unit);
    all.insert(all.end(), more.begin(), more.end());
    all.push_back(total.given ? (*total.given / unit).numerator() : denominator);
    if (fits_64_bits(numerators) && fits_64_bits({denominator}) && fits_64_bits(all)) {
        table_work<std::int64_t> work(numerators, denominator, rows, columns, total.given, unit);
        if (!failed_with(work, table_errors::overflow)) return finish(work, rows, columns, unit);
    }
    table_work<big_integer> work(numerators, denominator, rows, columns, total.given, unit);
    return finish(work, rows, columns, unit);
}

} // namespace detail
} // namespace v0
} // namespace fordel
