#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/stop.hpp>
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
template <table_integer T, stop_condition Stop>
struct table_network {
    using amount = table_amount<T>;
    using wide = wide_for<T, T>;

    rounding_table<T>& table;
    residual_network<amount, wide> net;
    Stop stop;

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

    // Cells start where they are nearest. Nothing costs yet.
    constexpr void lay_cells() const {
        for (std::size_t c = 0; c < cells(); ++c) {
            auto const& cell = table.cells[c];
            wide const rest = floor_of(cell.value, table.denominator).rest;
            net.arcs[c] = {.from = cell.row,
                           .to = rows() + cell.column,
                           .capacity = static_cast<amount>(rest == wide{} ? 0 : 1),
                           .prefer_full = denominator() - rest < rest};
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

    constexpr wide denominator() const { return static_cast<wide>(magnitude(table.denominator)); }

    // Rounding the part f of a unit up costs (1 - f)² - f² = 1 - 2f more than rounding it down; times the denominator,
    // whole.
    constexpr void weigh(table_arc<T>& arc, wide const& part) const {
        wide const missing = denominator() - part;
        arc.prefer_full = missing < part;
        arc.cost = arc.prefer_full ? part - missing : missing - part;
    }

    // On its own level a total, or a cell, costs what it deviates; all else is free.
    constexpr void weigh_margins(std::size_t level) const {
        for (std::size_t m = 0; m < margins(); ++m) {
            auto& arc = net.arcs[cells() + m];
            if (margin(m).level == level && !net.shut(2 * (cells() + m)))
                weigh(arc, margin(m).fraction);
            else
                arc.cost = wide{};
        }
    }

    constexpr void weigh_cells() const {
        for (std::size_t c = 0; c < cells(); ++c)
            if (!net.shut(2 * c)) weigh(net.arcs[c], floor_of(table.cells[c].value, table.denominator).rest);
    }

    // Level by level: what differs in no table that is nearest so far is shut, so that what is left to the levels
    // within are all such tables, and no others.
    constexpr flow_status solve(std::size_t lines) const {
        auto status = find_flow(net.nodes, net.arcs, stop);
        bool const nearest = table.totals == totals_rounding::nearest;
        for (std::size_t level = nearest ? 0 : lines + 1; level <= lines + 1 && status == flow_status::ok; ++level) {
            weigh_margins(level);
            if (level > lines) weigh_cells();
            status = improve_flow(net.nodes, net.arcs, stop);
            net.shut_all_but_tight();
        }
        return status;
    }

    constexpr table_outcome<T> round() const {
        if (!well_formed()) return {.error = table_errors::malformed};
        if (auto const* const error = table_totals<T>{table}.find(); error != nullptr) return {.error = error};
        for (auto& node : net.nodes)
            node = {};
        lay_cells();
        if (lay_margins()) return {.error = table_errors::overflow};
        auto const status = solve(find_levels(table));
        if (status == flow_status::infeasible) return explain();
        if (status == flow_status::interrupted) return {.error = work_errors::interrupted};
        if (status != flow_status::ok) return {.error = table_errors::overflow};
        if (!settle_ties()) return {.error = work_errors::interrupted};
        write();
        return {.unique = unique()};
    }

    // Towards zero is up where the value is negative. False where it was told to stop.
    constexpr bool settle_ties() const {
        for (std::size_t c = 0; c < cells(); ++c)
            net.arcs[c].listed = !net.shut(2 * c);
        net.link();
        flow_cycles<amount, wide> const cycles{net};
        bool const up = table.ties == cells_first::away_from_zero;
        bool const settled =
            cycles.settle(cells(), [this, up](std::size_t c) { return negative(table.cells[c].value) != up; }, stop);
        reopen();
        return settled;
    }

    constexpr bool unique() const {
        flow_cycles<amount, wide> const cycles{net};
        cycles.find_components();
        for (std::size_t c = 0; c < cells(); ++c)
            if (cycles.on_cycle(2 * c) || cycles.on_cycle(2 * c + 1)) return false;
        return true;
    }

    constexpr table_outcome<T> explain() const {
        for (std::size_t m = 0; m < margins(); ++m)
            margin(m).in_cut = net.nodes[m].in_cut;
        return {.error = table_errors::infeasible,
                .missing = flow_shortfall(std::span<table_node<T> const>(net.nodes)),
                .total_in_cut = net.nodes[above_columns()].in_cut};
    }

    // Gives the cells that were open before the ties their bounds back.
    constexpr void reopen() const {
        for (std::size_t c = 0; c < cells(); ++c) {
            if (!net.arcs[c].listed) continue;
            net.arcs[c].lower = amount{};
            net.arcs[c].capacity = static_cast<amount>(1);
        }
        net.link();
    }

    constexpr void write() const {
        for (std::size_t c = 0; c < cells(); ++c)
            table.cells[c].rounded = plus_amount(table.cells[c].rounded, net.arcs[c].flow);
        for (std::size_t m = 0; m < margins(); ++m)
            margin(m).rounded = plus_amount(margin(m).base, net.arcs[cells() + m].flow);
    }
};

} // namespace detail

} // namespace v0
} // namespace fordel
