#pragma once

#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// A divisor method with d(k) = (step × k + first) / step for 64-bit units and weights, without bounds.
//
// A rate says how many units a weight brings, with 64 bits behind the point. At a rate, a party has its unit number k +
// 1 where d(k) <= weight × rate; those are ⌊weight × rate - first / step⌋ + 1 units, in integers and exactly, since
// only the fraction first / step has to be rounded (up, which leaves the floor as it is: all else are multiples of
// 2^-64). So who has what at a rate is always a set of largest claims. Two rates are found, one at which the parties
// have too little and one at which they have too much; the few claims between the two are ranked.
//
// Exact where fits() says so: no product leaves 128 bits, and no number of units, of those that are looked at, its
// type.
template <class Problem, class Claim, class Policy, class Halt>
class narrow_divisor {
public:
    using units_type = typename Problem::units_type;

    constexpr narrow_divisor(Problem const& p, linear_divisors line, Policy const& policy, Halt& halt)
        : problem_{p}, line_{line}, policy_{policy}, halt_{halt}, units_{static_cast<std::uint64_t>(p.units)},
          total_{static_cast<std::uint64_t>(p.total)}, skipped_{line.step == 0 ? 0 : line.first / line.step} {
        if (line.step == 0) return;
        // With first / step = skipped + rest / step: what brings weight × rate to the units that are counted.
        u128 const rest = u128{line.first % line.step} << 64;
        one_more_ = (u128{1U} << 64) - (rest + u128{line.step - 1}) / u128{line.step};
    }

    // Whether the numbers are in the range, and the claims with d(k) = 0 fewer than the units: those have an order of
    // their own.
    constexpr bool fits() const {
        constexpr auto largest_share = static_cast<share>(~share{});
        constexpr u128 most = u128{largest_share >> 1};
        if (line_.step == 0 || problem_.bounded() || u128{largest_total} < problem_.total || most < u128{units_})
            return false;
        u128 const highest = u128{units_} + u128{problem_.weights.size()} * (u128{skipped_} + u128{1U});
        constexpr u128 largest_divisor = u128{1U} << 62;
        if (most < highest || largest_divisor < highest * u128{line_.step} + u128{line_.first}) return false;
        return line_.first != 0 || problem_.weights.size() <= units_;
    }

    constexpr outcome divide(std::span<units_type> out, std::span<Claim> claims) const {
        auto const between = find(claims);
        if (halt_.halted()) return {.error = work_errors::interrupted};
        auto const larger = [&](Claim const& a, Claim const& b) {
            return u128{weight(b.party)} * u128{divisor(a.units)} < u128{weight(a.party)} * u128{divisor(b.units)};
        };
        auto const winners = static_cast<std::size_t>(units_ - between.low.units);
        auto const near = claims.first(static_cast<std::size_t>(between.high.units - between.low.units));
        auto const result = serve_first(problem_.weights, near, winners, larger, policy_);
        if (!result) return result;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = problem_.signed_share(static_cast<share>(units_at(between.low.per_weight, weight(i))));
        for (auto const& claim : near.first(winners))
            out[claim.party] =
                static_cast<units_type>(out[claim.party] + static_cast<units_type>(problem_.mirror ? -1 : 1));
        return result;
    }

private:
    using share = typename Problem::share_type;
    static constexpr std::uint64_t largest_total = std::uint64_t{1} << 63;

    // So many units a weight, × 2^64, and all that parties have then.
    struct rate {
        u128 per_weight;
        std::uint64_t units;
    };
    struct interval {
        rate low;
        rate high;
    };

    constexpr std::uint64_t weight(std::size_t party) const {
        return static_cast<std::uint64_t>(problem_.weights[party]);
    }
    constexpr std::uint64_t divisor(std::uint64_t k) const { return line_.step * k + line_.first; }

