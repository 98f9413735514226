#pragma once

#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/detail/narrow_largest_remainder.hpp>
#include <fordel/kernel/detail/narrow_quotient.hpp>
#include <fordel/kernel/detail/remainder_order.hpp>
#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/quota.hpp>
#include <fordel/kernel/ties.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {

// Largest remainder (Hamilton 1792, Hare-Niemeyer). Each party gets the whole part of weight / quota; the units left go
// one each to the largest remainders.
//
// Guarantees, with the Hare quota: the shares sum to the units; each lies strictly within one unit of the exact share
// units × weight / total (the quota rule); a party of weight zero receives nothing; among all whole divisions the sum
// of absolute deviations from the exact shares is least; scaling the weights changes nothing.
//
// Weakness: it is neither house monotone (one unit more may take a unit from a party: the Alabama paradox) nor
// population monotone, which the divisor methods are, at the price of the quota rule.
//
// The other quotas are smaller and favour large parties, which may then get more than their exact share rounded up:
// - Hagenbach-Bischoff gives one unit too many where every weight is a whole number of quotas: that is a tie of all for
//   one unit fewer than they could claim.
// - Droop's whole number is not scale invariant, and where the weights are small against the units it leaves more units
//   than there are parties to take one: fordel.apportionment.quota_leaves_too_many.
// - Imperiali can hand out more than there is: fordel.apportionment.quota_over_allocates.
//
// Bounds: by either procedure, the filling with the Hare quota only. Fixing and rerunning keeps fixed what it fixed and
// may end with units that nobody may take (fordel.apportionment.bounds_dead_end); filling cannot.
//
// Ties: equal remainders at the line, resolved by the policy.
//
// Complexity: O(parties), however large the units and however many remainders are equal; with bounds, that for each
// round of fixing. Fastest with the Hare quota, no bounds, and units and weights of up to 64 bits whose sum is at most
// 2^63: then nothing is divided but the units, once.
//
// Source: M. L. Balinski and H. P. Young, Fair Representation, 1982; F. Pukelsheim, Proportional Representation, 2017,
// chapter 5 (quotas); the Danish Parliamentary Elections Act § 77 (fixing and rerunning).
struct largest_remainder {
    // `value` is a remainder while the parties are ranked, then what the party gets.
    template <class Units, class Weight>
    struct scratch_type {
        detail::remainder_value<Units, Weight> value{};
        std::size_t party = 0;
    };

    electoral_quota quota = electoral_quota::hare;
    bounds_procedure procedure = bounds_procedure::fill;

    static constexpr char const* name() noexcept { return "largest-remainder"; }
    static constexpr std::size_t scratch_size(std::size_t parties) noexcept { return parties; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy) const {
        auto const claims = scratch.first(out.size());
        if constexpr (detail::integer_to_64_bits<Units> && detail::integer_to_64_bits<Weight>)
            if (quota == electoral_quota::hare && !p.bounded() &&
                p.total <= detail::u128{detail::narrow_quotient::largest_denominator})
                return detail::divide_narrow(p, out, claims, policy);
        for (std::size_t i = 0; i < claims.size(); ++i)
            claims[i].party = i;
        bool const rerun = p.bounded() && procedure == bounds_procedure::fix_and_rerun;
        bool const fillable = quota == electoral_quota::hare && exact_shares<Units, Weight>::keeps_bounds;
        if (p.bounded() && !rerun && !fillable) return {.error = apportionment_errors::bounds_unsupported};
        auto const result = rerun ? fix_and_rerun(p, claims, policy) : divide_among(p, claims, policy);
        if (!result) return result;
        for (auto const& claim : claims)
            out[claim.party] = p.signed_share(static_cast<magnitude_t<Units>>(claim.value));
        return result;
    }

    friend constexpr bool operator==(largest_remainder const&, largest_remainder const&) = default;

private:
    template <class Units, class Weight>
    using claim_of = scratch_type<Units, Weight>;
    template <class Units, class Weight>
    using claims_of = std::span<claim_of<Units, Weight>>;

    // weight × numerator / denominator is what a weight can claim.
    template <class Wide>
    struct rate {
        Wide numerator;
        Wide denominator;
    };

