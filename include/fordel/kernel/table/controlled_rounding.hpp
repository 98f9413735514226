#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/table/detail/flow.hpp>
#include <fordel/kernel/table/detail/flow_cycles.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>
#include <fordel/kernel/table/rounding_table.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {

// The memory that a table is rounded in: as many nodes and arcs as these two functions say.
template <table_integer T>
using table_node = detail::flow_node<table_amount<T>, wide_for<T, T>>;
template <table_integer T>
using table_arc = detail::flow_arc<table_amount<T>, wide_for<T, T>>;

template <table_integer T>
constexpr std::size_t table_nodes(rounding_table<T> const& table) {
    return table.rows.size() + table.columns.size() + 2;
}
template <table_integer T>
constexpr std::size_t table_arcs(rounding_table<T> const& table) {
    return table.cells.size() + table.rows.size() + table.columns.size() + 1;
}

namespace detail {

// The table as a network: a unit flows for each cell that goes up from its floor, from the whole table down the
// hierarchy of the rows, through the cell, up that of the columns, and round again. Arcs: the cells, the rows, the
// columns, the total. Nodes: the rows, the columns, the whole table on the side of either.
template <table_integer T>
struct table_network {
    using amount = table_amount<T>;
    using wide = wide_for<T, T>;

    rounding_table<T>& table;
    residual_network<amount, wide> net;

    constexpr std::size_t cells() const { return table.cells.size(); }
    constexpr std::size_t rows() const { return table.rows.size(); }
    constexpr std::size_t columns() const { return table.columns.size(); }
    constexpr std::size_t above_rows() const { return rows() + columns(); }
    constexpr std::size_t above_columns() const { return rows() + columns() + 1; }

    constexpr rounding_margin<T>& margin(std::size_t m) const {
        if (m < rows()) return table.rows[m];
        return m < rows() + columns() ? table.columns[m - rows()] : table.total;
    }
    constexpr std::size_t margins() const { return rows() + columns() + 1; }

    constexpr bool well_formed() const {
        for (auto const side : {table.rows, table.columns})
            for (std::size_t i = 0; i < side.size(); ++i)
                if (auto const up = side[i].parent; up != whole_table && (up <= i || up >= side.size())) return false;
        for (auto const& cell : table.cells)
            if (cell.row >= rows() || cell.column >= columns()) return false;
        return net.nodes.size() == table_nodes(table) && net.arcs.size() == table_arcs(table) &&
               T{} < table.denominator;
    }

    // Rounding up costs (1 - f)² - f² = 1 - 2f more than rounding down; times the denominator, whole.
    constexpr void lay_cells() const {
        auto const denominator = static_cast<wide>(magnitude(table.denominator));
        for (std::size_t c = 0; c < cells(); ++c) {
            auto const& cell = table.cells[c];
            wide const rest = floor_of(cell.value, table.denominator).rest;
            wide const missing = denominator - rest;
            bool const up = missing < rest;
            bool const whole = rest == wide{};
            net.arcs[c] = {.from = cell.row,
                           .to = rows() + cell.column,
                           .capacity = static_cast<amount>(whole ? 0 : 1),
                           .cost = whole ? wide{}
                                   : up  ? rest - missing
                                         : missing - rest,
                           .prefer_full = up};
        }
    }

    // An arc's flow is the margin less the floors of its cells. True when that leaves 64 bits.
    constexpr bool lay_margins() const {
        for (std::size_t m = 0; m < margins(); ++m) {
            auto const& line = margin(m);
            auto& arc = net.arcs[cells() + m];
            arc = {.from = m, .to = m};
            if (m == above_rows())
                arc.from = above_columns();
            else if (m < rows())
                arc.from = line.parent == whole_table ? above_rows() : line.parent;
            else
                arc.to = line.parent == whole_table ? above_columns() : rows() + line.parent;
            if (amount_between(line.given ? line.rounded : line.floor, line.base, arc.lower)) return true;
            bool const either = !line.given && line.fraction != wide{};
            arc.capacity = static_cast<amount>(arc.lower + static_cast<amount>(either ? 1 : 0));
        }
        return false;
    }

    constexpr table_outcome<T> round() const {
        if (!well_formed()) return {.error = table_errors::malformed};
        if (auto const* const error = table_totals<T>{table}.find(); error != nullptr) return {.error = error};
        for (auto& node : net.nodes)
            node = {};
        lay_cells();
        if (lay_margins()) return {.error = table_errors::overflow};
        auto const status = find_flow(net.nodes, net.arcs);
        if (status == flow_status::infeasible) return explain();
        if (status != flow_status::ok) return {.error = table_errors::overflow};
        flow_cycles<amount, wide> const cycles{net};
        // Towards zero first: the ceiling where the value is negative.
        cycles.settle(cells(), [this](std::size_t c) { return negative(table.cells[c].value); });
        reopen();
        write();
        cycles.find_components();
        for (std::size_t c = 0; c < cells(); ++c)
            if (cycles.on_cycle(2 * c) || cycles.on_cycle(2 * c + 1)) return {.unique = false};
        return {};
    }

