// What is asked of a rule and all its parts.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>

#include <set>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Throws fordel.key.empty where there is nobody.
members const& somebody(members const& who);

// The days within the period, its first excepted, on which others take part than on the day before.
std::set<date> changes(key_rule const& rule, period within);

// Throws fordel.calendar.not_whole_months.
void require_whole_months(key_rule const& rule);

std::vector<party> parties_of(key_rule const& rule);
std::vector<amounts_needed> needs_of(key_rule const& rule);

// Whether the party counts in it, or in a part of it, without paying.
bool exempts(key_rule const& rule, party const& who);

// The parties of these ids, names or codes. A rule by amounts finds its parties later: others are then known by id.
// Throws those of find_parties().
std::vector<party> named_in(key_rule const& rule, std::vector<std::string> const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/rule_walk.ipp>
#endif
