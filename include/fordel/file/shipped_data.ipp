#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/detail/csv_table.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using publication_month = std::chrono::year_month;

inline constexpr std::string_view shipped_population = "folk1a";
inline constexpr std::string_view shipped_mergers = "succession";
inline constexpr unsigned population_published = 2; // Statistics Denmark publishes 1 January's figures in February

FORDEL_DECL std::string vintage_text(publication_month const& m) {
    return to_string(make_date(static_cast<int>(m.year()), static_cast<unsigned>(m.month()), 1)).substr(0, 7);
}

[[noreturn]] FORDEL_DECL void refuse_vintage(std::string_view named, std::string const& why,
                                             std::set<publication_month> const& vintages) {
    std::string there;
    for (publication_month const& m : vintages)
        there += (there.empty() ? "" : ", ") + vintage_text(m);
    throw error(errors::file_vintage, detail::quoted(named) + why + (there.empty() ? "" : "; there are " + there));
}

// The vintage that is named; an earlier one where it was not published by the day.
FORDEL_DECL publication_month vintage_of(std::string_view named, std::set<publication_month> const& vintages,
                                         std::optional<date> as_of) {
    std::size_t const mark = named.find('@');
    if (mark == named.npos) refuse_vintage(named, " without a vintage: a later one would change the file", vintages);
    auto const meant = std::ranges::find(vintages, named.substr(mark + 1), vintage_text);
    if (meant == vintages.end()) refuse_vintage(named, "", vintages);
    for (auto v = std::next(meant); v != vintages.begin();)
        if (publication_month const published = *--v; !as_of || date(published / std::chrono::last) <= *as_of)
            return published;
    refuse_vintage(named, ", none of which was published by " + to_string(*as_of), vintages);
}

FORDEL_DECL std::vector<party> shipped_municipalities(shipped_data const& data) {
    std::vector<party> all;
    std::optional<std::string> const text = data ? data("municipalities.csv") : std::nullopt;
    if (!text) return all;
    csv_table const table = read_csv_table(*text);
    std::size_t const code = table.column_named("code"), name = table.column_named("name");
    for (csv_row const& row : table.rows)
        all.push_back(named(row.cells[name], party_kind::municipality, row.cells[code]));
    return all;
}

FORDEL_DECL population whole_population(shipped_data const& data) {
    std::optional<std::string> const text = data ? data("folk1a.csv") : std::nullopt;
    return text ? read_statbank(*text, shipped_municipalities(data)) : sjaelland::folk1a();
}

FORDEL_DECL bool is_shipped(std::string_view named, std::string_view name) noexcept {
    return named == name || (named.starts_with(name) && named[name.size()] == '@');
}

FORDEL_DECL publication_month of_population(date on) { return on.year() / std::chrono::month(population_published); }
FORDEL_DECL publication_month of_merger(date from) { return from.year() / from.month(); }

FORDEL_DECL std::optional<succession> whole_succession(shipped_data const& data) {
    std::optional<std::string> const text = data ? data("succession.csv") : std::nullopt;
    return text ? std::optional(succession::read(*text)) : std::nullopt;
}

FORDEL_DECL std::set<publication_month> vintages_of(population const& all) {
    std::set<publication_month> vintages;
    for (population_figure const& f : all.figures())
        vintages.insert(of_population(f.on));
    return vintages;
}

FORDEL_DECL std::set<publication_month> vintages_of(succession const& all) {
    std::set<publication_month> vintages;
    for (succession_step const& step : all.steps())
        vintages.insert(of_merger(step.from));
    return vintages;
}

FORDEL_DECL std::set<publication_month> vintages_named(std::string_view name, shipped_data const& data) {
    if (name == shipped_population) return vintages_of(whole_population(data));
    auto const mergers = name == shipped_mergers ? whole_succession(data) : std::nullopt;
    return mergers ? vintages_of(*mergers) : std::set<publication_month>{};
}

} // namespace detail

FORDEL_DECL bool names_shipped_data(std::string_view written) noexcept {
    return detail::is_shipped(written, detail::shipped_population) ||
           detail::is_shipped(written, detail::shipped_mergers);
}

FORDEL_DECL shipped_data data_in_folder(std::filesystem::path const& folder) {
    return [folder](std::string_view file) -> std::optional<std::string> {
        std::ifstream in(folder / file, std::ios::binary);
        if (!in) return std::nullopt;
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
}

FORDEL_DECL shipped_data data_in_folder() {
    char const* const named = std::getenv("FORDEL_DATA"); // NOLINT(concurrency-mt-unsafe): nothing here sets it
    return named == nullptr ? shipped_data() : data_in_folder(named);
}

FORDEL_DECL figures shipped_figures(std::string_view named, shipped_data const& data, std::optional<date> as_of) {
    using namespace detail;
    if (!is_shipped(named, shipped_population))
        throw error(errors::file_vintage,
                    detail::quoted(named) + "; of figures there are " + std::string(shipped_population));
    population const all = whole_population(data);
    publication_month const meant = vintage_of(named, vintages_of(all), as_of);
    std::vector<population_figure> counted = all.figures();
    std::erase_if(counted, [&](population_figure const& f) { return of_population(f.on) > meant; });
    return population(all.areas(), counted, all.source(), all.limited_to());
}

FORDEL_DECL succession shipped_succession(std::string_view named, shipped_data const& data, std::optional<date> as_of) {
    using namespace detail;
    if (!is_shipped(named, shipped_mergers))
        throw error(errors::file_vintage,
                    detail::quoted(named) + "; of mergers there are " + std::string(shipped_mergers));
    std::optional<succession> const all = whole_succession(data);
    if (!all) throw error(errors::file_no_data, detail::quoted(named));
    publication_month const meant = vintage_of(named, vintages_of(*all), as_of);
    std::vector<succession_step> steps = all->steps();
    std::erase_if(steps, [&](succession_step const& step) { return of_merger(step.from) > meant; });
    return succession(std::move(steps));
}

FORDEL_DECL std::vector<std::string> shipped_vintages(std::string_view name, shipped_data const& data) {
    using namespace detail;
    std::set<publication_month> const vintages = vintages_named(name, data);
    std::vector<std::string> names;
    for (auto v = vintages.rbegin(); v != vintages.rend(); ++v)
        names.push_back(std::string(name) + '@' + vintage_text(*v));
    return names;
}

FORDEL_DECL std::optional<std::string> shipped_vintage(std::string_view named, shipped_data const& data,
                                                       std::optional<date> as_of) {
    using namespace detail;
    auto const vintages = vintages_named(named.substr(0, named.find('@')), data);
    bool const is_one = std::ranges::any_of(
        vintages, [&](publication_month const& m) { return named.ends_with('@' + vintage_text(m)); });
    return is_one ? std::optional(vintage_text(vintage_of(named, vintages, as_of))) : std::nullopt;
}

} // namespace v0
} // namespace fordel
