// How head counts are kept and found.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
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

    detail::dated_heads const& of(std::string_view code) const {
        auto const area = figures.find(code);
        if (area == figures.end()) throw error(errors::population_missing_area, '"' + std::string(code) + '"');
        return area->second;
    }

    friend bool operator==(data const&, data const&) = default;
};

FORDEL_DECL population::population(std::vector<party> areas, std::vector<population_figure> const& figures,
                                   citation source) {
    auto filled = std::make_shared<data>(data{std::move(areas), {}, std::move(source)});
    auto& by_area = filled->figures;
    for (party const& area : filled->areas)
        by_area[area.code];
    for (population_figure const& f : figures) {
        auto const area = by_area.find(f.code);
        if (area == by_area.end()) throw error(errors::population_missing_area, f.code);
        if (f.heads < 0) throw error(errors::population_negative, f.code + ": " + std::to_string(f.heads));
        if (!area->second.emplace(f.on, f.heads).second)
            throw error(errors::population_duplicate, f.code + " on " + to_string(f.on));
    }
    data_ = std::move(filled);
}

FORDEL_DECL std::vector<party> const& population::areas() const noexcept { return data_->areas; }
FORDEL_DECL citation const& population::source() const noexcept { return data_->source; }

FORDEL_DECL bool population::equals(population const& other) const {
    return data_ == other.data_ || *data_ == *other.data_;
}

FORDEL_DECL head_count population::at(std::string_view code, date on, missing_date missing) const {
    auto const& dated = data_->of(code);
    auto const later = dated.upper_bound(on);
    bool const found = later != dated.begin() && std::prev(later)->first == on;
    if (!found && (missing == missing_date::refuse || later == dated.begin()))
        throw error(errors::population_missing_date, to_string(on) + detail::available(dated));
    return {std::prev(later)->second, std::prev(later)->first, !found};
}

FORDEL_DECL std::vector<date> population::dates(std::string_view code) const {
    std::vector<date> days;
    for (auto const& [on, heads] : data_->of(code))
        days.push_back(on);
    return days;
}

} // namespace v0
} // namespace fordel
