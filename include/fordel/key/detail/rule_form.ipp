// How each form of a rule makes its key.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/detail/figure_sums.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/key/figure_on.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/nested_key.hpp>
#include <fordel/key/rounded_key.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL key rule_evaluation::operator()(key_rule const& rule) const { return std::visit(*this, rule.form().of); }

FORDEL_DECL std::vector<party> rule_evaluation::present(members const& who) const {
    std::vector<party> there = successors(who.on(when.day));
    if (there.empty()) throw error(errors::programme_no_participants, to_string(when.day));
    return there;
}

FORDEL_DECL std::vector<party> rule_evaluation::successors(std::vector<party> parties) const {
    if (merged == nullptr) return parties;
    std::vector<party> now;
    std::unordered_set<std::string> ids;
    for (party const& before : parties)
        for (party& after : merged->successors(before, when.day))
            if (ids.insert(after.id).second) now.push_back(std::move(after));
    return now;
}

FORDEL_DECL std::vector<party> rule_evaluation::successors_in(key_rule const& rule, std::vector<party> named) const {
    named = successors(std::move(named));
    for (succession const* table : mergers_of(rule)) {
        for (succession_step const& step : table->steps())
            for (party& p : named)
                if (is_called(step.before, p)) p = step.before;
        named = rule_evaluation{when, known, table}.successors(std::move(named));
    }
    return named;
}

FORDEL_DECL key rule_evaluation::with_successors(key const& given) const {
    if (merged == nullptr) return given;
    std::vector<party> who;
    std::vector<fraction> weights;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < given.size(); ++i) {
        party now = merged->successor(given.parties()[i], when.day);
        auto const [at, is_new] = places.emplace(now.id, who.size());
        if (is_new)
            who.push_back(std::move(now)), weights.push_back(given.weights()[i]);
        else
            weights[at->second] += given.weights()[i];
    }
    if (who == given.parties()) return given;
    return {std::move(who), std::move(weights), given.basis()};
}

FORDEL_DECL key rule_evaluation::operator()(figures_rule const& rule) const {
    std::vector<date> const dates = dates_for_year(rule.of, rule.as_of, when.year);
    return figure_sums{rule.of, dates, rule.missing, merged}.made_key(present(rule.who));
}

FORDEL_DECL key rule_evaluation::operator()(equal_rule const& rule) const { return key::equal(present(rule.who)); }

FORDEL_DECL key rule_evaluation::operator()(yearly_rule const& rule) const {
    auto const given = rule.years.find(when.year);
    if (given == rule.years.end()) throw error(errors::key_no_weights, "the year " + std::to_string(when.year));
    return with_successors(given->second);
}

FORDEL_DECL key rule_evaluation::operator()(nested_rule const& rule) const {
    key const outer = as_part(rule.outer);
    std::vector<key_group> groups;
    groups.reserve(rule.groups.size());
    for (auto const& [of, meeting] : groups_now(rule))
        if (outer.contains(of)) groups.push_back({of, joined(rule.outer, meeting)});
    return nested(outer, groups);
}

FORDEL_DECL std::vector<meeting_groups> rule_evaluation::groups_now(nested_rule const& rule) const {
    std::vector<party> const named = merged == nullptr ? std::vector<party>{} : parties_of(rule.outer);
    std::vector<meeting_groups> all;
    for (rule_group const& group : rule.groups) {
        auto const before = std::find_if(named.begin(), named.end(), [&](party const& p) { return p.id == group.of; });
        std::string const now = before == named.end() ? group.of : merged->successor(*before, when.day).id;
        auto const same = std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.of == now; });
        if (same == all.end())
            all.push_back({now, {&group}});
        else
            same->groups.push_back(&group);
    }
    return all;
}

FORDEL_DECL key rule_evaluation::joined(key_rule const& outer, std::vector<rule_group const*> const& meeting) const {
    if (meeting.size() == 1) return as_part(meeting.front()->members);
    key const before = rule_evaluation{when, known}.as_part(outer);
    fraction all;
    for (rule_group const* group : meeting)
        if (before.contains(group->of)) all += before.share(group->of);
    std::vector<key_part> parts;
    for (rule_group const* group : meeting)
        if (before.contains(group->of) && before.share(group->of) > fraction(0))
            parts.push_back({before.share(group->of) / all, as_part(group->members)});
    return mix(parts);
}

FORDEL_DECL key rule_evaluation::operator()(stated_rule const&) const {
    throw error(errors::key_as_stated, "no amounts by party");
}

FORDEL_DECL key rule_evaluation::operator()(mixed_rule const& rule) const {
    std::vector<key_part> parts;
    parts.reserve(rule.parts.size());
    for (rule_part const& part : rule.parts)
        parts.push_back({part.factor, as_part(part.rule)});
    return mix(parts);
}

FORDEL_DECL key rule_evaluation::operator()(rounded_rule const& rule) const {
    return rounded((*this)(rule.of), rule.how);
}

