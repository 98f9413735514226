#include <fordel/table.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/matrix.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/table_options.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "named_rounding.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

named_rounding round_table_python(py::object const& matrix, number_argument const& unit, py::object const& row_totals,
                                  py::object const& column_totals, py::object const& total,
                                  py::object const& row_groups, py::object const& column_groups,
                                  std::string const& totals, py::object const& ties, std::string const& seed,
                                  notation_argument style) {
    named_matrix read = matrix_from(matrix, style);
    matrix_names const& names = read.names;
    std::size_t const height = read.cells.size(), width = read.cells.empty() ? 0 : read.cells.front().size();
    line_groups const rows = groups_of_lines(row_groups, names.rows, height),
                      columns = groups_of_lines(column_groups, names.columns, width);
    table_options options{.unit = unit.exact(style),
                          .row_totals = totals_of_lines(row_totals, names.rows, height, style),
                          .column_totals = totals_of_lines(column_totals, names.columns, width, style),
                          .total = total.is_none() ? std::nullopt : std::optional(fraction_from(total, style)),
                          .row_groups = rows.labels,
                          .column_groups = columns.labels,
                          .row_names = texts_of(names.rows),
                          .column_names = texts_of(names.columns),
                          .totals = totals_rounding_from(totals),
                          .ties = table_ties_from(ties, seed, names)};
    rounded_table rounded = long_work([&] { return round_table(std::move(read.cells), options); });
    return {std::move(rounded), names, rows.by_level, columns.by_level, std::move(options)};
}

py::tuple rounding_state(named_rounding const& t) {
    return py::make_tuple(t.table.exact(), stored(t.options), t.names.rows, t.names.columns, t.row_levels,
                          t.column_levels, t.table.cells());
}

named_rounding rounding_from_state(py::tuple const& s) {
    table_options options = table_options_from_stored(s[1]);
    auto cells = s[0].cast<table_matrix>();
    rounded_table rounded = long_work([&] { return round_table(std::move(cells), options); });
    named_rounding made{std::move(rounded),
                        {s[2].cast<py::list>(), s[3].cast<py::list>()},
                        s[4].cast<bool>(),
                        s[5].cast<bool>(),
                        std::move(options)};
    require_stored(made.table.cells() == s[6].cast<table_matrix>(), "cells that the table does not come to");
    for (auto const& [names, lines] : {std::pair{made.names.rows, made.table.row_totals().size()},
                                       std::pair{made.names.columns, made.table.column_totals().size()}})
        require_stored(names.empty() || names.size() == lines, "names of other lines");
    return made;
}

} // namespace

