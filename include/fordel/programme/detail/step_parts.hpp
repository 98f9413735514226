// What the steps of amounts are made of: a stated sum, a sum, an index, a part of a period.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using amount_steps = std::vector<working_step>;

std::string unit_name(any_currency in);
explanation_lines said(text line);
explanation_lines stated_line(text const& what);

// ", rounded to kr. = 3,078,000.00 DKK"; nothing where it is not rounded.
text rounding_words(rounding_point const& rounded, fraction const& exact, any_currency in);
// What the step comes to, rounded where that is said.
void round_result(working_step& step, rounding_point const& rounded, fraction const& exact, any_currency in);

working_step stated_step(fraction const& amount, any_currency in, explanation_lines words = {});
// Of one it is that one.
working_step sum_step(amount_steps all, any_currency in);
// In one step, or where each year is rounded, in one each.
working_step raised_step(working_step from, price_change const& how, text const& whose = {});
// By the rule's own index, if it has one.
working_step indexed_step(working_step from, amount_rule const& rule, int year, text const& whose = {});
// What of a sum falls in some of its months or days; the sum where it is all of them.
working_step part_step(working_step of, period part, period whole, part_years parts, any_currency in);

// The same with lines before all others.
working_step with_lines_before(explanation_lines lines, working_step step);
// The clause that a step and those below it follow, but for those that have one.
void set_addresses(working_step& step, std::string const& address);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/step_parts.ipp>
#endif
