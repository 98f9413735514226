// The lines of a table: rows, columns and groups of them, what the caller wants them to come to, and whether that
// agrees.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/total.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct table_line {
    std::string name{};  // for messages: row Lejre
    std::string label{}; // as the user knows it: Lejre
    std::size_t parent = whole_table;
    std::optional<fraction> given{};
    fraction exact{};
    bool all_zero = true;
};

// The rows or the columns: each line stands before the line that it is part of.
struct table_side {
    char const* noun; // rows, columns
    std::vector<table_line> lines{};
    std::vector<std::size_t> line_of{}; // the lowest line of each cell
};

struct table_sums {
    fraction exact{};
    std::optional<fraction> given{};
};

// The exact totals of all lines. O(cells + lines).
inline void sum_up(table_side& side, std::vector<fraction> const& values) {
    for (std::size_t c = 0; c < values.size(); ++c) {
        table_line& line = side.lines.at(side.line_of[c]);
        line.exact += values[c];
        line.all_zero = line.all_zero && values[c] == fraction(0);
    }
    for (table_line const& line : side.lines)
        if (line.parent != whole_table) {
            side.lines.at(line.parent).exact += line.exact;
            side.lines.at(line.parent).all_zero = side.lines.at(line.parent).all_zero && line.all_zero;
        }
}

// Throws fordel.table.not_a_multiple, fordel.table.empty_line.
inline void check_given(std::string const& name, fraction const& given, fraction const& unit, bool all_zero) {
    if (!(given / unit).is_whole())
        throw error(errors::table_not_a_multiple, name + ": " + given.to_string() + " in units of " + unit.to_string());
    if (all_zero && given != fraction(0)) throw error(errors::table_empty_line, name + ": " + given.to_string());
}

inline void differ(std::string const& whole, fraction const& said, std::string const& parts, fraction const& sum) {
    throw error(errors::table_margin_mismatch, whole + ": " + said.to_string() + ", " + parts + ": " + sum.to_string());
}

// A line whose parts are all given comes to their sum. Returns what this makes of the whole table, or nothing where
// some part of it is left open. Throws fordel.table.margin_mismatch where the parts of a line do not sum to it.
inline std::optional<fraction> carry_up(table_side& side) {
    struct parts {
        fraction sum{};
        bool all_known = true;
        bool any = false;
        void add(std::optional<fraction> const& part) {
            any = true;
            all_known = all_known && part.has_value();
            if (part) sum += *part;
        }
    };
    std::vector<parts> below(side.lines.size());
    for (std::size_t const line : side.line_of)
        below[line].all_known = false;
    parts whole;
    for (std::size_t i = 0; i < side.lines.size(); ++i) {
        table_line& line = side.lines[i];
        bool const known = below[i].any && below[i].all_known;
        if (known && line.given && *line.given != below[i].sum)
            differ(line.name, *line.given, "its parts", below[i].sum);
        if (known) line.given = below[i].sum;
        (line.parent == whole_table ? whole : below[line.parent]).add(line.given);
    }
    return whole.all_known ? std::optional(whole.sum) : std::nullopt;
}

// Throws fordel.table.not_a_multiple, .empty_line, .margin_mismatch.
inline void settle_given(table_side& rows, table_side& columns, table_sums& total, fraction const& unit) {
    bool all_zero = true;
    for (table_side const* side : {&rows, &columns})
        for (table_line const& line : side->lines) {
            all_zero = all_zero && line.all_zero;
            if (line.given) check_given(line.name, *line.given, unit, line.all_zero);
        }
    if (total.given) check_given("the whole table", *total.given, unit, all_zero);
    auto const by_rows = carry_up(rows);
    auto const by_columns = carry_up(columns);
    if (by_rows && by_columns && *by_rows != *by_columns) differ("rows", *by_rows, "columns", *by_columns);
    if (by_rows && total.given && *by_rows != *total.given) differ("the whole table", *total.given, "rows", *by_rows);
    if (by_columns && total.given && *by_columns != *total.given)
        differ("the whole table", *total.given, "columns", *by_columns);
    if (!total.given) total.given = by_rows ? by_rows : by_columns;
}

inline std::vector<table_total> totals_of(table_side const& side, std::vector<fraction> const& amounts) {
    std::vector<table_total> all;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        all.push_back({side.lines[i].exact, amounts[i], side.lines[i].given.has_value(), {}});
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
