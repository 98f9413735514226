// Parties as Python users write them: by name, forgiving of case and accents.
#pragma once

#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// A Party, or the name, id or code of one of `known`.
party party_from(py::handle value, std::vector<party> const& known);
std::vector<party> parties_from(py::handle values, std::vector<party> const& known);

// A Party, or a name that makes one of its own.
party named_party(py::handle value);
std::vector<party> named_parties(py::handle values);

// Parties that are nothing but names.
std::vector<party> parties_named(std::vector<std::string> const& names);

// By place (below zero: from the end), or by name.
std::size_t place_of(std::vector<party> const& parties, py::handle who);

// The figures of all municipalities that the package ships.
population shipped_population();

} // namespace fordel::python
