// Python's own exact numbers in and out: int, Fraction, Decimal and text. A float is refused with what to write
// instead.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <optional>
#include <string>

namespace fordel::python {

namespace py = pybind11;

// Of what was seen, no more than an error repeats.
std::string repr_of(py::handle value);
std::string full_repr(py::handle value);

void refuse_float(py::handle value, error_kind const& kind = errors::exact_float);

// An int, but no bool.
bool is_int(py::handle value);

// The same of another library (numpy.int64): what has __index__.
bool is_index(py::handle value);

py::object int_from(big_integer const& value);

// int, Fraction, Decimal, or text as fraction::parse() reads it in its notation, if that is named.
// Throws fordel.exact.float, .not_a_number, .malformed, .ambiguous, .zero_denominator, .too_many_digits.
fraction fraction_from(py::handle value, std::optional<notation> style = {});

// The same, whole.
big_integer whole_from(py::handle value, std::optional<notation> style = {});

// The same as a part of something, also as percent: "5%", "33,33 %".
fraction share_from(py::handle value, std::optional<notation> style = {});

// The same as a number of percent, with or without the sign: 25, "25" or "25 %".
fraction percentage_from(py::handle value, std::optional<notation> style = {});

// A number beside an argument `notation`, in which its text is read.
struct number_argument {
    py::object value{};
    fraction exact(std::optional<notation> style) const { return fraction_from(value, style); }
    big_integer whole(std::optional<notation> style) const { return whole_from(value, style); }
};

py::object python_fraction(fraction const& value);

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::number_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::number_argument,
                         const_name("int | fractions.Fraction | decimal.Decimal | str"));
    bool load(handle from, bool) {
        value.value = reinterpret_borrow<object>(from);
        return true;
    }
};

template <>
struct type_caster<fordel::big_integer> {
    PYBIND11_TYPE_CASTER(fordel::big_integer, io_name("int | fractions.Fraction | decimal.Decimal | str", "int"));
    bool load(handle from, bool) {
        if (from.is_none()) return false;
        value = fordel::python::whole_from(from);
        return true;
    }
    static handle cast(fordel::big_integer const& whole, return_value_policy, handle) {
        return fordel::python::int_from(whole).release();
    }
};

template <>
struct type_caster<fordel::fraction> {
    PYBIND11_TYPE_CASTER(fordel::fraction,
                         io_name("int | fractions.Fraction | decimal.Decimal | str", "fractions.Fraction"));
    bool load(handle from, bool) {
        if (from.is_none()) return false;
        value = fordel::python::fraction_from(from);
        return true;
    }
    static handle cast(fordel::fraction const& f, return_value_policy, handle) {
        return fordel::python::python_fraction(f).release();
    }
};

} // namespace pybind11::detail
