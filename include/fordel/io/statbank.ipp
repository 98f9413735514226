// How a download becomes a population.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/jsonstat.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/io/statbank_areas.hpp>
#include <fordel/io/statbank_table.hpp>
#include <fordel/io/text_encoding.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where in the file a row stands.
FORDEL_DECL std::string row_place(statbank_table const& table, std::size_t row) {
    bool const cube = table.shape == statbank_table::layout::cube;
    return (cube ? "figure " : "line ") + std::to_string(table.places[row]);
}

// ---------------------------------------------------------------- columns

// Which column says what.
struct statbank_columns {
    std::map<statbank_meaning, std::size_t> of{};
    std::vector<std::size_t> unnamed{}; // labels of a matrix

    std::size_t at(statbank_meaning meaning, char const* name) const {
        auto const found = of.find(meaning);
        if (found == of.end()) throw error(errors::statbank_malformed, std::string("no column ") + name);
        return found->second;
    }
};

// The labels of a matrix need not be named: the areas are where every label is one that is known.
FORDEL_DECL void find_unnamed_area(statbank_columns& columns, statbank_table const& table,
                                   statbank_areas const& areas) {
    auto const all_known = [&](std::size_t column) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            bool const as_above = row > 0 && table.at(row, column) == table.at(row - 1, column);
            if (!as_above && !areas.find(table.at(row, column))) return false;
        }
        return true;
    };
    std::vector<std::size_t> found;
    for (std::size_t const column : columns.unnamed)
        if (columns.unnamed.size() == 1 || all_known(column)) found.push_back(column);
    if (found.size() != 1)
        throw error(errors::statbank_malformed,
                    "a matrix with " + std::to_string(found.size()) + " columns of areas that are known");
    columns.of[statbank_meaning::area] = found[0];
    std::erase(columns.unnamed, found[0]);
}

FORDEL_DECL statbank_columns resolve_columns(statbank_table const& table, statbank_areas const& areas) {
    statbank_columns columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::string const& name = table.columns[c];
        if (name.empty() && table.shape == statbank_table::layout::matrix) {
            columns.unnamed.push_back(c);
            continue;
        }
        auto const meaning = statbank_meaning_of(name);
        if (!meaning) throw error(errors::statbank_unknown_dimension, detail::quoted(name));
        auto const [of, is_new] = columns.of.emplace(*meaning, c);
        if (!is_new)
            throw error(errors::statbank_column_twice,
                        shortened(table.columns[of->second]) + " and " + shortened(name));
    }
    if (!columns.of.contains(statbank_meaning::area) && !columns.unnamed.empty())
        find_unnamed_area(columns, table, areas);
    return columns;
}

// The only value of a column.
FORDEL_DECL std::string const& only_value(statbank_table const& table, std::size_t column) {
    std::string const& value = table.at(0, column);
    for (std::size_t row = 1; row < table.rows(); ++row)
        if (table.at(row, column) != value)
            throw error(
                errors::statbank_not_total,
                "column " +
                    (table.columns[column].empty() ? std::to_string(column + 1) : shortened(table.columns[column])) +
                    " with " + detail::quoted(table.at(row, column)) + " in " + row_place(table, row) + " besides " +
                    detail::quoted(value));
    return value;
}

// By text, by code, or by both.
FORDEL_DECL bool is_total(std::string_view value) {
    std::string const folded = fold(value.substr(0, 80));
    std::string_view text = folded;
    for (std::string_view const code : {"tot-", "ialt-"})
        if (text.starts_with(code)) text.remove_prefix(code.size());
    return text == "i-alt" || text == "total" || text == "tot" || text == "ialt" || text == "alder-i-alt" ||
           text == "age,-total";
}

// What the download was limited to, such as KØN=1.
FORDEL_DECL std::string statbank_selection(statbank_table const& table, statbank_columns const& columns) {
    using enum statbank_meaning;
    std::vector<std::size_t> dimensions = columns.unnamed;
    for (auto const& [meaning, column] : columns.of)
        if (meaning != area && meaning != time && meaning != heads && meaning != table_name)
            dimensions.push_back(column);
    std::ranges::sort(dimensions);
    std::string selection;
    for (std::size_t const column : dimensions) {
        std::string const& value = only_value(table, column);
        if (is_total(value)) continue;
        std::string const& name = table.columns[column];
        selection += (selection.empty() ? "" : ", ") + (name.empty() ? "" : name + '=') + value;
    }
    return selection;
}

// ---------------------------------------------------------------- cells

FORDEL_DECL std::int64_t statbank_heads(std::string const& written, auto const& place) {
    constexpr std::string_view suppressed[] = {"", ".", "..", "...", "…", ":", "-", "x", "null"};
    std::string const seen = detail::quoted(written);
    if (std::ranges::find(suppressed, written) != std::end(suppressed))
        throw error(errors::statbank_suppressed, seen + " in " + place());
    if (!all_digits(written)) throw error(errors::statbank_malformed, "a figure " + seen + " in " + place());
    std::int64_t heads = 0;
    auto const [end, failed] = std::from_chars(written.data(), written.data() + written.size(), heads);
    if (failed != std::errc()) throw error(errors::exact_too_large, "a figure " + seen + " in " + place());
    return heads;
}

