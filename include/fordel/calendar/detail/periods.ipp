#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL period all_times() { return period::years(1, 9999); }

FORDEL_DECL date day_after(date day) { return std::chrono::sys_days(day) + std::chrono::days(1); }
FORDEL_DECL date day_before(date day) { return std::chrono::sys_days(day) - std::chrono::days(1); }

FORDEL_DECL std::optional<period> overlap(period a, period b) {
    date const first = std::max(a.first(), b.first());
    date const last = std::min(a.last(), b.last());
    if (last < first) return std::nullopt;
    return period(first, last);
}

FORDEL_DECL std::vector<period> without(std::vector<period> days, std::vector<period> const& those) {
    for (period const& off : those) {
        std::vector<period> left;
        for (period const& part : days) {
            if (!overlap(part, off)) {
                left.push_back(part);
                continue;
            }
            if (part.first() < off.first()) left.emplace_back(part.first(), day_before(off.first()));
            if (off.last() < part.last()) left.emplace_back(day_after(off.last()), part.last());
        }
        days = std::move(left);
    }
    return days;
}

} // namespace detail
} // namespace v0
} // namespace fordel
