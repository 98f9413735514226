// The steps from input to amount (beregning) as numbers, recomputed when asked for.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

// Why a party got what it got: what decided last. In words: explanation_of().
enum class rounding_reason {
    whole,             // the exact share is a whole number of units: nothing to round
    larger_remainder,  // one of the largest remainders: one unit more
    smaller_remainder, // not among the largest remainders: rounded down
    tie_won,           // by any method: tied for the last unit and served by the tie policy
    tie_lost,          // tied for the last unit and not served
    rounded_up,        // on its own, by independent rounding
    rounded_down,
    larger_claim,  // by another method: more than the exact share rounded down
    smaller_claim, // by another method: the exact share rounded down, or less
    at_floor,      // the bounds give more than the share of the key
    at_cap,        // the bounds give less than the share of the key
    table_up,      // in a table with other divisions, so that all its totals hold
    table_down,
    carried_up, // over the years, so that the party's sum so far is as near as whole units can be
    carried_down
};

constexpr char const* to_string(rounding_reason reason) noexcept {
    constexpr std::array names{"whole",      "larger_remainder", "smaller_remainder", "tie_won",       "tie_lost",
                               "rounded_up", "rounded_down",     "larger_claim",      "smaller_claim", "at_floor",
                               "at_cap",     "table_up",         "table_down",        "carried_up",    "carried_down"};
    return names[static_cast<std::size_t>(reason)];
}

// One party's steps, within the bounds. Floor, remainder and given count rounding units, by magnitude where the amount
// is below zero.
struct working_line {
    fordel::party party;
    fraction weight;
    fraction share; // weight / total of the weights
    fraction exact; // in major units
    big_integer floor;
    fraction remainder; // at least 0, below 1
    std::size_t rank;   // 1 for the largest remainder; equal remainders share a rank
    big_integer given;
    rounding_reason reason;
    any_money amount;

    friend bool operator==(working_line const&, working_line const&) = default;
};

// The whole of an allocation's steps.
struct rounding_working {
    any_exact_money pool;
    any_money amount; // the pool in whole rounding units
    fordel::key key;
    allocation_options options;
    big_integer left_over; // rounding units left when all shares are rounded down
    std::vector<working_line> lines;
    tied_parties ties;
    any_money residual;
    any_exact_money missed; // what the parts fall short of the pool

    friend bool operator==(rounding_working const&, rounding_working const&) = default;
};

namespace detail {

// Of one party, without the others' steps.
rounding_reason reason_for(allocation<any_currency> const& a, std::size_t i);

} // namespace detail

// O(n log n).
[[nodiscard]] rounding_working work_out(allocation<any_currency> const& a);
template <static_currency Currency>
[[nodiscard]] rounding_working work_out(allocation<Currency> const& a) {
    return work_out(as_any_currency(a));
}

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/rounding_working.ipp>
#endif
