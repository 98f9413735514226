// The JSON schema (draft-07) of programme files, by which editors complete and check them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <span>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Made from format(). Where a text stands, a number or yes and no will do: editors read these from characters that are
// a text here. A file that others include may leave out what they say.
[[nodiscard]] std::string programme_schema();

namespace detail {

// Whether a part of the file says all that it must, or leaves out what the file says for all its parts.
enum class parts_said { in_place, anywhere };

// Of a file of the first form. A form is looked up in the first table, and then in the second.
std::string json_schema(std::string_view title, std::span<value_form const* const> first,
                        std::span<value_form const* const> second = {}, parts_said said = parts_said::in_place);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/schema.ipp>
#endif
