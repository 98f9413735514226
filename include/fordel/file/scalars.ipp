// What is told where a text was expected.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string expected_text(value_form const& form) {
    std::string said = std::string(form.name);
    if (!form.choices.empty())
        said += ", such as " + std::string(form.choices.front());
    else if (!form.examples.empty())
        said += ", such as " + std::string(form.examples.front());
    return said;
}

} // namespace detail

FORDEL_DECL std::string const* scalar(reading& into, node const& value, address const& where, value_form const& form) {
    if (value.is_text()) return &value.text();
    std::string const seen = value.is_list() ? "a list" : value.is_map() ? "keys with values" : "nothing";
    into.report(errors::file_not_a_text, seen + " where one text is expected (" + detail::expected_text(form) + ")",
                value, where);
    return nullptr;
}

} // namespace v0
} // namespace fordel
