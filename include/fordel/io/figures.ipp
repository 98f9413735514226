// How figures are read from CSV.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/io/figures.hpp>
#include <fordel/io/figures_reading.hpp>
#include <fordel/io/text_encoding.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where each of them stands among the cells of a line.
struct figure_columns {
    char separator = ';';
    std::size_t width = 0;
    std::optional<std::size_t> party{}, date{}, value{}, published{}, code{};
};

FORDEL_DECL std::optional<std::size_t>* column_named(figure_columns& columns, std::string_view name) {
    std::string const folded = fold(name.substr(0, 80));
    for (auto const& [danish, english, column] :
         {std::tuple{"part", "party", &columns.party}, std::tuple{"dato", "date", &columns.date},
          std::tuple{"vaerdi", "value", &columns.value}, std::tuple{"offentliggjort", "published", &columns.published},
          std::tuple{"kode", "code", &columns.code}})
        if (folded == danish || folded == english) return column;
    return nullptr;
}

[[noreturn]] FORDEL_DECL void refuse_figures(text_line line, std::string const& why) {
    throw error(errors::figures_malformed, "line " + std::to_string(line.number) + why);
}

FORDEL_DECL figure_columns figure_columns_of(text_line header, std::size_t most_cells) {
    figure_columns columns;
    std::vector<std::string> names;
    for (char const separator : {';', ',', '\t'}) // the one that divides it into most cells
        if (auto cells = cells_of(header.text, separator, most_cells); cells && cells->size() > names.size()) {
            columns.separator = separator;
            names = std::move(*cells);
        }
    for (std::string const& name : names) {
        auto* const column = column_named(columns, name);
        if (column == nullptr || *column) refuse_figures(header, ", the column " + detail::quoted(name));
        *column = columns.width++;
    }
    if (!columns.party || !columns.date || !columns.value)
        refuse_figures(header, ", " + detail::quoted(header.text) + ", which names no party, date and value");
    return columns;
}

// Whoever the file names, or those that are known.
class figure_parties {
public:
    explicit figure_parties(std::vector<party> const& known) : known_(known), index_(known) {}

    std::vector<party> named{};

    // What is written stands for the party in the figures: its code, or its id.
    std::string const& key_of(std::string const& name, std::string const& code) {
        auto const [read, is_new] = keys_.try_emplace(code.empty() ? name : code + ';' + name);
        if (!is_new) return read->second;
        party const who = known_.empty() ? fordel::named(name, party_kind::other, code)
                                         : known_[index_.find_forgiving(code.empty() ? name : code)];
        read->second = who.code.empty() ? who.id : who.code;
        if (auto const [place, listed] = places_.try_emplace(read->second, named.size()); listed)
            named.push_back(who);
        else if (named[place->second] != who)
            throw error(errors::party_duplicate,
                        shortened(told_apart(named[place->second])) + " and " + shortened(told_apart(who)));
        return read->second;
    }

private:
    std::vector<party> const& known_;
    party_index index_;
    std::unordered_map<std::string, std::string> keys_{};
    std::unordered_map<std::string, std::size_t> places_{};
};

} // namespace detail

FORDEL_DECL figures read_csv(std::string_view text, figures_reading const& how) {
    using namespace detail;
    require_size(text, how.limits);
    std::string const read = decoded(text, how.encoding);
    std::string_view rest = read;
    std::size_t number = 0, cells = 0;
    std::optional<figure_columns> columns;
    figure_parties parties(how.known);
    std::vector<figure> values;
    while (auto const line = next_line(rest, number)) {
        pass_checkpoint();
        if (line->text.front() == '#') continue;
        if (!columns) {
            columns = figure_columns_of(*line, how.limits.cells);
            continue;
        }
        auto const row = cells_of(line->text, columns->separator, how.limits.cells);
        if (!row || row->size() != columns->width)
            refuse_figures(*line, row ? " with " + std::to_string(row->size()) + " cells, not " +
                                            std::to_string(columns->width)
                                      : " with a quote that is not closed");
        if (cells += row->size(); cells > how.limits.cells) refuse_large_table(how.limits.cells);
        auto const cell = [&](std::optional<std::size_t> column) { return column ? (*row)[*column] : std::string(); };
        values.push_back(read_at(
            [&] { return "line " + std::to_string(line->number); },
            [&] {
                std::string const published = cell(columns->published);
                return figure{parties.key_of(cell(columns->party), cell(columns->code)),
                              parse_date(cell(columns->date)), fraction::parse(cell(columns->value), how.notation),
                              published.empty() ? std::nullopt : std::optional(parse_date(published))};
            }));
    }
    if (!columns) throw error(errors::figures_malformed, "no lines");
    return {how.what, std::move(parties.named), values, how.source, how.unit, how.limited_to};
}

FORDEL_DECL population read_population_csv(std::string_view text, figures_reading how) {
    how.what = {"folketal", "population"};
    how.unit = detail::heads();
    figures const heads = read_csv(text, how);
    std::vector<population_figure> counted;
    for (figure const& f : heads.values()) {
        if (!f.value.is_whole()) throw error(errors::exact_not_whole, f.party + ": " + f.value.to_string());
        counted.push_back({f.party, f.on, to_int64(f.value.numerator()), f.published});
    }
    return {heads.parties(), counted, heads.source(), heads.limited_to()};
}

} // namespace v0
} // namespace fordel
