// The kernel's table, filled from lines and values, and read off again.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/controlled_rounding.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/detail/cell_order.hpp>
#include <fordel/table/detail/cut_words.hpp>
#include <fordel/table/detail/lines.hpp>
#include <fordel/table/detail/solution.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The kernel's table and its memory, in units.
template <table_integer T>
class table_work {
public:
    // `values` over `denominator`, both in units.
    table_work(std::vector<big_integer> const& values, big_integer const& denominator, table_side const& rows,
               table_side const& columns, std::optional<fraction> const& total, fraction const& unit,
               totals_rounding totals, cell_order const& order)
        : order_(order.cells), rows_(margins(rows, unit)), columns_(margins(columns, unit)) {
        for (std::size_t const c : order_)
            cells_.push_back(
                {.value = static_cast<T>(values[c]), .row = rows.line_of[c], .column = columns.line_of[c]});
        table_ = {cells_, static_cast<T>(denominator), rows_, columns_, margin(total, unit), totals, order.first};
        nodes_.resize(table_nodes(table_));
        arcs_.resize(table_arcs(table_));
        outcome_ = try_round_table(table_, std::span(nodes_), std::span(arcs_), checkpoint{});
    }

    table_work(table_work const&) = delete; // spans into itself
    table_work& operator=(table_work const&) = delete;

    table_outcome<T> const& outcome() const { return outcome_; }

    table_solution solution(fraction const& unit) const {
        table_solution s;
        s.cells.resize(cells_.size());
        for (std::size_t k = 0; k < cells_.size(); ++k)
            s.cells[order_[k]] = fraction(cells_[k].rounded) * unit;
        read(rows_, unit, s.rows, s.row_levels);
        read(columns_, unit, s.columns, s.column_levels);
        s.total = fraction(table_.total.rounded) * unit;
        return s;
    }

    std::vector<std::vector<cell_change>> cycles() {
        std::vector<std::vector<cell_change>> all;
        if (outcome_.unique) return all;
        auto const add = [&](std::size_t n, std::size_t cell, bool up) {
            if (all.size() <= n) all.resize(n + 1);
            all[n].push_back({order_[cell], up});
        };
        if (!for_each_cycle(table_, std::span(nodes_), std::span(arcs_), add, checkpoint{})) throw_interrupted();
        return all;
    }

    // The arcs of the network that lead into the cut count at their least, those that lead out at their most.
    std::string cut(table_side const& rows, table_side const& columns, fraction const& unit) const {
        cut_words words(unit);
        bool const above_rows = table_.total.in_cut;
        bool const above_columns = outcome_.total_in_cut;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            bool const above = rows_[i].parent == whole_table ? above_rows : rows_[rows_[i].parent].in_cut;
            cross(words, rows.lines[i].name, rows_[i], above, rows_[i].in_cut);
        }
        for (std::size_t j = 0; j < columns_.size(); ++j) {
            bool const above = columns_[j].parent == whole_table ? above_columns : columns_[columns_[j].parent].in_cut;
            cross(words, columns.lines[j].name, columns_[j], columns_[j].in_cut, above);
        }
        cross(words, "the whole table", table_.total, above_columns, above_rows);
        cross_cells(words);
        return words.with(fraction(outcome_.missing));
    }

private:
    static void read(std::vector<rounding_margin<T>> const& side, fraction const& unit, std::vector<fraction>& amounts,
                     std::vector<std::size_t>& levels) {
        for (auto const& margin : side) {
            amounts.push_back(fraction(margin.rounded) * unit);
            levels.push_back(margin.level);
        }
    }

    static rounding_margin<T> margin(std::optional<fraction> const& given, fraction const& unit) {
        rounding_margin<T> m;
        m.given = given.has_value();
        if (given) m.rounded = static_cast<T>((*given / unit).numerator());
        return m;
    }

    static std::vector<rounding_margin<T>> margins(table_side const& side, fraction const& unit) {
        std::vector<rounding_margin<T>> all;
        for (table_line const& line : side.lines) {
            all.push_back(margin(line.given, unit));
            all.back().parent = line.parent;
        }
        return all;
    }

    static void cross(cut_words& words, std::string const& name, rounding_margin<T> const& m, bool from, bool to) {
        bool const either = !m.given && m.fraction != wide_for<T, T>{};
        fraction const least = m.given ? fraction(m.rounded) : fraction(m.floor);
        if (!from && to) words.least(name, least);
        if (from && !to) words.most(name, least + fraction(either ? 1 : 0));
    }

    void cross_cells(cut_words& words) const {
        std::size_t in = 0, out = 0;
        fraction least, most;
        for (auto const& cell : cells_) {
            bool const from = rows_[cell.row].in_cut, to = columns_[cell.column].in_cut;
            auto const [floor, rest] = floor_of(cell.value, table_.denominator);
            if (from == to) continue;
            (from ? most : least) += fraction(floor) + fraction(from && rest != wide_for<T, T>{} ? 1 : 0);
            ++(from ? out : in);
        }
        if (in > 0 && least != fraction(0))
            words.least(std::to_string(in) + (in == 1 ? " cell" : " cells") + " that other rows have there", least);
        if (out > 0) words.most(std::to_string(out) + (out == 1 ? " cell" : " cells") + " in other columns", most);
    }

    std::vector<std::size_t> order_;
    std::vector<rounding_cell<T>> cells_{}; // in that order
    std::vector<rounding_margin<T>> rows_{};
    std::vector<rounding_margin<T>> columns_{};
    rounding_table<T> table_{};
    std::vector<table_node<T>> nodes_{};
    std::vector<table_arc<T>> arcs_{};
    table_outcome<T> outcome_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
