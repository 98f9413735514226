#include "arguments/integer.hpp"

#include <fordel/error.hpp>

#include <string>

#include "arguments/number.hpp"

namespace fordel::python {

std::int64_t integer_from(py::handle value, std::string_view what, std::int64_t least, std::int64_t most) {
    auto const seen = [&] { return std::string(what) + '=' + repr_of(value); };
    if (!is_index(value)) throw error(errors::argument_wrong_type, seen() + ", which is no int");
    auto const whole = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
    if (!whole) {
        PyErr_Clear(); // it has __index__ only to refuse, as numpy.bool has
        throw error(errors::argument_wrong_type, seen() + ", which is no int");
    }
    int beyond = 0;
    long long const read = PyLong_AsLongLongAndOverflow(whole.ptr(), &beyond);
    if (beyond != 0 || read < least || read > most) throw error(errors::argument_out_of_range, seen());
    return read;
}

} // namespace fordel::python
