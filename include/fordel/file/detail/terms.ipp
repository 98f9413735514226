#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/terms.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool same_terms(stream const& a, stream b) {
    b.period = a.period;
    return a == b;
}

FORDEL_DECL bool pays_the_same(stream const& a, stream b) {
    b.status = a.status;
    b.decision = a.decision;
    b.citation = a.citation;
    b.assumptions = a.assumptions;
    return same_terms(a, std::move(b));
}

// A stream that was suspended goes on with terms of its own.
FORDEL_DECL bool follows(stream const& before, stream const& next) {
    return day_after(before.period.last()) == next.period.first();
}

FORDEL_DECL void add_terms(std::vector<stream>& terms, stream next, programme_years const& years) {
    if (terms.empty() || !follows(terms.back(), next) || !pays_the_same(terms.back(), next)) {
        terms.push_back(std::move(next));
        return;
    }
    stream& before = terms.back();
    period const both(before.period.first(), next.period.last());
    if (same_terms(before, next)) {
        before.period = both;
        return;
    }
    date const changes = std::max(both.first(), years.span(years.year_of(next.period.first())).first());
    next.period = period(changes, both.last());
    if (changes == both.first()) {
        before = std::move(next);
        return;
    }
    before.period = period(both.first(), day_before(changes));
    terms.push_back(std::move(next));
}

FORDEL_DECL bool is_once(amount_rule const& rule) {
    auto const* const stated = std::get_if<stated_amount>(&rule.form());
    return stated != nullptr && stated->per.is_once();
}

FORDEL_DECL void require_paid_once(reading& into, std::vector<stream> const& terms, node const& written,
                                   address const& where) {
    for (stream const& s : terms)
        if (s.amount && is_once(*s.amount) && !(s.amount == terms.front().amount))
            into.report(errors::file_cannot_change, "paid once, and another amount from " + to_string(s.period.first()),
                        written, where / "amount");
}

} // namespace detail
} // namespace v0
} // namespace fordel
