#pragma once

#include <fordel/kernel/detail/line.hpp>
#include <fordel/kernel/detail/narrow_quotient.hpp>
#include <fordel/kernel/detail/uint128.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// Largest remainder with the Hare quota where units and weights have at most 64 bits, the weights sum to at most 2^63
// and nobody is bounded.
//
// A line is found across the remainders; who is above it gets one unit more. Only the claims that the line cannot tell
// apart are moved, and ranked: those tied at it or, where there are many parties, those near the line of a sample.
template <class Quotient, class Problem, class Claim, class Policy>
class narrow_largest_remainder {
public:
    using units_type = typename Problem::units_type;

    constexpr narrow_largest_remainder(Problem const& p, Policy const& policy)
        : problem_{p}, policy_{policy}, total_{static_cast<std::uint64_t>(p.total)}, share_{p.units, total_} {}

    // Claims are memory, one for each party.
    constexpr outcome divide(std::span<units_type> out, std::span<Claim> claims) const {
        return out.size() <= few ? divide_few(out, claims) : divide_many(out, claims);
    }

private:
    static constexpr std::size_t few = 128;          // whose shares stand on the stack
    static constexpr std::size_t sample_size = 8192; // at most
    // How far the sample's count may be off: four standard deviations of a share of one half.
    static constexpr std::size_t margin = 4 * 91 / 2;

    // Neighbours among the remainders, from `low` up to `high`: who is above gets a unit more, who is below none.
    struct window {
        std::uint64_t low;
        std::uint64_t high;
    };

    constexpr std::uint64_t weight(std::size_t party) const {
        return static_cast<std::uint64_t>(problem_.weights[party]);
    }

    // The window that is left of a line: nothing, or the one number that stands on it with too many others.
    static constexpr window on(line found, std::size_t most) {
        return {found.from, found.from + (most < found.above ? 1U : 0U)};
    }

    struct few_parts {
        std::uint64_t value; // the remainder
        std::uint64_t whole;
    };

