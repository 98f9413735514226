// What a stream or a tranche comes to, as Python users write it.
#pragma once

#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/tranche_amount.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fordel::python {

// An AmountRule, or None for the sum of the tranches. Throws fordel.stream.unsaid for plain money.
std::optional<amount_rule> stream_amount_from(pybind11::handle value, std::optional<notation> style = {});

// An AmountRule, plain money per what the stream says, or None for the rest.
tranche_amount tranche_amount_from(pybind11::handle value, std::optional<notation> style = {});

// The same back again.
pybind11::object tranche_amount_to(tranche_amount const& amount);

} // namespace fordel::python
