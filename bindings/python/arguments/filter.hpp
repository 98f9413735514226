// The filter of a schedule, as Python's keyword arguments give it.
#pragma once

#include <fordel/schedule.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

// Throws fordel.party.unknown, fordel.schedule.unknown_status.
schedule_filter filter_from(std::optional<int> year, std::string const& stream, pybind11::object const& payer,
                            pybind11::object const& recipient, std::optional<std::string> const& standing,
                            std::vector<party> const& known);

} // namespace fordel::python
