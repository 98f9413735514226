// Who takes part in a month.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <set>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<participation> all_through(std::vector<party> const& parties, period during) {
    std::vector<participation> all;
    for (party const& p : parties)
        all.push_back({p, during});
    return all;
}

FORDEL_DECL std::vector<party> who_ever(std::vector<participation> const& all) {
    std::vector<party> who;
    std::set<std::string_view> ids;
    for (participation const& p : all)
        if (ids.insert(p.who.id).second) who.push_back(p.who);
    return who;
}

FORDEL_DECL std::vector<party> taking_part(std::vector<participation> const& all, int year, int month) {
    std::vector<party> present;
    for (participation const& p : all) {
        if (!p.during.whole_months())
            throw error(errors::calendar_not_whole_months, p.who.name + ", who takes part " + p.during.span());
        auto const months = p.during.months_in(year);
        if (months && months->first <= month && month <= months->last) present.push_back(p.who);
    }
    return present;
}

} // namespace v0
} // namespace fordel
