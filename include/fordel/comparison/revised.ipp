#pragma once

#include <fordel/calendar.hpp>
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
    programme made(of.id(), of.name(), of.in(), of.rounding(), of.years());
    for (party const& one : of.parties())
        made.add_party(one);
    for (assumption const& one : of.assumptions())
        made.add(one);
    for (stream& one : streams)
        made.add(std::move(one));
    for (clearing const& one : of.clearings())
        made.add(one);
    for (agreement const& one : of.agreements())
        made.add(one);
    auto const has = [&](std::string const& family) {
        return std::ranges::any_of(made.streams(), [&](stream const& s) { return programme::in_family(s.id, family); });
    };
    for (std::size_t i = 0; i < of.tables().size(); ++i)
        if (has(of.tables()[i])) made.settle_as_table(of.tables()[i], of.table_totals()[i]);
    for (carried_family const& one : of.carried())
        if (has(one.family)) made.settle_carried(one.family, one.procedure);
    return made;
}

// What the terms say outside of the period; what they are for stays what it was.
FORDEL_DECL void add_outside(std::vector<stream>& to, stream const& terms, period without) {
    using std::chrono::sys_days;
    auto const add = [&](date first, date last) {
        stream part = terms;
        part.whole = terms.whole.value_or(terms.period);
        part.period = period(first, last);
        to.push_back(std::move(part));
    };
    if (terms.period.first() < without.first())
        add(terms.period.first(), date(sys_days(without.first()) - std::chrono::days(1)));
    if (without.last() < terms.period.last())
        add(date(sys_days(without.last()) + std::chrono::days(1)), terms.period.last());
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
