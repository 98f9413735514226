#include "arguments/number.hpp"

#include <fordel/detail/quoted.hpp>

#include <string>

namespace fordel::python {

namespace {

// Decimal("1E+999999999") is 13 characters of text and a gigabyte as an integer.
void refuse_huge_exponent(py::handle decimal) {
    if (!py::hasattr(decimal, "as_tuple")) return;
    constexpr auto most = static_cast<long long>(most_digits);
    auto const exponent = decimal.attr("as_tuple")().attr("exponent").cast<long long>();
    if (exponent >= most || exponent <= -most) throw error(errors::exact_too_many_digits, repr_of(decimal));
}

big_integer big_from(py::handle whole) {
    int overflow = 0;
    long long const small = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
    if (overflow == 0) return big_integer(small);
    py::object const hex = py::reinterpret_steal<py::object>(PyNumber_ToBase(whole.ptr(), 16));
    std::string digits = hex.cast<std::string>();
    bool const negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    if (digits.size() > most_digits) fordel::detail::throw_too_many_digits(digits.size());
    big_integer const magnitude(digits);
    static big_integer const limit = fordel::detail::power_of_ten(most_digits);
    if (magnitude >= limit) fordel::detail::throw_too_many_digits(magnitude.str().size());
    return negative ? big_integer(-magnitude) : magnitude;
}

bool is_ratio(py::handle parts) {
    return PyTuple_Check(parts.ptr()) && PyTuple_GET_SIZE(parts.ptr()) == 2 &&
           PyLong_Check(PyTuple_GET_ITEM(parts.ptr(), 0)) && PyLong_Check(PyTuple_GET_ITEM(parts.ptr(), 1));
}

// In one line: frames and the like are named by their class, results by their first line.
std::string first_line_of(std::string const& shown, py::handle value) {
    std::string const first = shown.substr(0, shown.find('\n'));
    if (first.size() == shown.size() || first.starts_with('<')) return fordel::detail::shortened(first);
    return std::string("<") + Py_TYPE(value.ptr())->tp_name + '>';
}

} // namespace

std::string repr_of(py::handle value) {
    py::object const shown = py::reinterpret_steal<py::object>(PyObject_Repr(value.ptr()));
    if (shown) return first_line_of(shown.cast<std::string>(), value);
    // Python itself writes no int of more than 4,300 digits, and no list that is nested too deep.
    bool const long_number = PyErr_ExceptionMatches(PyExc_ValueError) != 0;
    if (!long_number && !PyErr_ExceptionMatches(PyExc_RecursionError)) throw py::error_already_set();
    PyErr_Clear();
    return long_number ? "a number of too many digits" : "a value that is nested too deep";
}

std::string full_repr(py::handle value) { return py::repr(value).cast<std::string>(); }

void refuse_float(py::handle value, error_kind const& kind) {
    bool const numpy_float =
        py::hasattr(value, "dtype") && py::hasattr(value, "is_integer") && !py::hasattr(value, "numerator");
    if (PyFloat_Check(value.ptr()) || numpy_float) throw error(kind, repr_of(value));
}

bool is_int(py::handle value) { return PyLong_Check(value.ptr()) && !PyBool_Check(value.ptr()); }

bool is_index(py::handle value) { return PyIndex_Check(value.ptr()) && !PyBool_Check(value.ptr()); }

py::object int_from(big_integer const& value) {
    if (fordel::detail::fits_64_bits(value)) return py::int_(to_int64(value));
    bool const negative = value < 0;
    std::string const hex = (negative ? big_integer(-value) : value).str(0, std::ios_base::hex);
    auto whole = py::reinterpret_steal<py::object>(PyLong_FromString(hex.c_str(), nullptr, 16));
    return negative ? -whole : whole;
}

fraction fraction_from(py::handle value, std::optional<notation> style) {
    if (is_int(value)) return fraction(big_from(value));
    refuse_float(value);
    if (is_index(value)) {
        py::object const whole = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
        if (!whole) throw py::error_already_set();
        return fraction(big_from(whole));
    }
    if (py::isinstance<py::str>(value)) return fraction::parse(value.cast<std::string>(), style);
    bool const infinite = py::hasattr(value, "is_finite") && !value.attr("is_finite")().cast<bool>();
    if (!infinite && py::hasattr(value, "as_integer_ratio") && !PyBool_Check(value.ptr())) {
        refuse_huge_exponent(value);
        py::object const parts = value.attr("as_integer_ratio")();
        if (!is_ratio(parts))
            throw error(errors::exact_not_a_number, repr_of(value) + ", whose ratio is no two integers");
        py::tuple const ratio(parts);
        return {big_from(ratio[0]), big_from(ratio[1])};
    }
    throw error(errors::exact_not_a_number, repr_of(value));
}

big_integer whole_from(py::handle value, std::optional<notation> style) {
    fraction const f = fraction_from(value, style);
    if (!f.is_whole()) throw error(errors::exact_not_whole, repr_of(value));
    return f.numerator();
}

fraction share_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<py::str>(value)) return fraction::parse_share(value.cast<std::string>(), style);
    return fraction_from(value, style);
}

fraction percentage_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<py::str>(value)) return fraction::parse_percentage(value.cast<std::string>(), style);
    return fraction_from(value, style);
}

py::object python_fraction(fraction const& value) {
    py::object const type = py::module_::import("fractions").attr("Fraction");
    return type(int_from(value.numerator()), int_from(value.denominator()));
}

} // namespace fordel::python
