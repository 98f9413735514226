// The residuals of a table.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/residual.hpp>

#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// Of the tranches and years that any of the rows is of, in the order of the rows. O(rows of these).
std::vector<schedule_residual> residuals_of(schedule_table const& table, std::vector<std::uint32_t> const& rows);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/residuals.ipp>
#endif
