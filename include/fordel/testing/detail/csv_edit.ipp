#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/testing/detail/csv_edit.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline char separator_in(std::string_view text) {
    while (text.starts_with('#'))
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return separator_of(text.substr(0, text.find_first_of("\r\n")), reading_limits{}.cells);
}

// In quotes where a reader would divide it, or take a quote for the beginning of one.
FORDEL_DECL std::string as_cell(std::string_view value, char separator) {
    if (value.find_first_of(std::string{separator, '"'}) == value.npos) return std::string(value);
    std::string quoted = "\"";
    for (char const c : value)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

// Where a cell begins, from a place within its line on.
inline std::size_t next_cell(std::string_view text, std::size_t from, char separator) {
    bool quoted = false;
    for (; from < text.size() && text[from] != '\n' && text[from] != '\r'; ++from) {
        if (text[from] == '"') quoted = !quoted;
        if (text[from] == separator && !quoted) break;
    }
    return from;
}

FORDEL_DECL std::string with_cell(std::string_view text, std::size_t line, std::size_t column, std::string_view value) {
    char const separator = separator_in(text);
    std::size_t begin = 0;
    for (std::size_t l = 1; l < line; ++l)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    for (std::size_t c = 0; c < column; ++c)
        begin = next_cell(text, begin, separator) + 1;
    std::size_t const end = next_cell(text, begin, separator);
    return std::string(text.substr(0, begin)) + as_cell(value, separator) + std::string(text.substr(end));
}

FORDEL_DECL std::string with_line(std::string_view text, std::vector<std::string> const& cells) {
    char const separator = separator_in(text);
    std::string const line_end = text.find("\r\n") == text.npos ? "\n" : "\r\n";
    std::string made(text);
    if (!made.empty() && !made.ends_with('\n')) made += line_end;
    for (std::size_t c = 0; c < cells.size(); ++c)
        made += (c == 0 ? std::string() : std::string(1, separator)) + as_cell(cells[c], separator);
    return made + line_end;
}

} // namespace detail
} // namespace v0
} // namespace fordel
