// The three procedures by which the rounding of one year is made good in others, and what each can promise.
#pragma once

#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

// How to share when each year's rounding is to be carried over. The procedures differ in what must be known, and so in
// what can be promised; the exact share of a party in a year is units × weight / sum of weights, and the cumulated
// exact share is the sum of these. Every year's total is exact with all three.
//
// known_years: all totals and keys are known in advance; the keys may change from year to year.
//   Promise: each party's units in each year, and its sum over the years so far, are the exact ones rounded up or down.
//   Of all such solutions, the one whose cumulated sums deviate least (sum of squares over years and parties), then the
//   one whose years do, then the one that gives most to those who are served first, year by year.
//   Why there always is one: the exact shares are a flow through a network with whole bounds, so a whole flow exists
//   too (L. R. Ford and D. R. Fulkerson, Flows in Networks, 1962). For one unit a year this is the chairman assignment
//   problem of R. Tijdeman, Discrete Mathematics 32, 1980, 323-330.
//   Weakness: a total or a key that is changed afterwards can change years that are already paid.
//   Cost: a flow of least cost through years × parties nodes, from a start that few units are amiss in: seconds for
//   a hundred years of a thousand parties.
//
// fixed_key: one key for all years; the totals are not known ahead.
//   Promise: the cumulated sums are the exact ones rounded up or down, and nobody ever pays back. It is the quota
//   method (M. L. Balinski and H. P. Young, The quota method of apportionment, American Mathematical Monthly 82, 1975,
//   701-730) on the cumulated total: house monotone and within quota.
//   Weakness: one year's units can be off its exact share by more than one, though by less than two.
//   Cost: that of the quota method, O(log parties) for each unit that has to be looked at; beyond step_limit of them
//   (2,000,000 unless raised) it is an error, fordel.apportionment.too_many_steps.
//
// open: neither keys nor totals are known ahead. Largest remainder on the cumulated exact shares.
//   Promise: the cumulated sums are the exact ones rounded up or down.
//   Weakness: one year's units can be off by more than one (by less than two), and so they can be -1: the party pays a
//   unit back. Each such case is listed. A party of weight zero in a year may be concerned as well.
//   Nothing that decides year by year does better from four parties on: two units shared equally by four parties, then
//   one unit shared equally by the two that got none. Both are now owed a whole unit, and there is one: someone is a
//   whole unit behind, or someone pays back (in general: J. Cembrano, J. Correa, S. M. Griesbach and V. Verdugo, Online
//   Proportional Apportionment, arXiv 2510.14752, 2025).
//
// Sums of fractions whose denominators differ from year to year have no fixed width: hence numbers of any size, and a
// place above the kernel.
enum class carry_procedure { known_years, fixed_key, open };

inline constexpr std::array<std::pair<carry_procedure, char const*>, 3> carry_procedure_names{
    {{carry_procedure::known_years, "known-years"},
     {carry_procedure::fixed_key, "fixed-key"},
     {carry_procedure::open, "open"}}};

constexpr char const* to_string(carry_procedure procedure) noexcept {
    return carry_procedure_names[static_cast<std::size_t>(procedure)].second;
}

// Throws fordel.carry.unknown_procedure.
carry_procedure carry_procedure_from_name(std::string_view written);

// What the procedure promises, in one sentence.
text guarantee_of(carry_procedure procedure);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/carry_over/procedure.ipp>
#endif
