// How columns are told apart.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/io/detail/statbank_columns.hpp>
#include <fordel/io/statbank_areas.hpp>
#include <fordel/io/statbank_table.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::size_t statbank_columns::at(statbank_meaning meaning, char const* name) const {
    auto const found = of.find(meaning);
    if (found == of.end()) throw error(errors::statbank_malformed, std::string("no column ") + name);
    return found->second;
}

FORDEL_DECL std::string row_place(statbank_table const& table, std::size_t row) {
    bool const cube = table.shape == statbank_table::layout::cube;
    return (cube ? "figure " : "line ") + std::to_string(table.places[row]);
}

// The labels of a matrix need not be named: the areas are where every label is one that is known.
FORDEL_DECL void find_unnamed_area(statbank_columns& columns, statbank_table const& table,
                                   statbank_areas const& areas) {
    auto const all_known = [&](std::size_t column) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            bool const as_above = row > 0 && table.at(row, column) == table.at(row - 1, column);
            if (!as_above && !areas.find(table.at(row, column))) return false;
        }
        return true;
    };
    std::vector<std::size_t> found;
    for (std::size_t const column : columns.unnamed)
        if (columns.unnamed.size() == 1 || all_known(column)) found.push_back(column);
    if (found.size() != 1)
        throw error(errors::statbank_malformed,
                    "a matrix with " + std::to_string(found.size()) + " columns of areas that are known");
    columns.of[statbank_meaning::area] = found[0];
    std::erase(columns.unnamed, found[0]);
}

FORDEL_DECL statbank_columns resolve_columns(statbank_table const& table, statbank_areas const& areas,
                                             statbank_scope scope) {
    bool const matrix = table.shape == statbank_table::layout::matrix;
    bool const any = scope == statbank_scope::any;
    statbank_columns columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::string const& name = table.columns[c];
        auto meaning = statbank_meaning_of(name);
        if (any && !meaning && c + 1 == table.columns.size()) meaning = statbank_meaning::heads;
        if ((name.empty() && matrix) || (any && !meaning)) {
            columns.unnamed.push_back(c);
            continue;
        }
        if (!meaning) throw error(errors::statbank_unknown_dimension, detail::quoted(name));
        auto const [of, is_new] = columns.of.emplace(*meaning, c);
        if (!is_new)
            throw error(errors::statbank_column_twice,
                        shortened(table.columns[of->second]) + " and " + shortened(name));
    }
    if (!columns.of.contains(statbank_meaning::area) && !columns.unnamed.empty() && matrix)
        find_unnamed_area(columns, table, areas);
    return columns;
}

FORDEL_DECL std::string const& only_value(statbank_table const& table, std::size_t column) {
    std::string const& value = table.at(0, column);
    for (std::size_t row = 1; row < table.rows(); ++row)
        if (table.at(row, column) != value)
            throw error(
                errors::statbank_not_total,
                "column " +
                    (table.columns[column].empty() ? std::to_string(column + 1) : shortened(table.columns[column])) +
                    " with " + detail::quoted(table.at(row, column)) + " in " + row_place(table, row) + " besides " +
                    detail::quoted(value));
    return value;
}

// By text, by code, or by both.
FORDEL_DECL bool is_total(std::string_view value) {
    std::string const folded = fold(value.substr(0, 80));
    std::string_view text = folded;
    for (std::string_view const code : {"tot-", "ialt-"})
        if (text.starts_with(code)) text.remove_prefix(code.size());
    return text == "i-alt" || text == "total" || text == "tot" || text == "ialt" || text == "alder-i-alt" ||
           text == "age,-total";
}

FORDEL_DECL std::string statbank_selection(statbank_table const& table, statbank_columns const& columns) {
    using enum statbank_meaning;
    std::vector<std::size_t> dimensions = columns.unnamed;
    for (auto const& [meaning, column] : columns.of)
        if (meaning != area && meaning != time && meaning != heads && meaning != table_name)
            dimensions.push_back(column);
    std::ranges::sort(dimensions);
    std::string selection;
    for (std::size_t const column : dimensions) {
        std::string const& value = only_value(table, column);
        if (is_total(value)) continue;
        std::string const& name = table.columns[column];
        selection += (selection.empty() ? "" : ", ") + (name.empty() ? "" : name + '=') + value;
    }
    return selection;
}

} // namespace detail
} // namespace v0
} // namespace fordel
