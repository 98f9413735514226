// One for each party of a group: who is in the group, by name, and texts in which $each stands for one of them.
#pragma once

#include <fordel/file/node.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The text with the name in every place of the mark.
std::string with_mark(std::string text, std::string_view mark, std::string_view name);

// The value, and the keys of its maps, with the party in every place of $each.
std::string with_each(std::string const& text, std::string_view party);
node with_each(node const& value, std::string_view party);

// The names of parties that these names, groups of the document among them, stand for; each once, in that order, less
// those of `except`. Whenever they belong to it: a member with a period is one of them.
std::vector<std::string> names_except(node const& document, node const& names, node const* except);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/each.ipp>
#endif
