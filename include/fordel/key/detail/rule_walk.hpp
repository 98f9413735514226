// What is asked of a rule and all its parts.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Calls `visit` with each form in the rule, a rule before its parts; of a nested rule the groups' rules, and the outer
// one where `outer` says so: its parties are no payers, but their participation counts.
template <class Visit>
void for_each_form(key_rule const& rule, bool outer, Visit const& visit) {
    auto const& of = rule.form().of;
    visit(of);
    if (auto const* mixed = std::get_if<mixed_rule>(&of))
        for (rule_part const& part : mixed->parts)
            for_each_form(part.rule, outer, visit);
    if (auto const* by_group = std::get_if<nested_rule>(&of)) {
        if (outer) for_each_form(by_group->outer, outer, visit);
        for (rule_group const& group : by_group->groups)
            for_each_form(group.members, outer, visit);
    }
    std::visit(
        [&](auto const& form) {
            if constexpr (requires { form.of.form(); }) for_each_form(form.of, outer, visit);
        },
        of);
}

// Throws fordel.key.empty where there is nobody.
members const& somebody(members const& who);

// The days within the period, its first excepted, on which others take part than on the day before.
std::set<date> changes(key_rule const& rule, period within);

// Throws fordel.calendar.not_whole_months.
void require_whole_months(key_rule const& rule);

// Whom the rule names, each once, and with whom they become.
std::vector<party> named_by(key_rule const& rule);
std::vector<party> parties_of(key_rule const& rule);
// Whom these become, on any day of the table.
std::vector<party> successors_ever(succession const& table, std::vector<party> const& before);
std::vector<succession const*> mergers_of(key_rule const& rule);
std::vector<amounts_needed> needs_of(key_rule const& rule);

// Whether as_stated() is the rule or a part of it.
bool has_as_stated(key_rule const& rule);

// Whether it weighs by shares or amounts, here or in a part of it, rather than by what is counted.
bool weighs_by_shares(key_rule const& rule);

// Whether the party counts in the whole of it without paying.
bool exempts(key_rule const& rule, party const& who);

// The parties of these ids, names or codes. A rule by amounts finds its parties later: others are then held as written,
// the word as their id and their name.
// Throws those of find_parties().
std::vector<party> named_in(key_rule const& rule, std::vector<std::string> const& names);

// Whether a party is the one named, or is called so where a word is all that there is of it.
bool is_called(party const& who, party const& named);
bool is_one_of(std::vector<party> const& named, party const& who);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/rule_walk.ipp>
#endif
