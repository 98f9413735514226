#pragma once

#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>

#include <compare>
#include <cstdint>

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
    std::uint64_t first_numerator = 7;
    std::uint64_t first_denominator = 5;

    static constexpr char const* name() noexcept { return "modified-sainte-lague"; }
    constexpr char const* check() const noexcept {
        if (first_numerator == 0 || first_denominator == 0) return apportionment_errors::bad_parameter;
        return first_against_three() > 0 ? apportionment_errors::decreasing_divisors : nullptr;
    }
    // Over twice the first denominator, as Sainte-Laguë's are over two.
    template <natural_number N>
    constexpr auto numerator(N const& k) const {
        auto const later = (2 * k + 1) * first_denominator;
        return k == 0 ? decltype(later){first_numerator} : later;
    }
    template <natural_number N>
    constexpr auto denominator(N const&) const {
        return 2 * N{first_denominator};
    }
    // A first divisor of 3 is followed by another.
    constexpr std::uint64_t turn(natural_number auto const& k) const {
        return k == 1 && first_against_three() == 0 ? 1 : 0;
    }

    friend constexpr bool operator==(modified_sainte_lague_sequence const&,
                                     modified_sainte_lague_sequence const&) = default;

private:
    constexpr std::strong_ordering first_against_three() const {
        return natural<1>{first_numerator} <=> 3 * natural<1>{first_denominator};
    }
};

using modified_sainte_lague = divisor_method<modified_sainte_lague_sequence>;

} // namespace v0
} // namespace fordel
