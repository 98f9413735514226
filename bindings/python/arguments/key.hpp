// Keys as Python users write them: a Key, or the weights by name that make one.
#pragma once

#include <fordel/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fordel::python {

// Weights by name, or parties and weights side by side.
key key_from(pybind11::object const& parties, pybind11::object const& weights, std::optional<notation> style = {});

// Percentages by name, or side by side with the parties, and who bears the rest (None: nothing may be missing).
key percent_key_from(pybind11::object const& parties, pybind11::object const& percentages, pybind11::object const& rest,
                     std::optional<notation> style);

// A Key, or a mapping from name to weight. False where it is neither.
bool read_key(pybind11::handle value, std::optional<key>& read, std::optional<notation> style = {});

// A KeyRule, what makes a key, or the one party that bears all.
key_rule rule_from(pybind11::handle value, std::optional<notation> style = {});

// The same beside an argument `notation`, in which text among the weights is read.
struct key_in_notation {
    pybind11::object value{};
    key read(std::optional<notation> style) const;
};

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::key_in_notation> {
    PYBIND11_TYPE_CASTER(fordel::python::key_in_notation,
                         const_name("fordel._core.Key | collections.abc.Mapping[str, int | fractions.Fraction | "
                                    "decimal.Decimal | str]"));
    bool load(handle from, bool) {
        if (!isinstance<fordel::key>(from) && !hasattr(from, "items")) return false;
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

} // namespace pybind11::detail
