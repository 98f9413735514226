#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/testing/case_result.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// As an amount is written beside others with so many decimals: exact where it has more, as a fraction where no decimals
// tell it.
FORDEL_DECL std::string shown_amount(fraction const& value, unsigned decimals, notation style) {
    fraction scale = 1;
    for (unsigned d = 0; d <= 9; ++d, scale = scale * fraction(10))
        if (d >= decimals && (value * scale).is_whole()) return value.to_decimal(d, style);
    return value.to_string();
}

inline std::size_t shown_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

// Columns as wide as what is in them, two spaces apart; the last `right` of them flush right.
inline std::string aligned(std::vector<std::vector<std::string>> const& lines, std::size_t right) {
    std::vector<std::size_t> widths(lines.front().size());
    for (auto const& line : lines)
        for (std::size_t c = 0; c < line.size(); ++c)
            widths[c] = std::max(widths[c], shown_width(line[c]));
    std::string all;
    for (auto const& line : lines) {
        std::string written;
        for (std::size_t c = 0; c < line.size(); ++c) {
            std::string const blanks(widths[c] - shown_width(line[c]), ' ');
            bool const flush_right = c + right >= line.size();
            written += (c == 0 ? "" : "  ") + (flush_right ? blanks + line[c] : line[c] + blanks);
        }
        written.erase(written.find_last_not_of(' ') + 1);
        all += written + '\n';
    }
    return all;
}

inline std::vector<std::string> row_cells(case_row const& row, notation style, language words) {
    bool const danish = words == language::da;
    std::vector<std::string> cells;
    for (std::string const& value : row.by)
        cells.push_back(value.empty() ? (danish ? "alle" : "all") : visible(value));
    auto const shown = [&](fraction const& value) { return shown_amount(value, row.decimals, style); };
    cells.push_back(row.expected ? shown(*row.expected) : "-");
    cells.push_back(row.got ? shown(*row.got) : "-");
    cells.push_back(shown(row.difference()) +
                    (row.excepted ? (danish ? " (angivet: " : " (stated: ") + shown(*row.excepted) + ")" : ""));
    return cells;
}

inline std::string counted(std::size_t count, char const* one, char const* more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
}

// How many rows are of a kind: those that differ, that are missing, that were not expected.
inline std::size_t rows_of_kind(case_result const& r, bool expected, bool got) {
    return static_cast<std::size_t>(std::count_if(r.rows.begin(), r.rows.end(), [&](case_row const& row) {
        return row.expected.has_value() == expected && row.got.has_value() == got;
    }));
}

// "2 of 34 amounts differ, 1 is missing, 1 was not expected".
inline std::string summary(case_result const& r, language words) {
    bool const danish = words == language::da;
    std::vector<std::string> parts;
    if (auto const n = rows_of_kind(r, true, true))
        parts.push_back(danish ? std::to_string(n) + " af " + counted(r.compared, "beløb", "beløb") + " afviger"
                               : std::to_string(n) + " of " + counted(r.compared, "amount", "amounts") +
                                     (n == 1 ? " differs" : " differ"));
    if (auto const n = rows_of_kind(r, true, false))
        parts.push_back(danish ? counted(n, "mangler", "mangler") : counted(n, "is missing", "are missing"));
    if (auto const n = rows_of_kind(r, false, true))
        parts.push_back(danish ? counted(n, "var ikke ventet", "var ikke ventet")
                               : counted(n, "was not expected", "were not expected"));
    std::string all;
    for (std::string const& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

inline char const* said(case_status status, language words) {
    if (words == language::en) return to_string(status);
    return status == case_status::passed ? "bestået" : status == case_status::failed ? "ikke bestået" : "fejl";
}

inline std::string place_of(case_result const& r) {
    std::string place = r.file;
    if (r.at.line > 0) place += ":" + std::to_string(r.at.line) + ":" + std::to_string(r.at.column);
    return place + (place.empty() ? "" : ", ") + visible(r.name);
}

} // namespace detail

FORDEL_DECL std::string difference_table(case_result const& result, std::size_t most_rows, language words) {
    if (result.rows.empty()) return {};
    bool const danish = words == language::da;
    std::vector<std::vector<std::string>> lines{result.fields};
    for (char const* const head :
         {danish ? "ventet" : "expected", danish ? "fik" : "got", danish ? "forskel" : "difference"})
        lines.front().emplace_back(head);
    for (case_row const& row : result.rows) {
        if (lines.size() > most_rows) break;
        lines.push_back(detail::row_cells(row, result.numbers, words));
    }
    std::size_t const left_out = result.rows.size() - (lines.size() - 1);
    std::string const more =
        danish ? "og " + std::to_string(left_out) + " til\n" : "and " + std::to_string(left_out) + " more\n";
    return detail::aligned(lines, 3) + (left_out == 0 ? "" : more);
}

FORDEL_DECL std::string to_string(case_result const& result, result_limits const& limits) {
    std::string const differences = detail::summary(result, limits.words);
    std::string told = detail::place_of(result) + ": " + detail::said(result.status, limits.words) +
                       (differences.empty() ? "" : ": " + differences) + "\n";
    if (!result.findings.empty()) told += to_string(result.findings) + "\n";
    for (std::string const& one : result.said)
        told += one + "\n";
    told += difference_table(result, limits.rows, limits.words);
    if (limits.working && !result.working.empty())
        told += (limits.words == language::da ? "\nberegningen af det første:\n" : "\nworking of the first:\n") +
                result.working;
    return told;
}

} // namespace v0
} // namespace fordel
