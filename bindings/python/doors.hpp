// The doors of the module: what every function and method has in common, whichever file registers it.
#pragma once

#include <pybind11/pybind11.h>

// Goes over all functions, methods and classes of a module, once they are registered. Each
// - says which argument does not fit, and why, where pybind11 would list its own types;
// - has a signature that help(), inspect and completion read;
// - has its sentence, from its register file or from docs/.
void open_doors(pybind11::module_& m);

// A call as most are written, by place alone and of the usual types, read at once: pybind11 reads all that could be
// given, one by one. Nothing where the call is another.
using usual_call = pybind11::object (*)(PyObject* const* values, Py_ssize_t count);

using function_entry = PyObject* (*)(PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names);

// The door of a function that has a usual call.
PyObject* usual_door(usual_call call, PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names);

// Before the doors are opened.
void set_door(pybind11::handle function, function_entry door);

template <usual_call Call>
void set_usual_call(pybind11::handle function) {
    set_door(function, [](PyObject* self, PyObject* const* values, Py_ssize_t count, PyObject* names) {
        return usual_door(Call, self, values, count, names);
    });
}