// The weights of the key's parties for which it holds; what is nobody's stays so.
template <class Chosen>
key restricted(key const& whole, Chosen const& chosen, text const& why = {}) {
    std::vector<std::string> ids;
    for (party const& p : whole.parties())
        if (p != uncovered_party() && chosen(p)) ids.push_back(p.id);
    if (!ids.empty()) ids.push_back(uncovered_party().id);
    return whole.among(ids, why);
}

// With the weights of those for whom it holds as uncovered_party()'s.
template <class Uncovered>
key with_uncovered(key const& whole, Uncovered const& uncovered) {
    std::vector<party> who;
    std::vector<fraction> weights;
    fraction nobodys;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        party const& p = whole.parties()[i];
        if (p == uncovered_party() || uncovered(p))
            nobodys += whole.weights()[i];
        else
            who.push_back(p), weights.push_back(whole.weights()[i]);
    }
    if (nobodys == fraction(0)) return whole;
    who.push_back(uncovered_party()), weights.push_back(nobodys);
    return {std::move(who), std::move(weights), whole.basis()};
}

FORDEL_DECL key rule_evaluation::as_part(key_rule const& rule) const {
    key const made = (*this)(rule);
    auto const& who = made.parties();
    if (std::all_of(who.begin(), who.end(), [&](party const& p) { return p == uncovered_party() || rule.pays(p); }))
        return made;
    return with_uncovered(made, [&](party const& p) { return !rule.pays(p); });
}

// The rule itself says of whom it names that they do not pay; of whom they became it depends on the day.
FORDEL_DECL key rule_evaluation::operator()(exempt_rule const& rule) const {
    key const made = (*this)(rule.of);
    std::vector<party> const now = successors_in(rule.of, rule.who);
    auto const became = [&](party const& p) { return is_one_of(now, p) && !is_one_of(rule.who, p); };
    auto const& who = made.parties();
    if (std::none_of(who.begin(), who.end(), became)) return made;
    for (party const& before : named_by(rule.of))
        if (!is_one_of(rule.who, before))
            for (party const& after : successors_in(rule.of, {before}))
                if (became(after))
                    throw error(errors::key_exempt_merger, shortened(after.name) + ", made of " +
                                                               shortened(before.name) + ", who pays, and of others");
    return with_uncovered(made, became);
}

FORDEL_DECL key rule_evaluation::operator()(chosen_rule const& rule) const {
    std::vector<party> const named = successors_in(rule.of, rule.who);
    key made = (*this)(rule.of);
    if (rule.left_out && is_one_of(named, uncovered_party()) && made.contains(uncovered_party().id))
        made = made.without(uncovered_party().id);
    return restricted(made, [&](party const& p) { return is_one_of(named, p) != rule.left_out; });
}

FORDEL_DECL key rule_evaluation::operator()(where_rule const& rule) const {
    condition const& met = rule.met;
    std::vector<date> const dates = dates_for_year(met.of, met.as_of, when.year);
    figure_sums const sums{met.of, dates, met.missing, merged};
    fraction const years(met.as_of.averaged());
    text const words = met.describe();
    return restricted((*this)(rule.of), [&](party const& p) { return met.holds(sums.sum(p) / years); },
                      {"kun med " + words.da, "only with " + words.en});
}

FORDEL_DECL key rule_evaluation::operator()(timed_rule const& rule) const {
    std::vector<party> const there = present(rule.who);
    std::unordered_set<std::string_view> ids;
    for (party const& p : there)
        ids.insert(p.id);
    return restricted((*this)(rule.of), [&](party const& p) { return ids.contains(p.id); });
}

FORDEL_DECL key rule_evaluation::operator()(merged_rule const& rule) const {
    return rule_evaluation{when, known, &rule.table}(rule.of);
}

// The basis of a key by amounts: which streams', of which year.
FORDEL_DECL text amounts_told(amounts_needed const& of, int year) {
    std::string names;
    for (std::string const& name : of.of)
        names += (names.empty() ? "" : " + ") + name;
    bool const exact = of.precision == amount_precision::exact;
    std::string const in = ' ' + std::to_string(year);
    return {(exact ? "beregnede beløb: " : "beløb: ") + names + in,
            (exact ? "exact amounts: " : "amounts: ") + names + in};
}

FORDEL_DECL key rule_evaluation::operator()(amounts_rule const& rule) const {
    text const told = amounts_told(rule.of, when.year - (rule.of.year == amount_year::before ? 1 : 0));
    if (!known) throw error(errors::programme_amounts_unknown, told.en);
    std::vector<party_amount> const came_to = known(rule.of, when.year);
    std::vector<party> who;
    std::vector<fraction> weights;
    if (!rule.among) {
        for (party_amount const& one : came_to)
            who.push_back(one.who), weights.push_back(one.amount);
    } else {
        std::unordered_map<std::string, fraction> amounts; // of those who paid before they merged, too
        for (party_amount const& one : came_to)
            amounts[merged == nullptr ? one.who.id : merged->successor(one.who, when.day).id] += one.amount;
        who = present(*rule.among);
        for (party const& p : who)
            weights.push_back(amounts[p.id]);
    }
    return with_successors({std::move(who), std::move(weights), {told}});
}

} // namespace detail
} // namespace v0
} // namespace fordel
