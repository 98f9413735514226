// One walk over the parts of a rule, and what is asked on the way.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The members that a form names itself.
inline members const* members_in(auto const& of) {
    if (auto const* counted = std::get_if<figures_rule>(&of)) return &counted->who;
    if (auto const* equal = std::get_if<equal_rule>(&of)) return &equal->who;
    if (auto const* timed = std::get_if<timed_rule>(&of)) return &timed->who;
    auto const* amounts = std::get_if<amounts_rule>(&of);
    return amounts != nullptr && amounts->among ? &*amounts->among : nullptr;
}

FORDEL_DECL members const& somebody(members const& who) {
    if (who.ever().empty()) throw error(errors::key_empty, "no member");
    return who;
}

// The days on which parties of the rule merge.
FORDEL_DECL void add_mergers(key_rule const& rule, period within, std::set<date>& days) {
    for_each_form(rule, true, [&](auto const& of) {
        auto const* merged = std::get_if<merged_rule>(&of);
        if (merged == nullptr) return;
        for (succession_step const& step : merged->table.steps())
            if (step.from > within.first() && within.contains(step.from)) days.insert(step.from);
    });
}

FORDEL_DECL std::set<date> changes(key_rule const& rule, period within) {
    std::set<date> days;
    for_each_form(rule, true, [&](auto const& of) {
        if (members const* who = members_in(of)) days.merge(who->changes(within));
    });
    add_mergers(rule, within, days);
    return days;
}

FORDEL_DECL void require_whole_months(key_rule const& rule) {
    for_each_form(rule, true, [](auto const& of) {
        if (members const* who = members_in(of)) who->require_whole_months();
    });
}

FORDEL_DECL std::vector<party> successors_ever(succession const& table, std::vector<party> const& before) {
    std::vector<party> after;
    for (party const& p : before)
        for (succession_step const& step : table.steps())
            for (party& one : table.successors(p, step.from))
                if (one.id != p.id) after.push_back(std::move(one));
    return after;
}

FORDEL_DECL std::vector<party> named_by(key_rule const& rule) {
    std::vector<party> all;
    std::unordered_set<std::string_view> ids; // of the rule's own parties
    auto const add_one = [&](party const& p) {
        if (ids.insert(p.id).second) all.push_back(p);
    };
    auto const add = [&](std::vector<party> const& several) {
        for (party const& p : several)
            add_one(p);
    };
    for_each_form(rule, false, [&](auto const& of) {
        if (auto const* fixed = std::get_if<key>(&of)) add(fixed->parties());
        if (members const* who = members_in(of)) add(who->ever());
        if (auto const* by_year = std::get_if<yearly_rule>(&of))
            for (auto const& [year, of_year] : by_year->years)
                add(of_year.parties());
        if (auto const* rounding = std::get_if<rounded_rule>(&of))
            if (rounding->how.somebody) add_one(*rounding->how.somebody);
    });
    return all;
}

FORDEL_DECL std::vector<succession const*> mergers_of(key_rule const& rule) {
    std::vector<succession const*> tables;
    for_each_form(rule, false, [&](auto const& of) {
        if (auto const* merged = std::get_if<merged_rule>(&of)) tables.push_back(&merged->table);
    });
    return tables;
}

FORDEL_DECL std::vector<party> parties_of(key_rule const& rule) {
    std::vector<party> all = named_by(rule);
    std::vector<succession const*> const tables = mergers_of(rule);
    if (tables.empty()) return all;
    std::unordered_set<std::string> ids;
    for (party const& p : all)
        ids.insert(p.id);
    for (succession const* table : tables)
        for (party& after : successors_ever(*table, all))
            if (ids.insert(after.id).second) all.push_back(std::move(after));
    return all;
}

FORDEL_DECL std::vector<amounts_needed> needs_of(key_rule const& rule) {
    std::vector<amounts_needed> all;
    for_each_form(rule, true, [&](auto const& of) {
        auto const* amounts = std::get_if<amounts_rule>(&of);
        if (amounts != nullptr && std::find(all.begin(), all.end(), amounts->of) == all.end())
            all.push_back(amounts->of);
    });
    return all;
}

FORDEL_DECL bool has_as_stated(key_rule const& rule) {
    bool found = false;
    for_each_form(rule, true, [&](auto const& of) { found = found || std::holds_alternative<stated_rule>(of); });
    return found;
}

FORDEL_DECL bool is_called(party const& who, party const& named) {
    bool const only_a_word = named.code.empty() && named.id == named.name;
    return who.id == named.id || (only_a_word && (fold(who.name) == fold(named.name) || who.code == named.name));
}

FORDEL_DECL bool is_one_of(std::vector<party> const& named, party const& who) {
    return std::any_of(named.begin(), named.end(), [&](party const& one) { return is_called(who, one); });
}

FORDEL_DECL bool has_shares_as_weights(key const& of) { return !of.parts().empty() || of.basis().percentages; }

FORDEL_DECL bool weighs_by_shares(key_rule const& rule) {
    bool found = false;
    for_each_form(rule, true, [&](auto const& of) {
        found = found || std::holds_alternative<mixed_rule>(of) || std::holds_alternative<nested_rule>(of) ||
                std::holds_alternative<rounded_rule>(of) || std::holds_alternative<amounts_rule>(of) ||
                std::holds_alternative<stated_rule>(of);
        if (auto const* fixed = std::get_if<key>(&of)) found = found || has_shares_as_weights(*fixed);
        if (auto const* by_year = std::get_if<yearly_rule>(&of))
            for (auto const& [year, of_year] : by_year->years)
                found = found || has_shares_as_weights(of_year);
    });
    return found;
}

FORDEL_DECL bool exempts(key_rule const& rule, party const& who) {
    auto const& of = rule.form().of;
    if (auto const* some = std::get_if<exempt_rule>(&of); some != nullptr && is_one_of(some->who, who)) return true;
    return std::visit(
        [&](auto const& form) {
            if constexpr (requires { form.of.form(); })
                return exempts(form.of, who);
            else
                return false;
        },
        of);
}

FORDEL_DECL bool finds_parties_later(key_rule const& rule) {
    bool later = false;
    for_each_form(rule, false, [&](auto const& of) {
        auto const* amounts = std::get_if<amounts_rule>(&of);
        later = later || (amounts != nullptr && !amounts->among) || std::holds_alternative<stated_rule>(of);
    });
    return later;
}

FORDEL_DECL std::vector<party> named_in(key_rule const& rule, std::vector<std::string> const& names) {
    std::vector<party> known = parties_of(rule);
    if (finds_parties_later(rule))
        for (std::string const& name : names)
            if (std::none_of(known.begin(), known.end(),
                             [&](party const& p) { return p.id == name || p.name == name || p.code == name; }))
                known.push_back({name, name});
    std::vector<party> found;
    for (std::size_t const place : find_parties(known, names))
        found.push_back(known[place]);
    return found;
}

} // namespace detail
} // namespace v0
} // namespace fordel
