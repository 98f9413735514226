// A party's figure at a reference date.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// The dates whose figures payments of a year go by, the latest first: several where they are averaged.
// Throws fordel.calendar.bad_date, fordel.figures.not_published.
[[nodiscard]] std::vector<date> dates_for_year(figures const& of, reference_date as_of, int year);

// The average over those dates, or the one figure.
// Throws fordel.figures.missing_party, .missing_date (of a population fordel.population.*), .not_published.
[[nodiscard]] fraction figure_on(figures const& of, party const& who, reference_date as_of, int year,
                                 missing_date missing = missing_date::refuse);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/figure_on.ipp>
#endif
