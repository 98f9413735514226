// Python's own exact types in and out: int, Fraction, Decimal and date. A float is refused with what to write instead.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>

namespace fordel::python {

namespace py = pybind11;

inline std::string repr_of(py::handle value) { return py::repr(value).cast<std::string>(); }

inline void refuse_float(py::handle value, error_kind const& kind = errors::exact_float) {
    bool const numpy_float =
        py::hasattr(value, "dtype") && py::hasattr(value, "is_integer") && !py::hasattr(value, "numerator");
    if (PyFloat_Check(value.ptr()) || numpy_float) throw error(kind, repr_of(value));
}

inline bool is_int(py::handle value) { return PyLong_Check(value.ptr()) && !PyBool_Check(value.ptr()); }

// A whole number of another library (numpy.int64): Python's own int, by __index__.
inline bool is_index(py::handle value) { return PyIndex_Check(value.ptr()) && !PyBool_Check(value.ptr()); }

// Decimal("1E+999999999") is 13 characters of text and a gigabyte as an integer.
inline void refuse_huge_exponent(py::handle decimal) {
    if (!py::hasattr(decimal, "as_tuple")) return;
    constexpr long long most = 1000;
    auto const exponent = decimal.attr("as_tuple")().attr("exponent").cast<long long>();
    if (exponent > most || exponent < -most) throw error(errors::exact_too_large, repr_of(decimal));
}

inline big_integer big_from(py::handle whole) {
    int overflow = 0;
    long long const small = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
    if (overflow == 0) return big_integer(small);
    py::object const hex = py::reinterpret_steal<py::object>(PyNumber_ToBase(whole.ptr(), 16));
    std::string digits = hex.cast<std::string>();
    bool const negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    big_integer const magnitude(digits);
    return negative ? big_integer(-magnitude) : magnitude;
}

inline py::object int_from(big_integer const& value) {
    bool const negative = value < 0;
    std::string const hex = (negative ? big_integer(-value) : value).str(0, std::ios_base::hex);
    auto whole = py::reinterpret_steal<py::object>(PyLong_FromString(hex.c_str(), nullptr, 16));
    return negative ? -whole : whole;
}

// int, Fraction, Decimal, or text as fraction::parse() reads it.
// Throws fordel.exact.float, .not_a_number, .malformed, .zero_denominator, .too_large.
inline fraction fraction_from(py::handle value) {
    refuse_float(value);
    if (is_int(value)) return fraction(big_from(value));
    if (is_index(value)) return fraction(big_from(py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()))));
    if (py::isinstance<py::str>(value)) return fraction::parse(value.cast<std::string>());
    bool const infinite = py::hasattr(value, "is_finite") && !value.attr("is_finite")().cast<bool>();
    if (!infinite && py::hasattr(value, "as_integer_ratio") && !PyBool_Check(value.ptr())) {
        refuse_huge_exponent(value);
        py::tuple const parts = value.attr("as_integer_ratio")();
        return {big_from(parts[0]), big_from(parts[1])};
    }
    throw error(errors::exact_not_a_number, repr_of(value));
}

inline big_integer whole_from(py::handle value) {
    fraction const f = fraction_from(value);
    if (!f.is_whole()) throw error(errors::exact_not_a_number, repr_of(value) + ", which is not whole");
    return f.numerator();
}

} // namespace fordel::python

namespace pybind11::detail {

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
        object const type = module_::import("fractions").attr("Fraction");
        return type(fordel::python::int_from(f.numerator()), fordel::python::int_from(f.denominator())).release();
    }
};

template <>
struct type_caster<fordel::date> {
    PYBIND11_TYPE_CASTER(fordel::date, io_name("datetime.date | str", "datetime.date"));
    bool load(handle from, bool) {
        if (isinstance<str>(from)) {
            value = fordel::parse_date(from.cast<std::string>());
            return true;
        }
        if (from.is_none() || !hasattr(from, "year") || !hasattr(from, "month") || !hasattr(from, "day")) return false;
        value = fordel::make_date(from.attr("year").cast<int>(), from.attr("month").cast<unsigned>(),
                                  from.attr("day").cast<unsigned>());
        return true;
    }
    static handle cast(fordel::date const& d, return_value_policy, handle) {
        return module_::import("datetime")
            .attr("date")(static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()))
            .release();
    }
};

} // namespace pybind11::detail
