#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace fordel {
inline namespace v0 {

// Integers that a table can be of: built-in to 64 bits, or a class without bounds.
template <class T>
concept table_integer = integer<T> && always_exact<T, T>;

// Differences between totals.
template <table_integer T>
using table_amount = std::conditional_t<detail::built_in_integer<T>, std::int64_t, T>;

// A cell's exact value is value / denominator of the table.
template <table_integer T>
struct rounding_cell {
    T value{};
    std::size_t row = 0;    // the lowest margin of rows that it belongs to
    std::size_t column = 0; // the lowest margin of columns
    T rounded{};            // the result: floor or ceiling of the exact value
};

// What is nearest to its exact values first. nearest: the whole table, then level by level inwards, then the cells.
// free: the cells; each total is then whichever of its floor and ceiling they come to.
enum class totals_rounding { nearest, free };

// Among tables equally near, in the order of the cells: which way each cell goes if it may.
enum class cells_first { towards_zero, away_from_zero };

// The parent of a margin that is part of no other of its side, only of the whole table.
inline constexpr std::size_t whole_table = static_cast<std::size_t>(-1);

// A total over cells: of a row, of a group of rows, of a group of groups; the same for columns.
template <table_integer T>
struct rounding_margin {
    std::size_t parent = whole_table; // stands after its parts
    bool given = false;               // `rounded` is what the caller wants; else it becomes floor or ceiling
    T rounded{};                      // the result

    // The exact total is floor + fraction / denominator.
    T floor{};
    wide_for<T, T> fraction{};
    bool in_cut = false; // where no rounding exists: one of those whose totals cannot all be met

    // How far it is from the whole table, which is 0: the outermost groups are 1. A group is a margin with parts among
    // the margins; all others are lines, one level below the innermost group of either side.
    std::size_t level = 0;

    T base{}; // the solver's: the sum of the cells' floors
};

// Rows and columns are two hierarchies over the same cells, each a forest; the total is over the whole table.
template <table_integer T>
struct rounding_table {
    std::span<rounding_cell<T>> cells{};
    T denominator = static_cast<T>(1); // above zero
    std::span<rounding_margin<T>> rows{};
    std::span<rounding_margin<T>> columns{};
    rounding_margin<T> total{};
    totals_rounding totals = totals_rounding::nearest;
    cells_first ties = cells_first::towards_zero;
};

template <table_integer T>
struct table_outcome {
    char const* error = nullptr; // a literal of table_errors or work_errors, or null
    bool unique = true;          // no other rounding is as near, level by level
    table_amount<T> missing{};   // infeasible: what the totals of the cut are short of
    bool total_in_cut = false;   // infeasible: the total, seen from the columns, is on the side of the cut

    constexpr explicit operator bool() const noexcept { return error == nullptr; }
};

namespace detail {

// left - right; true when it leaves 64 bits.
template <table_integer T>
constexpr bool amount_between(T const& left, T const& right, table_amount<T>& amount) {
    if constexpr (built_in_integer<T>) {
        bool const below = left < right;
        auto const size =
            static_cast<std::uint64_t>(below ? right : left) - static_cast<std::uint64_t>(below ? left : right);
        if (size > static_cast<std::uint64_t>(highest<std::int64_t>())) return true;
        amount = below ? -static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
    } else {
        amount = left - right;
    }
    return false;
}

template <table_integer T>
constexpr T plus_amount(T const& value, table_amount<T> const& amount) {
    if constexpr (built_in_integer<T>)
        return static_cast<T>(static_cast<std::uint64_t>(value) + static_cast<std::uint64_t>(amount));
    else
        return value + amount;
}

template <table_integer T>
struct floored {
    T floor;
    wide_for<T, T> rest; // over the denominator
};

template <table_integer T>
constexpr floored<T> floor_of(T const& value, T const& denominator) {
    T whole = static_cast<T>(value / denominator);
    T rest = static_cast<T>(value % denominator);
    if (negative(rest)) {
        whole = static_cast<T>(whole - static_cast<T>(1));
        rest = static_cast<T>(rest + denominator);
    }
    return {whole, static_cast<wide_for<T, T>>(magnitude(rest))};
}

// Gives each margin its level. Returns that of the lines, the deepest.
template <table_integer T>
constexpr std::size_t find_levels(rounding_table<T>& table) {
    std::size_t deepest = 0;
    for (auto const side : {table.rows, table.columns}) {
        for (auto& margin : side)
            margin.level = 0;
        for (auto const& margin : side)
            if (margin.parent != whole_table) side[margin.parent].level = 1;
        for (std::size_t m = side.size(); m-- > 0;) {
            auto& level = side[m].level;
            if (level == 0) continue;
            if (side[m].parent != whole_table) level = side[side[m].parent].level + 1;
            deepest = deepest < level ? level : deepest;
        }
    }
    for (auto const side : {table.rows, table.columns})
        for (auto& margin : side)
            if (margin.level == 0) margin.level = deepest + 1;
    table.total.level = 0;
    return deepest + 1;
}

// The exact totals of all margins, from their cells up.
template <table_integer T>
struct table_totals {
    rounding_table<T>& table;

    constexpr char const* find() const {
        for (auto const side : {table.rows, table.columns})
            for (auto& margin : side)
                clear(margin);
        clear(table.total);
        for (auto& cell : table.cells) {
            auto const [floor, rest] = floor_of(cell.value, table.denominator);
            cell.rounded = floor;
            if (adds(table.rows[cell.row], floor, rest) || adds(table.columns[cell.column], floor, rest) ||
                adds(table.total, floor, rest))
                return table_errors::overflow;
        }
        for (auto const side : {table.rows, table.columns})
            for (auto& margin : side) {
                bool const whole = margin.parent == whole_table;
                if (!whole && adds(side[margin.parent], margin.base, margin.fraction)) return table_errors::overflow;
                if (carry(margin)) return table_errors::overflow;
            }
        return carry(table.total) ? table_errors::overflow : nullptr;
    }

private:
    static constexpr void clear(rounding_margin<T>& margin) {
        margin.floor = margin.base = T{};
        margin.fraction = wide_for<T, T>{};
        margin.in_cut = false;
    }

    static constexpr bool adds(rounding_margin<T>& margin, T const& floor, wide_for<T, T> const& rest) {
        margin.fraction = margin.fraction + rest;
        return add_overflows(margin.base, floor, margin.base);
    }

    // Whole units out of the fraction. Floor and ceiling both have to fit.
    constexpr bool carry(rounding_margin<T>& margin) const {
        auto const denominator = static_cast<wide_for<T, T>>(magnitude(table.denominator));
        auto const whole = margin.fraction / denominator;
        margin.fraction = margin.fraction - whole * denominator;
        T above{};
        if constexpr (built_in_integer<T>)
            if (static_cast<wide_for<T, T>>(magnitude(highest<T>())) < whole) return true;
        if (add_overflows(margin.base, static_cast<T>(static_cast<magnitude_t<T>>(whole)), margin.floor)) return true;
        return margin.fraction != wide_for<T, T>{} && add_overflows(margin.floor, static_cast<T>(1), above);
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
