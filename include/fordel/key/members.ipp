// Who takes part on a day, and when that changes.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string_view>
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
    std::unordered_set<std::string_view> ids;
    for (auto const& [who, during] : *data_->in_time) {
        if (!during.contains(day)) continue;
        if (!ids.insert(who.id).second)
            throw error(errors::party_duplicate,
                        detail::shortened(who.name) + ", who takes part twice on " + to_string(day));
        present.push_back(who);
    }
    return present;
}

// Who joins on a day adds one to it, who has left takes one away: a party that leaves and joins at once changes
// nothing.
FORDEL_DECL std::set<date> members::changes(period within) const {
    std::set<date> days;
    if (!data_->in_time) return days;
    std::map<date, std::map<std::string_view, int>> moves;
    for (auto const& [who, during] : *data_->in_time) {
        date const left = detail::day_after(during.last());
        if (during.first() > within.first() && within.contains(during.first())) ++moves[during.first()][who.id];
        if (left > within.first() && within.contains(left)) --moves[left][who.id];
    }
    for (auto const& [day, by_party] : moves)
        for (auto const& [id, change] : by_party)
            if (change != 0) days.insert(day);
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
