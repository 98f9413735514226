// The steps of an amount: stated → index → percent or sum → part of the year.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/amount_description.hpp>
#include <fordel/programme/detail/amount_steps.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/detail/part_steps.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/detail/step_parts.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// "2024: 55% of 100,000.00 DKK = 55,000.00 DKK".
FORDEL_DECL working_step instalment_step(stated_amount const& stated, instalment const& one) {
    any_currency const in = stated.amount.in();
    fraction const sum = stated.amount.exact(), comes_to = stated.per.over()->amount_of(one, sum);
    text const amount = money_words(comes_to, in);
    text const when = one.on ? date_words(*one.on) : year_words(one.year);
    bool const percent = stated.per.over()->how() == spread::kind::percents;
    working_step step{.kind = working_kind::instalment,
                      .what = when,
                      .inputs = {given("amount", percent ? sum : comes_to, unit_name(in))},
                      .result = comes_to,
                      .unit = unit_name(in)};
    step.inputs.push_back(given("percent", percent ? one.part : fraction(100)));
    step.words = said(percent ? sentence({"Rate {0}: {1} af {2} = {3}", "Instalment of {0}: {1} of {2} = {3}"},
                                         {when, percent_words(one.part), money_words(sum, in), amount})
                              : sentence({"Rate {0}: {1}", "Instalment of {0}: {1}"}, {when, amount}));
    return step;
}

FORDEL_DECL working_step period_step(amount_rule const& rule, stated_amount const& stated, period segment,
                                     period active, amount_query const& q) {
    spread const& over = *stated.per.over();
    any_currency const in = stated.amount.in();
    explanation_lines const told = stated_line(rule.describe());
    bool const by_time = over.instalments().empty();
    part_years const unit = over.how() == spread::kind::days     ? part_years::days
                            : over.how() == spread::kind::months ? part_years::months
                                                                 : q.parts;
    working_step sum = stated_step(stated.amount.exact(), in, told);
    if (by_time && !rule.index()) return part_step(std::move(sum), segment, q.during, unit, in);
    amount_steps due;
    for (instalment const& one : over.instalments()) {
        if (over.on_dates() && segment.contains(*one.on))
            due.push_back(indexed_step(instalment_step(stated, one), rule, q.year));
        else if (!over.on_dates() && one.year == q.year)
            due.push_back(instalment_step(stated, one));
    }
    if (over.on_dates()) return with_lines_before(told, sum_step(std::move(due), in));
    working_step of_year = by_time ? part_step(std::move(sum), active, q.during, unit, in)
                                   : with_lines_before(told, sum_step(std::move(due), in));
    return part_step(indexed_step(std::move(of_year), rule, q.year), segment, active, unit, in);
}

// Where there is an amount for each party and the index is rounded, each party's is.
FORDEL_DECL working_step raised_by_party(stated_amount const& stated, amount_rule const& rule, amount_query const& q) {
    amount_steps all;
    for (amount_of_party const& one : stated.by_party)
        all.push_back(indexed_step(stated_step(one.amount.value.exact(), stated.amount.in()), rule, q.year,
                                   same(shown_name(one.who) + ": ")));
    return with_lines_before(stated_line(rule.describe()), sum_step(std::move(all), stated.amount.in()));
}

FORDEL_DECL working_step tell(stated_amount const& stated, amount_rule const& rule, period segment, period active,
                              amount_query const& q, amount_addresses const&) {
    if (stated.per.over()) return period_step(rule, stated, segment, active, q);
    any_currency const in = stated.amount.in();
    working_step amount =
        rounded_by_party(rule, stated)
            ? raised_by_party(stated, rule, q)
            : indexed_step(stated_step(stated.amount.exact(), in, stated_line(rule.describe())), rule, q.year);
    return part_step(std::move(amount), segment, stated.per.is_once() ? *active_part(q) : q.span, q.parts, in);
}

// "2022: 203,600,000.00 DKK × 1.018 + 150,000,000.00 DKK = …".
FORDEL_DECL working_step change_step(working_step before, int year, yearly_change const& by, any_currency in) {
    text const factor = by.factor == fraction(1) ? text{} : sentence({" × {0}", " × {0}"}, {number_words(by.factor)});
    text const plus = by.plus ? sentence({" + {0}", " + {0}"}, {money_words(by.plus->value.exact(), in)}) : text{};
    yearly_change unrounded = by;
    unrounded.rounded = {};
    fraction const exact = changed(before.result, unrounded, in);
    bool const each_year = by.rounded.when() == rounding_point::kind::each_year;
    rounding_point const rounded = each_year ? by.rounded : rounding_point::never();
    working_step step{.kind = working_kind::change, .what = year_words(year)};
    step.words = said(sentence({"{0}: {1}{2}{3} = {4}{5}", "{0}: {1}{2}{3} = {4}{5}"},
                               {year_words(year), money_words(before.result, in), factor, plus, money_words(exact, in),
                                rounding_words(rounded, exact, in)}));
    take_in(step, "amount", std::move(before));
    step.inputs.push_back(given("factor", by.factor));
    step.inputs.push_back(given("plus", by.plus ? by.plus->value.exact() : fraction(0), unit_name(in)));
    round_result(step, rounded, exact, in);
    return step;
}