    constexpr table_outcome<T> explain() const {
        for (std::size_t m = 0; m < margins(); ++m)
            margin(m).in_cut = net.nodes[m].in_cut;
        return {.error = table_errors::infeasible,
                .missing = flow_shortfall(std::span<table_node<T> const>(net.nodes)),
                .total_in_cut = net.nodes[above_columns()].in_cut};
    }

    // Gives the cells their bounds back.
    constexpr void reopen() const {
        for (std::size_t c = 0; c < cells(); ++c) {
            bool const whole = floor_of(table.cells[c].value, table.denominator).rest == wide{};
            net.arcs[c].lower = amount{};
            net.arcs[c].capacity = static_cast<amount>(whole ? 0 : 1);
        }
    }

    constexpr void write() const {
        for (std::size_t c = 0; c < cells(); ++c)
            table.cells[c].rounded = plus_amount(table.cells[c].rounded, net.arcs[c].flow);
        for (std::size_t m = 0; m < margins(); ++m)
            margin(m).rounded = plus_amount(margin(m).base, net.arcs[cells() + m].flow);
    }
};

} // namespace detail

// Controlled rounding (L. H. Cox and L. R. Ernst 1982, and in the general form of B. D. Causey, L. H. Cox and
// L. R. Ernst, 1985, by network flow). Rounds every cell of the table to the floor or ceiling of its value, and every
// margin (the total of the table too) likewise or to what the caller gives, so that all sums hold.
//
// Guarantees: without given totals there always is such a rounding; whole cells (zeros among them) and whole totals
// stay; of all roundings the sum of the cells' squared deviations from their values is least; among those with the
// least sum, the first in the order of the cells, where a cell that goes towards zero comes before one that goes away
// from it (for cells of zero or more that is the lexicographic order). The table of -value rounds to the mirror of the
// table, ties and negative cells included: floors become ceilings, squares stay. Scaling all values and the
// denominator by one factor changes nothing; another order of the rows changes nothing but which of several roundings
// with the least sum is taken.
//
// Weakness: totals over both hierarchies at once (a block of some rows in some columns) and third dimensions are not
// held; with the latter there need not be a rounding. A cell depends on the whole table.
//
// Errors, all of table_errors: infeasible, where totals were given: the margins with in_cut have to take in more than
// they can pass on, by outcome.missing; malformed: no positive denominator, a margin before its part, a cell in no
// margin, or memory of another size; overflow: a total leaves T. On an error the rounded values mean nothing.
//
// Complexity: for N cells and M margins a search of O((N + M) log M) for each distinct cost of a chain of changes that
// mends a margin, at most as many as units are amiss after rounding each cell to the nearest; then a search for each
// cell that is not the same in all roundings with the least sum.
template <table_integer T>
[[nodiscard("it may be an error")]] constexpr table_outcome<T>
try_round_table(rounding_table<T>& table, std::span<table_node<T>> nodes, std::span<table_arc<T>> arcs) {
    return detail::table_network<T>{table, {nodes, arcs}}.round();
}

// Where the outcome is not unique: calls f(cycle, cell, up) for alternating cycles of cells, numbered from zero. All
// changes of one cycle together (each cell one unit up or down) lead to another rounding with the same sum of squares,
// and every cell that has another value in any such rounding is on one of the cycles. Ups and downs take turns, but at
// most one place of a cycle, where the total of the table moves. The memory is as try_round_table() left it.
// Complexity: a search for each cycle, fewer than the cells.
template <table_integer T, class F>
constexpr void for_each_cycle(rounding_table<T> const& table, std::span<table_node<T>> nodes,
                              std::span<table_arc<T>> arcs, F&& f) {
    detail::flow_cycles<table_amount<T>, wide_for<T, T>> const cycles{{nodes, arcs}};
    for (auto& arc : arcs)
        arc.listed = false;
    cycles.find_components();
    std::size_t count = 0;
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
        auto const lane = cycles.net.open(2 * c) ? 2 * c : 2 * c + 1;
        if (arcs[c].listed || !cycles.on_cycle(lane) || !cycles.find_cycle(lane)) continue;
        cycles.follow(lane, [&](std::size_t other) {
            arcs[other / 2].listed = true;
            if (other / 2 < table.cells.size()) f(count, other / 2, other % 2 == 0);
        });
        ++count;
    }
}

} // namespace v0
} // namespace fordel
