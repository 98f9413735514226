// How a download becomes a population, or figures.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/detail/statbank_columns.hpp>
#include <fordel/io/figures_reading.hpp>
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

// ---------------------------------------------------------------- cells

// How a table's cells are read.
struct statbank_numbers {
    statbank_scope scope = statbank_scope::population;
    std::optional<notation> style{};
};

// Heads are digits, unless their notation is named.
FORDEL_DECL fraction statbank_value(std::string const& written, statbank_numbers how, auto const& place) {
    constexpr std::string_view suppressed[] = {"", ".", "..", "...", "…", ":", "-", "x", "null"};
    std::string const seen = detail::quoted(written);
    if (std::ranges::find(suppressed, written) != std::end(suppressed))
        throw error(errors::statbank_suppressed, seen + " in " + place());
    bool const heads = how.scope == statbank_scope::population;
    auto const refuse = [&](error_kind const& kind) { throw error(kind, "a figure " + seen + " in " + place()); };
    std::int64_t whole = 0;
    if (all_digits(written)) {
        auto const [end, failed] = std::from_chars(written.data(), written.data() + written.size(), whole);
        if (failed == std::errc()) return fraction(whole);
        if (heads) refuse(errors::exact_too_large);
    }
    if (heads && !how.style) refuse(errors::statbank_malformed);
    fraction const value = read_at(place, [&] { return fraction::parse(written, how.style); });
    if (heads && !value.is_whole()) refuse(errors::statbank_malformed);
    return value;
}

// Reads each area's and each date's cell once, however many figures it has.
class statbank_figures {
public:
    statbank_figures(statbank_table const& table, statbank_columns const& columns, statbank_areas const& known,
                     statbank_numbers how)
        : table_(table), known_(known), area_(columns.at(statbank_meaning::area, "OMRÅDE")),
          time_(columns.at(statbank_meaning::time, "TID")), heads_(columns.at(statbank_meaning::heads, "INDHOLD")) {
        if (table.shape == statbank_table::layout::cube) how.style = notation::plain; // as JSON has it
        figures.reserve(table.rows());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            pass_checkpoint();
            figures.push_back({code_of(row), begin_of(row),
                               statbank_value(table.at(row, heads_), how, [&] { return figure_place(row); })});
        }
    }

    std::vector<party> areas{};
    std::vector<figure> figures{};
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

FORDEL_DECL text statbank_document(std::string const& table) {
    text const where = table.empty() ? text{"Statistikbanken", "StatBank"} : text{"tabel " + table, "table " + table};
    return {"Danmarks Statistik, " + where.da + " (CC BY 4.0)", "Statistics Denmark, " + where.en + " (CC BY 4.0)"};
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
    return {statbank_document(table), "", std::move(states)};
}

FORDEL_DECL statbank_table statbank_table_of(std::string_view text, std::optional<text_encoding> encoding,
                                             reading_limits limits) {
    require_size(text, limits);
    // A whole download ends in a line end or a bracket; a cut one may end within a letter, which no encoding reads.
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80)
        throw error(errors::statbank_truncated, "a last line that does not end");
    std::string const read = decoded(text, encoding);
    std::size_t const first = read.find_first_not_of(" \t\r\n");
    bool const json = first != read.npos && read[first] == '{';
    statbank_table table = json ? read_jsonstat(read, limits) : read_statbank_csv(read, limits);
    if (table.rows() == 0) throw error(errors::statbank_malformed, "no rows");
    return table;
}

} // namespace detail

FORDEL_DECL population read_statbank(std::string_view text, std::vector<party> const& known,
                                     std::optional<text_encoding> encoding, reading_limits limits,
                                     std::optional<notation> style) {
    using namespace detail;
    statbank_table const table = statbank_table_of(text, encoding, limits);
    statbank_areas const areas(known);
    statbank_columns const columns = resolve_columns(table, areas, statbank_scope::population);
    statbank_figures read(table, columns, areas, {statbank_scope::population, style});
    auto const frequency = *read.frequency;
    std::string const limited = statbank_selection(table, columns);
    citation source = statbank_source(statbank_table_name(table, columns, frequency), frequency, table.title, limited);
    std::vector<population_figure> counted;
    for (figure& f : read.figures)
        counted.push_back({std::move(f.party), f.on, to_int64(f.value.numerator())});
    return {std::move(read.areas), counted, std::move(source), {limited, limited}};
}

FORDEL_DECL figures read_statbank(std::string_view text, figures_reading const& how) {
    using namespace detail;
    statbank_table const table = statbank_table_of(text, how.encoding, how.limits);
    statbank_areas const areas(how.known);
    statbank_columns const columns = resolve_columns(table, areas, statbank_scope::any);
    statbank_figures read(table, columns, areas, {statbank_scope::any, how.notation});
    std::string const selected = statbank_selection(table, columns);
    auto const named = columns.of.find(statbank_meaning::table_name);
    std::string const table_name = named == columns.of.end() ? "" : only_value(table, named->second);
    citation const own{statbank_document(table_name.substr(0, table_name.find(' '))), table.title, {}};
    bool const unlimited = how.limited_to.en.empty() && how.limited_to.da.empty();
    return {how.what,     std::move(read.areas),
            read.figures, how.source.empty() ? own : how.source,
            how.unit,     unlimited ? fordel::text{selected, selected} : how.limited_to};
}

} // namespace v0
} // namespace fordel
