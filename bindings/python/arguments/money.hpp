// Money where an amount is expected: a float or a bare int is told what to write instead.
#pragma once

#include <fordel/money.hpp>

#include <pybind11/pybind11.h>

namespace fordel::python {

struct money_argument {
    any_money amount{};
    explicit(false) operator any_money const&() const { return amount; }
};

// False where it is no money at all. Throws fordel.money.float, .bare_integer.
bool read_money(pybind11::handle value, any_money& read);

// Money inside a list or a mapping, where no conversion of arguments reaches it.
any_money given_money(pybind11::handle value);

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::money_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::money_argument, const_name("fordel._core.Money"));
    bool load(handle from, bool) { return fordel::python::read_money(from, value.amount); }
};

} // namespace pybind11::detail
