// A programme as it would be in other years.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {

// Everything that is dated in it so many years later, or earlier: what it comes to in 2022, the moved one comes to in
// 2023. Periods and participations, figures and when they were published, index figures and base years, amounts by year
// and on dates, given weights, phases, mergers, spending, and what is owed by agreements; figures taken on one date for
// all years stay, and so do decisions, sources, and what has no beginning or end but the calendar's. February ends as
// it ends in each year, and what is dated 29 February is dated the 28th where there is none: so parts of years that are
// counted in days differ in leap years. So do lots, which are drawn by the year. Throws fordel.calendar.bad_date.
[[nodiscard]] programme moved(programme const& of, int years);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/moved.ipp>
#endif
