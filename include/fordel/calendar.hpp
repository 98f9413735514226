// Dates, closed periods and the months of a year.
#pragma once

#include <fordel/text.hpp>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

using date = std::chrono::year_month_day;

// YYYY-MM-DD.
[[nodiscard]] std::string to_string(date const& d);

// Throws fordel.calendar.bad_date for a day the calendar does not have; years 1 to 9999.
date make_date(int year, unsigned month, unsigned day);

// Reads YYYY-MM-DD; throws fordel.calendar.bad_date.
date parse_date(std::string_view iso);

// "1 January 2021", "1. januar 2021".
// Throws fordel.calendar.bad_date.
[[nodiscard]] std::string to_string(date const& d, language lang);

// Months of one year, both included: {1, 12} is the year of the calendar, {8, 7} one that begins in August.
struct month_range {
    int first = 1;
    int last = 12;

    constexpr int count() const noexcept { return last - first + 1 + (last < first ? 12 : 0); }
    friend constexpr bool operator==(month_range const&, month_range const&) = default;
    friend constexpr auto operator<=>(month_range const&, month_range const&) = default;
};

// "1-12", as files have it.
std::string to_string(month_range months);

// A closed period: both days belong to it.
class period {
public:
    // Throws fordel.calendar.reversed_period, fordel.calendar.bad_date.
    period(date first, date last);

    static period years(int first, int last);
    static period year(int year);

    date first() const noexcept { return first_; }
    date last() const noexcept { return last_; }
    int first_year() const noexcept { return static_cast<int>(first_.year()); }
    int last_year() const noexcept { return static_cast<int>(last_.year()); }
    [[nodiscard]] bool contains(date d) const noexcept { return first_ <= d && d <= last_; }
    [[nodiscard]] bool whole_months() const noexcept;

    // The months of `year` within the period; nothing where it has none.
    // Throws fordel.calendar.not_whole_months where it begins or ends within a month.
    [[nodiscard]] std::optional<month_range> months_in(int year) const;

    // "2021-2024" for whole years, else "2021-07-01 - 2024-12-31" with an en dash.
    [[nodiscard]] std::string span() const;

    friend bool operator==(period const&, period const&) = default;

private:
    date first_;
    date last_;
};

// A day, and the year of the programme that it belongs to: 1 February 2015 is in the year 2014 of one whose years begin
// in August.
struct moment {
    int year = 0;
    date day{};

    friend bool operator==(moment const&, moment const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/calendar/calendar.ipp>
#endif
