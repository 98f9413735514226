// The residuals of a table.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/residual.hpp>

#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// Of the tranches and years that any of the rows is of, in the order of the rows. O(rows of these).
std::vector<schedule_residual> residuals_of(schedule_table const& table, std::vector<std::uint32_t> const& rows);

// What these tranches and years had to share, and what parties pay one another in them: it misses the former by the
// residuals. In major units.
struct shared_and_settled {
    fraction shared{};
    fraction settled{};
};
shared_and_settled shared_and_settled_of(schedule_table const& table, std::vector<std::uint32_t> const& rows);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/residuals.ipp>
#endif
