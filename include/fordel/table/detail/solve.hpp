// From the lines of a table to its controlled rounding by the kernel, or to the words for why there is none.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/detail/cell_order.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/solution.hpp>
#include <fordel/table/detail/work.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline bool given_fit_64_bits(table_side const& rows, table_side const& columns, table_sums const& total,
                              fraction const& unit) {
    std::vector<big_integer> given;
    for (table_side const* side : {&rows, &columns})
        for (table_line const& line : side->lines)
            if (line.given) given.push_back((*line.given / unit).numerator());
    if (total.given) given.push_back((*total.given / unit).numerator());
    return fit_64_bits(given);
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
    if (failed_with(work, work_errors::interrupted)) throw_interrupted();
    if (!work.outcome()) throw error(errors::table_malformed, work.outcome().error);
    table_solution solution = work.solution(unit);
    solution.cycles = work.cycles();
    return solution;
}

// Rounds the values to multiples of the unit. 64-bit integers do the work where they can, wide ones else: the result is
// the same. Throws fordel.table.empty, .bad_unit, .not_a_multiple, .empty_line, .margin_mismatch, .infeasible,
// .tie_refused, .unknown_line, .tie_list.
inline table_solution solve_table(std::vector<fraction> const& values, table_side& rows, table_side& columns,
                                  table_sums& total, table_rules const& rules) {
    fraction const& unit = rules.unit;
    if (values.empty()) throw error(errors::table_empty, "no cells");
    if (unit <= fraction(0)) throw error(errors::table_bad_unit, unit.to_string());
    sum_up(rows, values);
    sum_up(columns, values);
    total.exact = sum(values);
    settle_given(rows, columns, total, unit);
    std::vector<fraction> in_units;
    for (fraction const& value : values)
        in_units.push_back(value / unit);
    big_integer const denominator = common_denominator(in_units);
    std::vector<big_integer> const numerators = numerators_over(denominator, in_units);
    cell_order const order = order_of_cells(rules.ties, values, rows, columns);
    auto const solved_with = [&]<table_integer T>(T const&) -> std::optional<table_solution> {
        table_work<T> work(numerators, denominator, rows, columns, total.given, unit, rules.totals, order);
        if (built_in_integer<T> && failed_with(work, table_errors::overflow)) return std::nullopt;
        return finish(work, rows, columns, unit);
    };
    std::optional<table_solution> solution;
    if (fit_64_bits(numerators) && fit_64_bits({denominator}) && given_fit_64_bits(rows, columns, total, unit))
        solution = solved_with(std::int64_t{});
    if (!solution) solution = solved_with(big_integer());
    require_settled(rules.ties, order, *solution, rows, columns);
    return *solution;
}

} // namespace detail
} // namespace v0
} // namespace fordel
