#include <fordel/table.hpp>

#include <pybind11/typing.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// A table and the names of its lines, where it came as a dict of dicts.
struct named_table {
    rounded_table table;
    std::optional<py::list> rows{};
    std::optional<py::list> columns{};
    bool row_levels = false; // groups were given level by level
    bool column_levels = false;
};

bool is_mapping(py::handle value) {
    return py::isinstance<py::dict>(value) ||
           py::isinstance(value, py::module_::import("collections.abc").attr("Mapping"));
}

bool is_several(py::handle value) { return !py::isinstance<py::str>(value) && py::hasattr(value, "__len__"); }

std::string text_of(py::handle key) { return py::str(key).cast<std::string>(); }

// int where all multiples of the unit are, else Fraction.
py::object amount_of(fraction const& amount, fraction const& unit) {
    return unit.is_whole() ? int_from(amount.numerator()) : py::cast(amount);
}

py::object by_name(std::optional<py::list> const& names, py::list const& values) {
    if (!names) return values;
    py::dict named;
    for (std::size_t i = 0; i < values.size(); ++i)
        named[(*names)[i]] = values[i];
    return named;
}

template <class F>
py::object each_cell(named_table const& t, F&& f) {
    py::list rows;
    for (std::size_t i = 0; i < t.table.cells().size(); ++i) {
        py::list row;
        for (std::size_t j = 0; j < t.table.cells()[i].size(); ++j)
            row.append(f(i, j));
        rows.append(by_name(t.columns, row));
    }
    return by_name(t.rows, rows);
}

template <class F>
py::object each_total(std::vector<table_total> const& totals, std::optional<py::list> const& names, F&& f) {
    py::list all;
    for (table_total const& total : totals)
        all.append(f(total));
    return by_name(names, all);
}

char const* name_of(rounded_to direction) {
    switch (direction) {
    case rounded_to::down:
        return "down";
    case rounded_to::up:
        return "up";
    case rounded_to::given:
        return "given";
    case rounded_to::unchanged:
        break;
    }
    return "unchanged";
}

// A dict by label, or a list of such dicts where the groups came level by level.
py::object groups_of(std::vector<group_total> const& groups, fraction const& unit, bool levels) {
    py::list all;
    for (group_total const& g : groups) {
        while (all.size() <= g.level)
            all.append(py::dict());
        all[g.level][py::str(g.label)] = amount_of(g.total.amount, unit);
    }
    if (levels) return all;
    return all.empty() ? py::object(py::dict()) : py::object(all[0]);
}

py::typing::List<py::object> cycles_of(named_table const& t) {
    auto const name = [](std::optional<py::list> const& names, std::size_t i) {
        return names ? py::object((*names)[i]) : py::object(py::int_(i));
    };
    py::typing::List<py::object> cycles;
    for (auto const& cycle : t.table.cycles()) {
        py::list steps;
        for (cell_step const& s : cycle)
            steps.append(py::make_tuple(name(t.rows, s.row), name(t.columns, s.column), s.up ? "up" : "down"));
        cycles.append(steps);
    }
    return cycles;
}

std::vector<fraction> row_from(py::handle row) {
    refuse_text(row, "cells");
    std::vector<fraction> cells;
    for (py::handle const cell : row) {
        if (is_several(cell)) throw error(errors::table_three_way, repr_of(cell) + " as a cell");
        cells.push_back(fraction_from(cell));
    }
    return cells;
}

table_matrix matrix_from(py::object const& given, named_table& names) {
    refuse_text(given, "rows");
    table_matrix matrix;
    if (!is_mapping(given)) {
        for (py::handle const row : given)
            matrix.push_back(row_from(row));
        return matrix;
    }
    names.rows = py::list(given);
    for (py::handle const key : *names.rows) {
        py::object const row = given[key];
        if (!is_mapping(row)) {
            matrix.push_back(row_from(row));
            continue;
        }
        if (matrix.empty()) names.columns = py::list(row);
        if (!names.columns || py::len(row) != names.columns->size())
            throw error(errors::table_ragged, "row " + text_of(key));
        py::list cells;
        for (py::handle const column : *names.columns) {
            if (!row.contains(column))
                throw error(errors::table_ragged, "row " + text_of(key) + " without " + text_of(column));
            cells.append(row[column]);
        }
        matrix.push_back(row_from(cells));
    }
    return matrix;
}

