// How they are told.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/detail/part_steps.hpp>
#include <fordel/programme/detail/repayments.hpp>
#include <fordel/programme/detail/step_parts.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/text.hpp>

#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL rounding_point rounding_of(amount_rule const& rule) {
    return rule.rounding_of_derived().value_or(rounding_point::never());
}

FORDEL_DECL working_step percent_step(working_step of, amount_rule const& rule, fraction const& percent,
                                      any_currency in) {
    fraction const exact = of.result * percent / fraction(100);
    working_step step{.kind = working_kind::percent};
    step.words = said(joined(sentence({"Procent: {0} af {1} = {2}", "Percent: {0} of {1} = {2}"},
                                      {percent_words(percent), money_words(of.result, in), money_words(exact, in)}),
                             rounding_words(rounding_of(rule), exact, in)));
    take_in(step, "amount", std::move(of));
    step.inputs.push_back(given("percent", percent));
    round_result(step, rounding_of(rule), exact, in);
    return step;
}

// "100.00 DKK - 25.00 DKK = 75.00 DKK" of a rest; of a percentage what it comes to.
FORDEL_DECL text day_words(amount_rule const& rule, fraction const& whole, fraction const& part, any_currency in) {
    if (!rule.is_rest()) return money_words(part, in);
    return sentence({"{0} - {1} = {2}", "{0} - {1} = {2}"},
                    {money_words(whole, in), money_words(whole - part, in), money_words(part, in)});
}

// Of amounts and repayments: the sum less what falls on the other days.
FORDEL_DECL working_step day_step(working_step of, amount_rule const& rule, period segment, amount_query const& q) {
    any_currency const in = currency_of(rule, q);
    fraction const now = rule.within(segment, q).amount, other_days = of.result - now;
    working_step step{.kind = working_kind::rest, .result = now, .unit = of.unit};
    step.words =
        said(sentence({"Heraf den {0}: {1}", "Of this on {0}: {1}"},
                      {date_words(segment.first()), day_words(rule, q.whole->within(segment, q).amount, now, in)}));
    take_in(step, "whole", std::move(of));
    step.inputs.push_back(given("others", other_days, step.unit));
    return step;
}

FORDEL_DECL working_step share_of_whole(working_step of, amount_rule const& rule, period segment, period active,
                                        amount_query const& q) {
    if (segment == active) return of;
    if (pays_and_repays(rule, q)) return day_step(std::move(of), rule, segment, q);
    any_currency const in = currency_of(rule, q);
    fraction const sum = of.result, whole = whole_of(q, active).amount;
    if (whole == fraction(0)) return part_step(std::move(of), segment, active, part_years::days, in);
    fraction const now = q.whole->within(segment, q).amount;
    working_step step{.kind = working_kind::part, .result = sum * now / whole, .unit = of.unit};
    step.words = said(
        sentence({"Del af året: {0} × {1} / {2} = {3}", "Part of the year: {0} × {1} / {2} = {3}"},
                 {money_words(sum, in), money_words(now, in), money_words(whole, in), money_words(step.result, in)}));
    take_in(step, "amount", std::move(of));
    step.inputs.push_back(given("part", now, step.unit));
    step.inputs.push_back(given("whole", whole, step.unit));
    return step;
}

} // namespace detail
} // namespace v0
} // namespace fordel