    // The rate of a quota other than Hare's; false when a claim could leave the type. 64 bits never do:
    // (2^64 + 1) × (2^64 - 1) is below 2^128.
    template <class Wide>
    static constexpr bool rate_of(electoral_quota asked, Wide const& units, Wide const& total, rate<Wide>& by) {
        Wide more = static_cast<Wide>(units + static_cast<Wide>(1));
        if (asked == electoral_quota::imperiali) more = static_cast<Wide>(more + static_cast<Wide>(1));
        by = {more, total};
        if (asked == electoral_quota::droop)
            by = {static_cast<Wide>(1), static_cast<Wide>(total / more + static_cast<Wide>(1))};
        if constexpr (std::same_as<Wide, detail::u128>) {
            return true;
        } else {
            Wide product{};
            return !multiply_overflows(by.numerator, total, product);
        }
    }

    // What a weight can claim at a rate, as a whole number and a remainder.
    template <class Units, class Weight>
    struct rated_shares {
        using wide_type = wide_for<Units, Weight>;
        struct part {
            wide_type whole;
            wide_type remainder;
        };

        problem<Units, Weight> const& p;
        rate<wide_type> by;

        constexpr wide_type const& denominator() const { return by.denominator; }
        constexpr part operator()(std::size_t party) const {
            wide_type const product = static_cast<wide_type>(p.weight(party) * by.numerator);
            wide_type const whole = product / by.denominator;
            return {whole, static_cast<wide_type>(product - whole * by.denominator)};
        }
    };

    // The remainders into the claims; the sum of the whole parts.
    template <class Claims, class Order>
    static constexpr auto divide(Claims claims, Order const& order) {
        decltype(order.shares(0).whole) sum{};
        for (auto& claim : claims) {
            auto const exact = order.shares(claim.party);
            claim.value = order.kept(exact.remainder);
            sum = static_cast<decltype(sum)>(sum + exact.whole);
        }
        return sum;
    }

    // Divides the problem's units among the claims.
    template <class Units, class Weight, class Policy>
    constexpr outcome divide_among(problem<Units, Weight> const& p, claims_of<Units, Weight> claims,
                                   Policy const& policy) const {
        using wide = wide_for<Units, Weight>;
        if (p.total == static_cast<wide>(0)) return nobody(p, claims);
        if (quota == electoral_quota::hare) {
            exact_shares const shares{p};
            detail::remainder_order<claim_of<Units, Weight>, exact_shares<Units, Weight>> const order{shares};
            auto const sum = divide(claims, order);
            return rank(p, claims, static_cast<std::size_t>(p.units - sum), order, policy, claims.size());
        }
        if (quota != electoral_quota::imperiali_retry) return divide_by_quota(quota, p, claims, policy);
        auto const tried = divide_by_quota(electoral_quota::imperiali, p, claims, policy);
        if (!same_id(tried.error, apportionment_errors::quota_over_allocates)) return tried;
        return divide_by_quota(electoral_quota::hagenbach_bischoff, p, claims, policy);
    }

    // Nobody with a weight is left to share: that is well only when nothing is left either.
    template <class Units, class Weight>
    static constexpr outcome nobody(problem<Units, Weight> const& p, claims_of<Units, Weight> claims) {
        for (auto& claim : claims)
            claim.value = {};
        if (p.units == magnitude_t<Units>{}) return {};
        return {.error = apportionment_errors::bounds_dead_end};
    }

    template <class Units, class Weight, class Policy>
    static constexpr outcome divide_by_quota(electoral_quota asked, problem<Units, Weight> const& p,
                                             claims_of<Units, Weight> claims, Policy const& policy) {
        using wide = wide_for<Units, Weight>;
        rate<wide> by{};
        wide const units = static_cast<wide>(p.units);
        if (!rate_of(asked, units, p.total, by)) return {.error = apportionment_errors::overflow};
        rated_shares<Units, Weight> const shares{p, by};
        detail::remainder_order<claim_of<Units, Weight>, rated_shares<Units, Weight>> const order{shares};
        wide const sum = divide(claims, order);
        // Parties of weight zero stand back: with Droop's quota, remainders of zero may be served.
        auto const served = weights_first(p, claims);
        if (units < sum) {
            if (asked == electoral_quota::imperiali)
                return {.error = apportionment_errors::quota_over_allocates, // by two at most
                        .residual = -static_cast<std::ptrdiff_t>(static_cast<std::size_t>(sum - units))};
            return step_back(p, claims, served, order, policy);
        }
        wide const left = static_cast<wide>(units - sum);
        if (static_cast<wide>(served) < left) {
            constexpr auto most = static_cast<std::size_t>(-1) / 2; // what can be told
            return {.error = apportionment_errors::quota_leaves_too_many,
                    .index = served,
                    .residual = static_cast<std::ptrdiff_t>(
                        static_cast<wide>(most) < left ? most : static_cast<std::size_t>(left))};
        }
        return rank(p, claims, static_cast<std::size_t>(left), order, policy, served);
    }

