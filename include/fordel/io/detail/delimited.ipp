// How lines and cells are divided.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/reading_limits.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_size(std::string_view text, reading_limits limits) {
    if (text.size() > limits.bytes)
        throw error(errors::statbank_too_large,
                    std::to_string(text.size()) + " bytes, more than " + std::to_string(limits.bytes));
}

[[noreturn]] FORDEL_DECL void refuse_large_table(std::size_t most_cells) {
    throw error(errors::statbank_too_large, "a table of more than " + std::to_string(most_cells) + " cells");
}

FORDEL_DECL std::optional<text_line> next_line(std::string_view& rest, std::size_t& number) {
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find('\n'), rest.size());
        text_line line{rest.substr(0, end), ++number};
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.text.ends_with('\r')) line.text.remove_suffix(1);
        if (!trimmed(line.text).empty()) return line;
    }
    return std::nullopt;
}

FORDEL_DECL std::optional<std::vector<std::string>> cells_of(std::string_view line, char separator,
                                                             std::size_t most_cells) {
    std::vector<std::string> cells(1);
    std::string const marks{'"', separator};
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        std::size_t const mark = std::min(quoted ? line.find('"', i) : line.find_first_of(marks, i), line.size());
        cells.back() += line.substr(i, mark - i);
        i = mark;
        if (i == line.size()) break;
        if (line[i] == separator && !quoted) {
            if (cells.size() == most_cells) refuse_large_table(most_cells);
            cells.emplace_back();
        } else if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[i++];
        } else {
            quoted = !quoted;
        }
    }
    if (quoted) return std::nullopt;
    for (std::string& cell : cells)
        if (auto const text = trimmed(cell); text.size() != cell.size()) cell = std::string(text);
    return cells;
}

[[noreturn]] FORDEL_DECL void throw_at(error const& e, std::string const& place) {
    throw error({e.id(), e.nature(), e.expected(), e.advice()}, e.seen() + " in " + place);
}

} // namespace detail
} // namespace v0
} // namespace fordel
