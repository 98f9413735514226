#include "doors.hpp"

#include <fordel/error.hpp>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <unordered_map>

#include "arguments/number.hpp"
#include "docs/docs.hpp"
#include "signature.hpp"

namespace py = pybind11;

namespace {

using py::detail::function_record;

// pybind11 has one entry for all its functions, which finds the function in its first argument. Before 3.1 it took its
// arguments as a tuple.
function_entry entry_of_pybind11 = nullptr;

function_entry entry_of(PyMethodDef const& def) {
    return reinterpret_cast<function_entry>(reinterpret_cast<void (*)()>(def.ml_meth));
}

function_record* record_of(PyObject* function) {
    PyObject* const self = PyCFunction_Check(function) ? PyCFunction_GET_SELF(function) : nullptr;
    return self ? py::detail::function_record_ptr_from_PyObject(self) : nullptr;
}

// "sjaelland." of what is in fordel._core.sjaelland.
std::string prefix_of(py::handle module_name) {
    auto name = module_name.cast<std::string>();
    constexpr std::string_view core = "fordel._core";
    name.erase(0, name.starts_with(core) ? core.size() : name.size());
    name.erase(0, name.starts_with('.') ? 1 : 0);
    return name.empty() ? name : name + '.';
}

std::string qualified_class(py::handle type) {
    return prefix_of(type.attr("__module__")) + type.attr("__qualname__").cast<std::string>();
}

// "Key.share", "apportion", "sjaelland.programme"; a constructor has the name of its class.
std::string qualified_name(function_record const& record) {
    if (!record.scope) return record.name;
    if (PyModule_Check(record.scope.ptr())) return prefix_of(record.scope.attr("__name__")) + record.name;
    std::string const scope = qualified_class(record.scope);
    bool const is_property = *record.name == 0;
    if (is_property || std::strcmp(record.name, "__init__") == 0) return scope;
    return scope + '.' + record.name;
}

void set_error(fordel::error_kind const& kind, std::string const& seen) {
    try {
        py::object const raised = py::module_::import("fordel.errors").attr("from_core")(kind.id, seen);
        PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(raised.ptr())), raised.ptr());
    } catch (py::error_already_set& e) {
        e.restore();
    }
}

// What was wrong with a call, in our words; nothing where the error is not pybind11's own.
py::object refusal(PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names, py::handle message) {
    function_record const* record = py::detail::function_record_ptr_from_PyObject(function);
    py::list signatures, given;
    py::dict named;
    for (function_record const* each = record; each; each = each->next)
        signatures.append(each->signature);
    Py_ssize_t const by_place = PyVectorcall_NARGS(static_cast<std::size_t>(count));
    for (Py_ssize_t i = 0; i < by_place; ++i)
        given.append(py::handle(values[i]));
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i)
        named[py::handle(PyTuple_GET_ITEM(names, i))] = py::handle(values[by_place + i]);
    return py::module_::import("fordel._refusals")
        .attr("refusal")(message, qualified_name(*record), signatures, given, named);
}

// Leaves the error as it is where it has nothing better to say; one with a trace was raised by code of the caller's.
void rephrase(PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names) {
    py::error_already_set original;
    if (original.trace()) return original.restore();
    try {
        py::object const better = refusal(function, values, count, names, original.value());
        if (better.is_none()) return original.restore();
        PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(better.ptr())), better.ptr());
    } catch (py::error_already_set& e) {
        e.matches(PyExc_Exception) ? original.restore() : e.restore();
    }
}

// Classes of errors that a reader of arguments meets in C; the caller's own code raises them too, and keeps them.
bool of_no_use_to_callers(PyObject* raised) {
    return raised == PyExc_TypeError || raised == PyExc_AttributeError || raised == PyExc_IndexError ||
           raised == PyExc_RecursionError || raised == PyExc_UnicodeEncodeError;
}

// Several values in a set have no order that lasts, and pybind11 reads one wherever it reads a list. Comparisons and
// `in` take whatever they are given.
bool is_misplaced_set(PyObject* function, PyObject* value) {
    if (!PyAnySet_Check(value)) return false;
    function_record const* const record = py::detail::function_record_ptr_from_PyObject(function);
    std::string_view const name(record->name);
    return !name.starts_with("__") || record->is_constructor;
}

PyObject* misplaced_set(PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names) {
    Py_ssize_t const all = PyVectorcall_NARGS(static_cast<std::size_t>(count)) + (names ? PyTuple_GET_SIZE(names) : 0);
    for (Py_ssize_t i = 0; i < all; ++i)
        if (is_misplaced_set(function, values[i])) return values[i];
    return nullptr;
}

// In front of pybind11's entry. A call that succeeds passes straight through.
PyObject* door(PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names) {
    try {
        if (PyObject* const set = misplaced_set(function, values, count, names)) {
            set_error(fordel::errors::party_unordered, "a set of values: " + fordel::python::repr_of(set));
            return nullptr;
        }
        if (PyObject* const result = entry_of_pybind11(function, values, count, names)) return result;
    } catch (py::error_already_set& e) {
        e.restore(); // thrown while an error is worded: by a keyword that is no text in UTF-8, or a value's repr
    }
    if (of_no_use_to_callers(PyErr_Occurred())) rephrase(function, values, count, names);
    return nullptr;
}

// Of functions that have another than door().
std::unordered_map<PyMethodDef const*, function_entry> doors;

function_entry door_of(PyMethodDef const& def) {
    auto const own = doors.find(&def);
    return own == doors.end() ? &door : own->second;
}

