// What a key rule is made of: one of these, most of which have rules as their parts.
#pragma once

#include <fordel/figures.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct figures_rule {
    members who;
    figures of;
    reference_date as_of;
    missing_date missing;

    friend bool operator==(figures_rule const&, figures_rule const&) = default;
};

struct equal_rule {
    members who;

    friend bool operator==(equal_rule const&, equal_rule const&) = default;
};

struct yearly_rule {
    std::map<int, key> years;

    friend bool operator==(yearly_rule const&, yearly_rule const&) = default;
};

struct nested_rule {
    key_rule outer;
    std::vector<rule_group> groups;

    friend bool operator==(nested_rule const&, nested_rule const&) = default;
};

struct amounts_rule {
    amounts_needed of;
    std::optional<members> among;

    friend bool operator==(amounts_rule const&, amounts_rule const&) = default;
};

struct stated_rule {
    friend bool operator==(stated_rule const&, stated_rule const&) = default;
};

struct mixed_rule {
    std::vector<rule_part> parts;

    friend bool operator==(mixed_rule const&, mixed_rule const&) = default;
};

// Some of a rule's parties left out, or they alone.
struct chosen_rule {
    key_rule of;
    std::vector<party> who;
    bool left_out;

    friend bool operator==(chosen_rule const&, chosen_rule const&) = default;
};

struct where_rule {
    key_rule of;
    condition met;

    friend bool operator==(where_rule const&, where_rule const&) = default;
};

struct timed_rule {
    key_rule of;
    members who;

    friend bool operator==(timed_rule const&, timed_rule const&) = default;
};

struct rounded_rule {
    key_rule of;
    key_rounding how;

    friend bool operator==(rounded_rule const&, rounded_rule const&) = default;
};

struct merged_rule {
    key_rule of;
    succession table;

    friend bool operator==(merged_rule const&, merged_rule const&) = default;
};

struct exempt_rule {
    key_rule of;
    std::vector<party> who;

    friend bool operator==(exempt_rule const&, exempt_rule const&) = default;
};

struct rule_form {
    std::variant<key, figures_rule, equal_rule, yearly_rule, nested_rule, amounts_rule, stated_rule, mixed_rule,
                 chosen_rule, where_rule, timed_rule, rounded_rule, merged_rule, exempt_rule>
        of;

    friend bool operator==(rule_form const&, rule_form const&) = default;
};

// The groups of a nested rule whose parties have become one.
struct meeting_groups {
    std::string of;
    std::vector<rule_group const*> groups;
};

// The key of a rule at a moment.
struct rule_evaluation {
    moment when;
    known_amounts const& known;
    succession const* merged = nullptr;

    key operator()(key_rule const& rule) const;
    key operator()(key const& fixed) const { return with_successors(fixed); }
    key operator()(figures_rule const& rule) const;
    key operator()(equal_rule const& rule) const;
    key operator()(yearly_rule const& rule) const;
    key operator()(nested_rule const& rule) const;
    key operator()(amounts_rule const& rule) const;
    key operator()(stated_rule const& rule) const;
    key operator()(mixed_rule const& rule) const;
    key operator()(chosen_rule const& rule) const;
    key operator()(where_rule const& rule) const;
    key operator()(timed_rule const& rule) const;
    key operator()(rounded_rule const& rule) const;
    key operator()(merged_rule const& rule) const;
    key operator()(exempt_rule const& rule) const;

    // The key of a rule that is part of another: who does not pay in this part may pay in others, so its weight is
    // uncovered_party()'s.
    key as_part(key_rule const& rule) const;

    // Throws fordel.programme.no_participants where nobody does.
    std::vector<party> present(members const& who) const;

    // Those that they have become by the day, each once.
    std::vector<party> successors(std::vector<party> parties) const;
    // Those whom a rule names, by the tables of its parts too.
    std::vector<party> successors_in(key_rule const& rule, std::vector<party> named) const;
    // By whom they are of now, in the order of first appearance.
    std::vector<meeting_groups> groups_now(nested_rule const& rule) const;
    // The key of groups that meet: each has of it as much as its party would have of the outer key without the merger.
    key joined(key_rule const& outer, std::vector<rule_group const*> const& meeting) const;
    // Their weights summed.
    key with_successors(key const& given) const;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/rule_form.ipp>
#endif
