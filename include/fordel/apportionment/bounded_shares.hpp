// The exact shares within bounds, before rounding: what floors and caps hold, and what they leave for the others.
#pragma once

#include <fordel/exact.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

// What holds a party's exact share.
enum class held_at { nothing, floor, cap };

// Each share is med(floor, weight × rate, cap), at the one rate at which they sum to the units: those whom a bound
// holds have it, the others share what is left in proportion to their weights. By magnitude.
struct bounded_shares {
    std::vector<held_at> held{};
    std::vector<fraction> shares{};
    fraction left{};         // for those whom nothing holds,
    fraction weights_left{}; // and the sum of their weights

    std::size_t size() const noexcept { return shares.size(); }
    bool any_held() const noexcept;

    friend bool operator==(bounded_shares const&, bounded_shares const&) = default;
};

// Without floors and caps nothing holds anybody. The units can meet the bounds; a weight of zero has its floor.
// O(parties), for each round of fixing those whom the bounds hold; there are few.
bounded_shares shares_within(fraction const& units, std::vector<fraction> const& weights,
                             std::vector<big_integer> const& floors, std::vector<big_integer> const& caps);

namespace detail {

// Takes party i out of the sharing, with what its bound gives it.
void hold(bounded_shares& all, std::size_t i, held_at bound, big_integer const& share, fraction const& weight);

// The shares of those whom nothing holds.
void share_what_is_left(bounded_shares& all, std::vector<fraction> const& weights);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/bounded_shares.ipp>
#endif
