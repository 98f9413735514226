// One filter for two schedules.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// What is wanted of both. A party goes by what it is called in either, and is then the same in both; a stream, tranche,
// group or party that only one of them knows picks nothing in the other. Throws what schedule::filter() does, where
// neither knows it.
std::pair<schedule, schedule> filtered_alike(schedule const& before, schedule const& after,
                                             schedule_filter const& wanted);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/filtered_alike.ipp>
#endif
