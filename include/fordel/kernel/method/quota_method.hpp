#pragma once

#include <fordel/kernel/detail/quota_method_ties.hpp>
#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
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
// Complexity: total / gcd(weights) units are a whole turn, which gives each party weight / gcd. The units beyond whole
// turns cost O(log parties) each; more of them than `step_limit` are fordel.apportionment.too_many_steps. The rest is
// O(parties × log parties).
//
// Source: M. L. Balinski and H. P. Young, The quota method of apportionment, American Mathematical Monthly 82, 1975;
// the same, Fair Representation, 1982.
struct quota_method {
    template <class Units, class Weight>
    struct scratch_type : detail::quota_claim<Units> {};

    std::uint64_t step_limit = 10'000'000;

    static constexpr char const* name() noexcept { return "quota"; }
    static constexpr std::size_t scratch_size(std::size_t parties) noexcept { return 2 * parties; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy) const {
        static_assert(detail::multiplies_exactly<Units>() && detail::multiplies_exactly<Weight>(),
                      "the quota method multiplies: bring an integer without bounds");
        using share = magnitude_t<Units>;
        using wide = wide_for<Units, Weight>;
        if (p.bounded()) return {.error = apportionment_errors::bounds_unsupported};
        auto const common = common_divisor(p.weights);
        wide const turn = p.total / static_cast<wide>(common);
        wide const turns = static_cast<wide>(p.units) / turn;
        wide const rest = static_cast<wide>(static_cast<wide>(p.units) - turns * turn);
        if (to_natural<wide>(rest) > step_limit) return {.error = apportionment_errors::too_many_steps};

        auto const all = with_weight(p, scratch);
        auto const later = scratch.subspan(all.size(), all.size());
        auto const result = serve(p, all, later, static_cast<std::uint64_t>(rest), policy);
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

    // Hands out the units one by one. Two heaps: at the front of `all` those who may be served, the first on top; in
    // `later` those who may not yet, the next on top. Then puts all together and finds the ties.
    template <class Problem, class Claim, class Policy>
    static constexpr outcome serve(Problem const& p, std::span<Claim> all, std::span<Claim> later, std::uint64_t steps,
                                   Policy const& policy) {
        detail::quota_claims<Problem, Claim> const claims{p};
        auto const after = [&](Claim const& a, Claim const& b) {
            auto const order = claims.compare_next(a, b);
            if (order != 0) return order < 0;
            if (policy.precedes(p.weights, b.party, a.party)) return true;
            return !policy.precedes(p.weights, a.party, b.party) && b.party < a.party;
        };
        auto const due_after = [&](Claim const& a, Claim const& b) { return claims.compare_due(a, b) > 0; };

        std::size_t eligible = all.size();
        std::size_t waiting = 0;
        detail::make_heap(all, after);
        for (std::uint64_t step = 1; step <= steps; ++step) {
            while (waiting > 0 && claims.allowed(later[0], step)) {
                all[eligible] = later[0];
                all[eligible].since = step;
                detail::sift_up(all.first(eligible + 1), eligible, after);
                ++eligible;
                later[0] = later[--waiting];
                detail::sift_down(later.first(waiting), 0, due_after);
            }
            later[waiting] = all[0];
            give_unit(later[waiting], step);
            detail::sift_up(later.first(waiting + 1), waiting, due_after);
            ++waiting;
            all[0] = all[--eligible];
            detail::sift_down(all.first(eligible), 0, after);
        }
        for (std::size_t i = 0; i < waiting; ++i)
            all[eligible + i] = later[i];
        for (std::size_t i = 0; i < eligible; ++i)
            later[i] = all[i];
        return detail::quota_ties{claims, policy}.find(all, later.first(eligible));
    }

    template <class Claim>
    static constexpr void give_unit(Claim& claim, std::uint64_t step) {
        using share = decltype(claim.units);
        claim.units = static_cast<share>(claim.units + static_cast<share>(1));
        claim.served = step;
        claim.served_since = claim.since;
    }

    // A claim for each party with a weight: they may be served from the first step on.
    template <class Problem, class Claim>
    static constexpr std::span<Claim> with_weight(Problem const& p, std::span<Claim> claims) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < p.weights.size(); ++i) {
            if (p.weight(i) == typename Problem::wide_type{}) continue;
            claims[count] = Claim{};
            claims[count].party = i;
            claims[count].since = 1;
            ++count;
        }
        return claims.first(count);
    }
};

} // namespace v0
} // namespace fordel
