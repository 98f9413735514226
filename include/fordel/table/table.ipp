// How a table is rounded: its lines and groups, and what the kernel makes of them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table.hpp>
#include <fordel/table/detail/groups.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/solution.hpp>
#include <fordel/table/detail/solve.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL rounded_to rounded_table::direction(fraction const& exact, fraction const& amount) {
    return amount == exact ? rounded_to::unchanged : amount < exact ? rounded_to::down : rounded_to::up;
}

FORDEL_DECL rounded_to rounded_table::direction(table_total const& total) {
    return total.given ? rounded_to::given : direction(total.exact, total.amount);
}

FORDEL_DECL rounded_to rounded_table::direction(std::size_t row, std::size_t column) const {
    return direction(exact_.at(row).at(column), cells_.at(row).at(column));
}

namespace detail {

FORDEL_DECL fraction square_of(fraction const& x) { return x * x; }
FORDEL_DECL fraction squared_deviation(table_total const& total) { return square_of(total.amount - total.exact); }

} // namespace detail

FORDEL_DECL fraction rounded_table::squared_deviations() const {
    fraction sum;
    for (std::size_t i = 0; i < cells_.size(); ++i)
        for (std::size_t j = 0; j < cells_[i].size(); ++j)
            sum += detail::square_of(cells_[i][j] - exact_[i][j]);
    return sum;
}

FORDEL_DECL std::vector<level_deviation> rounded_table::squared_deviations_by_level() const {
    std::vector<level_deviation> levels{{"whole", detail::squared_deviation(total_)}};
    for (auto const* groups : {&row_groups_, &column_groups_})
        for (group_total const& group : *groups) {
            while (levels.size() <= group.depth)
                levels.push_back({"groups " + std::to_string(levels.size()), {}});
            levels[group.depth].squares += detail::squared_deviation(group.total);
        }
    levels.push_back({"lines", {}});
    for (auto const* lines : {&row_totals_, &column_totals_})
        for (table_total const& line : *lines)
            levels.back().squares += detail::squared_deviation(line);
    levels.push_back({"cells", squared_deviations()});
    return levels;
}

namespace detail {

// Throws fordel.table.size_mismatch.
FORDEL_DECL void require_count(std::size_t count, char const* what, std::size_t lines, char const* noun) {
    if (count != lines)
        throw error(errors::table_size_mismatch,
                    std::to_string(count) + ' ' + what + " for " + std::to_string(lines) + ' ' + noun + 's');
}

// The lines first, then their groups: parts before what they are part of.
FORDEL_DECL table_side side_of(char const* noun, std::size_t lines, table_groups const& groups,
                               std::vector<std::string> const& names,
                               std::optional<std::vector<fraction>> const& given) {
    if (given) require_count(given->size(), "totals", lines, noun);
    if (!names.empty()) require_count(names.size(), "names", lines, noun);
    auto const up = [lines](std::size_t group) { return group == whole_table ? whole_table : lines + group; };
    table_side side{noun};
    for (std::size_t i = 0; i < lines; ++i) {
        std::string const label = names.empty() ? std::to_string(i + 1) : names[i];
        side.lines.push_back(
            {.name = std::string(noun) + ' ' + label, .label = label, .parent = up(groups.above_line(i))});
        if (given) side.lines.back().given = (*given)[i];
    }
    for (std::size_t g = 0; g < groups.all().size(); ++g)
        side.lines.push_back({.name = std::string(noun) + " group " + groups.all()[g].label,
                              .label = groups.all()[g].label,
                              .parent = up(groups.above_group(g))});
    return side;
}

// Throws fordel.table.empty, .ragged.
FORDEL_DECL void check_shape(table_matrix const& matrix) {
    if (matrix.empty() || matrix.front().empty())
        throw error(errors::table_empty, matrix.empty() ? "no rows" : "no columns");
    for (std::size_t i = 0; i < matrix.size(); ++i)
        if (matrix[i].size() != matrix.front().size())
            throw error(errors::table_ragged, "row " + std::to_string(i + 1) + ": " + std::to_string(matrix[i].size()) +
                                                  " cells, row 1: " + std::to_string(matrix.front().size()));
}

struct side_totals {
    std::vector<table_total> lines{};
    std::vector<group_total> groups{};
};

FORDEL_DECL side_totals totals_of(table_side const& side, std::vector<fraction> const& amounts,
                                  std::vector<std::size_t> const& levels, table_groups const& groups) {
    side_totals read{totals_of(side, amounts), {}};
    std::size_t const lines = amounts.size() - groups.all().size();
    for (std::size_t g = 0; g < groups.all().size(); ++g)
        read.groups.push_back({groups.all()[g].level, groups.all()[g].label, read.lines[lines + g], levels[lines + g]});
    sort_stably(read.groups, [](auto const& a, auto const& b) { return a.level < b.level; });
    read.lines.resize(lines);
    return read;
}

} // namespace detail

FORDEL_DECL rounded_table round_table(table_matrix matrix, table_options const& options) {
    detail::check_shape(matrix);
    std::size_t const width = matrix.front().size();
    detail::table_groups const row_groups(options.row_groups, matrix.size(), "row");
    detail::table_groups const column_groups(options.column_groups, width, "column");
    detail::table_side rows = detail::side_of("row", matrix.size(), row_groups, options.row_names, options.row_totals);
    detail::table_side columns =
        detail::side_of("column", width, column_groups, options.column_names, options.column_totals);
    std::vector<fraction> values;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < width; ++j) {
            values.push_back(matrix[i][j]);
            rows.line_of.push_back(i);
            columns.line_of.push_back(j);
        }
    detail::table_sums total{.given = options.total};
    detail::table_solution const solved =
        detail::solve_table(values, rows, columns, total, {options.unit, options.totals, options.ties});
    rounded_table result;
    result.cells_ = matrix;
    for (std::size_t c = 0; c < values.size(); ++c)
        result.cells_[c / width][c % width] = solved.cells[c];
    auto row_totals = detail::totals_of(rows, solved.rows, solved.row_levels, row_groups);
    auto column_totals = detail::totals_of(columns, solved.columns, solved.column_levels, column_groups);
    result.row_totals_ = std::move(row_totals.lines);
    result.row_groups_ = std::move(row_totals.groups);
    result.column_totals_ = std::move(column_totals.lines);
    result.column_groups_ = std::move(column_totals.groups);
    result.total_ = {total.exact, solved.total, total.given.has_value(), {}};
    result.exact_ = std::move(matrix);
    result.unit_ = options.unit;
    for (auto const& cycle : solved.cycles) {
        result.cycles_.emplace_back();
        for (auto const& [cell, up] : cycle)
            result.cycles_.back().push_back({cell / width, cell % width, up});
    }
    return result;
}

FORDEL_DECL rounded_table round_table(std::vector<table_matrix> const& layers, table_options const&) {
    throw error(errors::table_three_way, std::to_string(layers.size()) + " layers");
}

} // namespace v0
} // namespace fordel
