#include "arguments/matrix.hpp"

#include <fordel/error.hpp>

#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

std::vector<fraction> row_from(py::handle row, std::optional<notation> style) {
    std::vector<fraction> cells;
    for (py::handle const cell : in_order(row, "cells")) {
        if (is_several(cell)) throw error(errors::table_three_way, repr_of(cell) + " as a cell");
        cells.push_back(fraction_from(cell, style));
    }
    return cells;
}

// The names and the values of a mapping, in its order.
std::pair<py::list, py::list> unzipped(py::handle mapping) {
    py::list names, values;
    for (py::handle const item : mapping.attr("items")()) {
        auto const [name, value] = item.cast<std::pair<py::object, py::object>>();
        names.append(name);
        values.append(value);
    }
    return {names, values};
}

// The cells of a row by the columns' names.
py::list cells_by_name(py::handle row, py::list const& columns, std::string const& row_name) {
    if (py::len(row) != columns.size()) throw error(errors::table_ragged, "row " + row_name);
    py::list cells;
    for (py::handle const column : columns) {
        if (!row.contains(column)) throw error(errors::table_ragged, "row " + row_name + " without " + text_of(column));
        cells.append(row[column]);
    }
    return cells;
}

py::list numbers_up_to(std::size_t count) {
    py::list numbers;
    for (std::size_t i = 0; i < count; ++i)
        numbers.append(i);
    return numbers;
}

// The values of a mapping in the order of the names, or of the places where lines have none.
py::list one_a_line(py::object const& given, py::list const& names, std::size_t count) {
    if (!is_mapping(given)) return py::list(in_order(given, "values"));
    py::list const lines = names.empty() ? numbers_up_to(count) : names;
    auto const [keys, values] = unzipped(given);
    py::dict by_key;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!lines.contains(keys[i])) throw error(errors::table_unknown_line, repr_of(keys[i]));
        by_key[keys[i]] = values[i];
    }
    if (by_key.size() != lines.size())
        throw error(errors::table_size_mismatch,
                    std::to_string(by_key.size()) + " of " + std::to_string(lines.size()) + " lines");
    py::list ordered;
    for (py::handle const line : lines)
        ordered.append(by_key[line]);
    return ordered;
}

std::vector<std::string> labels_from(py::handle labels) {
    std::vector<std::string> all;
    for (py::handle const label : in_order(labels, "labels"))
        all.push_back(label.is_none() ? std::string() : text_of(label));
    return all;
}

// Several labels a line as lists of labels, a level each.
std::vector<std::vector<std::string>> by_level(std::vector<std::vector<std::string>> const& by_line) {
    std::vector<std::vector<std::string>> levels(by_line.front().size());
    for (auto const& labels : by_line) {
        if (labels.size() != levels.size())
            throw error(errors::table_size_mismatch, "lines with different numbers of labels");
        for (std::size_t level = 0; level < levels.size(); ++level)
            levels[level].push_back(labels[level]);
    }
    return levels;
}

// Lines without names are numbered from 1.
std::string tied_line(py::handle line, py::list const& names) {
    return names.empty() && py::isinstance<py::int_>(line) ? text_of(line + py::int_(1)) : text_of(line);
}

} // namespace

std::string text_of(py::handle value) { return py::str(value).cast<std::string>(); }

std::vector<std::string> texts_of(py::list const& names) {
    std::vector<std::string> all;
    for (py::handle const name : names)
        all.push_back(text_of(name));
    return all;
}

named_matrix matrix_from(py::handle given, std::optional<notation> style) {
    named_matrix read;
    if (!is_mapping(given)) {
        for (py::handle const row : in_order(given, "rows"))
            read.cells.push_back(row_from(row, style));
        return read;
    }
    auto const [names, rows] = unzipped(given);
    read.names.rows = names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        py::object const row = rows[i];
        if (is_mapping(row) && i == 0) read.names.columns = unzipped(row).first;
        read.cells.push_back(
            row_from(is_mapping(row) ? cells_by_name(row, read.names.columns, text_of(names[i])) : row, style));
    }
    return read;
}

std::optional<std::vector<fraction>> totals_of_lines(py::object const& given, py::list const& names, std::size_t count,
                                                     std::optional<notation> style) {
    if (given.is_none()) return std::nullopt;
    refuse_text(given, "totals");
    std::vector<fraction> totals;
    for (py::handle const total : one_a_line(given, names, count))
        totals.push_back(fraction_from(total, style));
    return totals;
}

tie_breaking table_ties_from(py::handle value, std::string const& seed, matrix_names const& names) {
    if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value)) return ties_from(value, seed);
    std::vector<std::string> list;
    for (py::handle const item : value) {
        if (!py::isinstance<py::tuple>(item) || names.rows.contains(item) || names.columns.contains(item)) {
            list.push_back(text_of(item));
            continue;
        }
        if (py::len(item) != 2) throw error(errors::table_tie_list, repr_of(item) + " as a cell");
        auto const [row, column] = item.cast<std::pair<py::object, py::object>>();
        list.push_back(tied_line(row, names.rows) + '/' + tied_line(column, names.columns));
    }
    return tie_breaking::by_list(std::move(list));
}

line_groups groups_of_lines(py::object const& given, py::list const& names, std::size_t count) {
    if (given.is_none()) return {};
    refuse_text(given, "labels");
    py::list const lines = one_a_line(given, names, count);
    if (lines.empty() || !is_several(lines[0])) return {{labels_from(lines)}, false};
    std::vector<std::vector<std::string>> all;
    for (py::handle const labels : lines) {
        if (!is_several(labels)) throw error(errors::table_size_mismatch, repr_of(labels) + " beside several labels");
        all.push_back(labels_from(labels));
    }
    return {is_mapping(given) ? by_level(all) : all, true};
}

} // namespace fordel::python