void register_table(py::module_& m) {
    auto const amount = [](named_rounding const& t) {
        return [unit = t.table.unit()](table_total const& total) { return amount_of(total.amount, unit); };
    };
    auto const exact = [](table_total const& total) { return total.exact; };
    auto const direction = [](table_total const& total) { return direction_name(rounded_table::direction(total)); };
    py::class_<named_rounding>(
        m, "RoundedTable",
        "A table whose cells and totals are rounded together; lists, or dicts where it came as a dict of dicts.")
        .def_property_readonly(
            "cells",
            [](named_rounding const& t) {
                return each_cell(
                    t, [&](std::size_t i, std::size_t j) { return amount_of(t.table.cells()[i][j], t.table.unit()); });
            },
            "The rounded cells, row by row: int, or Fraction where the unit is not whole.")
        .def_property_readonly(
            "exact",
            [](named_rounding const& t) {
                return each_cell(t, [&](std::size_t i, std::size_t j) { return t.table.exact()[i][j]; });
            },
            "The cells before rounding, Fractions.")
        .def_property_readonly(
            "directions",
            [](named_rounding const& t) {
                return each_cell(t,
                                 [&](std::size_t i, std::size_t j) { return direction_name(t.table.direction(i, j)); });
            },
            "What each cell became: down, up or unchanged.")
        .def_property_readonly(
            "row_totals",
            [=](named_rounding const& t) { return each_total(t.table.row_totals(), t.names.rows, amount(t)); })
        .def_property_readonly(
            "column_totals",
            [=](named_rounding const& t) { return each_total(t.table.column_totals(), t.names.columns, amount(t)); })
        .def_property_readonly("total", [=](named_rounding const& t) { return amount(t)(t.table.total()); })
        .def_property_readonly(
            "exact_row_totals",
            [=](named_rounding const& t) { return each_total(t.table.row_totals(), t.names.rows, exact); })
        .def_property_readonly(
            "exact_column_totals",
            [=](named_rounding const& t) { return each_total(t.table.column_totals(), t.names.columns, exact); })
        .def_property_readonly("exact_total", [](named_rounding const& t) { return t.table.total().exact; })
        .def_property_readonly(
            "row_directions",
            [=](named_rounding const& t) { return each_total(t.table.row_totals(), t.names.rows, direction); },
            "What each row total became: down, up, unchanged or given.")
        .def_property_readonly(
            "column_directions",
            [=](named_rounding const& t) { return each_total(t.table.column_totals(), t.names.columns, direction); })
        .def_property_readonly(
            "row_groups",
            [](named_rounding const& t) { return groups_of(t.table.row_groups(), t.table.unit(), t.row_levels); },
            "The groups' totals by label; a list of such dicts where there are several levels.")
        .def_property_readonly(
            "column_groups",
            [](named_rounding const& t) { return groups_of(t.table.column_groups(), t.table.unit(), t.column_levels); })
        .def_property_readonly("unit", [](named_rounding const& t) { return t.table.unit(); })
        .def_property_readonly(
            "unique", [](named_rounding const& t) { return t.table.unique(); },
            "Whether no other table within the same bounds is as near, level by level.")
        .def_property_readonly("ties", &steps_of_cycles,
                               "Alternating cycles of (row, column, \"up\" or \"down\"): all steps of one together, a "
                               "unit each, lead to another such table.")
        .def_property_readonly(
            "squared_deviations", [](named_rounding const& t) { return t.table.squared_deviations(); },
            "The sum of the cells' squared deviations from their exact values.")
        .def_property_readonly(
            "squared_deviations_by_level",
            [](named_rounding const& t) {
                py::typing::Dict<py::str, fraction> levels;
                for (level_deviation const& level : t.table.squared_deviations_by_level())
                    levels[py::str(level.level)] = level.squares;
                return levels;
            },
            "By level, from the whole inwards (whole, groups 1, ..., lines, cells): each is least among the tables "
            "with "
            "the least before it.")
        .def("__repr__", [](named_rounding const& t) {
            auto const cells = each_cell(
                t, [&](std::size_t i, std::size_t j) { return amount_of(t.table.cells()[i][j], t.table.unit()); });
            return "<RoundedTable " + full_repr(cells) + (t.table.unique() ? ">" : ", with ties>");
        });
    register_value<named_rounding>(&rounding_state, &rounding_from_state, [](named_rounding const& t) {
        return py::make_tuple(t.names.rows, t.names.columns, t.table.cells());
    });

    m.def("round_table", &round_table_python, py::arg("matrix"), py::kw_only(), py::arg("unit") = fraction(1),
          py::arg("row_totals") = py::none(), py::arg("column_totals") = py::none(), py::arg("total") = py::none(),
          py::arg("row_groups") = py::none(), py::arg("column_groups") = py::none(), py::arg("totals") = "nearest",
          py::arg("ties") = "order", py::arg("seed") = "", py::arg("notation") = py::none(),
          "Controlled rounding: every cell and every total goes to the next multiple of the unit below or above, so "
          "that all sums hold.\n\n"
          "matrix: rows of int, Fraction, Decimal or text, or a dict of dicts. Totals: a value a line, in order or by "
          "name; rounded with the cells where "
          "not given. Groups: a label (or None) a line, in order or by name; several levels as a list of such lists "
          "(by name: a tuple of labels each).\n"
          "Of all such tables the nearest: by least squared deviation first of the whole, then of the outermost groups "
          "of rows and columns together, then level by level inwards, then of all rows and columns, then of the cells; "
          "totals=\"free\": of the cells alone.\n"
          "ties, where several are equally near: order (as the cells stand, row by row, towards zero first), "
          "larger-weight (the larger cell gets a unit first), lot (with a seed; the ticket is that of \"row/column\"), "
          "refuse, or a list of lines and of cells, (row, column), in the order in which they get a unit.");
}
