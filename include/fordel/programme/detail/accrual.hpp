// How the amount of a year is found, and which part of it falls due when.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// The currency of the rule, of the whole that it is a part of, or of the programme.
any_currency currency_of(amount_rule const& rule, amount_query const& q);

// From prices of one year to those of another.
struct price_change {
    price_index const& by;
    int from;
    int to;
    rounding_point const& rounded;
    any_currency in;
};

// Raised, or lowered, and rounded when it is said.
fraction raised(fraction const& amount, price_change const& how);
// By the rule's own index, if it has one.
fraction at_prices_of(amount_rule const& rule, fraction const& stated, int year, any_currency in);

bool rounded_by_party(amount_rule const& rule, stated_amount const& stated);
// The same of a stated amount; where there is one for each party and the index is rounded, each is rounded.
fraction stated_at_prices(amount_rule const& rule, stated_amount const& stated, int year);

// The year before times the factor, plus the amount.
fraction changed(fraction const& before, yearly_change const& by, any_currency in);

// An amount of a year, before any index, and the days over which it accrues.
struct sum_of_year {
    fraction amount{};
    period over;
};

sum_of_year yearly_sum(yearly_amounts const& stated, amount_query const& q, period active);

// What a period's sum comes to in a year, before it is indexed, where it is spread by time or by year.
fraction stated_in_year(stated_amount const& stated, int year, amount_query const& q);

// The whole's amount in the active part of the year.
accrued whole_of(amount_query const& q, period active);
// The days of the year of which a percentage or the rest of the whole is a part.
period days_of_part(amount_rule const& rule, amount_query const& q);
// Of these days: the percentage or the rest of the whole, the part of other streams.
fraction part_of(amount_rule const& rule, amount_query const& q, period active);
// What the other streams came to in the year that is meant.
fraction sum_of_others(derived_amount const& derived, amount_query const& q);

// Whether a one-off amount falls in the year: that in which the stream begins.
bool falls_once(amount_query const& q);

accrued accrued_within(amount_rule const& rule, period segment, amount_query const& q);
amount_segments segments_of(amount_rule const& rule, amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/accrual.ipp>
#endif
