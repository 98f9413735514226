// Attributed differences in øre: what the exact parts leave, and one controlled rounding of them all.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/detail/config.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Adds to each difference the part that closes it: the difference less its exact parts.
void close_parts(std::vector<attributed_difference>& rows);

// Fills in the amounts of parts that sum to their differences. Each part, each column's sum for a party over the years
// and for all parties is rounded down or up to the next øre; the sides are rounded apart. The order of the rows and of
// the columns does not matter but for ties. O(n^2 log n) at worst for n parts.
void round_parts(std::vector<attributed_difference>& rows);

// Of each party over all years, in order of first appearance, whose amounts stay sums of what they were.
std::vector<attributed_difference> over_years(std::vector<attributed_difference> const& rows);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/rounded_parts.ipp>
#endif
