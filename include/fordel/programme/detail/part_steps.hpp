// The steps of a percentage or a rest of other amounts.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/rounding_point.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

rounding_point rounding_of(amount_rule const& rule);
// "25% of 3,078,000.00 DKK = 769,500.00 DKK".
working_step percent_step(working_step of, amount_rule const& rule, fraction const& percent, any_currency in);
// A part of a year's sum that falls due as the whole does.
working_step share_of_whole(working_step of, amount_rule const& rule, period segment, period active,
                            amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/part_steps.ipp>
#endif
