#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/table/detail/flow_cycles.hpp>
#include <fordel/kernel/table/detail/flow_trees.hpp>
#include <fordel/kernel/table/detail/table_network.hpp>
#include <fordel/kernel/table/rounding_table.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {

// Controlled rounding (L. H. Cox and L. R. Ernst 1982, and in the general form of B. D. Causey, L. H. Cox and
// L. R. Ernst, 1985, by network flow). Rounds every cell of the table to the floor or ceiling of its value, and every
// margin (the total of the table too) likewise or to what the caller gives, so that all sums hold.
//
// Guarantees: without given totals there always is such a rounding; whole cells (zeros among them) and whole totals
// stay. Of all roundings the nearest, level by level, where a level deviates by the sum of the squared deviations from
// the exact values: first the whole table; then its outermost groups, of rows and of columns together; then the groups
// one level within; and so on to the innermost level that either side has; then the lines, rows and columns together;
// then the cells. (A group is a margin that has parts among the margins, and its level is the number of groups that it
// lies within, itself counted; all other margins are lines, which make up one level however many groups each lies
// within. Given margins deviate as they are given.) No total of an outer level gives way to any number of inner ones:
// without given totals the whole is always its exact value rounded. With totals_rounding::free the cells alone count.
//
// Among the nearest roundings the first in the order of the cells, where a cell that goes towards zero comes before one
// that goes away from it (for cells of zero or more that is the lexicographic order), or the other way round, as
// table.ties says. The table of -value rounds to the mirror of the table, ties and negative cells included: floors
// become ceilings, squares stay. Scaling all values and the denominator by one factor changes nothing; another order of
// the cells, rows or columns changes nothing but which of several equally near roundings is taken.
//
// Weakness: totals over both hierarchies at once (a block of some rows in some columns) and third dimensions are not
// held; with the latter there need not be a rounding. A cell depends on the whole table.
//
// Errors, all of table_errors: infeasible, where totals were given: the margins with in_cut have to take in more than
// they can pass on, by outcome.missing; malformed: no positive denominator, a margin before its part, a cell in no
// margin, or memory of another size; overflow: a total leaves T. Or work_errors::interrupted. On an error the rounded
// values mean nothing.
//
// How: a flow of least cost for each level, within the optima of the levels around it. These are all flows that differ
// in arcs of no reduced cost, so that shutting the other arcs leaves exactly them: no weights that would have to
// outweigh one another, and no wider numbers.
//
// Complexity: for N cells, M margins and each level a search of O((N + M) log M) for each distinct cost of a chain of
// changes that mends a margin, at most as many as units are amiss where each total, or each cell, of the level is next
// to its value; then a search for each tied cell that has to move, of few steps where many are tied.
template <table_integer T, stop_condition Stop = never_stop>
[[nodiscard("it may be an error")]] constexpr table_outcome<T>
try_round_table(rounding_table<T>& table, std::span<table_node<T>> nodes, std::span<table_arc<T>> arcs,
                Stop stop = {}) {
    return detail::table_network<T, Stop>{table, {nodes, arcs}, stop}.round();
}

// Where the outcome is not unique: calls f(cycle, cell, up) for alternating cycles of cells, numbered from zero. All
// changes of one cycle together (each cell one unit up or down) lead to another rounding that is as near, level by
// level, and every cell that has another value in any such rounding is on one of the cycles. Ups and downs take turns,
// but at most one place of a cycle, where the total of the table moves. The memory is as try_round_table() left it.
// False where it was told to stop. Complexity: O((N + M) + the steps of the cycles, which are fewer than the cells).
template <table_integer T, class F, stop_condition Stop = never_stop>
constexpr bool for_each_cycle(rounding_table<T> const& table, std::span<table_node<T>> nodes,
                              std::span<table_arc<T>> arcs, F&& f, Stop stop = {}) {
    detail::flow_cycles<table_amount<T>, wide_for<T, T>> const cycles{{nodes, arcs}};
    for (auto& arc : arcs)
        arc.listed = false;
    cycles.find_components();
    detail::flow_trees<table_amount<T>, wide_for<T, T>> const trees{{nodes, arcs}};
    trees.plant();
    std::size_t count = 0;
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
        if (stop()) return false;
        auto const lane = cycles.net.open(2 * c) ? 2 * c : 2 * c + 1;
        if (arcs[c].listed || !cycles.on_cycle(lane)) continue;
        trees.follow(lane, [&](std::size_t other) {
            arcs[other / 2].listed = true;
            if (other / 2 < table.cells.size()) f(count, other / 2, other % 2 == 0);
        });
        ++count;
    }
    return true;
}

} // namespace v0
} // namespace fordel
