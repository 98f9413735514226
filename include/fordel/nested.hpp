// Nested keys: an amount divided by region and then by municipality within it, beside the same amount divided directly.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct nested_group {
    std::string name{};
    std::vector<party> members{};
    std::vector<fraction> weights{};  // one a member
    std::optional<fraction> weight{}; // the group's own; without it the sum of its members'

    friend bool operator==(nested_group const&, nested_group const&) = default;
};

// Where amounts are rounded, in units of the amount. Each unit is a whole multiple of the next finer one.
struct nested_options {
    any_method method = largest_remainder{};
    tie_breaking ties{};
    big_integer unit = 1;                    // the members' amounts are multiples of this
    std::optional<big_integer> group_unit{}; // the groups' amounts, before they are divided on; without it `unit`
    std::optional<big_integer> input_unit{}; // the amount itself, before it is divided; without it nothing is rounded

    friend bool operator==(nested_options const&, nested_options const&) = default;
};

// One member. Divided by steps: within its group, from the group's rounded amount. Direct: among all members at once,
// from the amount as it was before any rounding, rounded once at the end.
struct nested_member {
    big_integer units{};
    big_integer direct{};
    fraction exact{}; // its exact share of the unrounded amount

    big_integer difference() const { return units - direct; } // what the rounding on the way has changed

    friend bool operator==(nested_member const&, nested_member const&) = default;
};

struct nested_part {
    std::string name{};
    big_integer units{}; // the group's amount by steps, a multiple of the group unit
    fraction exact{};
    std::vector<party> parties{};
    std::vector<nested_member> members{};

    friend bool operator==(nested_part const&, nested_part const&) = default;
};

// What was rounded, to multiples of what.
struct nested_rounding {
    text what{};
    big_integer unit{};

    friend bool operator==(nested_rounding const&, nested_rounding const&) = default;
};

struct nested_division {
    fraction amount{};    // as given
    big_integer input{};  // what is divided by steps: the amount, rounded where the options say so
    big_integer direct{}; // what is divided directly: the amount to the nearest multiple of the members' unit
    std::vector<nested_part> groups{};
    std::vector<nested_rounding> rounding{}; // by steps, in order

    // What was divided but not handed out (below zero: too much); zero for exact methods.
    big_integer residual() const;
    big_integer direct_residual() const;

    // The largest of the differences in size, zero or more.
    big_integer largest_difference() const;

    friend bool operator==(nested_division const&, nested_division const&) = default;
};

// Divides the amount by groups and each group's rounded amount by its members, and beside it directly among all
// members. How far the two can be apart: by steps, a member carries its share of what its group's and the input's
// rounding moved, and one rounding of its own; the shares are exact, the roundings are listed. Negative amounts mirror
// positive ones. Throws fordel.nested.no_groups, .size_mismatch, .empty_group, .bad_unit, .not_a_multiple and the
// errors of apportion(). Two apportionments of all members; O(n log n).
[[nodiscard]] nested_division apportion_nested(fraction const& amount, std::vector<nested_group> const& groups,
                                               nested_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/nested/nested.ipp>
#endif
