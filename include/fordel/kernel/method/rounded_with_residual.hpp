#pragma once

#include <fordel/kernel/exact_share.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// Who takes what independent rounding leaves over or hands out too much.
enum class residual_to {
    largest,  // the party with the largest weight
    smallest, // the party with the smallest weight above zero
    receiver, // a named party
    nobody    // it stays visible in the outcome's residual, as with independent_rounding
};

// Each exact share rounded on its own, and the residual booked on one party, as accounting systems do.
//
// Guarantees: the shares sum to the units, unless the residual goes to nobody; each share but the receiver's is the
// exact share rounded, and depends on its own weight and the total alone.
//
// Weakness: it gives up quota and balance for the one that takes the residual, by up to a unit for each party: the
// outcome says who (index) and how much (received). A residual that would turn that party's share past zero or past its
// bounds is fordel.apportionment.residual_beyond_share; a receiver that is not there
// fordel.apportionment.bad_parameter.
//
// Bounds: as independent_rounding keeps them, and what is booked keeps the receiver's own floor and cap. A receiver of
// weight zero, which else gets no more than its floor, may be booked on up to its cap.
//
// Ties: parties of equal weight, the largest or the smallest there is, where there is a residual: one of them, by the
// policy, takes all of it.
//
// Complexity: O(parties).
struct rounded_with_residual {
    template <class Units, class Weight>
    struct scratch_type {
        std::size_t party = 0;
    };

    rounding mode = rounding::half_up;
    residual_to to = residual_to::largest;
    std::size_t receiver = 0; // with residual_to::receiver, the party's index

    static constexpr char const* name() noexcept { return "rounded-with-residual"; }
    static constexpr std::size_t scratch_size(std::size_t parties) noexcept { return parties; }

    template <integer Units, integer Weight, tie_policy Policy>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy) const {
        using share = magnitude_t<Units>;
        if (p.bounded() && !exact_shares<Units, Weight>::keeps_bounds)
            return {.error = apportionment_errors::bounds_unsupported};
        if (to == residual_to::receiver && out.size() <= receiver)
            return {.error = apportionment_errors::bad_parameter, .index = receiver};
        exact_shares const shares{p};
        auto const left = residual(p, shares);
        auto const signed_left = p.mirror ? -left : left;
        outcome result{.residual = signed_left};
        share held{}; // what the receiver ends with
        if (left != 0 && to != residual_to::nobody) {
            result = choose(p, scratch.first(out.size()), policy);
            if (!result) return result;
            result.received = signed_left;
            held = rounded(shares, result.index);
            if (!book(left, held) || !within_bounds(p, result.index, held))
                return {.error = apportionment_errors::residual_beyond_share, .index = result.index};
        }
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = p.signed_share(result.received != 0 && i == result.index ? held : rounded(shares, i));
        return result;
    }

    friend constexpr bool operator==(rounded_with_residual const&, rounded_with_residual const&) = default;

private:
    template <class Shares>
    constexpr auto rounded(Shares const& shares, std::size_t party) const {
        auto const exact = shares[party];
        using share = decltype(exact.whole);
        bool const away = detail::rounds_away(exact.remainder, shares.denominator(), detail::odd(exact.whole), mode);
        return away ? static_cast<share>(exact.whole + static_cast<share>(1)) : exact.whole;
    }

    // The units less the sum of the rounded shares, by magnitude.
    template <class Problem, class Shares>
    constexpr std::ptrdiff_t residual(Problem const& p, Shares const& shares) const {
        auto left = p.units;
        std::ptrdiff_t added = 0;
        for (std::size_t i = 0; i < p.weights.size(); ++i) {
            auto const whole = shares[i].whole;
            left = static_cast<decltype(left)>(left - whole);
            added += rounded(shares, i) == whole ? 0 : 1;
        }
        return static_cast<std::ptrdiff_t>(left) - added;
    }

    template <class Problem, class Share>
    static constexpr bool within_bounds(Problem const& p, std::size_t party, Share const& held) {
        return !p.bounded() || (!(held < p.floor(party)) && !(p.cap_of_any_weight(party) < held));
    }

    // Adds the residual to the share; false when the share would turn past zero.
    template <class Share>
    static constexpr bool book(std::ptrdiff_t left, Share& held) {
        bool const more = left > 0;
        // Wide enough for every number of parties, where the share's own type need not be.
        auto const size = static_cast<std::uint64_t>(more ? left : -left);
        if (!more && to_natural<Share>(held) < size) return false;
        held = more ? static_cast<Share>(held + static_cast<Share>(size))
                    : static_cast<Share>(held - static_cast<Share>(size));
        return true;
    }

    // The receiver as the outcome's index, and those tied for it.
    template <class Problem, class Claim, class Policy>
    constexpr outcome choose(Problem const& p, std::span<Claim> claims, Policy const& policy) const {
        if (to == residual_to::receiver) return {.index = receiver};
        std::size_t count = 0;
        for (std::size_t i = 0; i < p.weights.size(); ++i)
            if (p.weight(i) != typename Problem::wide_type{}) claims[count++].party = i;
        auto const before = [&](Claim const& a, Claim const& b) -> bool {
            auto const& larger = to == residual_to::largest ? a : b;
            auto const& smaller = to == residual_to::largest ? b : a;
            return p.weights[smaller.party] < p.weights[larger.party];
        };
        auto result = serve_first(p.weights, claims.first(count), 1, before, policy);
        result.index = claims.front().party;
        return result;
    }
};

} // namespace v0
} // namespace fordel
