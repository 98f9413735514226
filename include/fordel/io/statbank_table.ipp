// How the header is found, and the lines below it are laid flat.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/statbank_table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// ---------------------------------------------------------------- words

FORDEL_DECL std::optional<statbank_meaning> statbank_meaning_of(std::string_view column) {
    using enum statbank_meaning;
    static constexpr std::array<std::pair<std::string_view, statbank_meaning>, 26> names{
        {{"omraade", area},
         {"region", area},
         {"tid", time},
         {"time", time},
         {"kvartal", time},
         {"quarter", time},
         {"maaned", time},
         {"month", time},
         {"aar", time},
         {"year", time},
         {"indhold", heads},
         {"contents", heads},
         {"contentscode", table_name},
         {"koen", sex},
         {"sex", sex},
         {"alder", age},
         {"age", age},
         {"civilstand", marital_status},
         {"marital-status", marital_status},
         {"herkomst", ancestry},
         {"ancestry", ancestry},
         {"ieland", origin},
         {"country-of-origin", origin},
         {"statsb", citizenship},
         {"statsborgerskab", citizenship},
         {"citizenship", citizenship}}};
    std::string const folded = fold(column.substr(0, 200));
    for (auto const& [name, meaning] : names)
        if (folded == name) return meaning;
    // Where texts were asked for, the figures stand below the table's own title.
    if (folded.starts_with("folketal") || folded.starts_with("population")) return heads;
    return std::nullopt;
}

FORDEL_DECL std::optional<statbank_period> one_statbank_period(std::string_view written) {
    if (written.size() < 4 || !all_digits(written.substr(0, 4))) return std::nullopt;
    auto const number = [](std::string_view digits) {
        int value = 0;
        for (char const digit : digits)
            value = value * 10 + (digit - '0');
        return value;
    };
    int const year = number(written.substr(0, 4));
    if (written.size() == 4) return statbank_period{statbank_frequency::yearly, year, 1};
    char const letter = static_cast<char>(written[4] & ~0x20); // upper case
    std::string_view const part = written.substr(5);
    if (!all_digits(part)) return std::nullopt;
    if ((letter == 'K' || letter == 'Q') && part.size() == 1 && part >= "1" && part <= "4")
        return statbank_period{statbank_frequency::quarterly, year, static_cast<unsigned>(number(part) - 1) * 3 + 1};
    if (letter == 'M' && part.size() == 2 && part >= "01" && part <= "12")
        return statbank_period{statbank_frequency::monthly, year, static_cast<unsigned>(number(part))};
    return std::nullopt;
}

FORDEL_DECL std::optional<statbank_period> statbank_period_of(std::string_view written) {
    std::size_t const space = written.find(' ');
    auto const code = one_statbank_period(written.substr(0, space));
    if (space == written.npos || code == one_statbank_period(written.substr(space + 1))) return code;
    return std::nullopt;
}

// ---------------------------------------------------------------- the header

struct statbank_header {
    char separator = ';';
    std::vector<std::string> names{};
    std::size_t labels = 0; // what stands before the dates of a matrix; else all

    bool matrix() const noexcept { return labels < names.size(); }
};

FORDEL_DECL bool names_figures(std::vector<std::string> const& names) {
    using enum statbank_meaning;
    auto const holds = [&](statbank_meaning wanted) {
        return std::ranges::any_of(names, [&](auto const& name) { return statbank_meaning_of(name) == wanted; });
    };
    return holds(area) && holds(time) && names.size() > 2;
}

// The labels of a matrix are named as dimensions are, or left blank.
FORDEL_DECL bool names_labels(std::vector<std::string> const& names, std::size_t labels) {
    bool blank = true;
    for (std::size_t i = 0; i < labels; ++i) {
        if (statbank_meaning_of(names[i]) == statbank_meaning::area) return true;
        blank = blank && names[i].empty();
    }
    return blank;
}

FORDEL_DECL std::optional<statbank_header> header_by(std::string_view line, char separator, std::size_t most_cells) {
    auto names = cells_of(line, separator, most_cells);
    if (!names || names->size() < 2) return std::nullopt;
    if (names_figures(*names)) return statbank_header{separator, *names, names->size()};
    std::size_t labels = names->size();
    while (labels > 0 && statbank_period_of((*names)[labels - 1]))
        --labels;
    if (labels == 0 || labels == names->size() || !names_labels(*names, labels)) return std::nullopt;
    return statbank_header{separator, std::move(*names), labels};
}

