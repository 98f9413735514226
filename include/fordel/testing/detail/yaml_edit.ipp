#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/file/detail/text_places.hpp>
#include <fordel/file/detail/yaml_scalars.hpp>
#include <fordel/testing/detail/yaml_edit.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string applied(std::string_view bytes, std::vector<text_edit> edits) {
    detail::sort_stably(edits, [](auto const& a, auto const& b) { return a.begin > b.begin; });
    std::string made(bytes);
    for (text_edit const& edit : edits)
        made.replace(edit.begin, edit.length, edit.text);
    return made;
}

// The byte at which something stands.
inline std::size_t byte_of(std::string_view bytes, position at) {
    std::size_t const begin = begin_of_text(bytes);
    return begin + text_places(bytes.substr(begin)).offset(at);
}

FORDEL_DECL text_edit another_text(std::string_view bytes, node const& old, std::string_view value) {
    std::size_t const begin = byte_of(bytes, old.at());
    bool const quoted = bytes[begin] == '\'' || bytes[begin] == '"';
    std::size_t const end = quoted ? quoted_end(bytes, begin) : begin + old.text().size();
    return {begin, end - begin, yaml_text(value)};
}

FORDEL_DECL text_edit first_in(std::string_view bytes, node const& container, std::string const& written) {
    std::size_t const begin = byte_of(bytes, container.at());
    bool const empty = container.members().empty() && container.items().empty();
    if (bytes[begin] == '{' || bytes[begin] == '[') return {begin + 1, 0, written + (empty ? "" : ", ")};
    std::string const line_end = bytes.find("\r\n") == bytes.npos ? "\n" : "\r\n";
    position const first = container.is_map() ? container.members().front().at : container.items().front().at();
    auto const column = static_cast<std::size_t>(first.column);
    std::string const next =
        container.is_map() ? std::string(column - 1, ' ') : std::string(column < 3 ? 0 : column - 3, ' ') + "- ";
    return {byte_of(bytes, first), 0, written + line_end + next};
}

} // namespace detail
} // namespace v0
} // namespace fordel
