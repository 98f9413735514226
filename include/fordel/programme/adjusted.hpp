// Amounts after their adjustments: what each step cost, who bore it, and the bounds that hold in the end.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What is adjusted, and what the steps may ask.
struct adjustment_query {
    moment when{};
    fraction part_of_year{1};   // that is shared here: what follows the months is multiplied by it
    fraction part_of_stream{1}; // of the stream's own time in that year; below one where its key changes within it
    known_amounts known{};
    std::string stream{}; // whose amounts of last year are meant: "running", or "running/others"
    amount_side side = amount_side::payers;
    any_currency in{};           // of the pool: money in another is refused, where it is said
    std::vector<party> others{}; // whom the rule names though they take no part now: steps may name them, too
};

// One whom a step raises, cuts or holds. By the sum of its own amount and those of other streams, where a step is about
// the sum.
struct adjustment_change {
    std::size_t party = 0;
    std::optional<std::size_t> step{};  // among all steps; nothing where it bears all that it has
    fraction before{};                  // its own amount
    fraction others{};                  // what it has in the other streams
    fraction bound{};                   // of the sum: the floor or cap; for times and plus what it comes to
    fraction after{};                   // its own amount, before it bears anything where it is not held
    std::optional<std::size_t> given{}; // the factor or addition that `step`, a bound from before, holds back

    friend bool operator==(adjustment_change const&, adjustment_change const&) = default;
};

// What one bears of a step: below zero where the step gives it something.
struct borne_part {
    std::size_t party = 0;
    fraction amount{};

    friend bool operator==(borne_part const&, borne_part const&) = default;
};

// What one step came to, or several floors and caps in a row that the same ones bear: they are levelled together. What
// the changes sum to is the cost; what is borne, less what nobody gets, sums to the same.
struct adjustment_effect {
    std::vector<std::size_t> steps{};
    std::vector<adjustment_change> changes{};
    std::vector<borne_part> borne{};
    std::optional<key> by{}; // by whose weights it is borne, where it is by weights,
    fraction weights{};      // and what the weights of those who bear it sum to
    fraction cost{};
    fraction undistributed{};

    friend bool operator==(adjustment_effect const&, adjustment_effect const&) = default;
};

struct adjusted {
    std::vector<party> parties{}; // of the key, and after them those who get what is freed
    std::vector<fraction> amounts{};
    fraction pool{};
    any_currency in{};
    int year = 0;
    fraction part_of_year{1}, part_of_stream{1}; // as in the query
    std::vector<adjustment> steps{};
    std::vector<adjustment_effect> effects{}; // of the steps that changed something
    // What the bounds come to for the own amounts, by magnitude: so that they hold when the amounts are rounded.
    std::vector<std::optional<fraction>> floors{}, caps{};
    fraction undistributed{};
    // Of each party of the key: for what part of the year before it had the amount that a bound is a part of. Zero
    // where it is about no such amount, or one of different parts.
    std::vector<fraction> parts_of_year_before{};

    friend bool operator==(adjusted const&, adjusted const&) = default;
};

// The amounts that a key gives of a pool, in major units, taken through the steps one after another. Floors and caps in
// a row that all bear by the same key are levelled together: each amount is med(floor, amount + weight × rate, cap), at
// the one rate at which they sum to the pool. What a step sets holds through all later ones. Nobody comes below zero,
// or below its own floor, by what it bears. Negative pools mirror positive ones. O(parties) for each step and round of
// levelling.
// Throws fordel.adjustment.infeasible, .floor_above_cap, .below_zero, fordel.programme.amounts_unknown,
// fordel.currency.mismatch, fordel.party.unknown.
[[nodiscard]] adjusted adjust(key const& by, fraction const& pool, std::vector<adjustment> const& steps,
                              adjustment_query const& query = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/adjusted.ipp>
#endif
