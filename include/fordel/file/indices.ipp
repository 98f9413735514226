#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/indices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using index_figures = std::vector<index_figure>;

// By year; each value as `read` reads it.
template <class Read>
std::optional<index_figures> figures_by_year(reading& into, node const& says, address const& where, Read&& read) {
    if (!says.is_map()) {
        into.report(errors::file_not_a_map, detail::quoted(says.text()), says, where);
        return std::nullopt;
    }
    std::optional<index_figures> all{std::in_place};
    for (node_member const& m : says.members()) {
        auto const year = read_year(into, node(m.key).placed(m.at, says.shared_file()), where / m.key);
        auto const value = read(into, m.value, where / m.key);
        if (!year || !value)
            all.reset();
        else if (all)
            all->push_back({*year, *value});
    }
    return all;
}

// In percent, as the index has it.
FORDEL_DECL std::optional<fraction> read_rate(reading& into, node const& says, address const& where) {
    auto const part = read_percent(into, says, where);
    if (!part) return std::nullopt;
    return *part * fraction(100);
}

struct index_words {
    text name{};
    citation source{};
};

FORDEL_DECL price_index index_in_table(csv_table const& table, index_words const& words, reading const& stated) {
    auto const year = table.column({"year", "aar"}), rate = table.column({"rate", "sats"}),
               level = table.column({"level", "niveau"});
    if (!year || rate.has_value() == level.has_value())
        throw error(errors::file_table, "an index without a column year and one of rate and level");
    index_figures all;
    for (csv_row const& row : table.rows)
        all.push_back(read_at([&] { return "line " + std::to_string(row.line); },
                              [&] {
                                  int const in = period_in(row.cells[*year], stated.year_begins).first_year();
                                  std::string const& cell = row.cells[rate ? *rate : *level];
                                  return index_figure{in, rate ? fraction::parse_percentage(cell, stated.notation)
                                                               : fraction::parse(cell, stated.notation)};
                              }));
    return rate ? price_index::rates(std::move(all), words.name, words.source)
                : price_index::levels(std::move(all), words.name, words.source);
}

FORDEL_DECL std::optional<price_index> index_in_file(reading& into, map_reader const& map, index_words const& words,
                                                     file_sources const& sources) {
    auto const path = map.read("file", read_text);
    if (!path) return std::nullopt;
    node const& says = *map.find("file");
    return into.attempt(says, map.where("file"), [&] {
        std::string const bytes = sources.beside(*path, says);
        return read_at([&] { return *path; }, [&] { return index_in_table(read_csv_table(bytes), words, into); });
    });
}

FORDEL_DECL std::optional<price_index> index_written(reading& into, map_reader const& map, index_words const& words) {
    node const& says = map.map();
    if (map.has("steady")) {
        auto const rate = map.read("steady", read_rate);
        if (!rate) return std::nullopt;
        return into.attempt(says, map.where(), [&] { return price_index::steady(*rate, words.name, words.source); });
    }
    bool const rates = map.has("rates");
    std::string_view const key = rates ? "rates" : "levels";
    auto all = figures_by_year(into, *map.find(key), map.where(key), rates ? read_rate : read_fraction);
    if (!all) return std::nullopt;
    return into.attempt(says, map.where(), [&] {
        return rates ? price_index::rates(std::move(*all), words.name, words.source)
                     : price_index::levels(std::move(*all), words.name, words.source);
    });
}

} // namespace detail

FORDEL_DECL std::optional<price_index> read_index(reading& into, std::string const& name, node const& says,
                                                  address const& where, file_sources const& sources) {
    map_reader const map(into, says, where, forms::index);
    if (!says.is_map()) return std::nullopt;
    int count = 0;
    for (std::string_view const key : {"rates", "levels", "steady", "file"})
        count += map.has(key) ? 1 : 0;
    if (count != 1) {
        into.report(errors::file_one_of,
                    std::string(count == 0 ? "none" : "more than one") + " of: rates, levels, steady, file", says,
                    where);
        return std::nullopt;
    }
    std::optional<text> const called = map.has("name") ? map.read("name", read_words) : text{name, name};
    std::optional<citation> const source = map.has("source") ? map.read("source", read_citation) : citation{};
    if (!called || !source) return std::nullopt;
    detail::index_words const words{*called, *source};
    return map.has("file") ? detail::index_in_file(into, map, words, sources) : detail::index_written(into, map, words);
}

FORDEL_DECL node to_node(price_index const& index, writing const& as) {
    using kind = price_index::kind;
    std::vector<node_member> members;
    auto const value = [&](fraction const& figure) {
        return index.what() == kind::levels ? to_node(figure, as) : percent_node(figure / fraction(100), as);
    };
    if (index.what() == kind::steady) {
        members.push_back({"steady", value(index.figures().front().value), {}});
    } else {
        std::vector<node_member> years;
        for (index_figure const& f : index.figures())
            years.push_back({year_text(f.year, as), value(f.value), {}});
        members.push_back({index.what() == kind::rates ? "rates" : "levels", node(std::move(years)), {}});
    }
    members.push_back({"name", to_node(index.name(), as), {}});
    if (!(index.source() == citation{})) members.push_back({"source", to_node(index.source(), as), {}});
    return node(std::move(members));
}

} // namespace v0
} // namespace fordel
