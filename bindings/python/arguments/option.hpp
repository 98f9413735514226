// Options as Python users write them: by name, with hyphens or underscores.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/plan/apply_options.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

std::string dashed(std::string name);

// A TieBreaking, the name of a policy, or the list of parties in the order they are served: of `known` ones, if given,
// forgivingly.
tie_breaking ties_from(py::handle value, std::string const& seed, std::vector<party> const& known = {});

totals_rounding totals_rounding_from(std::string const& name);
std::string totals_name(totals_rounding totals);
bounds_procedure bounds_procedure_from(std::string const& name);
layout layout_from(std::string const& name);
missing_date missing_from(std::string const& name);
rounding rounding_from(std::string const& name);
language language_from(std::string const& name);
std::optional<notation> notation_from(std::optional<std::string> const& name);

// The notation of all text among the arguments: None where each text has to tell its own.
struct notation_argument {
    std::optional<notation> style{};
    explicit(false) operator std::optional<notation>() const { return style; }
};

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::notation_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::notation_argument, const_name("str | None"));
    bool load(handle from, bool) {
        if (!from.is_none() && !isinstance<str>(from)) return false;
        value.style = fordel::python::notation_from(from.cast<std::optional<std::string>>());
        return true;
    }
};

} // namespace pybind11::detail