// Reads each area's and each date's cell once, however many figures it has.
class statbank_figures {
public:
    statbank_figures(statbank_table const& table, statbank_columns const& columns, statbank_areas const& known)
        : table_(table), known_(known), area_(columns.at(statbank_meaning::area, "OMRÅDE")),
          time_(columns.at(statbank_meaning::time, "TID")), heads_(columns.at(statbank_meaning::heads, "INDHOLD")) {
        figures.reserve(table.rows());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            pass_checkpoint();
            figures.push_back({code_of(row), begin_of(row),
                               statbank_heads(table.at(row, heads_), [&] { return figure_place(row); })});
        }
    }

    std::vector<party> areas{};
    std::vector<population_figure> figures{};
    std::optional<statbank_frequency> frequency{};

private:
    std::string figure_place(std::size_t row) const {
        bool const matrix = table_.shape == statbank_table::layout::matrix;
        std::string const& column = matrix ? table_.at(row, time_) : table_.columns[heads_];
        return row_place(table_, row) + ", column " + shortened(column) + " (" + shortened(table_.at(row, area_)) +
               ", " + shortened(table_.at(row, time_)) + ')';
    }

    std::string const& code_of(std::size_t row) {
        auto const [read, is_new] = codes_.try_emplace(table_.at(row, area_));
        if (!is_new) return read->second;
        party const found = known_.at(table_.at(row, area_), row_place(table_, row));
        if (listed_.insert(found.code).second) areas.push_back(found);
        return read->second = found.code;
    }

    date begin_of(std::size_t row) {
        std::string const& written = table_.at(row, time_);
        auto const [read, is_new] = begins_.try_emplace(written);
        if (!is_new) return read->second;
        auto const period = statbank_period_of(written);
        auto const refuse = [&](char const* why) {
            throw error(errors::statbank_malformed, detail::quoted(written) + " in " + row_place(table_, row) + why);
        };
        if (!period) refuse(", which is no year, quarter or month");
        if (frequency && frequency != period->frequency) refuse(" beside periods of another length");
        frequency = period->frequency;
        return read->second = period->begins();
    }

    statbank_table const& table_;
    statbank_areas const& known_;
    std::size_t area_, time_, heads_;
    std::unordered_map<std::string_view, std::string> codes_{}; // by what is written
    std::unordered_map<std::string_view, date> begins_{};
    std::unordered_set<std::string> listed_{};
};

// ---------------------------------------------------------------- the source

// The table's name where the download has it; else the one that holds such periods.
FORDEL_DECL std::string statbank_table_name(statbank_table const& table, statbank_columns const& columns,
                                            statbank_frequency frequency) {
    auto const named = columns.of.find(statbank_meaning::table_name);
    if (named == columns.of.end())
        return frequency == statbank_frequency::quarterly ? "FOLK1A"
               : frequency == statbank_frequency::monthly ? "FOLK1AM"
                                                          : "";
    std::string const& name = only_value(table, named->second);
    if (!name.starts_with("FOLK"))
        throw error(errors::statbank_malformed, "the table " + shortened(name) + ", which is no population");
    return name.substr(0, name.find(' '));
}

FORDEL_DECL citation statbank_source(std::string const& table, statbank_frequency frequency, std::string const& title,
                                     std::string const& limited) {
    text states{"folketal den 1. januar", "population on 1 January"};
    if (frequency == statbank_frequency::quarterly)
        states = {"folketal den første i kvartalet", "population on the first day of the quarter"};
    if (frequency == statbank_frequency::monthly)
        states = {"folketal den første i måneden", "population on the first day of the month"};
    for (std::string const& more : {title, limited})
        if (!more.empty()) states = {states.da + "; " + more, states.en + "; " + more};
    text const where = table.empty() ? text{"Statistikbanken", "StatBank"} : text{"tabel " + table, "table " + table};
    return {{"Danmarks Statistik, " + where.da + " (CC BY 4.0)", "Statistics Denmark, " + where.en + " (CC BY 4.0)"},
            "",
            std::move(states)};
}

} // namespace detail

FORDEL_DECL population read_statbank(std::string_view text, std::vector<party> const& known,
                                     std::optional<text_encoding> encoding, reading_limits limits) {
    using namespace detail;
    if (text.size() > limits.bytes)
        throw error(errors::statbank_too_large,
                    std::to_string(text.size()) + " bytes, more than " + std::to_string(limits.bytes));
    // A whole download ends in a line end or a bracket; a cut one may end within a letter, which no encoding reads.
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80)
        throw error(errors::statbank_truncated, "a last line that does not end");
    std::string const read = decoded(text, encoding);
    std::size_t const first = read.find_first_not_of(" \t\r\n");
    bool const json = first != read.npos && read[first] == '{';
    statbank_table const table = json ? read_jsonstat(read, limits) : read_statbank_csv(read, limits);
    if (table.rows() == 0) throw error(errors::statbank_malformed, "no rows");
    statbank_areas const areas(known);
    statbank_columns const columns = resolve_columns(table, areas);
    statbank_figures figures(table, columns, areas);
    auto const frequency = *figures.frequency;
    std::string const limited = statbank_selection(table, columns);
    citation source = statbank_source(statbank_table_name(table, columns, frequency), frequency, table.title, limited);
    return {std::move(figures.areas), figures.figures, std::move(source), {limited, limited}};
}

} // namespace v0
} // namespace fordel