// None is no object to call a method on; pybind11 would hand a null pointer to a member function.
void require_self(function_record& first) {
    for (function_record* each = &first; each; each = each->next) {
        if (!each->is_method) continue;
        if (each->args.empty())
            each->args.emplace_back(PYBIND11_COMPAT_STRDUP("self"), nullptr, py::handle(), true, false);
        each->args.front().none = false;
    }
}

// The doc that CPython divides into a signature and a text; the stubs are made from pybind11's, which has types.
void set_doc(function_record const& record) {
    // What a class says stands with the class, not with its constructor again.
    std::string const said = said_of(record, record.is_constructor ? "" : qualified_name(record));
    std::string const doc = typed_signatures() ? typed_doc(record, said) : text_signature(record) + "\n--\n\n" + said;
    std::free(const_cast<char*>(record.def->ml_doc)); // NOLINT: pybind11 allocates and frees it so
    record.def->ml_doc = PYBIND11_COMPAT_STRDUP(doc.c_str());
}

void open_function(py::handle function) {
    if (PyInstanceMethod_Check(function.ptr())) return open_function(PyInstanceMethod_GET_FUNCTION(function.ptr()));
    if (PyObject_IsInstance(function.ptr(), reinterpret_cast<PyObject*>(&PyStaticMethod_Type)) == 1)
        return open_function(function.attr("__func__"));
    function_record* const record = record_of(function.ptr());
    if (!record || !record->def || record->def->ml_flags != (METH_FASTCALL | METH_KEYWORDS)) return;
    if (entry_of(*record->def) == &door) return;
    if (!entry_of_pybind11) entry_of_pybind11 = entry_of(*record->def);
    if (entry_of(*record->def) != entry_of_pybind11) return;
    record->def->ml_meth = reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(door_of(*record->def)));
    require_self(*record);
    if (*record->name) set_doc(*record); // a property says itself what it is
}

// Behind what a class or a property says of itself already.
void add_doc(py::handle documented, std::string const& name) {
    std::string const added(docs::text_of(name));
    if (added.empty()) return;
    py::object const own = documented.attr("__doc__");
    auto const said = own.is_none() ? std::string() : own.cast<std::string>();
    documented.attr("__doc__") = said.empty() ? added : said + "\n\n" + added;
}

void open_property(py::handle property, std::string const& name) {
    for (char const* const part : {"fget", "fset", "fdel"})
        open_function(property.attr(part));
    add_doc(property, name);
}

// Of a class whose values only the library makes.
int refuse_construction(PyObject* self, PyObject*, PyObject*) {
    set_error(fordel::errors::argument_no_constructor,
              qualified_class(reinterpret_cast<PyObject*>(Py_TYPE(self))) + "()");
    return -1;
}

// type.__text_signature__ is read from tp_doc; __doc__ is kept apart from it.
void set_class_signature(PyTypeObject* type, py::handle constructor) {
    function_record const* const record = PyInstanceMethod_Check(constructor.ptr())
                                              ? record_of(PyInstanceMethod_GET_FUNCTION(constructor.ptr()))
                                              : nullptr;
    if (!record) return;
    std::string const doc = class_signature(*record) + "\n--\n\n";
#if PY_VERSION_HEX >= 0x030D0000
    auto* const kept = static_cast<char*>(PyMem_Malloc(doc.size() + 1));
    PyMem_Free(const_cast<char*>(type->tp_doc)); // NOLINT: pybind11 allocates it so
#else
    auto* const kept = static_cast<char*>(PyObject_Malloc(doc.size() + 1));
    PyObject_Free(const_cast<char*>(type->tp_doc)); // NOLINT: pybind11 allocates it so
#endif
    std::memcpy(kept, doc.c_str(), doc.size() + 1);
    type->tp_doc = kept;
}

void open_class(py::handle type) {
    std::string const name = qualified_class(type);
    add_doc(type, name);
    py::dict const members(type.attr("__dict__"));
    for (auto const& [member, value] : members) {
        if (PyObject_IsInstance(value.ptr(), reinterpret_cast<PyObject*>(&PyProperty_Type)) == 1)
            open_property(value, name + '.' + member.cast<std::string>());
        else
            open_function(value);
    }
    auto* const made = reinterpret_cast<PyTypeObject*>(type.ptr());
    if (members.contains("__init__") && PyInstanceMethod_Check(members["__init__"].ptr()))
        set_class_signature(made, members["__init__"]);
    else if (py::detail::get_type_info(made))
        made->tp_init = refuse_construction;
}

} // namespace

// A call that fails is made once more by pybind11's entry, which has words for all that can go wrong.
PyObject* usual_door(usual_call call, PyObject* function, PyObject* const* values, Py_ssize_t count, PyObject* names) {
    try {
        py::object result = names ? py::object() : call(values, PyVectorcall_NARGS(static_cast<std::size_t>(count)));
        if (result) return result.release().ptr();
    } catch (py::error_already_set& e) {
        e.restore(); // of a signal handler, for one
        return nullptr;
    } catch (std::exception const&) { // NOLINT(bugprone-empty-catch): made once more
    }
    return door(function, values, count, names);
}

void set_door(py::handle function, function_entry door) { doors[record_of(function.ptr())->def] = door; }

void open_doors(py::module_& m) {
    py::dict const members(m.attr("__dict__"));
    for (auto const& [name, value] : members) {
        if (PyModule_Check(value.ptr())) {
            auto part = py::reinterpret_borrow<py::module_>(value);
            open_doors(part);
        } else if (PyType_Check(value.ptr()))
            open_class(value);
        else
            open_function(value);
    }
}
