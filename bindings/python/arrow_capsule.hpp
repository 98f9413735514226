// Capsules in which libraries of Python hand Arrow's structures to one another: the PyCapsule interface.
#pragma once

#include <fordel/error.hpp>
#include <fordel/io/arrow_owned.hpp>

#include <pybind11/pybind11.h>

#include <concepts>
#include <memory>
#include <utility>

namespace fordel::python {

namespace py = pybind11;

template <class Abi>
inline constexpr char const* capsule_name = nullptr;
template <>
inline constexpr char const* capsule_name<ArrowSchema> = "arrow_schema";
template <>
inline constexpr char const* capsule_name<ArrowArray> = "arrow_array";
template <>
inline constexpr char const* capsule_name<ArrowArrayStream> = "arrow_array_stream";

// What `fill` makes. The reader takes it out; what nobody takes is released with the capsule.
template <class Abi, std::invocable<Abi&> Fill>
py::object capsule_of(Fill const& fill) {
    auto made = std::make_unique<arrow_owned<Abi>>();
    fill(*made->place());
    auto capsule = py::reinterpret_steal<py::object>(PyCapsule_New(made->place(), capsule_name<Abi>, [](PyObject* of) {
        delete static_cast<arrow_owned<Abi>*>(PyCapsule_GetContext(of));
    }));
    if (!capsule || PyCapsule_SetContext(capsule.ptr(), made.get()) != 0) throw py::error_already_set();
    static_cast<void>(made.release());
    return capsule;
}

// What stands in a capsule of another library's; nothing may be left in it that somebody else took.
template <class Abi>
arrow_owned<Abi> taken_from(py::handle capsule) {
    void* const held = PyCapsule_GetPointer(capsule.ptr(), capsule_name<Abi>);
    if (held == nullptr) throw py::error_already_set();
    arrow_owned<Abi> taken(*static_cast<Abi*>(held));
    if (taken.empty()) throw error(errors::plan_not_amounts, "a capsule that was read before");
    return taken;
}

} // namespace fordel::python
