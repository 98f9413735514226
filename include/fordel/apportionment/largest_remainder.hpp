#pragma once

#include <fordel/apportionment/method.hpp>
#include <fordel/apportionment/quota.hpp>
#include <fordel/apportionment/selection.hpp>

#include <cstddef>
#include <span>

namespace fordel::inline v0 {

// Largest remainder with the Hare quota (Hamilton 1792, Hare-Niemeyer). Each party gets the whole part of its exact
// share units × weight / total; the units left go one each to the largest remainders.
//
// Guarantees: the shares sum to the units; each lies strictly within one unit of the exact share (the quota rule); a
// party of weight zero receives nothing; among all whole divisions the sum of absolute deviations from the exact shares
// is least; scaling the weights changes nothing.
//
// Weakness: it is neither house monotone (one unit more may take a unit from a party: the Alabama paradox) nor
// population monotone, which the divisor methods are, at the price of the quota rule.
//
// Ties: equal remainders at the line, resolved by the policy.
//
// Complexity: O(parties), however large the units and however many remainders are equal.
//
// Source: M. L. Balinski and H. P. Young, Fair Representation, 1982.
struct largest_remainder {
    template <class Units, class Weight>
    struct scratch_type {
        wide_for<Units, Weight> remainder{};
        magnitude_t<Units> whole{};
        std::size_t party = 0;
    };

    static constexpr char const* name() { return "largest-remainder"; }
    static constexpr std::size_t scratch_size(std::size_t parties) { return parties; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy) const {
        auto const claims = scratch.first(out.size());
        std::size_t const left = fill(p, claims);
        outcome result;
        if (left > 0) result = rank(p, claims, left, policy);
        if (!result) return result;
        for (std::size_t place = 0; place < claims.size(); ++place) {
            auto& claim = claims[place];
            if (place < left) claim.whole = static_cast<magnitude_t<Units>>(claim.whole + 1);
            out[claim.party] = p.signed_share(claim.whole);
        }
        return result;
    }

    template <integer Units, integer Weight>
    constexpr auto same_claim(problem<Units, Weight> const& p, std::size_t witness) const {
        quotas<Units, Weight> const quota{p};
        return [quota, remainder = quota[witness].remainder](std::size_t party) -> bool {
            return quota[party].remainder == remainder;
        };
    }

    friend constexpr bool operator==(largest_remainder const&, largest_remainder const&) = default;

private:
    // The whole parts and remainders, in the order of the parties; the number of units left over, fewer than the
    // parties.
    template <class Units, class Weight>
    static constexpr std::size_t fill(problem<Units, Weight> const& p, std::span<scratch_type<Units, Weight>> claims) {
        quotas<Units, Weight> const quota{p};
        auto left = p.units;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            auto const exact = quota[i];
            left = static_cast<magnitude_t<Units>>(left - exact.whole);
            claims[i].remainder = exact.remainder;
            claims[i].whole = exact.whole;
            claims[i].party = i;
        }
        return static_cast<std::size_t>(left);
    }

    // Brings the claims that get one of the units left to the front. More remainders are positive than units are left
    // (they sum to units left × total, each below the total), so no remainder of zero ever gets one.
    template <class Claim, class Units, class Weight, class Policy>
    static constexpr outcome rank(problem<Units, Weight> const& p, std::span<Claim> claims, std::size_t left,
                                  Policy const& policy) {
        auto const equal =
            detail::select(claims, left - 1, [](Claim const& a, Claim const& b) { return b.remainder < a.remainder; });
        if (equal.last == left) return {};
        auto const tied = claims.subspan(equal.first, equal.last - equal.first);
        auto const won = left - equal.first;
        outcome result;
        result.error = detail::resolve(p.weights, tied, won, policy);
        result.ties = {.tied = tied.size(), .won = won, .witness = tied.front().party};
        if (!result) result.index = result.ties.witness;
        return result;
    }
};

} // namespace fordel::inline v0
