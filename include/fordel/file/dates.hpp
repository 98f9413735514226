// Days, months, years and periods in a file.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

std::optional<date> read_date(reading& into, node const& value, address const& where);
node to_node(date const& day, writing const& as = {});

// The first day of what is named. Reports fordel.file.two_readings for 2011-12 where years begin in another month than
// January, and for a year alone, and shows how each reading is written.
std::optional<date> read_beginning(reading& into, node const& value, address const& where);
// The shortest that says it: 2026, 2026-07 or 2026-07-15.
node beginning_node(date const& day, writing const& as = {});

// Reports the same. A period that is still open is no period.
std::optional<period> read_period(reading& into, node const& value, address const& where);
node to_node(period const& during, writing const& as = {});

// As programme_years::parse_year() reads it: no month can stand there, so that 2011-12 is a year.
std::optional<int> read_year(reading& into, node const& value, address const& where);
std::string year_text(int year, writing const& as = {});

// 4 for April.
std::optional<int> read_month_of_year(reading& into, node const& value, address const& where);
node month_of_year(int month);

namespace detail {

// The same of texts. Throw fordel.file.bad_period, .two_readings, fordel.calendar.bad_date, .reversed_period.
period period_in(std::string_view written, int year_begins);
date beginning_in(std::string_view written, int year_begins);
// April is 4; nothing for what is no month's name.
std::optional<int> month_named(std::string_view written) noexcept;

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/dates.ipp>
#endif
