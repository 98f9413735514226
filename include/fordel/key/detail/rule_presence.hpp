// Who may have a place in a rule's key, told without the figures and amounts that it rests on.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// At the moment these, or some of them; nothing where it may be anybody.
struct rule_presence {
    using parties_there = std::optional<std::vector<party>>;

    moment when;
    succession const* merged = nullptr;

    parties_there operator()(key_rule const& rule) const;
    parties_there operator()(key const& fixed) const { return successors(fixed.parties()); }
    parties_there operator()(figures_rule const& rule) const { return present(rule.who); }
    parties_there operator()(equal_rule const& rule) const { return present(rule.who); }
    parties_there operator()(yearly_rule const& rule) const;
    parties_there operator()(nested_rule const& rule) const;
    parties_there operator()(amounts_rule const& rule) const;
    parties_there operator()(stated_rule const&) const { return std::nullopt; }
    parties_there operator()(mixed_rule const& rule) const;
    parties_there operator()(chosen_rule const& rule) const;
    parties_there operator()(where_rule const& rule) const { return (*this)(rule.of); }
    parties_there operator()(timed_rule const& rule) const;
    parties_there operator()(rounded_rule const& rule) const;
    parties_there operator()(merged_rule const& rule) const { return rule_presence{when, &rule.table}(rule.of); }
    parties_there operator()(exempt_rule const& rule) const;

    // Those that they have become by the day, each once.
    std::vector<party> successors(std::vector<party> parties) const;
    std::vector<party> successors_in(key_rule const& rule, std::vector<party> named) const;
    std::vector<party> present(members const& who) const;
};

bool one_at_a_time(key_rule const& rule);
party successor_of(key_rule const& rule, party const& who, date on);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/rule_presence.ipp>
#endif
