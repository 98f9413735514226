#pragma once

#include <fordel/detail/config.hpp>
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
    std::stable_sort(edits.begin(), edits.end(), [](auto const& a, auto const& b) { return a.begin > b.begin; });
    std::string made(bytes);
    for (text_edit const& edit : edits)
        made.replace(edit.begin, edit.length, edit.text);
    return made;
}

FORDEL_DECL std::string yaml_text(std::string_view value) {
    bool const plain = !value.empty() && value.find_first_of(":{}[],#&*!|>'\"%@`\n\t?") == value.npos &&
                       value.front() != ' ' && value.back() != ' ' && (value.front() != '-' || value.size() > 1);
    if (plain && !value.starts_with("- ")) return std::string(value);
    std::string quoted = "'";
    for (char const c : value)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

// The byte at which something stands.
inline std::size_t byte_of(std::string_view bytes, position at) {
    std::size_t byte = 0;
    for (int line = 1; line < at.line; ++line)
        byte = std::min(bytes.find('\n', byte), bytes.size() - 1) + 1;
    if (at.line == 1 && bytes.starts_with("\xEF\xBB\xBF")) byte += 3;
    for (int column = 1; column < at.column && byte < bytes.size(); ++column)
        do {
            ++byte;
        } while (byte < bytes.size() && (static_cast<unsigned char>(bytes[byte]) & 0xc0) == 0x80);
    return byte;
}

// Behind a text in quotes, or behind a plain one.
inline std::size_t end_of_text(std::string_view bytes, std::size_t begin, std::string const& text) {
    char const mark = bytes[begin];
    if (mark != '\'' && mark != '"') return begin + text.size();
    for (std::size_t end = begin + 1; end < bytes.size(); ++end) {
        if (mark == '"' && bytes[end] == '\\')
            ++end;
        else if (bytes[end] == mark && (mark == '"' || !bytes.substr(end + 1).starts_with('\'')))
            return end + 1;
        else if (bytes[end] == mark)
            ++end; // two of them are one
    }
    return bytes.size();
}

FORDEL_DECL text_edit another_text(std::string_view bytes, node const& old, std::string_view value) {
    std::size_t const begin = byte_of(bytes, old.at());
    return {begin, end_of_text(bytes, begin, old.text()) - begin, yaml_text(value)};
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
