// A divisor sequence and a method of one's own, made of the kernel's public parts alone.
#pragma once

#include <fordel/kernel.hpp>

#include <cstddef>
#include <span>

// Estonia shares the compensation mandates of the Riigikogu by the divisors 1, 2^0.9, 3^0.9, … (Riigikogu Election Act
// § 62 (5)). d(k) = (k + 1)^(9/10) is a root: d(k) to the power of 10 is a whole number, and nothing is rounded.
struct estonian_sequence {
    static constexpr int power = 10;

    static constexpr char const* name() { return "estonian"; }
    constexpr auto numerator(fordel::natural_number auto const& k) const { return fordel::raised_to<9>(k + 1); }

    friend constexpr bool operator==(estonian_sequence const&, estonian_sequence const&) = default;
};

using estonian = fordel::divisor_method<estonian_sequence>;

// Largest remainder with the majority clause: whoever has more than half of the weight gets more than half of the
// units, if need be the first of those that are left after the whole parts (German Federal Elections Act § 6 (3), as it
// stood from 1985 to 2008).
struct majority_clause {
    // What it remembers of each party. The name `party` is what for_each_tied() reads.
    template <class Units, class Weight>
    struct scratch_type {
        fordel::magnitude_t<Units> whole{};
        fordel::wide_for<Units, Weight> remainder{};
        bool short_of_majority = false;
        std::size_t party = 0;
    };

    static constexpr char const* name() { return "largest-remainder-with-majority"; }
    static constexpr std::size_t scratch_size(std::size_t parties) { return parties; }

    template <fordel::integer Units, fordel::integer Weight, fordel::tie_policy Policy>
    constexpr fordel::outcome try_apportion(fordel::problem<Units, Weight> const& p, std::span<Units> out,
                                            std::span<scratch_type<Units, Weight>> scratch,
                                            Policy const& policy) const {
        if (p.bounded()) return {.error = fordel::apportionment_errors::bounds_unsupported};
        auto const claims = scratch.first(out.size());
        fordel::exact_shares const shares{p};
        auto left = p.units;
        for (std::size_t i = 0; i < out.size(); ++i) {
            auto const [whole, remainder] = shares[i];
            bool const majority = p.total - p.weight(i) < p.weight(i); // halves and doubles could leave the type
            claims[i] = {whole, remainder, majority && whole <= p.units - whole, i};
            left = left - whole;
        }
        auto const comes_first = [](auto const& a, auto const& b) -> bool {
            return a.short_of_majority != b.short_of_majority ? a.short_of_majority : b.remainder < a.remainder;
        };
        auto const served = static_cast<std::size_t>(left);
        auto const result = fordel::serve_first(p.weights, claims, served, comes_first, policy);
        if (!result) return result;
        for (auto& claim : claims.first(served))
            claim.whole = claim.whole + 1;
        for (auto const& claim : claims)
            out[claim.party] = p.signed_share(claim.whole);
        return result;
    }

    friend constexpr bool operator==(majority_clause const&, majority_clause const&) = default;
};
