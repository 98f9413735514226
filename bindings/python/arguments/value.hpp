// What makes a class one of values: equal by content and hashed alike, copied, and stored as what makes it anew.
#pragma once

#include <fordel/error.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace fordel::python {

namespace py = pybind11;

// Lists within lists as tuples within tuples, to be hashed.
py::object frozen(py::handle value);

// What pickle writes: the class, and the state of which restored_value() makes the object anew.
py::tuple stored_value(py::handle of, py::tuple const& state);

// Throws fordel.object.damaged where the class cannot make anything of the state.
py::object restored_value(py::object const& of, py::object const& state);

// Throws fordel.object.damaged.
void require_stored(bool sound, char const* seen);

// The number of the last enumerator: those that are stored are only ever appended to.
template <class Enum>
inline constexpr int last_enumerator = -1;

// How a member is stored.
template <class Member>
struct storage {
    static py::object out(Member const& member) {
        if constexpr (std::is_enum_v<Member>)
            return py::int_(static_cast<int>(member));
        else
            return py::cast(member);
    }
    static Member in(py::handle stored) {
        if constexpr (std::is_enum_v<Member>) {
            static_assert(last_enumerator<Member> > 0, "say how many enumerators there are");
            auto const number = stored.cast<int>();
            require_stored(number >= 0 && number <= last_enumerator<Member>, "a choice that there is not");
            return static_cast<Member>(number);
        } else {
            return stored.cast<Member>();
        }
    }
};

template <class T>
py::class_<T> class_of() {
    return py::reinterpret_borrow<py::class_<T>>(py::type::of<T>());
}

// Equal by content, with a hash of what `hashed` says of it.
template <class T, class Hashed>
void register_equality(Hashed hashed) {
    class_of<T>()
        .def(
            "__eq__", [](T const& a, T const& b) { return a == b; }, py::is_operator(),
            py::arg("other").noconvert()) // a text that would convert has another hash
        .def("__hash__", [hashed](T const& v) { return py::hash(frozen(hashed(v))); });
}

template <class T, class State, class Restore>
void register_storing(State state, Restore restore) {
    class_of<T>()
        .def("__reduce__", [state](T const& v) { return stored_value(py::type::of<T>(), state(v)); })
        .def_static("_from_state", [restore](py::tuple const& stored) -> T { return restore(stored); });
}

// Of what never changes, a copy is the object itself.
template <class T>
void register_copying() {
    class_of<T>()
        .def("__copy__", [](py::object self) { return self; })
        .def("__deepcopy__", [](py::object self, py::object const&) { return self; }, py::arg("memo"));
}

// Of what changes, it is another.
template <class T>
void register_copying_anew() {
    class_of<T>()
        .def("__copy__", [](T const& v) { return v; })
        .def("__deepcopy__", [](T const& v, py::object const&) { return v; }, py::arg("memo"));
}

// An immutable value. `state`: the tuple of which `restore` makes an equal one, or throws.
template <class T, class State, class Restore, class Hashed>
void register_value(State state, Restore restore, Hashed hashed) {
    register_equality<T>(hashed);
    register_copying<T>();
    register_storing<T>(state, restore);
}
template <class T, class State, class Restore>
void register_value(State state, Restore restore) {
    register_value<T>(state, restore, state);
}

template <class T, class... Members, std::size_t... Places>
T made_of_members(py::tuple const& stored, std::index_sequence<Places...>) {
    require_stored(stored.size() == sizeof...(Members), "another number of members");
    return T{storage<Members>::in(stored[Places])...};
}

// An aggregate that is its members, all of them in their order; `validate` refuses what no constructor makes.
template <class T, class Validate, class... Members>
void register_members(Validate validate, Members T::*... members) {
    register_value<T>([members...](T const& v) { return py::make_tuple(storage<Members>::out(v.*members)...); },
                      [validate](py::tuple const& stored) {
                          T made = made_of_members<T, Members...>(stored, std::index_sequence_for<Members...>{});
                          validate(made);
                          return made;
                      });
}

inline constexpr auto anything_goes = [](auto const&) {};

} // namespace fordel::python
