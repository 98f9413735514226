#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/common_terms.hpp>
#include <fordel/comparison/detail/filtered_alike.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/comparison/detail/year_alone.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/schedule.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL programme year_alone(programme const& of, int year) {
    period const days = of.years().span(year);
    std::vector<stream> streams;
    for (stream s : of.streams())
        if (auto const part = overlap(s.period, days)) streams.push_back(terms_on(std::move(s), *part));
    return remade(of, std::move(streams), of.clearings(), of.agreements());
}

FORDEL_DECL std::optional<std::pair<programme, programme>> years_alone(comparison const& between) {
    std::vector<int> const years = between.wanted().year.values();
    if (between.years_apart() == 0 || years.size() != 1) return std::nullopt;
    try {
        std::pair alone(year_alone(between.before().programme(), years.front()),
                        year_alone(between.after().programme(), years.front()));
        auto const settled = filtered_alike(schedule(alone.first), schedule(alone.second), between.wanted());
        bool const same = exact_amounts(settled.first) == exact_amounts(between.before()) &&
                          exact_amounts(settled.second) == exact_amounts(between.after());
        return same ? std::optional(std::move(alone)) : std::nullopt;
    } catch (error const& wrong) {
        if (is_interruption(wrong)) throw;
        return std::nullopt;
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
