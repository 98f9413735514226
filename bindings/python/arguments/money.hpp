// Money where an amount is expected: a float or a bare int is told what to write instead.
#pragma once

#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>

namespace fordel::python {

// An operand of + and <, which text is not.
struct money_operand {
    any_money amount{};
};

// The same, of unrounded money.
struct exact_operand {
    any_exact_money amount{};
};

// A Currency, or the code of one that ISO 4217 lists.
struct currency_argument {
    any_currency in{};
    explicit(false) operator any_currency const&() const { return in; }
};

// What an amount is rounded to, beside an argument `notation`: the name of a unit as in allocate(), or an amount.
struct money_unit {
    pybind11::object value{};
    any_money read(any_currency in, std::optional<notation> style) const;
};

bool is_listed(any_currency const& currency);
std::string repr_of_currency(any_currency const& currency);

// Money beside an argument `notation`, in which its text is read.
struct money_in_notation {
    pybind11::object value{};
    any_money read(std::optional<notation> style) const;
};

// The same, or unrounded money.
struct pool_in_notation {
    pybind11::object value{};
    bool exact() const { return pybind11::isinstance<any_exact_money>(value); }
    any_money read(std::optional<notation> style) const { return money_in_notation{value}.read(style); }
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
struct type_caster<fordel::python::currency_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::currency_argument, const_name("fordel._core.Currency | str"));
    bool load(handle from, bool) {
        if (isinstance<str>(from))
            value.in = fordel::any_currency::from_code(from.cast<std::string>());
        else if (isinstance<fordel::any_currency>(from))
            value.in = from.cast<fordel::any_currency>();
        else
            return false;
        return true;
    }
};

template <>
struct type_caster<fordel::python::money_unit> {
    PYBIND11_TYPE_CASTER(fordel::python::money_unit, const_name("str | fordel._core.Money"));
    bool load(handle from, bool) {
        fordel::any_money amount;
        if (!isinstance<str>(from) && !fordel::python::read_operand(from, amount)) return false;
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

template <>
struct type_caster<fordel::python::exact_operand> {
    PYBIND11_TYPE_CASTER(fordel::python::exact_operand, const_name("fordel._core.Money | fordel._core.ExactMoney"));
    bool load(handle from, bool) {
        fordel::any_money rounded;
        if (isinstance<fordel::any_exact_money>(from))
            value.amount = from.cast<fordel::any_exact_money>();
        else if (fordel::python::read_operand(from, rounded))
            value.amount = rounded;
        else
            return false;
        return true;
    }
};

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
struct type_caster<fordel::python::pool_in_notation> {
    PYBIND11_TYPE_CASTER(fordel::python::pool_in_notation,
                         const_name("fordel._core.Money | fordel._core.ExactMoney | str"));
    bool load(handle from, bool) {
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

} // namespace pybind11::detail
