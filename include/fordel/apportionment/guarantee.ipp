// How the floors of a guarantee are calculated.
#pragma once

#include <fordel/apportionment/guarantee.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<big_integer> guarantee_floors(std::vector<big_integer> const& last_units,
                                                      fraction const& kept) {
    if (kept < fraction(0) || fraction(1) < kept) throw error(errors::guarantee_bad_part, kept.to_string());
    std::vector<big_integer> floors;
    for (big_integer const& units : last_units) {
        if (units < 0) throw error(errors::guarantee_negative_amount, units.str());
        floors.push_back(-(-(fraction(units) * kept)).floor());
    }
    return floors;
}

FORDEL_DECL std::vector<std::vector<big_integer>> guarantee_floors(std::vector<big_integer> const& base_units,
                                                                   std::vector<fraction> const& kept_by_year) {
    std::vector<std::vector<big_integer>> floors;
    for (fraction const& kept : kept_by_year)
        floors.push_back(guarantee_floors(base_units, kept));
    return floors;
}

} // namespace v0
} // namespace fordel
