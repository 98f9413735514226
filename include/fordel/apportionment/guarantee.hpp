// Guarantees of the Danish kind: nobody falls below a part of an earlier year's amount, and the part is phased out.
#pragma once

#include <fordel/exact.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// The floors that keep each party at least at `kept` (0 to 1) of its last units; parts of a unit round up, in the
// party's favour. Pass them as floors to an apportionment with bounds: it says so when they exceed the units to share.
// Throws fordel.guarantee.bad_part, fordel.guarantee.negative_amount. O(parties).
std::vector<big_integer> guarantee_floors(std::vector<big_integer> const& last_units, fraction const& kept);

// The same for each year of a schedule such as 3/4, 1/2, 1/4, 0; every part is one of the same base year's units.
std::vector<std::vector<big_integer>> guarantee_floors(std::vector<big_integer> const& base_units,
                                                       std::vector<fraction> const& kept_by_year);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/guarantee.ipp>
#endif
