// The least and most units that each party may get: one for all, one each, or by name.
#pragma once

#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <vector>

namespace fordel::python {

// Whether a bound is counted in units or is a share of all of them.
enum class bound_of { units, share };

// Sets what is given; a party for which nothing is said stays as it was.
void set_bounds(std::vector<unit_bound>& bounds, pybind11::handle given, bound_of what,
                std::vector<party> const& parties, std::optional<notation> style = {});

} // namespace fordel::python
