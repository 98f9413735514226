// A method by name, with the settings that are arguments of their own in Python.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>

namespace fordel::python {

// Forgiving of underscores. Throws the errors of any_method::from_name().
any_method method_from(std::string const& name);

// None where an argument is not given.
struct method_settings {
    pybind11::object const& quota;
    pybind11::object const& first_divisor;
    pybind11::object const& parameter;
    pybind11::object const& divisors;
    pybind11::object const& step;
    pybind11::object const& rounding;
    pybind11::object const& remainder;
    pybind11::object const& step_limit;
};

// Numbers that are text are read in the notation, if that is named. Throws the errors of fraction::parse() and
// method_with().
any_method method_from(std::string const& name, method_settings const& given, std::optional<notation> style);

} // namespace fordel::python
