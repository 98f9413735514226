// The language of what people read: "da" or "en", or None for the one that set_language() set.
#pragma once

#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <string>

#include "arguments/option.hpp"

namespace fordel::python {

void set_language(language lang);
language language_that_is_set();

struct language_argument {
    language in{};
    explicit(false) operator language() const { return in; }
};

// Sentences for people: in Python an Explanation, which a notebook shows as paragraphs and a prompt line by line.
struct explanation {
    std::string said;
};

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::python::language_argument> {
    PYBIND11_TYPE_CASTER(fordel::python::language_argument, const_name("str | None"));
    bool load(handle from, bool) {
        if (!from.is_none() && !isinstance<str>(from)) return false;
        value.in = from.is_none() ? fordel::python::language_that_is_set()
                                  : fordel::python::language_from(from.cast<std::string>());
        return true;
    }
};

template <>
struct type_caster<fordel::python::explanation> {
    static constexpr auto name = const_name("fordel.shown.explanation.Explanation");
    static handle cast(fordel::python::explanation const& from, return_value_policy, handle) {
        return module_::import("fordel.shown.explanation").attr("Explanation")(from.said).release();
    }
};

} // namespace pybind11::detail
