// What a table was rounded with, so that it can be rounded again.
#pragma once

#include <fordel/table.hpp>

#include <pybind11/pybind11.h>

namespace fordel::python {

pybind11::tuple stored(table_options const& options);
table_options table_options_from_stored(pybind11::tuple const& stored);

} // namespace fordel::python
