// A table of numbers: rows of numbers, or a dict of dicts; and what is said of its lines, in order or by name.
#pragma once

#include <fordel/table.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// The names of lines as they came, which need not be text; empty where lines have none.
struct matrix_names {
    py::list rows{};
    py::list columns{};
};

struct named_matrix {
    table_matrix cells{};
    matrix_names names{};
};

// Throws fordel.table.ragged, .three_way.
named_matrix matrix_from(py::handle given, std::optional<notation> style = {});

std::string text_of(py::handle value);
std::vector<std::string> texts_of(py::list const& names);

// A value for each of the lines. Throws fordel.table.unknown_line, .size_mismatch.
std::optional<std::vector<fraction>> totals_of_lines(py::object const& given, py::list const& names, std::size_t count,
                                                     std::optional<notation> style = {});

// A tie policy as ties_from() reads it, or a list of lines and of cells, (row, column): by name, or by place from 0
// where lines have none.
tie_breaking table_ties_from(py::handle value, std::string const& seed, matrix_names const& names);

// The labels of lines by which they are summed, a level each.
struct line_groups {
    std::vector<std::vector<std::string>> labels{};
    bool by_level = false; // each line was given several labels, or several lists of labels were
};

// A label for each line; or a list of such lists, a level each; or a mapping from line to label or to several labels.
line_groups groups_of_lines(py::object const& given, py::list const& names, std::size_t count);

} // namespace fordel::python
