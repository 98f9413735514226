// What Money and ExactMoney have in common: sums, differences and comparisons with what their operand takes.
#pragma once

#include <pybind11/pybind11.h>

namespace fordel::python {

template <class Operand, class Amount>
void register_amount_operators(pybind11::class_<Amount> amounts) {
    auto const define = [&](char const* name, auto const& result) {
        amounts.def(name, result, pybind11::is_operator(), pybind11::arg("other"));
    };
    define("__add__", [](Amount const& a, Operand const& b) { return a + b.amount; });
    define("__sub__", [](Amount const& a, Operand const& b) { return a - b.amount; });
    define("__rsub__", [](Amount const& a, Operand const& b) { return b.amount - a; });
    define("__lt__", [](Amount const& a, Operand const& b) { return a < b.amount; });
    define("__le__", [](Amount const& a, Operand const& b) { return a <= b.amount; });
    define("__gt__", [](Amount const& a, Operand const& b) { return a > b.amount; });
    define("__ge__", [](Amount const& a, Operand const& b) { return a >= b.amount; });
    amounts.def("__neg__", [](Amount const& a) { return -a; });
}

} // namespace fordel::python
