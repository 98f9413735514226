// Changes to the text of a document in YAML, each where it stands; every other byte stays.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct text_edit {
    std::size_t begin = 0, length = 0; // what is replaced, in bytes
    std::string text{};
};

// Edits of different places, all at once.
[[nodiscard]] std::string applied(std::string_view bytes, std::vector<text_edit> edits);

// As a key or a value anywhere: in quotes where a reader would take it for something else.
[[nodiscard]] inline std::string yaml_text(std::string_view value) { return yaml_scalar(value, true); }

// A text of the document replaced by another. `bytes` may have a byte-order mark and any line ends.
[[nodiscard]] text_edit another_text(std::string_view bytes, node const& old, std::string_view value);

// A first member of a map ("key: value"), or a first item of a list, in the way in which the others are written.
[[nodiscard]] text_edit first_in(std::string_view bytes, node const& container, std::string const& written);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/yaml_edit.ipp>
#endif
