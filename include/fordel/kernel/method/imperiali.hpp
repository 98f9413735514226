#pragma once

#include <fordel/kernel/divisor.hpp>

namespace fordel {
inline namespace v0 {

// The Imperiali divisor method, of Belgian municipal elections: divisors 2, 3, 4, … (written 1, 3/2, 2, … in the law).
// Not the Imperiali quota, which belongs to largest remainder.
//
// Guarantees: those of the divisor methods, but for one: where every exact share is a whole number it need not give it.
//
// Weakness: it favours large parties strongly; neither bound of the quota holds (3, 1 and 4 units: all to the first).
struct imperiali_sequence {
    static constexpr char const* name() noexcept { return "imperiali-divisor"; }
    constexpr auto numerator(natural_number auto const& k) const { return k + 2; }
    static constexpr linear_divisors line() noexcept { return {.step = 1, .first = 2}; }

    friend constexpr bool operator==(imperiali_sequence const&, imperiali_sequence const&) = default;
};

using imperiali_divisor = divisor_method<imperiali_sequence>;

} // namespace v0
} // namespace fordel
