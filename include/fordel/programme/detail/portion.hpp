// Parts of periods, in months and in days.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp> // IWYU pragma: export
#include <fordel/exact.hpp>
#include <fordel/programme/amount_query.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// The part of the period before a day; none where there is none.
std::optional<period> until(period whole, date day);

// Months, which must be whole ones, or days, both ends included. Throws fordel.calendar.not_whole_months.
int length(period of, part_years in);

// length(part) / length(whole); 0 of no part.
fraction portion(std::optional<period> part, period whole, part_years in);

// The programme's year that a day falls in, and the days of a year, told from those of the year that is asked for.
int year_of(date day, amount_query const& q);
period span_of(int year, amount_query const& q);

// The days of the year over which the amount accrues, whichever of them are asked about.
std::optional<period> days_of_year(amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/portion.ipp>
#endif
