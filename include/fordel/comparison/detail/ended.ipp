#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/detail/common_terms.hpp>
#include <fordel/comparison/detail/ended.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/detail/portion.hpp>
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
    period const kept(all_times().first(), of.years().span(year).last());
    std::vector<stream> streams;
    for (stream s : of.streams())
        if (auto const days = overlap(s.period, kept))
            streams.push_back(*days == s.period ? std::move(s) : terms_on(std::move(s), *days));
    std::vector<clearing> clearings;
    for (clearing c : of.clearings())
        if (auto const days = overlap(c.period, kept)) {
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
