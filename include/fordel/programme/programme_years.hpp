// What a programme means by a year, and by a part of one.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_query.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

struct programme_years {
    int year_begins = 1; // the month: the year 2014 of a programme whose years begin in August ends in July 2015
    fordel::part_years part_years = fordel::part_years::months;

    // Throws fordel.programme.year_begins.
    void require_month() const;

    [[nodiscard]] period span(int year) const;
    [[nodiscard]] int year_of(date day) const;
    // What part of the year the days are.
    [[nodiscard]] fraction part_of_year(int year, period during) const;
    // "2014", or "2014-15" where the year is not that of the calendar.
    [[nodiscard]] std::string label(int year) const;
    // Reads what label() writes, and "2014/15" and "2014-2015"; "2014" is a year of the calendar's alone. Throws
    // fordel.programme.bad_year.
    [[nodiscard]] int parse_year(std::string_view written) const;

    friend bool operator==(programme_years const&, programme_years const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/programme_years.ipp>
#endif
