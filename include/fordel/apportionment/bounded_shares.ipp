// How the shares within bounds are found: by holding, round by round, those whom the rate so far puts outside.
#pragma once

#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void hold(bounded_shares& all, std::size_t i, held_at bound, big_integer const& share,
                      fraction const& weight) {
    all.held[i] = bound;
    all.shares[i] = fraction(share);
    all.left = all.left - fraction(share);
    all.weights_left = all.weights_left - weight;
}

FORDEL_DECL void share_what_is_left(bounded_shares& all, std::vector<fraction> const& weights) {
    if (all.weights_left == fraction(0)) return;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all.held[i] == held_at::nothing) all.shares[i] = weights[i] * all.left / all.weights_left;
}

// Which bound the share at the rate so far is outside of.
FORDEL_DECL held_at outside(bounded_shares const& all, std::size_t i, std::vector<big_integer> const& floors,
                            std::vector<big_integer> const& caps) {
    if (all.held[i] != held_at::nothing) return held_at::nothing;
    if (all.shares[i] < fraction(floors[i])) return held_at::floor;
    return fraction(caps[i]) < all.shares[i] ? held_at::cap : held_at::nothing;
}

// One round: holds those outside, on the side where more is amiss (on both where equally much is). Whether anybody was.
FORDEL_DECL bool hold_those_outside(bounded_shares& all, std::vector<fraction> const& weights,
                                    std::vector<big_integer> const& floors, std::vector<big_integer> const& caps) {
    fraction below, above; // by how much
    for (std::size_t i = 0; i < all.size(); ++i) {
        held_at const bound = outside(all, i, floors, caps);
        if (bound == held_at::floor) below += fraction(floors[i]) - all.shares[i];
        if (bound == held_at::cap) above += all.shares[i] - fraction(caps[i]);
    }
    if (below == fraction(0) && above == fraction(0)) return false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        held_at const bound = outside(all, i, floors, caps);
        if (bound == held_at::floor && below >= above) hold(all, i, bound, floors[i], weights[i]);
        if (bound == held_at::cap && above >= below) hold(all, i, bound, caps[i], weights[i]);
    }
    share_what_is_left(all, weights);
    return true;
}

} // namespace detail

FORDEL_DECL bool bounded_shares::any_held() const noexcept {
    return std::any_of(held.begin(), held.end(), [](held_at bound) { return bound != held_at::nothing; });
}

FORDEL_DECL bounded_shares shares_within(fraction const& units, std::vector<fraction> const& weights,
                                         std::vector<big_integer> const& floors, std::vector<big_integer> const& caps) {
    bounded_shares all{std::vector(weights.size(), held_at::nothing), std::vector<fraction>(weights.size()), units,
                       detail::sum(weights)};
    detail::share_what_is_left(all, weights);
    if (floors.empty()) return all;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] == fraction(0) && floors[i] != 0) detail::hold(all, i, held_at::floor, floors[i], weights[i]);
    detail::share_what_is_left(all, weights);
    while (detail::hold_those_outside(all, weights, floors, caps)) {}
    return all;
}

} // namespace v0
} // namespace fordel
