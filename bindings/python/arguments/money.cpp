#include "arguments/money.hpp"

#include "arguments/number.hpp"

namespace fordel::python {

bool read_money(py::handle value, any_money& read) {
    refuse_float(value, errors::money_float);
    if (PyLong_Check(value.ptr())) throw error(errors::money_bare_integer, repr_of(value));
    if (!py::isinstance<any_money>(value)) return false;
    read = value.cast<any_money>();
    return true;
}

any_money given_money(py::handle value) {
    if (py::isinstance<py::str>(value) || py::isinstance<py::bytes>(value))
        throw py::type_error("expected Money, not text: fd.Money(" + repr_of(value) + ')');
    any_money amount;
    if (!read_money(value, amount))
        throw py::type_error("expected Money, such as fd.Money(\"100 kr.\"), not " + repr_of(value));
    return amount;
}

} // namespace fordel::python
