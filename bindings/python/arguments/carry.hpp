// What carry_over() and a running carry are given: the procedure, and weights in the order of those who share.
#pragma once

#include <fordel/carry_over.hpp>

#include <string>
#include <vector>

#include "arguments/weights.hpp"

namespace fordel::python {

carry_procedure carry_procedure_from(std::string const& name);

// In the order of `names`, zero for those who are not mentioned; weights without names stay as they are.
std::vector<fraction> in_order_of(std::vector<std::string> const& names, given_weights const& given);

} // namespace fordel::python