FORDEL_DECL working_step going_on_step(working_step last_stated, yearly_amounts const& stated, int year) {
    year_amount const& last = stated.years.back();
    any_currency const in = last.amount.value.in();
    if (auto const* index = std::get_if<indexed_onwards>(&stated.after))
        return raised_step(std::move(last_stated), {index->index, last.year, year, index->rounded, in});
    auto const& change = std::get<yearly_change>(stated.after);
    working_step step = std::move(last_stated);
    for (int each = last.year + 1; each <= year; ++each)
        step = change_step(std::move(step), each, change, in);
    if (change.rounded.when() != rounding_point::kind::at_end) return step;
    working_step rounded{.kind = working_kind::sum};
    fraction const exact = step.result;
    rounded.words = said(joined(money_words(exact, in), rounding_words(change.rounded, exact, in)));
    take_in(rounded, "amount 1", std::move(step));
    round_result(rounded, change.rounded, exact, in);
    return rounded;
}

FORDEL_DECL working_step tell(yearly_amounts const& stated, amount_rule const& rule, period segment, period active,
                              amount_query const& q, amount_addresses const&) {
    any_currency const in = *rule.in();
    year_amount const* basis = &stated.years.back();
    for (year_amount const& one : stated.years)
        if (one.year == q.year) basis = &one;
    fraction const amount = basis->amount.value.exact();
    working_step step = stated_step(
        amount, in,
        stated_line(sentence({"{0} i {1}", "{0} in {1}"}, {money_words(amount, in), year_words(basis->year)})));
    if (basis->year != q.year) step = going_on_step(std::move(step), stated, q.year);
    period const over = yearly_sum(stated, q, active).over;
    return part_step(indexed_step(std::move(step), rule, q.year), segment, over, q.parts, in);
}

FORDEL_DECL working_step tell(dated_amounts const& stated, amount_rule const& rule, period segment, period,
                              amount_query const& q, amount_addresses const&) {
    amount_steps due;
    for (dated_amount const& one : stated.dates)
        if (segment.contains(one.on)) {
            fraction const amount = one.amount.value.exact();
            any_currency const in = one.amount.value.in();
            text const what = sentence({"{0} den {1}", "{0} on {1}"}, {money_words(amount, in), date_words(one.on)});
            due.push_back(indexed_step(stated_step(amount, in, stated_line(what)), rule, q.year));
        }
    return sum_step(std::move(due), *rule.in());
}

FORDEL_DECL working_step tell(percent_of_whole const& stated, amount_rule const& rule, period segment, period active,
                              amount_query const& q, amount_addresses const& at) {
    any_currency const in = currency_of(rule, q);
    bool const by_year = rule.rounding_of_derived().has_value();
    working_step whole = amount_working(*q.whole, by_year ? active : segment, q, {at.whole, {}});
    working_step step = percent_step(std::move(whole), rule, stated.percent, in);
    return by_year ? share_of_whole(std::move(step), rule, segment, active, q) : step;
}

FORDEL_DECL working_step tell(rest_of_whole const&, amount_rule const& rule, period segment, period active,
                              amount_query const& q, amount_addresses const& at) {
    any_currency const in = currency_of(rule, q);
    working_step whole = amount_working(*q.whole, active, q, {at.whole, {}});
    fraction const exact = whole.result - *q.others;
    working_step step{.kind = working_kind::rest};
    step.words = said(sentence(
        {"Resten: {0} - {1} (hvad de øvrige er afregnet til) = {2}",
         "The rest: {0} - {1} (what the others were settled at) = {2}"},
        {money_words(whole.result, in), money_words(*q.others, in), money_words(part_of(rule, q, active), in)}));
    take_in(step, "whole", std::move(whole));
    step.inputs.push_back(given("others", *q.others, unit_name(in)));
    round_result(step, rounding_of(rule), exact, in);
    return share_of_whole(std::move(step), rule, segment, active, q);
}

