// From when to when a party takes part (deltagelse).
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/party.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

struct participation {
    party who;
    period during;

    friend bool operator==(participation const&, participation const&) = default;
};

inline std::vector<participation> all_through(std::vector<party> const& parties, period during) {
    std::vector<participation> all;
    for (party const& p : parties)
        all.push_back({p, during});
    return all;
}

// Who takes part in a month: those whose period holds all of it.
// Throws fordel.calendar.not_whole_months where a period begins or ends within a month.
inline std::vector<party> taking_part(std::vector<participation> const& all, int year, int month) {
    std::vector<party> present;
    for (participation const& p : all) {
        auto const months = p.during.months_in(year);
        if (months && months->first <= month && month <= months->last) present.push_back(p.who);
    }
    return present;
}

} // namespace v0
} // namespace fordel
