// How months and days are counted.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/detail/portion.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<period> until(period whole, date day) {
    if (day <= whole.first()) return std::nullopt;
    return period(whole.first(), std::min(day_before(day), whole.last()));
}

FORDEL_DECL int length(period of, part_years in) {
    if (in == part_years::days)
        return static_cast<int>((std::chrono::sys_days(of.last()) - std::chrono::sys_days(of.first())).count()) + 1;
    if (!of.whole_months()) throw error(errors::calendar_not_whole_months, of.span());
    int const first = static_cast<int>(static_cast<unsigned>(of.first().month()));
    int const last = static_cast<int>(static_cast<unsigned>(of.last().month()));
    return (of.last_year() - of.first_year()) * 12 + last - first + 1;
}

FORDEL_DECL fraction portion(std::optional<period> part, period whole, part_years in) {
    if (!part) return 0;
    return {length(*part, in), length(whole, in)};
}

FORDEL_DECL int year_of(date day, amount_query const& q) {
    date const begins = q.span.first();
    bool const before = day.month() < begins.month() || (day.month() == begins.month() && day.day() < begins.day());
    return q.year + static_cast<int>(day.year()) - (before ? 1 : 0) - static_cast<int>(begins.year());
}

FORDEL_DECL period span_of(int year, amount_query const& q) {
    date const first = q.span.first() + std::chrono::years(year - q.year);
    return {first, day_before(first + std::chrono::years(1))};
}

FORDEL_DECL std::optional<period> days_of_year(amount_query const& q) { return overlap(q.span, q.during); }

} // namespace detail
} // namespace v0
} // namespace fordel
