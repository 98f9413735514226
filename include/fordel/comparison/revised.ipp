#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/detail/common_terms.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/comparison/revised.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/detail/portion.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The same programme with other streams.
FORDEL_DECL programme with_streams(programme const& of, std::vector<stream> streams) {
    return remade(of, std::move(streams), of.clearings(), of.agreements());
}

// What the terms say outside of the period; what they are for stays what it was.
FORDEL_DECL void add_outside(std::vector<stream>& to, stream const& terms, period days) {
    for (period const& left : without({terms.period}, {days}))
        to.push_back(terms_on(terms, left));
}

} // namespace detail

FORDEL_DECL programme with_terms(programme const& of, stream terms) {
    std::vector<stream> all;
    std::optional<std::size_t> place;
    for (stream const& s : of.streams()) {
        bool const replaced = s.id == terms.id && detail::overlap(s.period, terms.period);
        if (s.id == terms.id && !terms.whole) {
            period const whole = s.whole.value_or(s.period);
            bool const within = whole.first() <= terms.period.first() && terms.period.last() <= whole.last();
            if (within && whole != terms.period) terms.whole = whole;
        }
        if (!replaced) {
            all.push_back(s);
            continue;
        }
        std::vector<stream> left;
        detail::add_outside(left, s, terms.period);
        bool const goes_before = !left.empty() && left.front().period.first() < terms.period.first();
        if (!place) place = all.size() + (goes_before ? 1 : 0);
        all.insert(all.end(), left.begin(), left.end());
    }
    auto const at = all.begin() + static_cast<std::ptrdiff_t>(place.value_or(all.size()));
    all.insert(at, std::move(terms));
    return detail::with_streams(of, std::move(all));
}

FORDEL_DECL programme without_terms(programme const& of, std::string const& stream, std::optional<period> during) {
    static_cast<void>(of.terms_of(stream)); // which must be there
    std::vector<fordel::stream> all;
    for (fordel::stream const& s : of.streams()) {
        if (s.id != stream || (during && !detail::overlap(s.period, *during)))
            all.push_back(s);
        else if (during)
            detail::add_outside(all, s, *during);
    }
    return detail::with_streams(of, std::move(all));
}

} // namespace v0
} // namespace fordel
