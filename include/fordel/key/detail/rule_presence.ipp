// How each form of a rule says who may be there.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/detail/rule_presence.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(key_rule const& rule) const {
    return std::visit(*this, rule.form().of);
}

FORDEL_DECL std::vector<party> rule_presence::successors(std::vector<party> parties) const {
    known_amounts const none{};
    return rule_evaluation{when, none, merged}.successors(std::move(parties));
}

FORDEL_DECL std::vector<party> rule_presence::successors_in(key_rule const& rule, std::vector<party> named) const {
    known_amounts const none{};
    return rule_evaluation{when, none, merged}.successors_in(rule, std::move(named));
}

// Who takes part twice counts twice here: that is refused when the key is made.
FORDEL_DECL std::vector<party> rule_presence::present(members const& who) const {
    if (!who.participations()) return successors(who.ever());
    std::vector<party> there;
    for (participation const& one : *who.participations())
        if (one.during.contains(when.day)) there.push_back(one.who);
    return successors(std::move(there));
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(yearly_rule const& rule) const {
    auto const given = rule.years.find(when.year);
    return given == rule.years.end() ? std::vector<party>{} : successors(given->second.parties());
}

// Both, each once.
FORDEL_DECL void add_those(rule_presence::parties_there& all, rule_presence::parties_there const& more) {
    if (!all || !more) {
        all.reset();
        return;
    }
    std::unordered_set<std::string> ids;
    for (party const& p : *all)
        ids.insert(p.id);
    for (party const& p : *more)
        if (ids.insert(p.id).second) all->push_back(p);
}

// Of these, the ones that are named; what is nobody's stays so.
FORDEL_DECL std::vector<party> those_among(std::vector<party> there, std::vector<party> const& named) {
    std::erase_if(there, [&](party const& p) { return p != uncovered_party() && !is_one_of(named, p); });
    return there;
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(nested_rule const& rule) const {
    parties_there const outer = (*this)(rule.outer);
    parties_there all(std::in_place);
    known_amounts const none{};
    for (auto const& [of, meeting] : rule_evaluation{when, none, merged}.groups_now(rule))
        if (!outer || std::any_of(outer->begin(), outer->end(), [&](party const& p) { return p.id == of; }))
            for (rule_group const* group : meeting)
                add_those(all, (*this)(group->members));
    return all;
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(amounts_rule const& rule) const {
    if (!rule.among) return std::nullopt;
    return present(*rule.among);
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(mixed_rule const& rule) const {
    parties_there all(std::in_place);
    for (rule_part const& part : rule.parts)
        add_those(all, (*this)(part.rule));
    return all;
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(chosen_rule const& rule) const {
    parties_there const there = (*this)(rule.of);
    std::vector<party> const named = successors_in(rule.of, rule.who);
    if (!there && rule.left_out) return std::nullopt;
    if (!there) return named;
    if (!rule.left_out) return those_among(*there, named);
    std::vector<party> others = *there;
    std::erase_if(others, [&](party const& p) { return is_one_of(named, p); });
    return others;
}

// Who does not pay is uncovered where others may pay besides.
FORDEL_DECL rule_presence::parties_there rule_presence::operator()(exempt_rule const& rule) const {
    parties_there there = (*this)(rule.of);
    if (!there) return there;
    std::vector<party> const exempt = successors_in(rule.of, rule.who);
    if (std::erase_if(*there, [&](party const& p) { return is_one_of(exempt, p); }) > 0)
        add_those(there, std::vector{uncovered_party()});
    return there;
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(timed_rule const& rule) const {
    parties_there const there = (*this)(rule.of);
    std::vector<party> timed = present(rule.who);
    return there ? those_among(*there, timed) : std::move(timed);
}

FORDEL_DECL rule_presence::parties_there rule_presence::operator()(rounded_rule const& rule) const {
    parties_there there = (*this)(rule.of);
    if (rule.how.somebody) add_those(there, std::vector{*rule.how.somebody});
    return there;
}

// The years that weights are given for; any year where none are.
FORDEL_DECL std::set<int> years_named(key_rule const& rule) {
    std::set<int> years;
    for_each_form(rule, true, [&](auto const& of) {
        if (auto const* yearly = std::get_if<yearly_rule>(&of))
            for (auto const& [year, given] : yearly->years)
                years.insert(year);
    });
    if (years.empty()) years.insert(0);
    return years;
}

FORDEL_DECL bool one_at_a_time(key_rule const& rule) {
    if (auto const* fixed = std::get_if<key>(&rule.form().of)) return fixed->size() == 1;
    period const always = period::years(1, 9999);
    std::set<date> days = changes(rule, always);
    days.insert(always.first());
    for (int const year : years_named(rule))
        for (date const day : days)
            if (auto const there = rule_presence{{year, day}}(rule); !there || there->size() > 1) return false;
    return true;
}

FORDEL_DECL party successor_of(key_rule const& rule, party const& who, date on) {
    party now = who;
    for (succession const* table : mergers_of(rule))
        now = table->successor(now, on);
    return now;
}

} // namespace detail
} // namespace v0
} // namespace fordel
