#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// Sainte-Laguë (Webster 1832): divisors 1, 3, 5, …, each claim rounded to the nearest.
//
// Guarantees, beside those of the divisor methods: it favours neither large nor small parties; the sum of
// (share - exact share)² / weight is least; it keeps within the quota where there are at most three parties.
//
// Weakness: with four or more parties a share may lie a unit or more outside the quota, though it rarely does (6, 1, 1,
// 1: five of six units to the first would be 4, and all three of three units).
//
// Source: A. Sainte-Laguë, La représentation proportionnelle et la méthode des moindres carrés, 1910; Balinski and
// Young, 1982.
struct sainte_lague_sequence {
    static constexpr char const* name() noexcept { return "sainte-lague"; }
    constexpr auto numerator(natural_number auto const& k) const { return 2 * k + 1; }
    constexpr auto denominator(natural_number auto const&) const { return 2; }
    static constexpr linear_divisors line() noexcept { return {.step = 2, .first = 1}; }

    friend constexpr bool operator==(sainte_lague_sequence const&, sainte_lague_sequence const&) = default;
};

using sainte_lague = divisor_method<sainte_lague_sequence>;
using webster = sainte_lague;

} // namespace v0
} // namespace fordel
