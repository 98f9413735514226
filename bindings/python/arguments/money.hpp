// Money where an amount is expected: a float or a bare int is told what to write instead.
#pragma once

#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fordel::python {

// An operand of + and <, which text is not.
struct money_operand {
    any_money amount{};
};

struct money_argument {
    any_money amount{};
    explicit(false) operator any_money const&() const { return amount; }
};

// Money beside an argument `notation`, in which its text is read.
struct money_in_notation {
    pybind11::object value{};
    any_money read(std::optional<notation> style) const;
};

// False where it is no money at all. Throws fordel.money.float, .bare_integer.
bool read_operand(pybind11::handle value, any_money& read);

// Money, or text that names its currency; false where it is neither. Throws the same and what any_money::parse() does.
bool read_money(pybind11::handle value, any_money& read, std::optional<notation> style = {});

// Money inside a list or a mapping, where no conversion of arguments reaches it.
// Text names its currency.
any_money given_money(pybind11::handle value, std::optional<notation> style = {});

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::money_operand> {
    PYBIND11_TYPE_CASTER(fordel::python::money_operand, const_name("fordel._core.Money"));
    bool load(handle from, bool) { return fordel::python::read_operand(from, value.amount); }
};

template <>
struct type_caster<fordel::python::money_in_notation> {
    PYBIND11_TYPE_CASTER(fordel::python::money_in_notation, const_name("fordel._core.Money | str"));
    bool load(handle from, bool) {
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

template <>
struct type_caster<fordel::python::money_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::money_argument, const_name("fordel._core.Money | str"));
    bool load(handle from, bool) { return fordel::python::read_money(from, value.amount); }
};

} // namespace pybind11::detail
