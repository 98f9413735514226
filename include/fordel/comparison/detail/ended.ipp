#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/detail/ended.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<spent> until_year(std::vector<spent> stated, int year) {
    std::erase_if(stated, [&](spent const& one) { return year < one.year; });
    return stated;
}

FORDEL_DECL programme ended_after(programme const& of, int year) {
    date const last = of.years().span(year).last();
    auto const left = [&](period const& days) {
        return days.first() <= last ? std::optional(period(days.first(), std::min(days.last(), last))) : std::nullopt;
    };
    std::vector<stream> streams;
    for (stream s : of.streams())
        if (auto const days = left(s.period)) {
            if (*days != s.period) s.whole = s.whole.value_or(s.period);
            s.period = *days;
            streams.push_back(std::move(s));
        }
    std::vector<clearing> clearings;
    for (clearing c : of.clearings())
        if (auto const days = left(c.period)) {
            c.period = *days;
            if (auto const* const stated = std::get_if<std::vector<spent>>(&c.spending.made_of()))
                c.spending = spending(until_year(*stated, year));
            clearings.push_back(std::move(c));
        }
    return remade(of, std::move(streams), std::move(clearings), of.agreements());
}

} // namespace detail
} // namespace v0
} // namespace fordel
