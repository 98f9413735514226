// The options of the Sjælland programme as Python users write them.
#pragma once

#include <fordel/sjaelland/options.hpp>

#include <pybind11/pybind11.h>

namespace fordel::python {

// Under the names of the library's table, each as its text or as an object that says more; None leaves the default.
// Throws fordel.sjaelland.unknown_option and the errors of what an option stands for.
sjaelland::options sjaelland_options_from(pybind11::kwargs const& given);

} // namespace fordel::python
