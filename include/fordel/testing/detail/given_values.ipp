#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/detail/given_values.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string said_or(map_reader const& from, std::string_view key, std::string_view usual) {
    node const* const said = from.find(key);
    return said == nullptr ? std::string(usual) : said->text();
}

// The number in a cell; the error tells the line.
inline fraction number_in(case_csv const& table, csv_row const& line, std::size_t column,
                          std::optional<notation> style) {
    try {
        return fraction::parse(line.cells[column], style);
    } catch (error const& e) {
        throw error({e.id(), e.nature(), e.expected(), e.advice()},
                    e.seen() + " in " + table.name + ", line " + std::to_string(line.line));
    }
}

inline named_numbers values_in(case_reading const& by, map_reader const& from, case_csv const& table,
                               std::string_view names) {
    std::size_t const name = table.column(said_or(from, names, names));
    std::size_t const value = table.column(from.find("column")->text());
    named_numbers all;
    for (csv_row const* const line : by.lines.of(table)) {
        auto const number = number_in(table, *line, value, by.into.notation);
        auto const known =
            std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.first == line->cells[name]; });
        if (known == all.end())
            all.emplace_back(line->cells[name], number);
        else if (names == "party" || known->second != number)
            throw error(errors::case_listed_twice, detail::quoted(line->cells[name]) + " in " + table.name + ", line " +
                                                       std::to_string(line->line));
    }
    return all;
}

FORDEL_DECL std::optional<named_numbers> read_given_values(case_reading const& by, node const& given,
                                                           address const& where, std::string_view names) {
    if (given.is_map() && given.find("file") != nullptr) {
        map_reader const from(by.into, given, where, given_values_form);
        node const* const path = from.find("file");
        if (path == nullptr || !from.has("column")) return std::nullopt;
        auto const table = by.files.find(by.into, *path, from.where("file"));
        if (!table) return std::nullopt;
        return by.into.attempt(*path, from.where("file"), [&] { return values_in(by, from, *table, names); });
    }
    if (!given.is_map()) {
        by.into.report(errors::file_not_a_map, std::string(given_values_form.name), given, where);
        return std::nullopt;
    }
    named_numbers all;
    for (node_member const& m : given.members())
        if (auto const number = read_fraction(by.into, m.value, where / m.key)) all.emplace_back(m.key, *number);
    return all;
}

FORDEL_DECL std::vector<std::optional<fraction>> in_order_of(std::vector<std::string> const& names,
                                                             named_numbers const& values) {
    std::vector<std::optional<fraction>> all(names.size());
    for (auto const& [name, value] : values) {
        auto const place = std::find(names.begin(), names.end(), name);
        if (place == names.end()) throw error(errors::party_unknown, detail::quoted(name));
        all[static_cast<std::size_t>(place - names.begin())] = value;
    }
    return all;
}

inline std::size_t place_in(std::vector<std::string>& names, std::string const& name) {
    auto const known = std::find(names.begin(), names.end(), name);
    if (known != names.end()) return static_cast<std::size_t>(known - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

// Rows and columns in the order in which they first stand there; a cell that is not given is zero.
class cells_so_far {
public:
    void add(std::string const& row, std::string const& column, fraction value, std::string const& place) {
        std::size_t const i = place_in(cells.rows, row), j = place_in(cells.columns, column);
        cells.values.resize(cells.rows.size());
        given_.resize(cells.rows.size());
        cells.values[i].resize(std::max(j + 1, cells.values[i].size()));
        given_[i].resize(cells.values[i].size());
        if (given_[i][j]) throw error(errors::case_listed_twice, row + ", " + column + place);
        given_[i][j] = true;
        cells.values[i][j] = std::move(value);
    }

    given_cells finish() {
        for (auto& row : cells.values)
            row.resize(cells.columns.size());
        return std::move(cells);
    }

private:
    given_cells cells{};
    std::vector<std::vector<bool>> given_{};
};

inline given_cells cells_in(case_reading const& by, map_reader const& from, case_csv const& table) {
    std::size_t const row = table.column(said_or(from, "row", "row"));
    std::size_t const column = table.column(said_or(from, "column", "column"));
    std::size_t const value = table.column(from.find("value")->text());
    cells_so_far cells;
    for (csv_row const* const line : by.lines.of(table))
        cells.add(line->cells[row], line->cells[column], number_in(table, *line, value, by.into.notation),
                  " in " + table.name + ", line " + std::to_string(line->line));
    return cells.finish();
}

FORDEL_DECL std::optional<given_cells> read_given_cells(case_reading const& by, node const& given,
                                                        address const& where) {
    if (given.is_map() && given.find("file") != nullptr) {
        map_reader const from(by.into, given, where, given_cells_form);
        node const* const path = from.find("file");
        if (path == nullptr || !from.has("value")) return std::nullopt;
        auto const table = by.files.find(by.into, *path, from.where("file"));
        if (!table) return std::nullopt;
        return by.into.attempt(*path, from.where("file"), [&] { return cells_in(by, from, *table); });
    }
    cells_so_far cells;
    for (node_member const& row : given.members())
        for (node_member const& cell : row.value.members())
            if (auto const number = read_fraction(by.into, cell.value, where / row.key / cell.key))
                cells.add(row.key, cell.key, *number, "");
    return cells.finish();
}

} // namespace detail
} // namespace v0
} // namespace fordel
