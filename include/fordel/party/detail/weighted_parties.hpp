// Parties and their weights, as divisions among them use them.
#pragma once

#include <fordel/detail/numbers.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/detail/whole_weights.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The places of the parties, those that come first in official order in front.
std::vector<std::size_t> in_official_order(std::vector<party> const& parties);

// From who is first to last, each one's place in that order: 0 for the first.
std::vector<std::uint32_t> ranks(std::vector<std::size_t> const& order);

// What every division asks for is made once, and copies share it.
struct weighted_parties {
    // As many parties as weights. Throws fordel.exact.common_denominator.
    weighted_parties(shared_values<party> of, shared_values<fraction> by,
                     std::size_t common_digits = most_common_digits);

    shared_values<party> parties;
    shared_values<fraction> weights;
    whole_weights whole;
    shared_values<std::uint32_t> official_rank;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/party/detail/weighted_parties.ipp>
#endif
