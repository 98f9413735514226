#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/comparison/moved.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL told_state::told_state(schedule const& settled, std::set<cause> open, told_party const& who,
                                   int years_apart)
    : entries_(entries_of(settled, who)), open_(std::move(open)) {
    if (years_apart == 0) open_.clear();
    if (open_.empty()) return;
    told_party earlier = who;
    if (earlier.year) *earlier.year -= years_apart;
    for (auto& [place, entries] : entries_of(schedule(moved(settled.programme(), -years_apart)), earlier))
        moved_back_[{place.year + years_apart, place.stream, place.tranche}] = entries;
}

FORDEL_DECL std::vector<schedule_entry> const* told_state::at(entry_place const& place) const {
    auto const found = entries_.find(place);
    return found == entries_.end() ? nullptr : &found->second;
}

FORDEL_DECL std::vector<schedule_entry> const* told_state::at(entry_place const& place, cause subject) const {
    auto const earlier = open_.contains(subject) ? moved_back_.find(place) : moved_back_.end();
    return earlier == moved_back_.end() ? at(place) : &earlier->second;
}

FORDEL_DECL std::set<entry_place> both_states::places() const {
    std::set<entry_place> all;
    for (told_state const* const state : {&before, &after})
        for (auto const& [place, entries] : state->entries())
            all.insert(place);
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
