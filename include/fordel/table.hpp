// Controlled rounding of a table: rows and columns of exact values to whole units, so that all totals hold.
#pragma once

#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/table/entries.hpp>
#include <fordel/table/lines.hpp>
#include <fordel/table/solution.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

using table_matrix = std::vector<std::vector<fraction>>;

struct table_options {
    fraction unit = 1; // everything is rounded to multiples of it
    // What the rows, the columns and the whole table come to; else the floor or ceiling of their exact totals. A group,
    // or the table, all of whose parts are given comes to their sum.
    std::optional<std::vector<fraction>> row_totals{};
    std::optional<std::vector<fraction>> column_totals{};
    std::optional<fraction> total{};
    // Groups whose totals are rounded too: a label for each row ("" for none), one such list for each level, in any
    // order. Any two groups have to lie within each other or apart.
    std::vector<std::vector<std::string>> row_groups{};
    std::vector<std::vector<std::string>> column_groups{};
    // For messages; else numbers from 1.
    std::vector<std::string> row_names{};
    std::vector<std::string> column_names{};
};

// What a number became.
enum class rounded_to { unchanged, down, up, given };

struct group_total {
    std::size_t level = 0; // place in table_options::row_groups
    std::string label{};
    table_total total{};
};

struct cell_step {
    std::size_t row = 0;
    std::size_t column = 0;
    bool up = false; // by one unit

    friend bool operator==(cell_step const&, cell_step const&) = default;
};

class rounded_table {
public:
    table_matrix const& cells() const noexcept { return cells_; }
    table_matrix const& exact() const noexcept { return exact_; }
    std::vector<table_total> const& row_totals() const noexcept { return row_totals_; }
    std::vector<table_total> const& column_totals() const noexcept { return column_totals_; }
    std::vector<group_total> const& row_groups() const noexcept { return row_groups_; }
    std::vector<group_total> const& column_groups() const noexcept { return column_groups_; }
    table_total const& total() const noexcept { return total_; }
    fraction const& unit() const noexcept { return unit_; }

    // No other table within the same bounds has as small a sum of squared deviations.
    bool unique() const noexcept { return cycles_.empty(); }
    // Where others have: alternating cycles. All steps of one together lead to another such table, and each cell that
    // differs in any of them is on a cycle.
    std::vector<std::vector<cell_step>> const& cycles() const noexcept { return cycles_; }

    static rounded_to direction(fraction const& exact, fraction const& amount) {
        return amount == exact ? rounded_to::unchanged : amount < exact ? rounded_to::down : rounded_to::up;
    }
    static rounded_to direction(table_total const& t) {
        return t.given ? rounded_to::given : direction(t.exact, t.amount);
    }
    rounded_to direction(std::size_t row, std::size_t column) const {
        return direction(exact_.at(row).at(column), cells_.at(row).at(column));
    }

    // The sum of the cells' squared deviations from their exact values: what was minimised.
    fraction squared_deviations() const {
        fraction sum;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            for (std::size_t j = 0; j < cells_[i].size(); ++j)
                sum += (cells_[i][j] - exact_[i][j]) * (cells_[i][j] - exact_[i][j]);
        return sum;
    }

private:
    friend rounded_table round_table(table_matrix, table_options const&);

    table_matrix exact_{};
    table_matrix cells_{};
    std::vector<table_total> row_totals_{};
    std::vector<table_total> column_totals_{};
    std::vector<group_total> row_groups_{};
    std::vector<group_total> column_groups_{};
    table_total total_{};
    fraction unit_ = 1;
    std::vector<std::vector<cell_step>> cycles_{};
};

namespace detail {

// The groups of one side, smaller ones first.
class table_groups {
public:
    struct group {
        std::size_t level;
        std::string label;
        std::vector<std::size_t> members; // ascending
    };

    // Throws fordel.table.size_mismatch, .not_laminar.
    table_groups(std::vector<std::vector<std::string>> const& levels, std::size_t lines, char const* noun)
        : of_(lines) {
        for (std::size_t level = 0; level < levels.size(); ++level) {
            if (levels[level].size() != lines)
                throw error(errors::table_size_mismatch, std::to_string(levels[level].size()) + " labels for " +
                                                             std::to_string(lines) + ' ' + noun + 's');
            std::map<std::string, std::size_t> place;
            for (std::size_t i = 0; i < lines; ++i) {
                if (levels[level][i].empty()) continue;
                auto const [at, added] = place.emplace(levels[level][i], all_.size());
                if (added) all_.push_back({level, levels[level][i], {}});
                all_[at->second].members.push_back(i);
            }
        }
        sort_stably(all_, [](auto const& a, auto const& b) { return a.members.size() < b.members.size(); });
        for (std::size_t g = 0; g < all_.size(); ++g)
            for (std::size_t const i : all_[g].members)
                of_[i].push_back(g);
        require_laminar(noun);
    }

