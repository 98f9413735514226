// How each day's part is found, where one year has amounts and repayments.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/repayments.hpp>

#include <chrono>
#include <variant>

namespace fordel {
inline namespace v0 {
namespace detail {

// The days of which the rule's year consists: a rest is of those that are asked about.
FORDEL_DECL amount_segments days_due(amount_rule const& rule, amount_query q) {
    if (!rule.is_rest()) q.terms.reset();
    return q.whole->segments(q);
}

FORDEL_DECL bool pays_and_repays(amount_rule const& rule, amount_query const& q) {
    amount_segments const due = days_due(rule, q);
    if (due.split_by_key) return false;
    bool pays = false, repays = false;
    for (period const& day : due.parts) {
        fraction const amount = q.whole->within(day, q).amount;
        pays = pays || amount > fraction(0);
        repays = repays || amount < fraction(0);
    }
    return pays && repays;
}

FORDEL_DECL accrued day_by_day(amount_rule const& rule, fraction const& sum, fraction const& before_this_year,
                               period segment, amount_query const& q) {
    auto const* percent = std::get_if<percent_of_whole>(&rule.form());
    if (percent == nullptr && !q.others_until)
        throw error(errors::amount_no_whole, "a rest of amounts and repayments where the others' days are not known");
    auto const part = [&](fraction const& of_whole, date until) {
        return percent != nullptr ? of_whole * percent->percent / fraction(100) : of_whole - q.others_until(until);
    };
    accrued const now = q.whole->within(segment, q);
    fraction const since = now.before - before_this_year;
    fraction const before = part(since, day_before(segment.first()));
    bool const last = segment.last() >= days_due(rule, q).parts.back().last();
    return {before, (last ? sum : part(since + now.amount, segment.last())) - before};
}

} // namespace detail
} // namespace v0
} // namespace fordel
