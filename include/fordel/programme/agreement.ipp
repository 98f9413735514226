// The days on which an agreement falls due.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/programme/agreement.hpp>

#include <chrono>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<date> yearly_from(date first, period within) {
    if (!first.ok()) throw error(errors::calendar_bad_date, to_string(first));
    std::vector<date> days;
    for (std::chrono::year year = first.year(); year <= within.last().year(); ++year) {
        date const same{year, first.month(), first.day()};
        date const day = same.ok() ? same : date(year / first.month() / std::chrono::last);
        if (within.contains(day)) days.push_back(day);
    }
    return days;
}

} // namespace v0
} // namespace fordel
