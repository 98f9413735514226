// Who takes part in a biproportional apportionment, as Python users write it.
#pragma once

#include <fordel/biproportional.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fordel::python {

// None where no share is given: "5%", or an exact number such as Fraction(1, 20).
std::optional<fraction> share_if_given(pybind11::handle value, std::optional<notation> style = {});

// None where all take part; a Quorum, or {"district": share, "total": share}.
std::optional<quorum> quorum_from(pybind11::handle value, std::optional<notation> style = {});

} // namespace fordel::python
