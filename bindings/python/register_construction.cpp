// No object is used before its constructor ran: one that __new__ alone has made holds nothing yet. Nor is it taken for
// one of another class: no class changes once it is made, and so no object changes its class.
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
    auto* const type = reinterpret_cast<PyTypeObject*>(of.ptr());
    py::detail::type_info* const info = py::detail::get_type_info(type);
    if (info == nullptr) return;
    info->operator_new = &refuse_unconstructed;
    type->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
}

} // namespace

void register_construction(py::module_& m) {
    for (auto const& [name, member] : m.attr("__dict__").cast<py::dict>())
        if (PyType_Check(member.ptr()))
            guard(member);
        else if (PyModule_Check(member.ptr()) && member.attr("__name__").attr("startswith")("fordel.").cast<bool>())
            for (auto const& [inner_name, inner] : member.attr("__dict__").cast<py::dict>())
                if (PyType_Check(inner.ptr())) guard(inner);
}
