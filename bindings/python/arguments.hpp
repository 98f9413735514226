// Arguments as Python users write them: parties by name (forgiving of case and accents), options as strings.
#pragma once

#include <fordel/allocation.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

#include "casters.hpp"

namespace fordel::python {

using detail::fold;

// Money where an amount is expected: a float or a bare int is told what to write instead.
struct money_argument {
    any_money amount{};
    operator any_money const&() const { return amount; }
};

// One text is iterable too, letter by letter: never what was meant by several names or weights.
inline void refuse_text(py::handle several, char const* what) {
    if (py::isinstance<py::str>(several) || py::isinstance<py::bytes>(several))
        throw py::type_error(std::string("expected several ") + what + " in a list, not one text: [" +
                             repr_of(several) + ']');
}

// A Party, or the name, id or code of one of `known`.
inline party party_from(py::handle value, std::vector<party> const& known) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    return known[find_party_forgiving(known, value.cast<std::string>())];
}

// A set has no order that lasts from run to run. Throws fordel.party.unordered.
inline void require_order(py::handle values) {
    if (PyAnySet_Check(values.ptr())) throw error(errors::party_unordered, "a set");
}

inline std::vector<party> parties_from(py::iterable const& values, std::vector<party> const& known) {
    refuse_text(values, "parties");
    require_order(values);
    std::vector<party> all;
    for (py::handle const value : values)
        all.push_back(party_from(value, known));
    return all;
}

// A Party, or a name that makes one of its own.
inline party named_party(py::handle value) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    auto const name = value.cast<std::string>();
    return {fold(name), name};
}

inline std::string dashed(std::string name) {
    for (char& c : name)
        c = c == '_' ? '-' : c;
    return name;
}

inline any_method method_from(std::string const& name) { return any_method::from_name(dashed(name)); }

// A TieBreaking, the name of a policy, or the list of ids in the order they are served.
inline tie_breaking ties_from(py::handle value, std::string const& seed) {
    if (py::isinstance<tie_breaking>(value)) return value.cast<tie_breaking>();
    if (py::isinstance<py::list>(value) || py::isinstance<py::tuple>(value))
        return tie_breaking::by_list(value.cast<std::vector<std::string>>());
    std::string name = value.cast<std::string>();
    if (name == "order") return tie_breaking::in_order();
    if (name == "larger-weight" || name == "larger_weight") return tie_breaking::by_larger_weight();
    if (name == "lot") return tie_breaking::by_lot(seed);
    if (name == "refuse") return tie_breaking::refuse();
    throw error(errors::allocation_unknown_tie_policy, '"' + name + '"');
}

inline missing_date missing_from(std::string const& name) {
    if (name == "refuse") return missing_date::refuse;
    if (name == "carry-forward" || name == "carry_forward") return missing_date::carry_forward;
    throw error(errors::population_unknown_policy, '"' + name + '"');
}

inline language language_from(std::string const& name) {
    if (name == "en") return language::en;
    if (name == "da") return language::da;
    throw error(errors::text_unknown_language, '"' + name + '"');
}

// The figures of all municipalities that the package ships.
inline population shipped_population() {
    return py::module_::import("fordel._data").attr("folk1a")().cast<population>();
}

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::money_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::money_argument, const_name("fordel._core.Money"));
    bool load(handle from, bool) {
        fordel::python::refuse_float(from, fordel::errors::money_float);
        if (PyLong_Check(from.ptr()))
            throw fordel::error(fordel::errors::money_bare_integer, fordel::python::repr_of(from));
        if (!isinstance<fordel::any_money>(from)) return false;
        value.amount = from.cast<fordel::any_money>();
        return true;
    }
};

} // namespace pybind11::detail

namespace fordel::python {

// Money inside a list or a mapping, where no conversion of arguments reaches it.
inline any_money given_money(py::handle value) {
    if (py::isinstance<py::str>(value) || py::isinstance<py::bytes>(value))
        throw py::type_error("expected Money, not text: fd.Money(" + repr_of(value) + ')');
    py::detail::type_caster<money_argument> read;
    if (!read.load(value, true))
        throw py::type_error("expected Money, such as fd.Money(\"100 kr.\"), not " + repr_of(value));
    return static_cast<money_argument&>(read).amount;
}

} // namespace fordel::python