    std::vector<group> const& all() const { return all_; }
    // The smallest group of a line, or the smallest that a group is within.
    std::size_t above_line(std::size_t i) const { return of_[i].empty() ? whole_table : of_[i].front(); }
    std::size_t above_group(std::size_t g) const {
        auto const& chain = of_[all_[g].members.front()];
        auto const next = std::upper_bound(chain.begin(), chain.end(), g);
        return next == chain.end() ? whole_table : *next;
    }

private:
    void require_laminar(char const* noun) const {
        std::set<std::pair<std::size_t, std::size_t>> seen;
        for (auto const& chain : of_)
            for (std::size_t k = 1; k < chain.size(); ++k) {
                if (!seen.emplace(chain[k - 1], chain[k]).second) continue;
                auto const& inner = all_[chain[k - 1]];
                auto const& outer = all_[chain[k]];
                if (!std::includes(outer.members.begin(), outer.members.end(), inner.members.begin(),
                                   inner.members.end()))
                    throw error(errors::table_not_laminar,
                                std::string(noun) + " groups " + inner.label + " and " + outer.label);
            }
    }

    std::vector<group> all_{};
    std::vector<std::vector<std::size_t>> of_; // the groups of each line
};

// The lines first, then their groups: parts before what they are part of.
inline table_side side_of(char const* noun, std::size_t lines, table_groups const& groups,
                          std::vector<std::string> const& names, std::optional<std::vector<fraction>> const& given) {
    if ((given && given->size() != lines) || (!names.empty() && names.size() != lines))
        throw error(errors::table_size_mismatch,
                    std::to_string(given && given->size() != lines ? given->size() : names.size()) +
                        (given && given->size() != lines ? " totals" : " names") + " for " + std::to_string(lines) +
                        ' ' + noun + 's');
    auto const up = [lines](std::size_t group) { return group == whole_table ? whole_table : lines + group; };
    table_side side{noun};
    for (std::size_t i = 0; i < lines; ++i) {
        std::string const name = std::string(noun) + ' ' + (names.empty() ? std::to_string(i + 1) : names[i]);
        side.lines.push_back({.name = name, .parent = up(groups.above_line(i))});
        if (given) side.lines.back().given = (*given)[i];
    }
    for (std::size_t g = 0; g < groups.all().size(); ++g)
        side.lines.push_back(
            {.name = std::string(noun) + " group " + groups.all()[g].label, .parent = up(groups.above_group(g))});
    return side;
}

// Throws fordel.table.empty, .ragged.
inline void check_shape(table_matrix const& matrix) {
    if (matrix.empty() || matrix.front().empty())
        throw error(errors::table_empty, matrix.empty() ? "no rows" : "no columns");
    for (std::size_t i = 0; i < matrix.size(); ++i)
        if (matrix[i].size() != matrix.front().size())
            throw error(errors::table_ragged, "row " + std::to_string(i + 1) + ": " + std::to_string(matrix[i].size()) +
                                                  " cells, row 1: " + std::to_string(matrix.front().size()));
}

inline std::vector<group_total> group_totals(table_groups const& groups, std::vector<table_total> const& totals) {
    std::vector<group_total> all;
    std::size_t const lines = totals.size() - groups.all().size();
    for (std::size_t g = 0; g < groups.all().size(); ++g)
        all.push_back({groups.all()[g].level, groups.all()[g].label, totals[lines + g]});
    sort_stably(all, [](auto const& a, auto const& b) { return a.level < b.level; });
    return all;
}

} // namespace detail

// Rounds each cell, each row, column and group total and the whole to the next multiple of the unit below or above (or
// to the totals given) so that all sums hold. Zeros stay zero. Of all such tables the one with the least sum of squared
// deviations, then the first in the order of the cells, row by row, where towards zero comes first.
// Throws fordel.table.empty, .ragged, .bad_unit, .size_mismatch, .not_laminar, .not_a_multiple, .empty_line,
// .margin_mismatch, .infeasible (which names the cut). Guarantees and complexity: those of try_round_table().
inline rounded_table round_table(table_matrix matrix, table_options const& options = {}) {
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
    detail::table_solution const solved = detail::solve_table(values, rows, columns, total, options.unit);
    rounded_table result;
    result.cells_ = matrix;
    for (std::size_t c = 0; c < values.size(); ++c)
        result.cells_[c / width][c % width] = solved.cells[c];
    result.row_totals_ = detail::totals_of(rows, solved.rows);
    result.row_groups_ = detail::group_totals(row_groups, result.row_totals_);
    result.row_totals_.resize(matrix.size());
    result.column_totals_ = detail::totals_of(columns, solved.columns);
    result.column_groups_ = detail::group_totals(column_groups, result.column_totals_);
    result.column_totals_.resize(width);
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

// Three dimensions have no controlled rounding in general: throws fordel.table.three_way, always.
[[noreturn]] inline rounded_table round_table(std::vector<table_matrix> const& layers, table_options const& = {}) {
    throw error(errors::table_three_way, std::to_string(layers.size()) + " layers");
}

} // namespace v0
} // namespace fordel
