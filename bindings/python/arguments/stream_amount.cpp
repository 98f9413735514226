#include "arguments/stream_amount.hpp"

#include <fordel/error.hpp>
#include <fordel/money.hpp>

#include "arguments/money.hpp"

namespace py = pybind11;

namespace fordel::python {

std::optional<amount_rule> stream_amount_from(py::handle value, std::optional<notation> style) {
    if (value.is_none()) return std::nullopt;
    if (py::isinstance<amount_rule>(value)) return value.cast<amount_rule>();
    throw error(errors::stream_unsaid, given_money(value, style).to_string());
}

tranche_amount tranche_amount_from(py::handle value, std::optional<notation> style) {
    if (value.is_none()) return rest();
    if (py::isinstance<amount_rule>(value)) return value.cast<amount_rule>();
    return given_money(value, style);
}

py::object tranche_amount_to(tranche_amount const& amount) {
    return amount.plain() ? py::cast(*amount.plain()) : py::cast(*amount.rule());
}

} // namespace fordel::python
