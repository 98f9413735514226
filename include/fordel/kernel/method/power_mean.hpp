#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// The power-mean divisor methods: divisors ((k^P + (k + 1)^P) / 2)^(1/P), for a whole P from -8 to 8. P = 1 is
// Sainte-Laguë, 0 Huntington-Hill (the geometric mean, the limit), -1 Dean; towards either end come Adams and D'Hondt.
// Compared as powers, exactly. For P up to 0 every party with a weight is served once before anybody is served twice.
//
// Guarantees, weakness: those of the divisor methods; the larger P, the more large parties are favoured.
//
// Complexity: numbers of about 128 × |P| bits.
//
// Source: F. Pukelsheim, Proportional Representation, 2017, section 3.11; A. W. Marshall, I. Olkin and F. Pukelsheim, A
// majorization comparison of apportionment methods in proportional representation, 2002.
template <int P>
struct power_mean_sequence {
    static_assert(-8 <= P && P <= 8, "the power of the mean is from -8 to 8");
    static constexpr int power = P == 0 ? 2 : P < 0 ? -P : P;

    static constexpr char const* name() noexcept { return "power-mean"; }
    constexpr auto numerator(natural_number auto const& k) const {
        if constexpr (P == 0)
            return k * (k + 1);
        else if constexpr (P > 0)
            return raised_to<power>(k) + raised_to<power>(k + 1);
        else
            return 2 * raised_to<power>(k * (k + 1));
    }
    constexpr auto denominator([[maybe_unused]] natural_number auto const& k) const {
        if constexpr (P < 0)
            return raised_to<power>(k) + raised_to<power>(k + 1);
        else
            return P == 0 ? 1 : 2;
    }

    friend constexpr bool operator==(power_mean_sequence const&, power_mean_sequence const&) = default;
};

template <int P>
using power_mean = divisor_method<power_mean_sequence<P>>;

} // namespace v0
} // namespace fordel
