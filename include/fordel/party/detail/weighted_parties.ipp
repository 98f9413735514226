// How parties are ranked by their official codes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<std::size_t> in_official_order(std::vector<party> const& parties) {
    std::vector<std::size_t> order(parties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Most lists stand in order.
    if (!std::is_sorted(parties.begin(), parties.end(), official_order))
        sort_stably(order, [&](std::size_t a, std::size_t b) { return official_order(parties[a], parties[b]); });
    return order;
}

FORDEL_DECL std::vector<std::uint32_t> ranks(std::vector<std::size_t> const& order) {
    std::vector<std::uint32_t> rank(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        rank[order[place]] = static_cast<std::uint32_t>(place);
    return rank;
}

FORDEL_DECL weighted_parties::weighted_parties(shared_values<party> of, shared_values<fraction> by,
                                               std::size_t common_digits)
    : parties(std::move(of)), weights(std::move(by)), whole(weights.all(), common_digits),
      official_rank(ranks(in_official_order(parties.all()))) {}

} // namespace detail
} // namespace v0
} // namespace fordel
