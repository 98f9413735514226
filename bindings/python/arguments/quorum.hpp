// Who takes part in a biproportional apportionment, as Python users write it.
#pragma once

#include <fordel/biproportional.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fordel::python {

// A share: "5%", or an exact number such as Fraction(1, 20).
std::optional<fraction> share_from(pybind11::handle value);

// A Quorum, or {"district": share, "total": share}.
quorum_rule quorum_from(pybind11::handle value);

} // namespace fordel::python
