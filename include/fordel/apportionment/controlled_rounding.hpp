#pragma once

#include <fordel/apportionment/flow.hpp>
#include <fordel/apportionment/flow_cycles.hpp>
#include <fordel/apportionment/flow_network.hpp>
#include <fordel/apportionment/integer.hpp>
#include <fordel/apportionment/outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace fordel::inline v0 {

// Integers that a table can be of: built-in to 64 bits, or a class without bounds.
template <class T>
concept table_integer = integer<T> && always_exact<T, T>;

// Differences of totals, and what is missing where there is no rounding.
template <table_integer T>
using table_amount = std::conditional_t<detail::built_in_integer<T>, std::int64_t, T>;

// A cell's exact value is value / denominator of the table.
template <table_integer T>
struct table_cell {
    T value{};
    std::size_t row = 0;    // the lowest margin of rows that it belongs to
    std::size_t column = 0; // and of columns
    T rounded{};            // the result: the floor or ceiling of the value
};

// The parent of a margin that is part of no other on its side, only of the grand total.
inline constexpr std::size_t whole_table = static_cast<std::size_t>(-1);

// A total over cells: of a row, of a group of rows, of a group of groups; the same for columns.
template <table_integer T>
struct table_margin {
    std::size_t parent = whole_table; // the margin of the same side that it is part of; stands after it
    bool given = false;               // the total is `rounded`, as the caller says; else floor or ceiling of the exact one
    T rounded{};                      // the result

    bool in_cut = false; // on fordel.table.infeasible: one of those whose totals cannot be met
    bool exact = false;  // the exact total is whole: floor and ceiling are one
    T floor{};           // of the exact total
};

// Rows and columns are two hierarchies over the same cells, each a forest; total is the margin of the whole table.
template <table_integer T>
struct rounding_table {
    std::span<table_cell<T>> cells{};
    T denominator{}; // above zero
    std::span<table_margin<T>> rows{};
    std::span<table_margin<T>> columns{};
    table_margin<T> total{};
};

template <table_integer T>
struct table_outcome {
    char const* error = nullptr; // a literal of table_errors, or null
    std::size_t index = 0;       // malformed, overflow: the cell
    bool unique = true;          // no other rounding has the same sum of squares
    table_amount<T> missing{};   // infeasible: how much the totals of the cut are short of

    constexpr explicit operator bool() const { return error == nullptr; }
};

template <table_integer T>
using table_node = flow_node<table_amount<T>, wide_for<T, T>>;
template <table_integer T>
using table_arc = flow_arc<table_amount<T>, wide_for<T, T>>;

// The memory to work in: how many nodes and arcs a table needs.
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
// hierarchy of the rows, through the cell, and up that of the columns to the whole table again.
template <table_integer T>
struct table_network {
    using amount = table_amount<T>;
    using wide = wide_for<T, T>;

    rounding_table<T>& table;
    residual_network<amount, wide> net;

    constexpr std::size_t cells() const { return table.cells.size(); }
    constexpr std::size_t row_top() const { return table.rows.size() + table.columns.size(); }
    constexpr std::size_t column_top() const { return row_top() + 1; }

    // f(margin, arc number, place among its side's margins, first node of that side, its top); O(margins).
    template <class F>
    constexpr void for_each_margin(F&& f) const {
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            f(table.rows[i], cells() + i, i, std::size_t{0}, row_top());
        for (std::size_t j = 0; j < table.columns.size(); ++j)
            f(table.columns[j], cells() + table.rows.size() + j, table.rows.size() + j, table.rows.size(), column_top());
        f(table.total, cells() + row_top(), row_top(), std::size_t{0}, column_top());
    }

    constexpr bool well_formed(std::span<table_margin<T> const> side) const {
        for (std::size_t i = 0; i < side.size(); ++i)
            if (side[i].parent != whole_table && (side[i].parent <= i || side[i].parent >= side.size())) return false;
        return true;
    }

    constexpr table_outcome<T> check() const {
        bool const fits = net.nodes.size() == table_nodes(table) && net.arcs.size() == table_arcs(table);
        if (!fits || !(T{} < table.denominator) || !well_formed(table.rows) || !well_formed(table.columns))
            return {.error = table_errors::malformed};
        for (std::size_t c = 0; c < cells(); ++c)
            if (table.cells[c].row >= table.rows.size() || table.cells[c].column >= table.columns.size())
                return {.error = table_errors::malformed, .index = c};
        return {};
    }

    // The cell's floor; its fraction over the denominator is the return value.
    constexpr wide lay_floor(table_cell<T>& cell) const {
        T quotient = static_cast<T>(cell.value / table.denominator);
        T rest = static_cast<T>(cell.value - static_cast<T>(quotient * table.denominator));
        if (negative(rest)) {
            quotient = static_cast<T>(quotient - static_cast<T>(1));
            rest = static_cast<T>(rest + table.denominator);
        }
        cell.rounded = quotient;
        return static_cast<wide>(magnitude(rest));
    }
};

} // namespace detail
} // namespace fordel::inline v0
