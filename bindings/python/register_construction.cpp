// No object is used before its constructor ran: one that __new__ alone has made holds nothing yet. Nor is it taken for
// one of another class: no class changes once the package has added its members, and so no object changes its class.
#include <fordel/error.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>

#include "registers.hpp"

namespace py = pybind11;

namespace {

// pybind11 asks for memory only where an object that holds none is used as one: constructors bring their own.
void* refuse_unconstructed(std::size_t) {
    throw fordel::error(fordel::errors::object_not_constructed,
                        "an object that __new__ made and __init__ never filled");
}

void guard(py::handle of) {
    py::detail::type_info* const info = py::detail::get_type_info(reinterpret_cast<PyTypeObject*>(of.ptr()));
    if (info != nullptr) info->operator_new = &refuse_unconstructed;
}

void close(py::handle of) {
    auto* const type = reinterpret_cast<PyTypeObject*>(of.ptr());
    if (py::detail::get_type_info(type) != nullptr) type->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
}

void for_each_class(py::handle module, void (*does)(py::handle)) {
    for (auto const& [name, member] : module.attr("__dict__").cast<py::dict>())
        if (PyType_Check(member.ptr()))
            does(member);
        else if (PyModule_Check(member.ptr()) && member.attr("__name__").attr("startswith")("fordel.").cast<bool>())
            for_each_class(member, does);
}

} // namespace

void register_construction(py::module_& m) {
    for_each_class(m, &guard);
    m.def("_close_classes", [m] { for_each_class(m, &close); });
}
