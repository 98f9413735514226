// The dates of a reference date, and the figures there.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/figure_on.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<date> dates_for_year(figures const& of, reference_date as_of, int year) {
    date on = as_of.for_year(year);
    if (as_of.of() == reference_date::kind::latest_published) on = of.latest_published(on);
    std::vector<date> dates;
    for (int back = 0; back < as_of.averaged(); ++back)
        dates.push_back(make_date(static_cast<int>(on.year()) - back, static_cast<unsigned>(on.month()),
                                  static_cast<unsigned>(on.day())));
    return dates;
}

FORDEL_DECL fraction figure_on(figures const& of, party const& who, reference_date as_of, int year,
                               missing_date missing) {
    fraction sum;
    for (date const on : dates_for_year(of, as_of, year))
        sum += of.at(who, on, missing).value;
    return sum / fraction(as_of.averaged());
}

} // namespace v0
} // namespace fordel
