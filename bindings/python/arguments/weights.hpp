// Weights as they were given: a Key, by name, or one after another.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

struct given_weights {
    std::vector<fraction> weights{};
    std::vector<party> parties{}; // numbered where the weights came by place
    bool by_name = false;

    // Empty where the weights came by place.
    std::vector<std::string> names() const;
};

given_weights weights_from(pybind11::handle value, std::optional<notation> style = {});

// A Key, or weights by name or by place: not a single weight.
bool are_weights(pybind11::handle value);

} // namespace fordel::python
