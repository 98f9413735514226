// Who takes part on a day, and when that changes.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL members::members(std::vector<party> at_all_times) {
    data_ = std::make_shared<data const>(data{detail::distinct(std::move(at_all_times)), {}});
}

FORDEL_DECL members::members(std::vector<participation> each_in_its_time) {
    std::vector<party> named;
    for (participation const& p : each_in_its_time)
        named.push_back(p.who);
    named = told_apart(std::move(named));
    for (std::size_t i = 0; i < named.size(); ++i)
        each_in_its_time[i].who = std::move(named[i]);
    std::vector<party> ever = who_ever(each_in_its_time);
    data_ = std::make_shared<data const>(data{std::move(ever), std::move(each_in_its_time)});
}

FORDEL_DECL std::vector<party> members::on(date day) const {
    if (!data_->in_time) return data_->ever;
    std::vector<party> present;
    present.reserve(data_->in_time->size());
    for (auto const& [who, during] : *data_->in_time)
        if (during.contains(day)) present.push_back(who);
    if (detail::all_differ(detail::party_ids(present))) return present;
    std::unordered_set<std::string_view> ids;
    for (party const& who : present)
        if (!ids.insert(who.id).second)
            throw error(errors::party_duplicate,
                        detail::shortened(who.name) + ", who takes part twice on " + to_string(day));
    return present;
}

// Who joins on a day adds one to it, who has left takes one away: a party that leaves and joins at once changes
// nothing.
FORDEL_DECL std::set<date> members::changes(period within) const {
    std::set<date> days;
    if (!data_->in_time) return days;
    std::vector<std::tuple<date, std::string_view, int>> moves;
    for (auto const& [who, during] : *data_->in_time) {
        date const left = detail::day_after(during.last());
        if (during.first() > within.first() && within.contains(during.first()))
            moves.emplace_back(during.first(), who.id, 1);
        if (left > within.first() && within.contains(left)) moves.emplace_back(left, who.id, -1);
    }
    std::sort(moves.begin(), moves.end());
    for (std::size_t i = 0; i < moves.size();) {
        auto const [day, id, first] = moves[i];
        int change = 0;
        for (; i < moves.size() && std::get<0>(moves[i]) == day && std::get<1>(moves[i]) == id; ++i)
            change += std::get<2>(moves[i]);
        if (change != 0) days.insert(day);
    }
    return days;
}

FORDEL_DECL void members::require_whole_months() const {
    if (!data_->in_time) return;
    for (auto const& [who, during] : *data_->in_time)
        if (!during.whole_months())
            throw error(errors::calendar_not_whole_months, who.name + ", who takes part " + during.span());
}

} // namespace v0
} // namespace fordel
