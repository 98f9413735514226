#pragma once

#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstdint>
#include <type_traits>

namespace fordel {
inline namespace v0 {

// Sainte-Laguë with a first divisor of one's own: 7/5, 3, 5, 7, … in Norway and in Sweden until 2018, where it has been
// 6/5 since (vallagen 14:3). The first divisor is positive and at most 3, or the sequence would decrease:
// fordel.apportionment.bad_parameter, fordel.apportionment.decreasing_divisors.
//
// Guarantees: those of the divisor methods; a larger first divisor makes the first unit harder to get.
//
// Weakness: neither bound of the quota holds, and a small party may need far more than half a unit's worth.
struct modified_sainte_lague_sequence {
    static constexpr int power = 1;

    std::uint64_t first_numerator = 7;
    std::uint64_t first_denominator = 5;

    static constexpr char const* name() { return "modified-sainte-lague"; }
    constexpr char const* check() const {
        if (first_numerator == 0 || first_denominator == 0) return apportionment_errors::bad_parameter;
        bool const beyond_3 = first_numerator / first_denominator > 3 ||
                              (first_numerator / first_denominator == 3 && first_numerator % first_denominator != 0);
        return beyond_3 ? apportionment_errors::decreasing_divisors : nullptr;
    }
    // Over twice the first denominator, as Sainte-Laguë's are over two.
    template <class Natural>
    constexpr auto numerator(Natural const& k) const {
        auto const odd = detail::plus(detail::plus(k, k), detail::constant(k, 1));
        auto const later = detail::times(odd, detail::constant(k, first_denominator));
        return detail::is_zero(k) ? std::remove_const_t<decltype(later)>{first_numerator} : later;
    }
    template <class Natural>
    constexpr auto denominator(Natural const& k) const {
        return detail::times(detail::constant(k, first_denominator), detail::constant(k, 2));
    }
    // A first divisor of 3 is followed by another.
    template <class Natural>
    constexpr std::uint64_t turn(Natural const& k) const {
        bool const second = detail::compare(k, detail::constant(k, 1)) == 0;
        bool const equal = first_numerator % first_denominator == 0 && first_numerator / first_denominator == 3;
        return second && equal ? 1 : 0;
    }

    friend constexpr bool operator==(modified_sainte_lague_sequence const&,
                                     modified_sainte_lague_sequence const&) = default;
};

using modified_sainte_lague = divisor_method<modified_sainte_lague_sequence>;

} // namespace v0
} // namespace fordel