    constexpr std::uint64_t units_at(u128 const& per_weight, std::uint64_t weight) const {
        auto const behind_point = static_cast<std::uint64_t>(per_weight);
        auto const whole = static_cast<std::uint64_t>(per_weight >> 64) * weight;
        auto const counted = whole + static_cast<std::uint64_t>((u128{behind_point} * u128{weight} + one_more_) >> 64);
        return counted <= skipped_ || weight == 0 ? 0 : counted - skipped_;
    }

    // The rate at which weights that sum to the total bring so many units.
    constexpr u128 rate_of(std::uint64_t units) const { return (u128{units} << 64) / u128{total_}; }

    // Two rates around the one sought, with the claims between them in front. Each party is a unit or less from
    // weight × rate - first / step + 1/2: so the first rate misses by little, the second, moved by what is missing and
    // a margin, lies on the other side, and no more claims than there are parties lie between. Otherwise the second
    // becomes the first, with twice the margin, or the interval is halved; between two neighbouring rates no party has
    // two claims.
    constexpr interval find(std::span<Claim> claims) const {
        std::uint64_t const parties = problem_.weights.size();
        u128 const bias = (u128{parties} * u128{line_.first} + u128{line_.step - 1}) / u128{line_.step};
        u128 const lowest = rate_of(units_ < parties ? 0 : units_ - parties);
        u128 const highest = rate_of(units_ + static_cast<std::uint64_t>(bias)) + u128{1U};
        std::uint64_t const centre = units_ + static_cast<std::uint64_t>(bias);
        rate first{centre < parties / 2 ? u128{} : rate_of(centre - parties / 2), 0};
        if (first.per_weight < lowest) first.per_weight = lowest;
        first.units = count_at(first.per_weight);
        for (std::uint64_t margin = 2 + (parties / 32 < 24 ? parties / 32 : 24); first.units != units_ && !halt_();
             margin = 2 * margin) {
            bool const more = first.units < units_;
            auto const off = more ? units_ - first.units : first.units - units_;
            auto const move = rate_of(off + off / 4 + margin);
            u128 const second = more ? (highest - first.per_weight < move ? highest : first.per_weight + move)
                                     : (first.per_weight - lowest < move ? lowest : first.per_weight - move);
            auto const found = more ? collect({first, {second, 0}}, claims) : collect({{second, 0}, first}, claims);
            if (found.low.units <= units_ && units_ <= found.high.units) return halved(found, claims);
            first = more ? found.high : found.low;
        }
        return {first, first};
    }

    constexpr interval halved(interval found, std::span<Claim> claims) const {
        while (claims.size() < found.high.units - found.low.units && !halt_.halted()) {
            rate middle{found.low.per_weight + ((found.high.per_weight - found.low.per_weight) >> 1), 0};
            middle.units = count_at(middle.per_weight);
            (units_ < middle.units ? found.high : found.low) = middle;
            if (found.high.units - found.low.units <= claims.size()) found = collect(found, claims);
        }
        return found;
    }

    constexpr std::uint64_t count_at(u128 const& per_weight) const {
        std::uint64_t units = 0;
        for (auto const& given : problem_.weights) {
            if (halt_()) break;
            units += units_at(per_weight, static_cast<std::uint64_t>(given));
        }
        return units;
    }

    // The claims between two rates, as many as there is room for; both counted.
    constexpr interval collect(interval between, std::span<Claim> claims) const {
        between.low.units = between.high.units = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < problem_.weights.size(); ++i) {
            if (halt_()) break;
            auto const least = units_at(between.low.per_weight, weight(i));
            auto const most = units_at(between.high.per_weight, weight(i));
            between.low.units += least;
            between.high.units += most;
            for (auto k = least; k < most && count < claims.size(); ++k)
                claims[count++] = {static_cast<share>(k), i};
        }
        return between;
    }

    Problem const& problem_;
    linear_divisors line_;
    Policy const& policy_;
    Halt& halt_;
    std::uint64_t units_;
    std::uint64_t total_;
    std::uint64_t skipped_;
    u128 one_more_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
