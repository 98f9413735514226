// Head counts are figures.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL party area_of(std::string_view code) { return {.code = std::string(code)}; }

FORDEL_DECL std::int64_t whole_heads(fraction const& value) { return to_int64(value.numerator()); }

// Areas go by their codes alone, so that an id finds none.
FORDEL_DECL std::vector<figure> figures_of_areas(std::vector<party> const& areas,
                                                 std::vector<population_figure> const& counted) {
    std::unordered_set<std::string_view> codes;
    for (party const& area : areas)
        codes.insert(area.code);
    std::vector<figure> all;
    for (auto const& [code, on, heads, published] : counted) {
        if (code.empty() || !codes.contains(code))
            throw error(errors::population_missing_area,
                        code.empty() ? "a figure for an area without a code, " + to_string(on)
                                     : "a figure for the code \"" + code + "\", which is not listed");
        all.push_back({code, on, fraction(heads), published});
    }
    return all;
}

} // namespace detail

FORDEL_DECL population::population(std::vector<party> areas, std::vector<population_figure> const& figures,
                                   citation source, text limited_to)
    : heads_([&] {
          auto counted = detail::figures_of_areas(areas, figures);
          return fordel::figures({"folketal", "population"}, std::move(areas), counted, std::move(source),
                                 detail::heads(), std::move(limited_to));
      }()) {}

FORDEL_DECL population::population(fordel::figures heads) noexcept : heads_(std::move(heads)) {}

FORDEL_DECL std::vector<party> const& population::areas() const noexcept { return heads_.parties(); }
FORDEL_DECL citation const& population::source() const noexcept { return heads_.source(); }
FORDEL_DECL text const& population::limited_to() const noexcept { return heads_.limited_to(); }

FORDEL_DECL bool population::covers(std::string_view code) const noexcept {
    return !code.empty() && heads_.covers(detail::area_of(code));
}

FORDEL_DECL head_count population::at(std::string_view code, date on, missing_date missing) const {
    figure_found const found = heads_.at(detail::area_of(code), on, missing);
    return {detail::whole_heads(found.value), found.on, found.carried_forward};
}

FORDEL_DECL std::vector<date> population::dates(std::string_view code) const {
    return heads_.dates(detail::area_of(code));
}

FORDEL_DECL std::vector<population_figure> population::figures() const {
    std::vector<population_figure> all;
    for (figure const& f : heads_.values())
        all.push_back({f.party, f.on, detail::whole_heads(f.value), f.published});
    return all;
}

FORDEL_DECL population population::merge(population const& other) const {
    return population(heads_.merge(other.heads_));
}

FORDEL_DECL population population::replace(population const& newer) const {
    return population(heads_.replace(newer.heads_));
}

FORDEL_DECL std::vector<population_change> population::diff(population const& newer) const {
    auto const whole = [](std::optional<fraction> const& value) {
        return value ? std::optional(detail::whole_heads(*value)) : std::nullopt;
    };
    std::vector<population_change> changes;
    for (figure_change const& c : heads_.diff(newer.heads_))
        changes.push_back({c.who, c.on, whole(c.before), whole(c.after)});
    return changes;
}

} // namespace v0
} // namespace fordel
