#include "arguments/value.hpp"

#include <string>

#include "arguments/number.hpp"

namespace fordel::python {

py::object frozen(py::handle value) {
    if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value))
        return py::reinterpret_borrow<py::object>(value);
    py::list parts;
    for (py::handle const part : value)
        parts.append(frozen(part));
    return py::tuple(parts);
}

py::tuple stored_value(py::handle of, py::tuple const& state) {
    return py::make_tuple(py::module_::import("fordel._restore").attr("restore"), py::make_tuple(of, state));
}

py::object restored_value(py::object const& of, py::object const& state) {
    if (!PyType_Check(of.ptr()) || !py::hasattr(of, "_from_state") || !py::isinstance<py::tuple>(state))
        throw error(errors::object_damaged, "what is stored as " + repr_of(of));
    try {
        return of.attr("_from_state")(state);
    } catch (py::error_already_set& e) {
        bool const said = e.matches(py::module_::import("fordel.errors").attr("Error"));
        bool const of_a_call = said && e.value().attr("id").attr("startswith")("fordel.argument.").cast<bool>();
        if ((said && !of_a_call) || !e.matches(PyExc_Exception) || e.matches(PyExc_MemoryError)) throw;
        throw error(errors::object_damaged,
                    "a " + of.attr("__name__").cast<std::string>() + ": " + py::str(e.value()).cast<std::string>());
    }
}

void require_stored(bool sound, char const* seen) {
    if (!sound) throw error(errors::object_damaged, seen);
}

} // namespace fordel::python
