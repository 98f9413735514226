#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// The Danish method: divisors 1, 4, 7, …. It places the Folketing's compensatory seats within a region's
// constituencies (Parliamentary Elections Act § 79).
//
// Guarantees: those of the divisor methods; a first unit is cheap, which spreads units over many parties.
//
// Weakness: it favours small parties; neither bound of the quota holds.
struct danish_sequence {
    static constexpr char const* name() noexcept { return "danish"; }
    constexpr auto numerator(natural_number auto const& k) const { return 3 * k + 1; }
    constexpr auto denominator(natural_number auto const&) const { return 3; }
    static constexpr linear_divisors line() noexcept { return {.step = 3, .first = 1}; }

    friend constexpr bool operator==(danish_sequence const&, danish_sequence const&) = default;
};

using danish_divisor = divisor_method<danish_sequence>;

} // namespace v0
} // namespace fordel
