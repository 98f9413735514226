#include <fordel/error.hpp>
#include <fordel/file/finding.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <exception>
#include <string>

#include "registers.hpp"

namespace py = pybind11;

namespace {

char const* nature_name(fordel::error_nature nature) {
    switch (nature) {
    case fordel::error_nature::overflow:
        return "overflow";
    case fordel::error_nature::lookup:
        return "lookup";
    case fordel::error_nature::type:
        return "type";
    case fordel::error_nature::index:
        return "index";
    case fordel::error_nature::file:
        return "file";
    case fordel::error_nature::package:
        return "package";
    case fordel::error_nature::value:
        break;
    }
    return "value";
}

// A FileError with all that was found.
void raise_in_python(fordel::file_error const& e) {
    py::object const raised =
        py::module_::import("fordel.errors").attr("from_findings")(e.id(), e.seen(), py::cast(e.findings()), e.what());
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(raised.ptr())), raised.ptr());
}

// The class of the error's family, made in fordel.errors from the same list.
void raise_in_python(fordel::error const& e) {
    py::object const raised = py::module_::import("fordel.errors").attr("from_core")(e.id(), e.seen());
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(raised.ptr())), raised.ptr());
}

} // namespace

void register_errors(py::module_& m) {
    m.def(
        "error_kinds",
        [] {
            using row = py::typing::Tuple<py::str, py::str, py::str, py::str>;
            py::typing::List<row> kinds;
            for (fordel::error_kind const* kind : fordel::errors::all)
                kinds.append(py::make_tuple(kind->id, nature_name(kind->nature), kind->expected, kind->advice));
            return kinds;
        },
        "All errors: (id, nature, expected, what to do).");
    // An argument of the wrong type that only a function's body finds out about; pybind11 makes it a RuntimeError.
    py::register_local_exception_translator([](std::exception_ptr p) {
        try {
            if (p) std::rethrow_exception(p);
        } catch (py::cast_error const& e) {
            py::set_error(PyExc_TypeError, e.what());
        }
    });
    py::register_exception_translator([](std::exception_ptr p) {
        try {
            if (p) std::rethrow_exception(p);
        } catch (fordel::file_error const& e) {
            raise_in_python(e);
        } catch (fordel::error const& e) {
            raise_in_python(e);
        }
    });
}
