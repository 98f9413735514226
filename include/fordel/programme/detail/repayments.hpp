// Amounts and repayments on days of one year: a proportion of their sum tells nothing of each.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether the whole comes to both.
bool pays_and_repays(amount_rule const& rule, amount_query const& q);

// Of each day its percentage, or what the others have left of it; what then is missing of the sum falls on the last.
accrued day_by_day(amount_rule const& rule, fraction const& sum, fraction const& before_this_year, period segment,
                   amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/repayments.ipp>
#endif
