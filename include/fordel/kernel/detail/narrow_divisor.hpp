#pragma once

#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>

#include <bit>
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
        auto const result = serve_first_in_order(problem_.weights, near, winners, larger, policy_);
        if (!result) return result;
        auto const units = at(between.low);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = problem_.signed_share(static_cast<share>(units(weight(i))));
        for (auto const& claim : near.first(winners))
            out[claim.party] =
                static_cast<units_type>(out[claim.party] + static_cast<units_type>(problem_.mirror ? -1 : 1));
        return result;
    }

private:
    using share = typename Problem::share_type;
    static constexpr std::uint64_t largest_total = std::uint64_t{1} << 63;
    static constexpr std::uint64_t many = 2048; // parties

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

    // What a weight has at a rate. A copy of all that it takes: what is written elsewhere cannot change it.
    struct units_at {
        u128 one_more;
        std::uint64_t skipped;
        std::uint64_t whole;
        std::uint64_t behind_point;

        constexpr std::uint64_t operator()(std::uint64_t weight) const {
            auto const part = u128{behind_point} * u128{weight} + one_more;
            auto const counted = whole * weight + static_cast<std::uint64_t>(part >> 64);
            return counted <= skipped || weight == 0 ? 0 : counted - skipped;
        }
    };
    constexpr units_at at(rate const& asked) const {
        return {one_more_, skipped_, static_cast<std::uint64_t>(asked.per_weight >> 64),
                static_cast<std::uint64_t>(asked.per_weight)};
    }

    // The rate at which weights that sum to the total bring so many units.
    constexpr u128 rate_of(std::uint64_t units) const { return (u128{units} << 64) / u128{total_}; }

    // Two rates around the one sought, with the claims between them in front. A party has weight × rate - first / step
    // + 1/2 units, more or less by half a unit at most where that is not below zero; so all have few units more or less
    // than the sum of these, some square roots of the number of parties. If both rates lie on one side nevertheless,
    // what is missing says where to look next, with twice the margin. At the lowest rate nobody has more than weight ×
    // rate + 1, at the highest nobody less than weight × rate - first / step.
    constexpr interval find(std::span<Claim> claims) const {
        std::uint64_t const parties = problem_.weights.size();
        u128 const bias = (u128{parties} * u128{line_.first} + u128{line_.step - 1}) / u128{line_.step};
        auto const at_most = units_ + static_cast<std::uint64_t>(bias);
        std::uint64_t const lowest = units_ < parties ? 0 : units_ - parties;
        std::uint64_t const highest = at_most + 1; // what its rate loses by rounding is less
        std::uint64_t centre = at_most < lowest + parties / 2 ? lowest : at_most - parties / 2;
        auto const wide = std::uint64_t{4} << (64 - std::countl_zero(parties)) / 2;
        auto const room = parties / 4 + 1; // for claims on either side
        auto margin = wide < room ? wide : room;
        auto low = back(centre, margin, lowest);
        auto high = ahead(centre, margin, highest);
        if (parties < many) { // it is quicker to count before it is decided where to look
            rate const first{rate_of(centre), count({rate_of(centre), 0})};
            if (first.units == units_ || halt_.halted()) return {first, first};
            bool const too_few = first.units < units_;
            low = too_few ? centre : back(centre, first.units - units_ + 2, lowest);
            high = too_few ? ahead(centre, units_ - first.units + 2, highest) : centre;
        }
        while (true) {
            auto const found = collect({{rate_of(low), 0}, {rate_of(high), 0}}, claims);
            if (halt_.halted() || (found.low.units <= units_ && units_ <= found.high.units))
                return halved(found, claims);
            centre = found.high.units < units_ ? ahead(high, units_ - found.high.units, highest)
                                               : back(low, found.low.units - units_, lowest);
            margin = 2 * margin;
            low = back(centre, margin, lowest);
            high = ahead(centre, margin, highest);
        }
    }

    static constexpr std::uint64_t back(std::uint64_t from, std::uint64_t by, std::uint64_t lowest) {
        return from - lowest < by ? lowest : from - by;
    }
    static constexpr std::uint64_t ahead(std::uint64_t from, std::uint64_t by, std::uint64_t highest) {
        return highest - from < by ? highest : from + by;
    }

    // Halves the interval until there is room for the claims in it; between two neighbouring rates no party has two.
    constexpr interval halved(interval found, std::span<Claim> claims) const {
        while (claims.size() < found.high.units - found.low.units && !halt_.halted()) {
            rate middle{found.low.per_weight + ((found.high.per_weight - found.low.per_weight) >> 1), 0};
            middle.units = count(middle);
            (units_ < middle.units ? found.high : found.low) = middle;
            if (found.high.units - found.low.units <= claims.size()) found = collect(found, claims);
        }
        return found;
    }

    constexpr std::uint64_t count(rate const& asked) const {
        auto const units = at(asked);
        std::uint64_t sum = 0;
        for (auto const& given : problem_.weights) {
            if (halt_()) break;
            sum += units(static_cast<std::uint64_t>(given));
        }
        return sum;
    }

    // The claims between two rates, as many as there is room for; both counted.
    constexpr interval collect(interval between, std::span<Claim> claims) const {
        auto const low = at(between.low);
        auto const high = at(between.high);
        auto const weights = problem_.weights;
        std::uint64_t least = 0;
        std::uint64_t most = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (halt_()) break;
            auto const weight = static_cast<std::uint64_t>(weights[i]);
            auto const last = high(weight);
            auto k = low(weight);
            least += k;
            most += last;
            for (; k < last && count < claims.size(); ++k)
                claims[count++] = {static_cast<share>(k), i};
        }
        between.low.units = least;
        between.high.units = most;
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