    constexpr outcome divide_few(std::span<units_type> out, std::span<Claim> claims) const {
        auto const share = share_; // a copy that nothing written can change
        few_parts memory[few];
        auto const all = std::span<few_parts>(memory).first(out.size());
        std::uint64_t left = problem_.units;
        line half{total_ - total_ / 2, 0}; // counted on the way
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto const parts = share(weight(i));
            all[i] = {parts.remainder, parts.whole};
            left -= parts.whole;
            half.above += half.from <= parts.remainder ? 1U : 0U;
        }
        auto const served = static_cast<std::size_t>(left);
        numbers_of<few_parts> const remainders{all};
        auto const near = on(line_across(remainders, total_, half, served, served), served);
        outcome result{};
        std::size_t winners = 0;
        if (near.low != near.high) {
            std::size_t tied = 0;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i].value == near.low) claims[tied++] = {near.low, i};
            winners = served - remainders.counted(near.high).above;
            result = rank(claims.first(tied), winners);
            if (!result) return result;
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            give(out, i, all[i].whole + (near.high <= all[i].value ? 1U : 0U));
        serve(out, claims.first(winners));
        return result;
    }

    constexpr outcome divide_many(std::span<units_type> out, std::span<Claim> claims) const {
        auto near = sampled_window(claims.first(out.size() < sample_size ? out.size() : sample_size));
        auto found = look(near, claims);
        if (found.left < found.above)
            found = look(near = {near.high, total_}, claims);
        else if (found.above + found.within < found.left)
            found = look(near = {0, near.low}, claims);
        auto const winners = static_cast<std::size_t>(found.left) - found.above;
        auto const result = rank(claims.first(found.within), winners);
        if (!result) return result;
        auto const share = share_;
        auto const last_below = share.last_below(near.high);
        for (std::size_t i = 0; i < out.size(); ++i) {
            auto const seen = share.look(weight(i));
            give(out, i, share.turns() * weight(i) + seen.whole + (last_below < seen.order ? 1U : 0U));
        }
        serve(out, claims.first(winners));
        return result;
    }

    // Where the line of all must be, but for bad luck. The remainders sum to the units left × total, so that those of
    // the sample tell how many of it will be above the line; exactly, where the sample is everybody.
    constexpr window sampled_window(std::span<Claim> sample) const {
        std::size_t const stride = problem_.weights.size() / sample.size();
        std::uint64_t random = 0;
        u128 sum{0U};
        for (std::size_t i = 0; i < sample.size(); ++i) {
            random = random * 6364136223846793005U + 1442695040888963407U; // D. E. Knuth, MMIX
            auto const party = i * stride + static_cast<std::size_t>(high_product(random, stride));
            sample[i].value = share_(weight(party)).remainder;
            sum += u128{sample[i].value};
        }
        numbers_of<Claim> const remainders{sample};
        auto const half = remainders.counted(total_ - total_ / 2);
        auto const above = static_cast<std::size_t>(static_cast<std::uint64_t>(sum / u128{total_}));
        if (sample.size() == problem_.weights.size())
            return on(line_across(remainders, total_, half, above, above), above);
        auto const fewer = above < margin ? 0 : above - margin;
        auto const low = line_across(remainders, total_, half, above + margin, above + 2 * margin);
        auto const high = line_across(remainders, total_, half, fewer < margin ? 0 : fewer - margin, fewer);
        return {low.from, on(high, fewer).high};
    }

    struct survey {
        std::uint64_t left; // the units left to those with the largest remainders
        std::size_t above;  // how many are above the window
        std::size_t within; // and within, whose claims stand in front
    };

    constexpr survey look(window near, std::span<Claim> claims) const {
        auto const share = share_;
        auto const weights = problem_.weights;
        auto const last_below = share.last_below(near.high);
        std::uint64_t const somebody_below = near.low == 0 ? 0U : 1U;
        auto const last_outside = near.low == 0 ? 0 : share.last_below(near.low);
        survey found{problem_.units - share.turns() * total_, weights.size(), 0};
        for (std::size_t i = 0; i < weights.size(); ++i) {
            auto const seen = share.look(static_cast<std::uint64_t>(weights[i]));
            found.left -= seen.whole;
            // Without a branch, which would be a coin that is tossed: a claim from outside is written over by the next.
            std::uint64_t const not_above = seen.order <= last_below ? 1U : 0U;
            std::uint64_t const below = seen.order <= last_outside ? somebody_below : 0U;
            claims[found.within] = {share.remainder(seen.order), i};
            found.within += static_cast<std::size_t>(not_above - below);
            found.above -= static_cast<std::size_t>(not_above);
        }
        return found;
    }

    // Brings those who get a unit more to the front.
    constexpr outcome rank(std::span<Claim> claims, std::size_t winners) const {
        auto const larger = [](Claim const& a, Claim const& b) { return b.value < a.value; };
        return serve_first_in_order(problem_.weights, claims, winners, larger, policy_);
    }

    constexpr void give(std::span<units_type> out, std::size_t party, std::uint64_t units) const {
        using share = typename Problem::share_type;
        out[party] = problem_.signed_share(static_cast<share>(units));
    }

    constexpr void serve(std::span<units_type> out, std::span<Claim const> winners) const {
        for (auto const& claim : winners)
            out[claim.party] =
                static_cast<units_type>(out[claim.party] + static_cast<units_type>(problem_.mirror ? -1 : 1));
    }

    Problem const& problem_;
    Policy const& policy_;
    std::uint64_t total_;
    Quotient share_;
};

// Whether no product of a weight and the total is above 2^64. Instead of the largest weight it takes the bits that any
// has, which are less than twice that and need no comparisons.
template <class Problem>
constexpr bool products_are_short(Problem const& p) {
    if (p.total <= u128{short_quotient::largest_denominator}) return true;
    std::uint64_t any = 0;
    for (auto const& weight : p.weights)
        any |= static_cast<std::uint64_t>(weight);
    return high_product(any, static_cast<std::uint64_t>(p.total)) == 0;
}

template <class Claim, class Problem, class Policy>
constexpr outcome divide_narrow(Problem const& p, std::span<typename Problem::units_type> out, std::span<Claim> claims,
                                Policy const& policy) {
    if (products_are_short(p))
        return narrow_largest_remainder<short_quotient, Problem, Claim, Policy>{p, policy}.divide(out, claims);
    return narrow_largest_remainder<narrow_quotient, Problem, Claim, Policy>{p, policy}.divide(out, claims);
}

} // namespace detail
} // namespace v0
} // namespace fordel