std::vector<std::string> texts_of(std::optional<py::list> const& names) {
    std::vector<std::string> all;
    if (names)
        for (py::handle const name : *names)
            all.push_back(text_of(name));
    return all;
}

// The values of a mapping in the order of the names. Throws fordel.table.unknown_line, .size_mismatch.
py::list in_order(py::object const& given, std::optional<py::list> const& names, std::size_t count) {
    if (!is_mapping(given)) return py::list(given);
    py::list keys;
    if (names)
        keys = *names;
    else
        for (std::size_t i = 0; i < count; ++i)
            keys.append(i);
    for (py::handle const key : given)
        if (!keys.contains(key)) throw error(errors::table_unknown_line, repr_of(key));
    if (py::len(given) != keys.size())
        throw error(errors::table_size_mismatch,
                    std::to_string(py::len(given)) + " of " + std::to_string(keys.size()) + " lines");
    py::list values;
    for (py::handle const key : keys)
        values.append(given[key]);
    return values;
}

std::optional<std::vector<fraction>> totals_from(py::object const& given, std::optional<py::list> const& names,
                                                 std::size_t count) {
    if (given.is_none()) return std::nullopt;
    refuse_text(given, "totals");
    std::vector<fraction> totals;
    for (py::handle const total : in_order(given, names, count))
        totals.push_back(fraction_from(total));
    return totals;
}

std::string label_from(py::handle label) { return label.is_none() ? std::string() : text_of(label); }

std::vector<std::string> labels_from(py::handle labels) {
    std::vector<std::string> all;
    for (py::handle const label : labels)
        all.push_back(label_from(label));
    return all;
}

// A label for each line; or a list of such lists, a level each; or a mapping from line to label or to several labels.
std::vector<std::vector<std::string>> groups_from(py::object const& given, std::optional<py::list> const& names,
                                                  std::size_t count, bool& levels) {
    if (given.is_none()) return {};
    refuse_text(given, "labels");
    py::list const lines = in_order(given, names, count);
    levels = !lines.empty() && is_several(lines[0]);
    if (!levels) return {labels_from(lines)};
    std::vector<std::vector<std::string>> all;
    for (py::handle const labels : lines) {
        if (!is_several(labels)) throw error(errors::table_size_mismatch, repr_of(labels) + " beside several labels");
        all.push_back(labels_from(labels));
    }
    if (!is_mapping(given)) return all;
    std::vector<std::vector<std::string>> turned(all.front().size());
    for (auto const& labels : all) {
        if (labels.size() != turned.size())
            throw error(errors::table_size_mismatch, "lines with different numbers of labels");
        for (std::size_t level = 0; level < turned.size(); ++level)
            turned[level].push_back(labels[level]);
    }
    return turned;
}

named_table round_table_python(py::object const& matrix, fraction const& unit, py::object const& row_totals,
                               py::object const& column_totals, std::optional<fraction> const& total,
                               py::object const& row_groups, py::object const& column_groups) {
    named_table named;
    table_matrix cells = matrix_from(matrix, named);
    std::size_t const height = cells.size();
    std::size_t const width = cells.empty() ? 0 : cells.front().size();
    table_options options;
    options.unit = unit;
    options.row_totals = totals_from(row_totals, named.rows, height);
    options.column_totals = totals_from(column_totals, named.columns, width);
    options.total = total;
    options.row_groups = groups_from(row_groups, named.rows, height, named.row_levels);
    options.column_groups = groups_from(column_groups, named.columns, width, named.column_levels);
    options.row_names = texts_of(named.rows);
    options.column_names = texts_of(named.columns);
    named.table = round_table(std::move(cells), options);
    return named;
}

} // namespace

