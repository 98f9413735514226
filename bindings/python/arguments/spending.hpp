// What parties spent themselves, as Python users write it.
#pragma once

#include <fordel/party.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <vector>

namespace fordel::python {

// Amounts by year and party: {2024: {"Faxe": kroner(700)}}; Figures; or AmountsNeeded, the name of a stream, or several
// names. A name is one of `known`: who has no share is given as a Party.
spending spending_from(pybind11::handle value, std::vector<party> const& known, std::optional<notation> style = {});

// The same back again.
pybind11::object spending_to(spending const& own);

} // namespace fordel::python
