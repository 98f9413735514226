// When a stream runs within a year.
#pragma once

#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/detail/portion.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

FORDEL_DECL amount_query calendar_year(int year, std::optional<period> during, part_years parts) {
    return {.year = year, .span = period::year(year), .during = during.value_or(detail::all_times()), .parts = parts};
}

FORDEL_DECL std::optional<period> active_part(amount_query const& q) {
    return detail::overlap(q.span, q.terms.value_or(q.during));
}

} // namespace v0
} // namespace fordel
