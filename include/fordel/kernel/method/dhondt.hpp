#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// D'Hondt (Jefferson 1792; in Switzerland, Hagenbach-Bischoff's method): divisors 1, 2, 3, …, each claim rounded down.
//
// Guarantees, beside those of the divisor methods: nobody gets less than the exact share rounded down; merging parties
// never lose a unit; the smallest weight per unit, over the parties, is as large as it can be.
//
// Weakness: it favours large parties, which may get more than their exact share rounded up where there are three or
// more (4, 1, 1 and 3 units: all three to the first).
//
// Source: V. D'Hondt, Système pratique et raisonné de représentation proportionnelle, 1882; Balinski and Young, 1982.
struct dhondt_sequence {
    static constexpr char const* name() noexcept { return "dhondt"; }
    constexpr auto numerator(natural_number auto const& k) const { return k + 1; }
    static constexpr linear_divisors line() noexcept { return {.step = 1, .first = 1}; }

    friend constexpr bool operator==(dhondt_sequence const&, dhondt_sequence const&) = default;
};

using dhondt = divisor_method<dhondt_sequence>;
using jefferson = dhondt;

} // namespace v0
} // namespace fordel
