// Several values in one argument: one after another, or by name. Results go out as their arguments came.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// Names and their values: a dict, or whatever else has items(), such as a pandas Series.
bool is_mapping(py::handle value);

// Several values, of which a text is none: what has a length.
bool is_several(py::handle value);

// One text is iterable too, letter by letter: never what was meant by several names or weights.
void refuse_text(py::handle several, char const* what);

// A set has no order that lasts from run to run, and of equal values it keeps one. Throws fordel.party.unordered.
void require_order(py::handle values, char const* what);

// What is neither one text nor a set, ready to be gone through.
py::object in_order(py::handle values, char const* what);

// A place among so many, below zero from the end. Throws fordel.argument.no_such_place.
std::size_t place_among(std::size_t size, py::ssize_t place);

// The pairs of a mapping, each name as a text: a Party by its name, a code that is an int by its digits.
std::vector<std::pair<std::string, py::object>> named_items(py::handle mapping);

template <class Value>
using by_place_or_name = py::typing::Union<std::vector<Value>, py::typing::Dict<py::str, Value>>;

// A dict where there are names, else the list.
py::object by_name(py::list const& names, py::list const& values);
py::object by_name(std::vector<std::string> const& names, py::list const& values);

template <class Value>
by_place_or_name<Value> by_name(std::vector<std::string> const& names, std::vector<Value> const& values) {
    return by_name(names, py::list(py::cast(values)));
}

} // namespace fordel::python
