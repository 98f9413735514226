#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// Adams (1832): divisors 0, 1, 2, …, each claim rounded up. Every party with a weight is served once, the largest
// first, before anybody is served twice.
//
// Guarantees, beside those of the divisor methods: nobody gets more than the exact share rounded up; splitting a party
// never loses a unit; the largest weight per unit, over the parties, is as small as it can be.
//
// Weakness: it favours small parties: the largest may get less than their exact share rounded down where there are
// three or more (4, 1, 1 and 3 units: one each).
//
// Source: Balinski and Young, 1982.
struct adams_sequence {
    static constexpr char const* name() noexcept { return "adams"; }
    constexpr auto numerator(natural_number auto const& k) const { return k; }
    static constexpr linear_divisors line() noexcept { return {.step = 1, .first = 0}; }

    friend constexpr bool operator==(adams_sequence const&, adams_sequence const&) = default;
};

using adams = divisor_method<adams_sequence>;

} // namespace v0
} // namespace fordel
