// How a download is read.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/jsonstat.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The fields of a line, divided by semicolons; a field in quotes may hold them. Throws fordel.statbank.truncated where
// a quote is not closed.
FORDEL_DECL std::vector<std::string> statbank_fields(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        bool const doubled = quoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"';
        if (doubled)
            fields.back() += line[i++];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ';' && !quoted)
            fields.emplace_back();
        else
            fields.back() += line[i];
    }
    if (quoted) throw error(errors::statbank_truncated, "a quoted field without its end");
    return fields;
}

// A cut file can end within a number, so its last line must be complete.
FORDEL_DECL statbank_table read_statbank_csv(std::string_view text) {
    if (text.empty() || text.back() != '\n') throw error(errors::statbank_truncated, "a last line that does not end");
    statbank_table table;
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::size_t const end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) continue;
        auto fields = statbank_fields(line);
        if (table.columns.empty()) {
            table.columns = std::move(fields);
            continue;
        }
        if (fields.size() != table.columns.size())
            throw error(text.empty() ? errors::statbank_truncated : errors::statbank_malformed,
                        "line " + std::to_string(number) + " with " + std::to_string(fields.size()) + " fields");
        table.rows.push_back(std::move(fields));
    }
    return table;
}

// 2022K1 or 2022Q1: the first day of the quarter.
FORDEL_DECL date quarter_begins(std::string const& written) {
    bool const well_formed = written.size() == 6 && all_digits(written.substr(0, 4)) &&
                             (written[4] == 'K' || written[4] == 'Q') && written[5] >= '1' && written[5] <= '4';
    if (!well_formed) throw error(errors::statbank_malformed, "a quarter \"" + written.substr(0, 40) + '"');
    return make_date(std::stoi(written.substr(0, 4)), static_cast<unsigned>(written[5] - '1') * 3 + 1, 1);
}

FORDEL_DECL std::int64_t statbank_heads(std::string const& written) {
    static std::set<std::string, std::less<>> const suppressed{"", ".", "..", "...", "…", ":", "-", "x", "null"};
    if (suppressed.contains(written)) throw error(errors::statbank_suppressed, '"' + written + '"');
    if (!all_digits(written)) throw error(errors::statbank_malformed, "a figure \"" + written.substr(0, 40) + '"');
    return to_int64(parse_digits(written));
}

// A code is an area of its own even where no name is known for it; a text must be known, as its code is needed.
FORDEL_DECL party statbank_area(std::string const& written, std::vector<party> const& known) {
    if (written == "Hele landet" || written == "All Denmark" || written == "000")
        return {"danmark", "Danmark", party_kind::other, "000"};
    for (party const& p : known)
        if ((!p.code.empty() && p.code == written) || p.name == written) return p;
    if (all_digits(written)) return {written, written, party_kind::other, written};
    std::string const near = nearest(known, written, [](party const& p) -> auto const& { return p.name; });
    throw error(errors::statbank_unknown_area,
                '"' + written.substr(0, 80) + '"' + (near.empty() ? "" : " (nearest: " + near + ')'));
}

// What the download was limited to, such as KØN=1: the columns besides area, time and figure, each of one value.
FORDEL_DECL std::string statbank_selection(statbank_table const& table, std::vector<std::size_t> const& read) {
    std::string selection;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (std::find(read.begin(), read.end(), c) != read.end()) continue;
        for (auto const& row : table.rows)
            if (row[c] != table.rows[0][c])
                throw error(errors::statbank_not_total, "column " + table.columns[c] + " with several values");
        std::string const& value = table.rows[0][c];
        if (value == "I alt" || value == "Total" || value == "TOT" || value == "IALT" || value == "FOLK1A")
            continue; // not limited
        selection += (selection.empty() ? "" : ", ") + table.columns[c] + '=' + value;
    }
    return selection;
}

FORDEL_DECL std::size_t statbank_column(statbank_table const& table, std::set<std::string_view> const& names) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (names.contains(table.columns[c])) return c;
    throw error(errors::statbank_malformed, "no column " + std::string(*names.begin()));
}

} // namespace detail

FORDEL_DECL population read_statbank(std::string_view text, std::vector<party> const& known) {
    using namespace detail;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    bool const json = first != text.npos && text[first] == '{';
    statbank_table const table = json ? read_jsonstat(text) : read_statbank_csv(text);
    std::size_t const area = statbank_column(table, {"OMRÅDE", "REGION"});
    std::size_t const time = statbank_column(table, {"TID", "Tid", "TIME"});
    std::size_t const heads = statbank_column(table, {"INDHOLD", "CONTENTS"});
    if (table.rows.empty()) throw error(errors::statbank_malformed, "no rows");
    std::vector<party> areas;
    std::vector<population_figure> figures;
    for (auto const& row : table.rows) {
        party const where = statbank_area(row[area], known);
        if (std::find(areas.begin(), areas.end(), where) == areas.end()) areas.push_back(where);
        figures.push_back({where.code, quarter_begins(row[time]), statbank_heads(row[heads])});
    }
    std::string const limited = statbank_selection(table, {area, time, heads});
    citation source{{"Danmarks Statistik, tabel FOLK1A (CC BY 4.0)", "Statistics Denmark, table FOLK1A (CC BY 4.0)"},
                    "",
                    {"folketal den første i kvartalet", "population on the first day of the quarter"}};
    if (!limited.empty()) source.states = {source.states.da + "; " + limited, source.states.en + "; " + limited};
    return {std::move(areas), figures, std::move(source)};
}

} // namespace v0
} // namespace fordel