void register_table(py::module_& m) {
    auto const amount = [](named_table const& t) {
        return [unit = t.table.unit()](table_total const& total) { return amount_of(total.amount, unit); };
    };
    auto const exact = [](table_total const& total) { return total.exact; };
    auto const direction = [](table_total const& total) { return name_of(rounded_table::direction(total)); };
    py::class_<named_table>(
        m, "RoundedTable",
        "A table whose cells and totals are rounded together; lists, or dicts where it came as a dict of dicts.")
        .def_property_readonly(
            "cells",
            [](named_table const& t) {
                return each_cell(
                    t, [&](std::size_t i, std::size_t j) { return amount_of(t.table.cells()[i][j], t.table.unit()); });
            },
            "The rounded cells, row by row: int, or Fraction where the unit is not whole.")
        .def_property_readonly(
            "exact",
            [](named_table const& t) {
                return each_cell(t, [&](std::size_t i, std::size_t j) { return t.table.exact()[i][j]; });
            },
            "The cells before rounding, Fractions.")
        .def_property_readonly(
            "directions",
            [](named_table const& t) {
                return each_cell(t, [&](std::size_t i, std::size_t j) { return name_of(t.table.direction(i, j)); });
            },
            "What each cell became: down, up or unchanged.")
        .def_property_readonly(
            "row_totals", [=](named_table const& t) { return each_total(t.table.row_totals(), t.rows, amount(t)); })
        .def_property_readonly(
            "column_totals",
            [=](named_table const& t) { return each_total(t.table.column_totals(), t.columns, amount(t)); })
        .def_property_readonly("total", [=](named_table const& t) { return amount(t)(t.table.total()); })
        .def_property_readonly("exact_row_totals",
                               [=](named_table const& t) { return each_total(t.table.row_totals(), t.rows, exact); })
        .def_property_readonly(
            "exact_column_totals",
            [=](named_table const& t) { return each_total(t.table.column_totals(), t.columns, exact); })
        .def_property_readonly("exact_total", [](named_table const& t) { return t.table.total().exact; })
        .def_property_readonly(
            "row_directions", [=](named_table const& t) { return each_total(t.table.row_totals(), t.rows, direction); },
            "What each row total became: down, up, unchanged or given.")
        .def_property_readonly(
            "column_directions",
            [=](named_table const& t) { return each_total(t.table.column_totals(), t.columns, direction); })
        .def_property_readonly(
            "row_groups",
            [](named_table const& t) { return groups_of(t.table.row_groups(), t.table.unit(), t.row_levels); },
            "The groups' totals by label; a list of such dicts where there are several levels.")
        .def_property_readonly(
            "column_groups",
            [](named_table const& t) { return groups_of(t.table.column_groups(), t.table.unit(), t.column_levels); })
        .def_property_readonly("unit", [](named_table const& t) { return t.table.unit(); })
        .def_property_readonly(
            "unique", [](named_table const& t) { return t.table.unique(); },
            "Whether no other table within the same bounds has as small a sum of squared deviations.")
        .def_property_readonly("ties", &cycles_of,
                               "Alternating cycles of (row, column, \"up\" or \"down\"): all steps of one together, a "
                               "unit each, lead to another such table.")
        .def_property_readonly("squared_deviations", [](named_table const& t) { return t.table.squared_deviations(); })
        .def("__repr__", [](named_table const& t) {
            auto const cells = each_cell(
                t, [&](std::size_t i, std::size_t j) { return amount_of(t.table.cells()[i][j], t.table.unit()); });
            return "<RoundedTable " + repr_of(cells) + (t.table.unique() ? ">" : ", with ties>");
        });

    m.def("round_table", &round_table_python, py::arg("matrix"), py::kw_only(), py::arg("unit") = fraction(1),
          py::arg("row_totals") = py::none(), py::arg("column_totals") = py::none(), py::arg("total") = py::none(),
          py::arg("row_groups") = py::none(), py::arg("column_groups") = py::none(),
          "Controlled rounding: every cell and every total goes to the next multiple of the unit below or above, so "
          "that all sums hold.\n\n"
          "matrix: rows of int, Fraction, Decimal or text, or a dict of dicts. Totals: a value a line, in order or by "
          "name; rounded with the cells where "
          "not given. Groups: a label (or None) a line, in order or by name; several levels as a list of such lists "
          "(by name: a tuple of labels each).\n"
          "Of all such tables the one with the least sum of squared deviations, then the first in row order, towards "
          "zero first.");
}
