// What a caller settles of a programme file: choose={"outside": "Greve"}, set={"unit": "1 kr."}, as_of=a day.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/file/choices.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>

#include "date.hpp"

namespace fordel::python {

// A value that begins with a bracket is a list or a map in YAML's short form, any other text is that text; lists and
// dicts stand for themselves. Throws fordel.argument.wrong_type, and what the parser throws.
file_choices file_choices_from(pybind11::object const& choose, pybind11::object const& set, std::optional<date> as_of);

// The same of one value.
node file_value_from(pybind11::object const& value);

} // namespace fordel::python
