// Guarantees of the Danish kind: nobody falls below a part of an earlier year's amount, and the part is phased out.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// The floors that keep each party at least at `kept` (0 to 1) of its last units; parts of a unit round up, in the
// party's favour. Pass them as floors to an apportionment with bounds: it says so when they exceed the units to share.
// Throws fordel.guarantee.bad_part, fordel.guarantee.negative_amount. O(parties).
inline std::vector<big_integer> guarantee_floors(std::vector<big_integer> const& last_units, fraction const& kept) {
    if (kept < fraction(0) || fraction(1) < kept) throw error(errors::guarantee_bad_part, kept.to_string());
    std::vector<big_integer> floors;
    for (big_integer const& units : last_units) {
        if (units < 0) throw error(errors::guarantee_negative_amount, units.str());
        floors.push_back(-(-(fraction(units) * kept)).floor());
    }
    return floors;
}

// The same for each year of a schedule such as 3/4, 1/2, 1/4, 0; every part is one of the same base year's units.
inline std::vector<std::vector<big_integer>> guarantee_floors(std::vector<big_integer> const& base_units,
                                                              std::vector<fraction> const& kept_by_year) {
    std::vector<std::vector<big_integer>> floors;
    for (fraction const& kept : kept_by_year)
        floors.push_back(guarantee_floors(base_units, kept));
    return floors;
}

} // namespace v0
} // namespace fordel
