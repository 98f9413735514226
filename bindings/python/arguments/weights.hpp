// Weights as they were given: a Key, by name, or one after another.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <cstdint>
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

// The usual numbers, ints of 64 bits, and a list or tuple of them; nothing where they are others. Neither runs code of
// the caller's.
std::optional<std::int64_t> usual_whole(pybind11::handle value);
std::optional<std::vector<fraction>> usual_weights(pybind11::handle value);

// A Key, or weights by name or by place: not a single weight.
bool are_weights(pybind11::handle value);

} // namespace fordel::python
