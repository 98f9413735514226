// How an amount is shared, as Python users write it.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

// Amounts and shares side by side: one for everybody, one each (None where nothing is said), or by name.
struct bounds_arguments {
    pybind11::object const& floors;
    pybind11::object const& caps;
    pybind11::object const& floor_shares;
    pybind11::object const& cap_shares;
    std::string const& procedure;
    std::optional<notation> style{}; // of text among them
};

// `known`: the parties of the key, among which names are found forgivingly; none where it is not known yet.
allocation_options allocation_options_from(std::string const& method, std::string const& unit,
                                           pybind11::object const& ties, std::string const& seed,
                                           bounds_arguments const& bounds, pybind11::object const& receiver,
                                           std::vector<party> const& known);

// Without bounds; none where nothing is said, and the programme's holds.
std::optional<allocation_options> rounding_from(std::optional<std::string> const& method,
                                                std::optional<std::string> const& unit, pybind11::object const& ties,
                                                std::string const& seed, std::vector<party> const& known);

// What an allocation was made with, so that it can be made again.
pybind11::tuple stored(allocation_options const& options);
allocation_options allocation_options_from_stored(pybind11::tuple const& stored);

} // namespace fordel::python
