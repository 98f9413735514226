// Which days parts and terms are, in words and as parts of a year.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// "7-12", or where that says not all "2026-07-01..2026-07-15".
std::string days_in_words(schedule_table const& table, settled_part const& part);

// The days of a year in which these terms hold; and what part of the year all terms of their stream are.
std::optional<period> days_of_terms(schedule_table const& table, std::uint32_t stream, int year);
fraction part_of_year_of(schedule_table const& table, std::uint32_t stream, int year);

// What part of the year the days are, each counted once.
fraction part_of_year(programme_years const& years, int year, std::vector<period> days);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/part_days.ipp>
#endif
