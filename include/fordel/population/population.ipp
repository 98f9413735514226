// How head counts are kept and found.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

using dated_heads = std::map<date, std::int64_t>;

FORDEL_DECL std::string available(dated_heads const& dated) {
    if (dated.empty()) return " (no figures at all)";
    return " (figures from " + to_string(dated.begin()->first) + " to " + to_string(dated.rbegin()->first) + ')';
}

} // namespace detail

struct population::data {
    std::vector<party> areas;
    std::map<std::string, detail::dated_heads, std::less<>> figures;
    citation source;
    text limited_to;

    detail::dated_heads const& of(std::string_view code) const {
        auto const area = figures.find(code);
        if (area == figures.end())
            throw error(errors::population_missing_area,
                        code.empty() ? "an area without a code" : "the code \"" + std::string(code) + '"');
        return area->second;
    }

    // The name beside the code, for errors.
    std::string name_of(std::string_view code) const {
        for (party const& area : areas)
            if (area.code == code) return area.name == code ? area.name : area.name + " (" + area.code + ')';
        return std::string(code);
    }

    void require_same_scope(data const& other) const {
        auto const scope = [](text const& limited) { return limited.en.empty() ? "everybody" : limited.en; };
        if (limited_to != other.limited_to)
            throw error(errors::population_different_scope, scope(limited_to) + ", and " + scope(other.limited_to));
    }

    // The areas of both, by code, and both sources.
    data joined(data const& other) const {
        require_same_scope(other);
        data both = *this;
        for (party const& area : other.areas)
            if (!figures.contains(area.code)) both.areas.push_back(area);
        for (auto const& [code, dated] : other.figures)
            both.figures[code].insert(dated.begin(), dated.end());
        if (source.empty()) both.source = other.source;
        if (!source.empty() && !other.source.empty() && source != other.source) {
            both.source.document = {source.document.da + "; " + other.source.document.da,
                                    source.document.en + "; " + other.source.document.en};
            if (source.heading != other.source.heading) both.source.heading.clear();
            if (source.states != other.source.states) both.source.states = {};
        }
        return both;
    }

    friend bool operator==(data const&, data const&) = default;
};

FORDEL_DECL population::population(std::vector<party> areas, std::vector<population_figure> const& figures,
                                   citation source, text limited_to) {
    auto filled = std::make_shared<data>(data{std::move(areas), {}, std::move(source), std::move(limited_to)});
    auto& by_area = filled->figures;
    for (party const& area : filled->areas)
        if (!by_area.try_emplace(area.code).second && !area.code.empty())
            throw error(errors::party_duplicate, "two areas with the code " + detail::shortened(area.code) +
                                                     ", the second " + detail::shortened(area.name));
    for (population_figure const& f : figures) {
        auto const area = by_area.find(f.code);
        if (area == by_area.end() || f.code.empty())
            throw error(errors::population_missing_area,
                        f.code.empty() ? "a figure for an area without a code, " + to_string(f.on)
                                       : "a figure for the code \"" + f.code + "\", which is not listed");
        if (f.heads < 0)
            throw error(errors::population_negative,
                        filled->name_of(f.code) + ", " + to_string(f.on) + ": " + std::to_string(f.heads));
        if (auto const [at, is_new] = area->second.emplace(f.on, f.heads); !is_new)
            throw error(errors::population_duplicate, filled->name_of(f.code) + ", " + to_string(f.on) + ": " +
                                                          std::to_string(at->second) + " and " +
                                                          std::to_string(f.heads));
    }
    data_ = std::move(filled);
}

FORDEL_DECL std::vector<party> const& population::areas() const noexcept { return data_->areas; }
FORDEL_DECL citation const& population::source() const noexcept { return data_->source; }
FORDEL_DECL text const& population::limited_to() const noexcept { return data_->limited_to; }
FORDEL_DECL bool population::covers(std::string_view code) const noexcept { return data_->figures.contains(code); }

FORDEL_DECL bool population::equals(population const& other) const {
    return data_ == other.data_ || *data_ == *other.data_;
}

FORDEL_DECL head_count population::at(std::string_view code, date on, missing_date missing) const {
    auto const& dated = data_->of(code);
    auto const later = dated.upper_bound(on);
    bool const found = later != dated.begin() && std::prev(later)->first == on;
    if (!found && (missing == missing_date::refuse || later == dated.begin()))
        throw error(errors::population_missing_date,
                    data_->name_of(code) + ", " + to_string(on) + detail::available(dated));
    return {std::prev(later)->second, std::prev(later)->first, !found};
}

FORDEL_DECL std::vector<date> population::dates(std::string_view code) const {
    std::vector<date> days;
    for (auto const& [on, heads] : data_->of(code))
        days.push_back(on);
    return days;
}

FORDEL_DECL std::vector<population_figure> population::figures() const {
    std::vector<population_figure> all;
    for (party const& area : data_->areas)
        for (auto const& [on, heads] : data_->of(area.code))
            all.push_back({area.code, on, heads});
    return all;
}

FORDEL_DECL population population::merge(population const& other) const {
    data both = data_->joined(*other.data_);
    for (population_change const& c : diff(other))
        if (c.before && c.after)
            throw error(errors::population_duplicate, data_->name_of(c.area.code) + ", " + to_string(c.on) + ": " +
                                                          std::to_string(*c.before) + " and " +
                                                          std::to_string(*c.after));
    return population(std::make_shared<data const>(std::move(both)));
}

FORDEL_DECL population population::replace(population const& newer) const {
    data both = data_->joined(*newer.data_);
    for (auto const& [code, dated] : newer.data_->figures)
        for (auto const& [on, heads] : dated)
            both.figures[code][on] = heads;
    return population(std::make_shared<data const>(std::move(both)));
}

FORDEL_DECL std::vector<population_change> population::diff(population const& newer) const {
    data const both = data_->joined(*newer.data_);
    auto const figure = [](population const& of, std::string const& code, date on) -> std::optional<std::int64_t> {
        auto const area = of.data_->figures.find(code);
        if (area == of.data_->figures.end()) return std::nullopt;
        auto const dated = area->second.find(on);
        return dated == area->second.end() ? std::nullopt : std::optional(dated->second);
    };
    std::vector<population_change> changes;
    for (party const& area : both.areas)
        for (auto const& [on, heads] : both.figures.find(area.code)->second) {
            auto const before = figure(*this, area.code, on), after = figure(newer, area.code, on);
            if (before != after) changes.push_back({area, on, before, after});
        }
    return changes;
}

} // namespace v0
} // namespace fordel
