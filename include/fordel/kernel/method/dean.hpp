#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// Dean (1832): divisors 2k(k + 1) / (2k + 1), each claim rounded at the harmonic mean. Every party with a weight is
// served once, the largest first, before anybody is served twice.
//
// Guarantees, beside those of the divisor methods: no transfer of a unit between two parties makes the difference of
// their weights per unit smaller.
//
// Weakness: it favours small parties, more than Huntington-Hill and less than Adams; neither bound of the quota holds.
//
// Source: Balinski and Young, 1982.
struct dean_sequence {
    static constexpr char const* name() noexcept { return "dean"; }
    constexpr auto numerator(natural_number auto const& k) const { return 2 * k * (k + 1); }
    constexpr auto denominator(natural_number auto const& k) const { return 2 * k + 1; }

    friend constexpr bool operator==(dean_sequence const&, dean_sequence const&) = default;
};

using dean = divisor_method<dean_sequence>;

} // namespace v0
} // namespace fordel
