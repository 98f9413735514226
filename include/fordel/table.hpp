// Controlled rounding of a table: rows and columns of exact values to whole units, so that all totals hold.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/table/entries.hpp> // IWYU pragma: export
#include <fordel/table/total.hpp>   // IWYU pragma: export

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

    static rounded_to direction(fraction const& exact, fraction const& amount);
    static rounded_to direction(table_total const& total);
    rounded_to direction(std::size_t row, std::size_t column) const;

    // The sum of the cells' squared deviations from their exact values: what was minimised.
    fraction squared_deviations() const;

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
// to the totals given) so that all sums hold. Zeros stay zero. Of all such tables the one with the least sum of squared
// deviations, then the first in the order of the cells, row by row, where towards zero comes first.
// Throws fordel.table.empty, .ragged, .bad_unit, .size_mismatch, .not_laminar, .not_a_multiple, .empty_line,
// .margin_mismatch, .infeasible (which names the cut). Guarantees and complexity: those of try_round_table().
[[nodiscard]] rounded_table round_table(table_matrix matrix, table_options const& options = {});

// Three dimensions have no controlled rounding in general: throws fordel.table.three_way, always.
[[noreturn]] rounded_table round_table(std::vector<table_matrix> const& layers, table_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/table/table.ipp>
#endif
