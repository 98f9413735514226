// Two schedules held against each other, for tests in code.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/testing/case_result.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// Sums of who pays what to whom by year, stream and months: those that differ, are missing from `actual` or are too
// many in it, with the working of the first that differs. Passed where the two come to the same amounts.
[[nodiscard]] case_result compare_schedules(schedule const& actual, schedule const& expected);

// Empty where the two come to the same amounts; else what difference_table() shows, and the working.
[[nodiscard]] std::string differences(schedule const& actual, schedule const& expected,
                                      result_limits const& limits = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/same_schedule.ipp>
#endif
