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

    static constexpr char const* name() { return "power-mean"; }
    constexpr char const* check() const { return nullptr; }
    template <class Natural>
    constexpr auto numerator(Natural const& k) const {
        auto const next = detail::plus(k, detail::constant(k, 1));
        if constexpr (P == 0)
            return detail::times(k, next);
        else if constexpr (P > 0)
            return detail::plus(detail::to_the<power>(k), detail::to_the<power>(next));
        else
            return detail::times(detail::to_the<power>(detail::times(k, next)), detail::constant(k, 2));
    }
    template <class Natural>
    constexpr auto denominator(Natural const& k) const {
        if constexpr (P < 0)
            return detail::plus(detail::to_the<power>(k),
                                detail::to_the<power>(detail::plus(k, detail::constant(k, 1))));
        else
            return detail::constant(k, P == 0 ? 1 : 2);
    }

    friend constexpr bool operator==(power_mean_sequence const&, power_mean_sequence const&) = default;
};

template <int P>
using power_mean = divisor_method<power_mean_sequence<P>>;

} // namespace v0
} // namespace fordel
