#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/text_encoding.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<std::size_t> csv_table::column(std::initializer_list<std::string_view> folded) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (std::ranges::find(folded, fold(heads[i])) == folded.end()) continue;
        if (found)
            throw error(errors::file_table,
                        "two columns: " + detail::quoted(heads[*found]) + ", " + detail::quoted(heads[i]));
        found = i;
    }
    return found;
}

FORDEL_DECL std::size_t csv_table::column_named(std::string_view written) const {
    auto const exact = std::ranges::find(heads, written);
    if (exact != heads.end()) return static_cast<std::size_t>(exact - heads.begin());
    if (auto const found = column({fold(written)})) return *found;
    std::string const near =
        nearest(heads, written, [](std::string const& head) -> std::string const& { return head; });
    throw error(errors::file_table,
                "no column " + detail::quoted(written) + (near.empty() ? "" : " (nearest: " + shortened(near) + ')'));
}

FORDEL_DECL char separator_of(std::string_view heads, std::size_t most_cells) {
    char best = ';';
    std::size_t most = 0;
    for (char const separator : {';', ',', '\t'}) {
        auto const cells = cells_of(heads, separator, most_cells);
        if (!cells || cells->size() <= most) continue;
        most = cells->size();
        best = separator;
    }
    return best;
}

FORDEL_DECL csv_table read_csv_table(std::string_view bytes) {
    reading_limits const limits;
    require_size(bytes, limits);
    std::string const text = decoded(bytes);
    std::string_view rest = text;
    std::size_t number = 0, cells = 0;
    char separator = '\0';
    csv_table table;
    while (auto const line = next_line(rest, number)) {
        pass_checkpoint();
        if (line->text.front() == '#') continue;
        if (separator == '\0') separator = separator_of(line->text, limits.cells);
        auto row = cells_of(line->text, separator, limits.cells);
        if (!row) throw error(errors::file_table, "line " + std::to_string(line->number) + ", a quote not closed");
        if (cells += row->size(); cells > limits.cells) refuse_large_table(limits.cells);
        if (table.heads.empty()) {
            table.heads = std::move(*row);
        } else if (row->size() != table.heads.size()) {
            throw error(errors::file_table, "line " + std::to_string(line->number) + " with " +
                                                std::to_string(row->size()) + " cells under " +
                                                std::to_string(table.heads.size()) + " heads");
        } else {
            table.rows.push_back({line->number, std::move(*row)});
        }
    }
    if (table.rows.empty()) throw error(errors::file_table, table.heads.empty() ? "no lines" : "heads alone");
    return table;
}

} // namespace detail
} // namespace v0
} // namespace fordel
