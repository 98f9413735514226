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
    static constexpr int power = 1;

    static constexpr char const* name() { return "dean"; }
    constexpr char const* check() const { return nullptr; }
    template <class Natural>
    constexpr auto numerator(Natural const& k) const {
        return detail::times(detail::plus(k, k), detail::plus(k, detail::constant(k, 1)));
    }
    template <class Natural>
    constexpr auto denominator(Natural const& k) const {
        return detail::plus(detail::plus(k, k), detail::constant(k, 1));
    }

    friend constexpr bool operator==(dean_sequence const&, dean_sequence const&) = default;
};

using dean = divisor_method<dean_sequence>;

} // namespace v0
} // namespace fordel
