#include <exception>
#include <string>

#include <pybind11/pybind11.h>

#include <fordel/error.hpp>

#include "registers.hpp"

namespace py = pybind11;

namespace {

char const* nature_name(fordel::error_nature nature) {
    switch (nature) {
    case fordel::error_nature::overflow: return "overflow";
    case fordel::error_nature::lookup: return "lookup";
    case fordel::error_nature::type: return "type";
    case fordel::error_nature::value: break;
    }
    return "value";
}

// The class of the error's family, made in fordel.errors from the same list.
void raise_in_python(fordel::error const& e) {
    py::object const raised = py::module_::import("fordel.errors").attr("from_core")(e.id(), e.seen());
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(raised.ptr())), raised.ptr());
}

}  // namespace

void register_errors(py::module_& m) {
    m.def("error_kinds", [] {
        py::list kinds;
        for (fordel::error_kind const* kind : fordel::errors::all)
            kinds.append(py::make_tuple(kind->id, nature_name(kind->nature), kind->expected, kind->advice));
        return kinds;
    }, "All errors: (id, nature, expected, what to do).");
    py::register_exception_translator([](std::exception_ptr p) {
        try {
            if (p) std::rethrow_exception(p);
        } catch (fordel::error const& e) {
            raise_in_python(e);
        }
    });
}
