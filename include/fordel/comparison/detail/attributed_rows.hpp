// The differences that are attributed, and their exact amounts in each state between the two programmes.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using exact_state = std::map<amount_place, fraction>;

// One for each side, party and year that the comparison or a state names, without parts: parties as the comparison has
// them, who pays more first, and each one's years in order; those that only a state names come last.
std::vector<attributed_difference> rows_of(comparison const& between, std::vector<exact_state> const& states);

// The row's amount in each state.
std::vector<fraction> amounts_in(std::vector<exact_state> const& states, attributed_difference const& row);

// Where years are compared, periods are moved as well, which mostly comes to nothing: such columns, and their parts,
// are left out.
void leave_out_moves(comparison const& between, std::vector<attribution_column>& columns,
                     std::vector<attributed_difference>& rows);

// The same rows, each with what the columns add one after the other.
std::vector<attributed_difference> rows_along(comparison const& between,
                                              std::vector<attribution_column> const& columns);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/attributed_rows.ipp>
#endif
