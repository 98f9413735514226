// The average over all orders in which causes can be taken: exact, fair, and dear.
#pragma once

#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

// L. S. Shapley, A value for n-person games, 1953: what each cause adds, averaged over all n! orders. It treats causes
// alike, so that what two of them do together is halved between them; it tells no story, as no order is that of the
// calculation. In øre as attribute() does. Causes that make a programme in between which cannot be settled are merged,
// each time the last one taken with the next that is not, until every combination can be settled.
// 2^n settlements for n causes that differ, 128 at most, the two programmes themselves among them. Throws
// fordel.comparison.too_many_settlements before it settles any, where that is more than `most`.
[[nodiscard]] attribution shapley(comparison const& between, std::size_t most = 128);

namespace detail {

// Of the value of each combination of players, bit i for player i: each player's average contribution. O(2^n n).
std::vector<fraction> shapley_values(std::size_t players, std::vector<fraction> const& of_combinations);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/shapley.ipp>
#endif
