// Head counts (folketal) by area and date, with their source.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>

#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What to do where there is no figure for a date: refuse, or carry the latest earlier one forward (and say so).
enum class missing_date { refuse, carry_forward };

// A head count, and the date it was counted on: earlier than the date asked for where it was carried forward.
struct head_count {
    std::int64_t heads = 0;
    date on{};
    bool carried_forward = false;
};

struct population_figure {
    std::string code{}; // official code of the area
    date on{};
    std::int64_t heads = 0;
};

// Immutable; copies share the figures.
class population {
public:
    // Areas are parties (municipalities, regions) found by their code.
    // Throws fordel.population.duplicate, .negative, .missing_area (a figure for an area that is not listed).
    population(std::vector<party> areas, std::vector<population_figure> const& figures, citation source) {
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

    std::vector<party> const& areas() const noexcept { return data_->areas; }
    citation const& source() const noexcept { return data_->source; }

    // Throws fordel.population.missing_area, fordel.population.missing_date.
    head_count at(std::string_view code, date on, missing_date missing = missing_date::refuse) const {
        auto const area = data_->figures.find(code);
        if (area == data_->figures.end()) throw error(errors::population_missing_area, '"' + std::string(code) + '"');
        auto const& dated = area->second;
        auto const later = dated.upper_bound(on);
        bool const found = later != dated.begin() && std::prev(later)->first == on;
        if (!found && (missing == missing_date::refuse || later == dated.begin()))
            throw error(errors::population_missing_date, to_string(on) + available(dated));
        return {std::prev(later)->second, std::prev(later)->first, !found};
    }

    // The dates of one area's figures, in order.
    std::vector<date> dates(std::string_view code) const {
        auto const area = data_->figures.find(code);
        if (area == data_->figures.end()) throw error(errors::population_missing_area, '"' + std::string(code) + '"');
        std::vector<date> days;
        for (auto const& [on, heads] : area->second)
            days.push_back(on);
        return days;
    }

private:
    using dated_heads = std::map<date, std::int64_t>;
    struct data {
        std::vector<party> areas;
        std::map<std::string, dated_heads, std::less<>> figures;
        citation source;
    };

    static std::string available(dated_heads const& dated) {
        if (dated.empty()) return " (no figures at all)";
        return " (figures from " + to_string(dated.begin()->first) + " to " + to_string(dated.rbegin()->first) + ')';
    }

    std::shared_ptr<data const> data_;
};

} // namespace v0
} // namespace fordel
