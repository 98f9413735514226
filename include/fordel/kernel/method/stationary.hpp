#pragma once

#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {

// The stationary divisor methods: divisors k + r with r from 0 to 1, each claim rounded up where its fraction is above
// r. Adams is r = 0, the Danish method 1/3, Sainte-Laguë 1/2, D'Hondt 1. An r outside is
// fordel.apportionment.bad_parameter.
//
// Guarantees, weakness: those of the divisor methods; the larger r, the more large parties are favoured, by
// (r - 1/2)(n × share - 1) units on average for a party's share of the weight among n.
//
// Source: F. Pukelsheim, Proportional Representation, 2017, chapters 3 and 7.
struct stationary_sequence {
    std::uint64_t r_numerator = 1;
    std::uint64_t r_denominator = 2;

    static constexpr char const* name() noexcept { return "stationary"; }
    constexpr char const* check() const noexcept {
        return r_denominator == 0 || r_denominator < r_numerator ? apportionment_errors::bad_parameter : nullptr;
    }
    constexpr auto numerator(natural_number auto const& k) const { return k * r_denominator + r_numerator; }
    constexpr auto denominator(natural_number auto const&) const { return r_denominator; }
    constexpr linear_divisors line() const noexcept { return {.step = r_denominator, .first = r_numerator}; }

    friend constexpr bool operator==(stationary_sequence const&, stationary_sequence const&) = default;
};

using stationary = divisor_method<stationary_sequence>;

} // namespace v0
} // namespace fordel
