#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/detail/common_terms.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<stream> terms_with(programme const& in, std::string const& id) {
    for (stream const& s : in.streams())
        if (s.id == id) return in.terms_of(id);
    return {};
}

FORDEL_DECL std::vector<period> days_of(std::vector<stream> const& terms) {
    std::vector<period> days;
    for (stream const& term : terms)
        if (!days.empty() && day_after(days.back().last()) == term.period.first())
            days.back() = period(days.back().first(), term.period.last());
        else
            days.push_back(term.period);
    return days;
}

FORDEL_DECL std::vector<period> cut(period const& days, std::vector<stream> const& mine,
                                    std::vector<stream> const& others) {
    std::set<date> begins;
    for (std::vector<stream> const* const terms : {&mine, &others})
        for (stream const& term : *terms)
            for (date const day : {term.period.first(), day_after(term.period.last())})
                begins.insert(day);
    return parts_between(begins, days);
}

FORDEL_DECL std::optional<stream> term_on(std::vector<stream> const& terms, period const& days) {
    for (stream const& term : terms)
        if (overlap(term.period, days)) return terms_on(term, days);
    return std::nullopt;
}

FORDEL_DECL stream terms_on(stream terms, period const& days) {
    terms.whole = terms.whole.value_or(terms.period);
    terms.period = days;
    return terms;
}

FORDEL_DECL void add_term(std::vector<stream>& terms, stream next) {
    bool const goes_on = !terms.empty() && day_after(terms.back().period.last()) == next.period.first();
    if (goes_on) {
        stream longer = terms.back();
        longer.period = next.period;
        longer.whole = longer.whole.value_or(terms.back().period);
        if (longer == next) {
            next.period = period(terms.back().period.first(), next.period.last());
            terms.pop_back();
        }
    }
    terms.push_back(std::move(next));
}

} // namespace detail
} // namespace v0
} // namespace fordel
