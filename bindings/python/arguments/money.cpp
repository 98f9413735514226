#include "arguments/money.hpp"

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/error.hpp>

#include <optional>
#include <string>

#include "arguments/number.hpp"

namespace fordel::python {

bool is_listed(any_currency const& currency) {
    try {
        return any_currency::from_code(currency.code()) == currency;
    } catch (error const&) {
        return false;
    }
}

std::string repr_of_currency(any_currency const& currency) {
    std::string const digits = is_listed(currency) ? "" : ", " + std::to_string(currency.minor_digits());
    return "Currency(\"" + std::string(currency.code()) + '"' + digits + ')';
}

bool read_operand(py::handle value, any_money& read) {
    refuse_float(value, errors::money_float);
    if (PyLong_Check(value.ptr())) throw error(errors::money_bare_integer, repr_of(value));
    if (!py::isinstance<any_money>(value)) return false;
    read = value.cast<any_money>();
    return true;
}

bool read_money(py::handle value, any_money& read, std::optional<notation> style) {
    if (py::isinstance<any_exact_money>(value)) throw error(errors::money_unrounded, repr_of(value));
    if (!py::isinstance<py::str>(value)) return read_operand(value, read);
    auto const written = value.cast<std::string>();
    read = style ? any_money::parse(written, *style) : any_money::parse(written);
    return true;
}

any_money given_money(py::handle value, std::optional<notation> style) {
    any_money amount;
    if (!read_money(value, amount, style))
        throw error(errors::argument_wrong_type, "expected Money, or text such as \"100 kr.\", not " + repr_of(value));
    return amount;
}

any_money money_in_notation::read(std::optional<notation> style) const { return given_money(value, style); }

any_money money_unit::read(any_currency in, std::optional<notation> style) const {
    rounding_unit const unit = py::isinstance<py::str>(value) ? rounding_unit::parse(value.cast<std::string>(), style)
                                                              : rounding_unit(value.cast<any_money>());
    return any_money::from_minor(unit.minor_units(in), in);
}

} // namespace fordel::python
