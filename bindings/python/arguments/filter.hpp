// The filter of a schedule, as Python's keyword arguments give it.
#pragma once

#include <fordel/schedule.hpp>

#include <pybind11/pybind11.h>

#include <vector>

namespace fordel::python {

// None takes everything; one value, or several in a list.
struct filter_arguments {
    pybind11::object const &year, &stream, &payer, &recipient, &status, &tranche, &group, &months, &due_month;
};

// Throws fordel.argument.wrong_type, .out_of_range, fordel.party.unknown, .ambiguous, fordel.schedule.unknown_status.
schedule_filter filter_from(filter_arguments const& wanted, std::vector<party> const& known);

} // namespace fordel::python
