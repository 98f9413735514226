// Days and periods beside each other: the next, what two have in common, what is left of one without others.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The years that dates have.
period all_times();

date day_after(date day);
date day_before(date day);

std::optional<period> overlap(period a, period b);

// What is left of these days without those.
std::vector<period> without(std::vector<period> days, std::vector<period> const& those);

// The period in parts, of which each begins on one of the days, in order; those outside of it, and its first, begin
// none.
template <class Dates>
std::vector<period> parts_between(Dates const& begins, period whole) {
    std::vector<period> parts;
    date first = whole.first();
    for (date const day : begins) {
        if (day <= first || whole.last() < day) continue;
        parts.emplace_back(first, day_before(day));
        first = day;
    }
    parts.emplace_back(first, whole.last());
    return parts;
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/calendar/detail/periods.ipp>
#endif
