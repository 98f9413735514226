#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// Huntington-Hill (equal proportions), by which the seats of the US House are apportioned since 1941 (2 U.S.C. § 2a):
// divisors √(k(k + 1)), each claim rounded at the geometric mean. Compared as squares, exactly. Every party with a
// weight is served once, the largest first, before anybody is served twice.
//
// Guarantees, beside those of the divisor methods: no transfer of a unit between two parties makes the relative
// difference of their weights per unit smaller.
//
// Weakness: it favours small parties a little; neither bound of the quota holds (4, 1, 1 and 3 units: one each).
//
// Source: E. V. Huntington, The apportionment of representatives in Congress, 1928; Balinski and Young, 1982.
struct huntington_hill_sequence {
    static constexpr int power = 2;

    static constexpr char const* name() noexcept { return "huntington-hill"; }
    constexpr auto numerator(natural_number auto const& k) const { return k * (k + 1); }

    friend constexpr bool operator==(huntington_hill_sequence const&, huntington_hill_sequence const&) = default;
};

using huntington_hill = divisor_method<huntington_hill_sequence>;

} // namespace v0
} // namespace fordel
