#pragma once

#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/outcome.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// A policy says who is served first among parties with equal claim to the last units.
//
// Satisfied when, for a policy p, the number n of parties, their weights w and the indices i and j of two tied parties,
// - p.check(n) is null, or the id of the error that makes p unfit for n parties;
// - p.precedes(w, i, j) says whether i is served before j: a strict weak order;
// - P::undecided is null when the order of the parties settles what precedes() leaves open, or the id of the error
//   that this is.
template <class P>
concept tie_policy = requires(P const& p, std::span<std::uint64_t const> w, std::size_t i, std::size_t j) {
    { p.check(i) } -> std::same_as<char const*>;
    { p.precedes(w, i, j) } -> std::same_as<bool>;
    { P::undecided } -> std::convertible_to<char const*>;
};

// The party that comes first in the caller's order: for public parties, that of their official codes.
struct by_order {
    static constexpr char const* undecided = nullptr;

    constexpr char const* check(std::size_t) const noexcept { return nullptr; }
    template <class Weight>
    constexpr bool precedes(std::span<Weight const>, std::size_t, std::size_t) const noexcept {
        return false;
    }
};

// The party with the larger weight; among equal weights, the one that comes first.
struct by_larger_weight {
    static constexpr char const* undecided = nullptr;

    constexpr char const* check(std::size_t) const noexcept { return nullptr; }
    template <class Weight>
    constexpr bool precedes(std::span<Weight const> weights, std::size_t i, std::size_t j) const {
        return weights[j] < weights[i];
    }
};

// The party with the lower rank: a list that the caller gives, or a lot (rank_by_lot). One rank for each party. Fails
// with fordel.apportionment.bad_ranking when the numbers differ, or when a unit would go to one of two tied parties of
// equal rank. The ranks are the caller's memory and must outlive the policy.
struct by_ranking {
    static constexpr char const* undecided = apportionment_errors::bad_ranking;

    std::span<std::uint32_t const> rank;

    constexpr char const* check(std::size_t parties) const noexcept {
        return rank.size() == parties ? nullptr : apportionment_errors::bad_ranking;
    }
    template <class Weight>
    constexpr bool precedes(std::span<Weight const>, std::size_t i, std::size_t j) const noexcept {
        return rank[i] < rank[j];
    }
};

// Nobody: a tie is the error fordel.apportionment.tie_refused, for the caller to decide.
struct refuse_ties {
    static constexpr char const* undecided = apportionment_errors::tie_refused;

    constexpr char const* check(std::size_t) const noexcept { return nullptr; }
    template <class Weight>
    constexpr bool precedes(std::span<Weight const>, std::size_t, std::size_t) const noexcept {
        return false;
    }
};

namespace detail {

// Brings the claims that the policy serves, `won` of the tied, to the front. A claim names its party; won is below the
// number of claims. Returns an error's id when the policy leaves open who crosses the line and does not let the order
// settle it. O(tied), for policies whose check() has passed.
template <class Weight, class Claim, tie_policy Policy>
constexpr char const* resolve(std::span<Weight const> weights, std::span<Claim> tied, std::size_t won,
                              Policy const& policy) {
    auto const served_before = [&](Claim const& a, Claim const& b) {
        if (policy.precedes(weights, a.party, b.party)) return true;
        return !policy.precedes(weights, b.party, a.party) && a.party < b.party;
    };
    select(tied, won - 1, served_before);
    if (Policy::undecided == nullptr) return nullptr;
    auto const last_served = tied[won - 1].party;
    for (auto const& claim : tied.subspan(won))
        if (!policy.precedes(weights, last_served, claim.party)) return Policy::undecided;
    return nullptr;
}

} // namespace detail

// Brings the `count` claims that come first to the front, where before(a, b) is a strict weak order; among those that
// are equal at the line the policy chooses. A claim names its `party`; claims begin where the method's scratch memory
// does, as the outcome's ties count from there. The outcome says who was tied, or that the policy has no answer. For a
// policy whose check() has passed; O(claims).
template <class Weight, class Claim, class Before, tie_policy Policy>
[[nodiscard("it may be an error")]] constexpr outcome serve_first(std::span<Weight const> weights,
                                                                  std::span<Claim> claims, std::size_t count,
                                                                  Before const& before, Policy const& policy) {
    if (count == 0) return {};
    auto const equal = detail::select(claims, count - 1, before);
    if (count == equal.last) return {};
    auto const tied = claims.subspan(equal.first, equal.last - equal.first);
    outcome result{.ties = {.tied = tied.size(), .won = count - equal.first, .first = equal.first}};
    result.error = detail::resolve(weights, tied, result.ties.won, policy);
    if (!result) result.index = tied.front().party;
    return result;
}

namespace detail {

// The same for claims that stand in the order of their parties: where all are equal, the policy by order has nothing to
// do.
template <class Weight, class Claim, class Before, tie_policy Policy>
constexpr outcome serve_first_in_order(std::span<Weight const> weights, std::span<Claim> claims, std::size_t count,
                                       Before const& before, Policy const& policy) {
    if constexpr (std::same_as<Policy, by_order>) {
        std::size_t equal = 0;
        while (equal < claims.size() && !before(claims[0], claims[equal]) && !before(claims[equal], claims[0]))
            ++equal;
        if (0 < count && count < equal && equal == claims.size()) return {.ties = {.tied = equal, .won = count}};
    }
    return serve_first(weights, claims, count, before, policy);
}

} // namespace detail
} // namespace v0
} // namespace fordel
