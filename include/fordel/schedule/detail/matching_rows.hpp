// The rows of a table that a filter takes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of these rows, in their order. Throws fordel.party.unknown, fordel.party.ambiguous, fordel.calendar.bad_months,
// fordel.schedule.unknown_stream, .unknown_tranche, .unknown_group. O(rows + streams × values picked).
std::vector<std::uint32_t> matching_rows(schedule_table const& t, std::vector<std::uint32_t> const& rows,
                                         schedule_filter const& wanted);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/matching_rows.ipp>
#endif