    // Hagenbach-Bischoff where every claim is a whole number: each counts as one fewer and a whole remainder, and all
    // but one are served.
    template <class Units, class Weight, class Order, class Policy>
    static constexpr outcome step_back(problem<Units, Weight> const& p, claims_of<Units, Weight> claims,
                                       std::size_t served, Order const& order, Policy const& policy) {
        auto const result = rank(p, claims, served - 1, order, policy, served);
        if (!result) return result;
        for (auto& claim : claims.first(served))
            claim.value = static_cast<decltype(claim.value)>(claim.value - static_cast<decltype(claim.value)>(1));
        return result;
    }

    template <class Units, class Weight>
    static constexpr std::size_t weights_first(problem<Units, Weight> const& p, claims_of<Units, Weight> claims) {
        std::size_t first = claims.size();
        for (std::size_t place = claims.size(); place-- > 0;)
            if (p.weights[claims[place].party] == static_cast<Weight>(0)) detail::exchange(claims, place, --first);
        return first;
    }

    // Gives one unit more to those with the largest remainders, as many as units are left, and brings them to the
    // front; `among` so many of the claims, or all. With exact shares more remainders are positive than units are left
    // (they sum to units left × denominator, each below the denominator), so no remainder of zero ever gets one, and
    // nobody whom a bound holds.
    template <class Units, class Weight, class Order, class Policy>
    static constexpr outcome rank(problem<Units, Weight> const& p, claims_of<Units, Weight> claims, std::size_t left,
                                  Order const& order, Policy const& policy, std::size_t among) {
        auto const result = serve_first(p.weights, claims.first(among), left, order, policy);
        if (!result) return result;
        using value = decltype(claims[0].value);
        for (std::size_t place = 0; place < claims.size(); ++place) {
            auto const whole = static_cast<value>(order.shares(claims[place].party).whole);
            claims[place].value = place < left ? static_cast<value>(whole + static_cast<value>(1)) : whole;
        }
        return result;
    }

    template <class Units, class Weight, class Policy>
    constexpr outcome fix_and_rerun(problem<Units, Weight> const& p, claims_of<Units, Weight> claims,
                                    Policy const& policy) const {
        auto rest = p; // what is shared without bounds, by those who are not fixed: they stand in front
        rest.unbind();
        bool tied_before = false;
        while (true) {
            auto result = divide_among(rest, claims, policy);
            result.tied_before = tied_before;
            if (!result) return result;
            auto const free = fix_those_outside(p, rest, claims);
            if (free.size() == claims.size()) return result;
            tied_before = tied_before || result.ties.any();
            claims = free;
        }
    }

    // A round of fixing: all below their floors, or if nobody is, all above their caps. Those who are not fixed.
    template <class Units, class Weight>
    static constexpr claims_of<Units, Weight>
    fix_those_outside(problem<Units, Weight> const& p, problem<Units, Weight>& rest, claims_of<Units, Weight> claims) {
        auto free = claims.size();
        auto const fix = [&](std::size_t place, auto const& bound) {
            claims[place].value = static_cast<decltype(claims[place].value)>(bound);
            rest.units = static_cast<decltype(rest.units)>(rest.units - bound);
            rest.total = static_cast<decltype(rest.total)>(rest.total - p.weight(claims[place].party));
            detail::exchange(claims, place, --free);
        };
        for (std::size_t place = free; place-- > 0;)
            if (auto const floor = p.floor(claims[place].party);
                static_cast<magnitude_t<Units>>(claims[place].value) < floor)
                fix(place, floor);
        if (free < claims.size()) return claims.first(free);
        for (std::size_t place = free; place-- > 0;)
            if (auto const cap = p.cap(claims[place].party); cap < static_cast<magnitude_t<Units>>(claims[place].value))
                fix(place, cap);
        return claims.first(free);
    }
};

} // namespace v0
} // namespace fordel
