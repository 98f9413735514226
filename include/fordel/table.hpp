// Controlled rounding of a table: rows and columns of exact values to whole units, so that all totals hold.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/entries.hpp>       // IWYU pragma: export
#include <fordel/table/setting_names.hpp> // IWYU pragma: export
#include <fordel/table/total.hpp>         // IWYU pragma: export

#include <cstddef>
#include <optional>
#include <string>
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
    // What is nearest first: the totals, level by level from the whole inwards, or the cells alone (free).
    totals_rounding totals = totals_rounding::nearest;
    // Which of several equally near tables. order, refuse: as the cells stand, row by row, towards zero first. The
    // other policies serve cells with a unit away from zero: larger_weight: the cell that is larger without its sign;
    // lot: the ticket of "row/column"; list: rows, columns, groups or cells ("row/column"), each cell where the list
    // first names it or a line that it is in; it must name all cells that tie. By names, or numbers from 1.
    tie_breaking ties{};
};

// What a number became.
enum class rounded_to { unchanged, down, up, given };

struct group_total {
    std::size_t level = 0; // place in table_options::row_groups
    std::string label{};
    table_total total{};
    std::size_t depth = 0; // how many groups it lies within, itself counted: 1 is the outermost

    friend bool operator==(group_total const&, group_total const&) = default;
};

// How much a level of totals deviates from the exact ones: whole, groups 1 (the outermost, of rows and columns), groups
// 2 ..., lines, cells.
struct level_deviation {
    std::string level{};
    fraction squares{};

    friend bool operator==(level_deviation const&, level_deviation const&) = default;
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

    // No other table within the same bounds is as near, level by level.
    bool unique() const noexcept { return cycles_.empty(); }
    // Where others have: alternating cycles. All steps of one together lead to another such table, and each cell that
    // differs in any of them is on a cycle.
    std::vector<std::vector<cell_step>> const& cycles() const noexcept { return cycles_; }

    static rounded_to direction(fraction const& exact, fraction const& amount);
    static rounded_to direction(table_total const& total);
    rounded_to direction(std::size_t row, std::size_t column) const;

    // The sum of the cells' squared deviations from their exact values.
    fraction squared_deviations() const;
    // The same for each level, from the whole inwards: each was least among the tables with the least before it. Given
    // totals deviate as they are given.
    std::vector<level_deviation> squared_deviations_by_level() const;

    friend bool operator==(rounded_table const&, rounded_table const&) = default;

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

// Rounds each cell, each row, column and group total and the whole to the next multiple of the unit below or above (or
// to the totals given) so that all sums hold. Zeros stay zero. Of all such tables the nearest: by least squared
// deviation first of the whole, then of the outermost groups of rows and columns together, then level by level inwards,
// then of all rows and columns, then of the cells (with totals_rounding::free of the cells alone); then what the ties
// say.
// Throws fordel.table.empty, .ragged, .bad_unit, .size_mismatch, .not_laminar, .not_a_multiple, .empty_line,
// .margin_mismatch, .infeasible (which names the cut), .tie_refused, .tie_list. Guarantees and
// complexity: those of try_round_table().
[[nodiscard]] rounded_table round_table(table_matrix matrix, table_options const& options = {});

// Three dimensions have no controlled rounding in general: throws fordel.table.three_way, always.
[[noreturn]] rounded_table round_table(std::vector<table_matrix> const& layers, table_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/table/table.ipp>
#endif