// Each stream by itself; where families overlap, all as one.
FORDEL_DECL std::vector<working_input> amounts_of_others(derived_amount const& stated, fraction const& sum,
                                                         amount_query const& q, any_currency in) {
    std::vector<working_input> all;
    fraction together = 0;
    for (std::string const& name : stated.of.of) {
        derived_amount one = stated;
        one.of.of = {name};
        all.push_back(given(name, sum_of_others(one, q), unit_name(in), "streams." + name));
        together += *all.back().value;
    }
    if (together == sum) return all;
    return {given(names_of(stated.of).en, sum, unit_name(in))};
}

FORDEL_DECL working_step tell(derived_amount const& stated, amount_rule const& rule, period segment, period active,
                              amount_query const& q, amount_addresses const&) {
    any_currency const in = currency_of(rule, q);
    fraction const sum = sum_of_others(stated, q);
    int const year = q.year - (stated.of.year == amount_year::before ? 1 : 0);
    text const exact =
        stated.of.precision == amount_precision::exact ? text{", før afrunding", ", before rounding"} : text{};
    text const pattern = stated.of.of.size() == 1 ? text{"Strømmen {0} i {1}{2}: {3}", "The stream {0} in {1}{2}: {3}"}
                                                  : text{"Sum: {0} i {1}{2}: {3}", "Sum: {0} in {1}{2}: {3}"};
    text const total = sentence(pattern, {names_of(stated.of), year_words(year), exact, money_words(sum, in)});
    rounding_point const rounded = stated.percent ? rounding_point::never() : rounding_of(rule);
    working_step step{.kind = working_kind::sum,
                      .what = year_words(year),
                      .words = said(joined(total, rounding_words(rounded, sum, in))),
                      .inputs = amounts_of_others(stated, sum, q, in)};
    round_result(step, rounded, sum, in);
    if (stated.percent) step = percent_step(std::move(step), rule, *stated.percent, in);
    return part_step(std::move(step), segment, active, q.parts, in);
}

// All points of a part of the year; where the figures are averaged, so are their sums over the dates.
FORDEL_DECL void take_in_points(working_step& step, key const& points) {
    fraction const count = as_points(points.total(), points);
    int const dates = points.basis().averaged;
    step.citation = points.basis().source;
    step.what = describe(points);
    step.weights = points;
    if (dates == 1) {
        step.inputs.push_back(given("points", count));
        return;
    }
    working_step average{
        .kind = working_kind::average,
        .words = said(sentence({"Gennemsnit: {0} / {1} = {2}", "Average: {0} / {1} = {2}"},
                               {number_words(points.total()), same(std::to_string(dates)), number_words(count)})),
        .inputs = {given("amount", points.total()), given("dates", fraction(dates))},
        .result = count};
    take_in(step, "points", std::move(average));
}

FORDEL_DECL working_step tell(product_amount const& stated, amount_rule const& rule, period segment, period,
                              amount_query const& q, amount_addresses const&) {
    any_currency const in = stated.unit_price.value.in();
    amount_steps parts;
    for (period const& part : stated.points.segments(segment)) {
        fraction const unit_price = stated.unit_price.value.exact();
        working_step price = parts.empty() ? stated_step(unit_price, in, stated_line(rule.describe()))
                                           : stated_step(at_prices_of(rule, unit_price, q.year, in), in);
        if (parts.empty()) price = indexed_step(std::move(price), rule, q.year);
        fraction const of_one = price.result;
        working_step step{.kind = working_kind::product, .unit = unit_name(in)};
        take_in(step, "price", std::move(price));
        key const points = points_on(stated, part.first(), q);
        take_in_points(step, points);
        fraction const count = as_points(points.total(), points);
        step.result = count * of_one;
        step.words = said(
            sentence({"Produkt: {0} ({1}) × {2} = {3}", "Product: {0} ({1}) × {2} = {3}"},
                     {number_words(count), describe(points), money_words(of_one, in), money_words(step.result, in)}));
        parts.push_back(part_step(std::move(step), part, q.span, q.parts, in));
    }
    return sum_step(std::move(parts), in);
}

FORDEL_DECL working_step amount_working(amount_rule const& rule, period segment, amount_query const& q,
                                        amount_addresses const& at) {
    working_step step{.kind = working_kind::sum, .unit = unit_name(currency_of(rule, q))};
    if (active_part(q)) {
        period const active = days_of_part(rule, q);
        step = std::visit([&](auto const& form) { return tell(form, rule, segment, active, q, at); }, rule.form());
    }
    if (!at.own.empty()) set_addresses(step, at.own);
    return step;
}

} // namespace detail
} // namespace v0
} // namespace fordel
