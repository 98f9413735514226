// Whether a value names something, as the line of a key names figures.
#pragma once

#include <fordel/file/node.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of a word: a letter of any script, a digit or _.
bool is_letter(char c);

// Whether the text, or any text or key of the value, holds the name as words of its own.
bool names(std::string_view text, std::string_view name);
bool mentions(node const& value, std::string_view name);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/mentions.ipp>
#endif
