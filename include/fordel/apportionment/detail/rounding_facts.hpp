// What the sentences on rounding need of the whole division: worked out once, whoever is told about.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The quota of those who share, and how it is reached.
struct told_quota {
    fraction value{};
    text words{};
};

struct rounding_facts {
    bounded_shares sharing{};
    std::vector<bool> tied{}; // by party; empty where nobody is
    std::vector<bool> won{};  // of those: served by the tie policy

    // Of largest remainder, where there is anything to share.
    std::optional<told_quota> quota{};
    std::vector<fraction> remainders{}; // of those who share, the largest first
    big_integer left{};                 // units, when all claims are rounded down; below zero where that is too many

    // Of a divisor method: the divisors that give the result, or else the weights, the largest first.
    std::optional<divisor_range> divisors{};
    std::vector<fraction> weights{};
};

// O(n log n).
rounding_facts facts_of(apportionment const& a);

// How many of the numbers, the largest first, are above this one.
std::size_t count_above(std::vector<fraction> const& largest_first, fraction const& value);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/detail/rounding_facts.ipp>
#endif