FORDEL_DECL std::optional<statbank_header> header_of(text_line line, std::size_t most_cells) {
    std::optional<statbank_header> found;
    for (char const separator : {';', ',', '\t'}) {
        auto header = header_by(line.text, separator, most_cells);
        if (header && found)
            throw error(errors::statbank_malformed,
                        "line " + std::to_string(line.number) + ", which is a header by more than one of ; , and tab");
        if (header) found = std::move(header);
    }
    return found;
}

// ---------------------------------------------------------------- the table

FORDEL_DECL void add_line(statbank_table& table, std::vector<std::string>& row, std::size_t number) {
    std::ranges::move(row, std::back_inserter(table.cells));
    table.places.push_back(number);
}

// A label that is left blank is the one above it.
FORDEL_DECL void add_matrix_line(statbank_table& table, statbank_header const& header, std::vector<std::string>& row,
                                 std::size_t number) {
    std::size_t const above = table.rows();
    for (std::size_t label = 0; label < header.labels; ++label) {
        if (!row[label].empty()) continue;
        if (above == 0)
            throw error(errors::statbank_malformed, "line " + std::to_string(number) + " with a blank label");
        row[label] = table.at(above - 1, label);
    }
    for (std::size_t i = header.labels; i < row.size(); ++i) {
        table.cells.insert(table.cells.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(header.labels));
        table.cells.push_back(header.names[i]);
        table.cells.push_back(std::move(row[i]));
        table.places.push_back(number);
    }
}

FORDEL_DECL statbank_table empty_table(statbank_header const& header, std::string title) {
    statbank_table table;
    table.title = std::move(title);
    table.columns = header.names;
    if (!header.matrix()) return table;
    table.shape = statbank_table::layout::matrix;
    table.columns.resize(header.labels);
    table.columns.insert(table.columns.end(), {"TID", "INDHOLD"});
    return table;
}

// The first of the file's lines that is a header; what stands above it is the title.
FORDEL_DECL std::pair<statbank_header, std::string> find_header(std::string_view& rest, std::size_t& number,
                                                                std::size_t most_cells) {
    constexpr std::size_t most_lines = 20;
    std::string title;
    std::optional<text_line> first;
    for (std::size_t tried = 0; tried < most_lines; ++tried) {
        auto const line = next_line(rest, number);
        if (!line) break;
        if (!first) first = line;
        if (auto header = header_of(*line, most_cells)) return {std::move(*header), std::move(title)};
        auto const text = cells_of(cut_at_character(line->text, 200), ';', most_cells);
        if (text && title.empty()) title = text->front();
    }
    throw error(errors::statbank_malformed, first ? "line " + std::to_string(first->number) + ", " +
                                                        detail::quoted(first->text) + ", and no header below it"
                                                  : "no lines");
}

// A cut file can end within a number, so its last line must be complete.
FORDEL_DECL statbank_table read_statbank_csv(std::string_view text, reading_limits limits) {
    if (text.empty() || text.back() != '\n') throw error(errors::statbank_truncated, "a last line that does not end");
    std::size_t number = 0;
    auto [header, title] = find_header(text, number, limits.cells);
    statbank_table table = empty_table(header, std::move(title));
    while (auto const line = next_line(text, number)) {
        pass_checkpoint();
        auto row = cells_of(line->text, header.separator, limits.cells);
        std::string const where = "line " + std::to_string(line->number);
        if (!row) throw error(errors::statbank_truncated, where + " with a quote that is not closed");
        if (row->size() != header.names.size())
            throw error(text.empty() ? errors::statbank_truncated : errors::statbank_malformed,
                        where + " with " + std::to_string(row->size()) + " cells, not " +
                            std::to_string(header.names.size()));
        header.matrix() ? add_matrix_line(table, header, *row, line->number) : add_line(table, *row, line->number);
        if (table.cells.size() > limits.cells) refuse_large_table(limits.cells);
    }
    return table;
}

} // namespace detail
} // namespace v0
} // namespace fordel
