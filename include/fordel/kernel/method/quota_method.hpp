#pragma once

#include <fordel/kernel/detail/quota_method_steps.hpp>
#include <fordel/kernel/detail/quota_method_ties.hpp>
#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// The quota method (Balinski and Young 1975): unit by unit, number h goes to the largest weight / (share + 1) among the
// parties whose share is below weight × h / total, so that nobody gets more than the exact share rounded up.
//
// Guarantees: the shares sum to the units; house monotone (more units take none away); each share is the exact share
// rounded down or up; scaling the weights changes nothing; a party of weight zero receives nothing.
//
// Weakness: neither population monotone nor coherent. It keeps no bounds.
//
// Ties arise on the way. One is over, and harmless, once everybody in it has been served; those left open at the end
// are reported. `tied` counts exactly the parties whose share could be another under some other policy, `won` those of
// them that were served. Several ties can be open at once; in scratch, those of the same tie have the same `group`,
// from 1 on, the larger claims first. A policy that leaves a tie to nobody (refuse_ties) fails only where the result
// would depend on it.
//
// Complexity: O(parties × log parties), and O(log parties) for each unit that has to be looked at. The units that are
// sure to a party, its exact share rounded down, are not handed out one by one; but when the others go out depends on
// them, from the step on at which the parties who wait for one more are a whole unit short by their exact shares. With
// weights of one order of magnitude those are the last few units a party. Where it is more than `step_limit` it is
// fordel.apportionment.too_many_steps.
//
// Source: M. L. Balinski and H. P. Young, The quota method of apportionment, American Mathematical Monthly 82, 1975;
// the same, Fair Representation, 1982.
struct quota_method {
    template <class Units, class Weight>
    struct scratch_type : detail::quota_claim<Units> {};

    std::uint64_t step_limit = 2'000'000; // a second or two

    static constexpr char const* name() noexcept { return "quota"; }
    static constexpr std::size_t scratch_size(std::size_t parties) noexcept { return 2 * parties; }

    template <integer Units, integer Weight, tie_policy Policy, stop_condition Stop = never_stop>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy,
                                    Stop const& stop = {}) const {
        static_assert(detail::multiplies_exactly<Units>() && detail::multiplies_exactly<Weight>(),
                      "the quota method multiplies: bring an integer without bounds");
        using share = magnitude_t<Units>;
        using wide = wide_for<Units, Weight>;
        if (p.bounded()) return {.error = apportionment_errors::bounds_unsupported};
        auto const common = common_divisor(p.weights);
        wide const turn = p.total / static_cast<wide>(common);
        wide const turns = static_cast<wide>(p.units) / turn;
        wide const rest = static_cast<wide>(static_cast<wide>(p.units) - turns * turn);

        wide left = rest;
        auto const all = with_weight(p, rest, scratch, left);
        auto const later = scratch.subspan(all.size(), all.size());
        auto const result = serve(p, rest, static_cast<std::size_t>(left), all, later, policy, stop);
        if (!result) return result;
        for (std::size_t i = 0; i < out.size(); ++i)
            if (p.weights[i] == static_cast<Weight>(0)) out[i] = static_cast<Units>(0);
        for (auto const& claim : all) {
            wide const whole = static_cast<wide>(turns * (p.weight(claim.party) / static_cast<wide>(common)));
            out[claim.party] = p.signed_share(static_cast<share>(static_cast<share>(whole) + claim.units));
        }
        return result;
    }

    friend constexpr bool operator==(quota_method const&, quota_method const&) = default;

private:
    template <class Weight>
    static constexpr auto common_divisor(std::span<Weight const> weights) {
        using size = magnitude_t<Weight>;
        size a{};
        for (auto const& weight : weights) {
            size b = magnitude(weight);
            while (b != size{}) {
                size const remainder = static_cast<size>(a % b);
                a = b;
                b = remainder;
            }
        }
        return a;
    }

    // Hands out what is left beyond the exact shares rounded down, at each free step to the largest claim. In front of
    // `all` stands a heap of those who may be served, the first on top, then those who have been, then the others in
    // the order in which they have what is sure to them. Then finds the ties.
    template <class Wide, class Problem, class Claim, class Policy, class Stop>
    constexpr outcome serve(Problem const& p, Wide const& rest, std::size_t free, std::span<Claim> all,
                            std::span<Claim> later, Policy const& policy, Stop const& stop) const {
        detail::quota_claims<Problem, Claim> const claims{p};
        auto const after = [&](Claim const& a, Claim const& b) {
            auto const order = claims.compare_next(a, b);
            if (order != 0) return order < 0;
            if (policy.precedes(p.weights, b.party, a.party)) return true;
            return !policy.precedes(p.weights, a.party, b.party) && b.party < a.party;
        };
        for (std::size_t i = 0; i < all.size(); ++i)
            later[i] = all[i];
        detail::heap_sort(all, [&](Claim const& a, Claim const& b) { return claims.compare_due(a, b) < 0; });
        detail::quota_steps<Problem, Claim> steps{p, rest, all, later};
        std::size_t eligible = 0;
        std::size_t arrived = 0;
        for (std::size_t step = 1; step <= free; ++step) {
            if (stop()) return {.error = work_errors::interrupted};
            if (!steps.go_to_free(static_cast<Wide>(step), step_limit, stop))
                return {.error = steps.looked_at() == step_limit ? apportionment_errors::too_many_steps
                                                                 : work_errors::interrupted};
            for (; arrived < all.size() && steps.may_have_more(all[arrived]); ++arrived, ++eligible) {
                steps.pass(arrived, all[arrived]);
                all[arrived].since = step;
                detail::exchange(all, arrived, eligible);
                detail::sift_up(all.first(eligible + 1), eligible, after);
            }
            detail::exchange(all, 0, --eligible);
            detail::sift_down(all.first(eligible), 0, after);
            give_unit(all[eligible], step);
        }
        for (std::size_t i = 0; i < eligible; ++i)
            later[i] = all[i];
        return detail::quota_ties{claims, policy}.find(all, later.first(eligible));
    }

    template <class Claim>
    static constexpr void give_unit(Claim& claim, std::size_t step) {
        using share = decltype(claim.units);
        claim.units = static_cast<share>(claim.units + static_cast<share>(1));
        claim.served = step;
        claim.served_since = claim.since;
    }

    // A claim for each party with a weight, with its exact share of `rest` units rounded down; takes those off `left`.
    template <class Problem, class Wide, class Claim>
    static constexpr std::span<Claim> with_weight(Problem const& p, Wide const& rest, std::span<Claim> claims,
                                                  Wide& left) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < p.weights.size(); ++i) {
            if (p.weight(i) == Wide{}) continue;
            Wide const sure = static_cast<Wide>(p.weight(i) * rest) / p.total;
            left = static_cast<Wide>(left - sure);
            claims[count] = Claim{};
            claims[count].party = i;
            claims[count].units = static_cast<decltype(claims[count].units)>(sure);
            ++count;
        }
        return claims.first(count);
    }
};

} // namespace v0
} // namespace fordel
