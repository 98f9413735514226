// A rounded table by the names that its lines came with, or by place.
#pragma once

#include <fordel/table.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/typing.h>

#include <cstddef>
#include <vector>

#include "arguments/matrix.hpp"
#include "arguments/number.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"

namespace fordel::python {

// A table and the names of its lines, where it came as a dict of dicts.
struct named_rounding {
    rounded_table table;
    matrix_names names{};
    bool row_levels = false; // groups were given level by level
    bool column_levels = false;
    table_options options{};

    friend bool operator==(named_rounding const& a, named_rounding const& b) {
        return a.table == b.table && a.names.rows.equal(b.names.rows) && a.names.columns.equal(b.names.columns) &&
               a.row_levels == b.row_levels && a.column_levels == b.column_levels;
    }
};

// int where all multiples of the unit are, else Fraction.
inline py::object amount_of(fraction const& amount, fraction const& unit) {
    return unit.is_whole() ? int_from(amount.numerator()) : py::cast(amount);
}

template <class F>
py::object each_cell(named_rounding const& t, F&& f) {
    py::list rows;
    for (std::size_t i = 0; i < t.table.cells().size(); ++i) {
        py::list row;
        for (std::size_t j = 0; j < t.table.cells()[i].size(); ++j)
            row.append(f(i, j));
        rows.append(by_name(t.names.columns, row));
    }
    return by_name(t.names.rows, rows);
}

template <class F>
py::object each_total(std::vector<table_total> const& totals, py::list const& names, F&& f) {
    py::list all;
    for (table_total const& total : totals)
        all.append(f(total));
    return by_name(names, all);
}

inline char const* direction_name(rounded_to direction) {
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
inline py::object groups_of(std::vector<group_total> const& groups, fraction const& unit, bool levels) {
    py::list all;
    for (group_total const& g : groups) {
        while (all.size() <= g.level)
            all.append(py::dict());
        all[g.level][py::str(g.label)] = amount_of(g.total.amount, unit);
    }
    if (levels) return all;
    return all.empty() ? py::object(py::dict()) : py::object(all[0]);
}

inline py::typing::List<py::object> steps_of_cycles(named_rounding const& t) {
    auto const name = [](py::list const& names, std::size_t i) {
        return names.empty() ? py::object(py::int_(i)) : py::object(names[i]);
    };
    py::typing::List<py::object> cycles;
    for (auto const& cycle : long_work([&] { return t.table.cycles(); })) {
        py::list steps;
        for (cell_step const& s : cycle)
            steps.append(
                py::make_tuple(name(t.names.rows, s.row), name(t.names.columns, s.column), s.up ? "up" : "down"));
        cycles.append(steps);
    }
    return cycles;
}

} // namespace fordel::python
