// The sentences of an amount: stated → index → percent or sum → part of the year.
#pragma once

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
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/detail/repayments.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// ", rounded to kr. = 3,078,000.00 DKK"; nothing where it is not rounded.
FORDEL_DECL text rounding_words(rounding_point const& rounded, fraction const& exact, any_currency in) {
    if (rounded.when() == rounding_point::kind::never) return {};
    return sentence({", afrundet til {0} = {1}", ", rounded to {0} = {1}"},
                    {describe(rounded.to(), in), money_words(rounded.rounded(exact, in), in)});
}

FORDEL_DECL text years_span(int first, int last) {
    return same(first == last ? std::to_string(first) : std::to_string(first) + '-' + std::to_string(last));
}

FORDEL_DECL void tell_raise(std::vector<text>& lines, fraction const& amount, price_change const& how,
                            text const& whose) {
    auto const& [by, from, to, rounded, in] = how;
    fraction const exact = amount * by.factor(from, to);
    text const years = to > from ? years_span(from + 1, to) : years_span(to, from - 1);
    text const line = sentence(
        {"Indeks: {0}{1}{2} ({3}, {4}) = {5}", "Index: {0}{1}{2} ({3}, {4}) = {5}"},
        {whose, money_words(amount, in), by.factor_text(from, to), years, by.describe(), money_words(exact, in)});
    lines.push_back(joined(line, rounding_words(rounded, exact, in)));
}

// In one line, or where each year is rounded, in one line each.
FORDEL_DECL void tell_raises(std::vector<text>& lines, fraction const& amount, price_change const& how,
                             text const& whose = {}) {
    auto const& [by, from, to, rounded, in] = how;
    if (from == to) return;
    if (rounded.when() != rounding_point::kind::each_year) return tell_raise(lines, amount, how, whose);
    int const step = to < from ? -1 : 1;
    for (int year = from; year != to; year += step)
        tell_raise(lines, raised(amount, {by, from, year, rounded, in}), {by, year, year + step, rounded, in}, whose);
}

FORDEL_DECL void tell_index(std::vector<text>& lines, amount_rule const& rule, fraction const& amount, int year,
                            text const& whose = {}) {
    if (auto const& index = rule.index())
        tell_raises(lines, amount, {index->index, index->base_year, year, index->rounded, *rule.in()}, whose);
}

// The part of a sum that falls in some of its months or days; nothing where it is all of them.
FORDEL_DECL void tell_part(std::vector<text>& lines, fraction const& amount, period part, period whole,
                           part_years parts, any_currency in) {
    if (part == whole) return;
    int const some = length(part, parts), all = length(whole, parts);
    text const unit = parts == part_years::days ? text{"dage", "days"} : text{"måneder", "months"};
    lines.push_back(sentence({"Del af perioden: {0} af {1} {2}: {3} × {0}/{1} = {4}",
                              "Part of the period: {0} of {1} {2}: {3} × {0}/{1} = {4}"},
                             {same(std::to_string(some)), same(std::to_string(all)), unit, money_words(amount, in),
                              money_words(amount * fraction(some, all), in)}));
}

FORDEL_DECL void tell_stated(std::vector<text>& lines, text const& what) {
    lines.push_back(sentence({"Angivet: {0}", "Stated: {0}"}, {what}));
}

// "2024: 55% of 100,000.00 DKK = 55,000.00 DKK".
FORDEL_DECL void tell_instalment(std::vector<text>& lines, stated_amount const& stated, instalment const& one) {
    fraction const sum = stated.amount.exact();
    text const amount = money_words(stated.per.over()->amount_of(one, sum), stated.amount.in());
    text const when = one.on ? date_words(*one.on) : year_words(one.year);
    bool const percent = stated.per.over()->how() == spread::kind::percents;
    lines.push_back(percent ? sentence({"Rate {0}: {1} af {2} = {3}", "Instalment of {0}: {1} of {2} = {3}"},
                                       {when, percent_words(one.part), money_words(sum, stated.amount.in()), amount})
                            : sentence({"Rate {0}: {1}", "Instalment of {0}: {1}"}, {when, amount}));
}

FORDEL_DECL void tell_period(std::vector<text>& lines, amount_rule const& rule, stated_amount const& stated,
                             period segment, period active, amount_query const& q) {
    spread const& over = *stated.per.over();
    any_currency const in = stated.amount.in();
    fraction const sum = stated.amount.exact();
    bool const by_time = over.instalments().empty();
    part_years const unit = over.how() == spread::kind::days     ? part_years::days
                            : over.how() == spread::kind::months ? part_years::months
                                                                 : q.parts;
    if (by_time && !rule.index()) return tell_part(lines, sum, segment, q.during, unit, in);
    if (over.on_dates()) {
        for (instalment const& one : over.instalments())
            if (segment.contains(*one.on)) {
                tell_instalment(lines, stated, one);
                tell_index(lines, rule, over.amount_of(one, sum), q.year);
            }
        return;
    }
    if (by_time) tell_part(lines, sum, active, q.during, unit, in);
    for (instalment const& one : over.instalments())
        if (one.year == q.year) tell_instalment(lines, stated, one);
    fraction const of_year = stated_in_year(stated, q.year, q);
    tell_index(lines, rule, of_year, q.year);
    tell_part(lines, at_prices_of(rule, of_year, q.year, in), segment, active, unit, in);
}

FORDEL_DECL void tell(std::vector<text>& lines, stated_amount const& stated, amount_rule const& rule, period segment,
                      period active, amount_query const& q) {
    tell_stated(lines, rule.describe());
    if (stated.per.over()) return tell_period(lines, rule, stated, segment, active, q);
    if (!rounded_by_party(rule, stated))
        tell_index(lines, rule, stated.amount.exact(), q.year);
    else
        for (amount_of_party const& one : stated.by_party)
            tell_index(lines, rule, one.amount.value.exact(), q.year, same(shown_name(one.who) + ": "));
    fraction const amount = stated_at_prices(rule, stated, q.year);
    tell_part(lines, amount, segment, stated.per.is_once() ? *active_part(q) : q.span, q.parts, stated.amount.in());
}

// "2022: 203,600,000.00 DKK × 1.018 + 150,000,000.00 DKK = …".
FORDEL_DECL text change_line(int year, fraction const& before, yearly_change const& by, any_currency in) {
    text const factor = by.factor == fraction(1) ? text{} : sentence({" × {0}", " × {0}"}, {number_words(by.factor)});
    text const plus = by.plus ? sentence({" + {0}", " + {0}"}, {money_words(by.plus->value.exact(), in)}) : text{};
    yearly_change unrounded = by;
    unrounded.rounded = {};
    fraction const exact = changed(before, unrounded, in);
    text const rounded =
        by.rounded.when() == rounding_point::kind::each_year ? rounding_words(by.rounded, exact, in) : text{};
    return sentence({"{0}: {1}{2}{3} = {4}{5}", "{0}: {1}{2}{3} = {4}{5}"},
                    {year_words(year), money_words(before, in), factor, plus, money_words(exact, in), rounded});
}

FORDEL_DECL void tell_going_on(std::vector<text>& lines, yearly_amounts const& stated, int year) {
    year_amount const& last = stated.years.back();
    any_currency const in = last.amount.value.in();
    fraction amount = last.amount.value.exact();
    if (auto const* index = std::get_if<indexed_onwards>(&stated.after))
        return tell_raises(lines, amount, {index->index, last.year, year, index->rounded, in});
    auto const& change = std::get<yearly_change>(stated.after);
    for (int each = last.year + 1; each <= year; ++each) {
        lines.push_back(change_line(each, amount, change, in));
        amount = changed(amount, change, in);
    }
    if (change.rounded.when() == rounding_point::kind::at_end)
        lines.push_back(joined(money_words(amount, in), rounding_words(change.rounded, amount, in)));
}

FORDEL_DECL void tell(std::vector<text>& lines, yearly_amounts const& stated, amount_rule const& rule, period segment,
                      period active, amount_query const& q) {
    any_currency const in = *rule.in();
    sum_of_year const sum = yearly_sum(stated, q, active);
    year_amount const* basis = &stated.years.back();
    for (year_amount const& one : stated.years)
        if (one.year == q.year) basis = &one;
    tell_stated(lines, sentence({"{0} i {1}", "{0} in {1}"},
                                {money_words(basis->amount.value.exact(), in), year_words(basis->year)}));
    if (basis->year != q.year) tell_going_on(lines, stated, q.year);
    tell_index(lines, rule, sum.amount, q.year);
    tell_part(lines, at_prices_of(rule, sum.amount, q.year, in), segment, sum.over, q.parts, in);
}

FORDEL_DECL void tell(std::vector<text>& lines, dated_amounts const& stated, amount_rule const& rule, period segment,
                      period, amount_query const& q) {
    for (dated_amount const& one : stated.dates)
        if (segment.contains(one.on)) {
            fraction const amount = one.amount.value.exact();
            any_currency const in = one.amount.value.in();
            tell_stated(lines, sentence({"{0} den {1}", "{0} on {1}"}, {money_words(amount, in), date_words(one.on)}));
            tell_index(lines, rule, amount, q.year);
        }
}

FORDEL_DECL text derived_rounding(amount_rule const& rule, fraction const& exact, any_currency in) {
    auto const& rounded = rule.rounding_of_derived();
    return rounded ? rounding_words(*rounded, exact, in) : text{};
}

// "25% of 3,078,000.00 DKK = 769,500.00 DKK".
FORDEL_DECL text percent_line(amount_rule const& rule, fraction const& percent, fraction const& of, any_currency in) {
    fraction const exact = of * percent / fraction(100);
    return joined(sentence({"Procent: {0} af {1} = {2}", "Percent: {0} of {1} = {2}"},
                           {percent_words(percent), money_words(of, in), money_words(exact, in)}),
                  derived_rounding(rule, exact, in));
}

// "100.00 DKK - 25.00 DKK = 75.00 DKK" of a rest; of a percentage what it comes to.
FORDEL_DECL text day_words(amount_rule const& rule, fraction const& whole, fraction const& part, any_currency in) {
    if (!rule.is_rest()) return money_words(part, in);
    return sentence({"{0} - {1} = {2}", "{0} - {1} = {2}"},
                    {money_words(whole, in), money_words(whole - part, in), money_words(part, in)});
}

// A part of a year's sum that falls due as the whole does.
FORDEL_DECL void tell_share_of_whole(std::vector<text>& lines, amount_rule const& rule, period segment, period active,
                                     amount_query const& q) {
    if (segment == active) return;
    any_currency const in = currency_of(rule, q);
    fraction const sum = part_of(rule, q, active), whole = whole_of(q, active).amount;
    if (pays_and_repays(rule, q)) {
        lines.push_back(sentence({"Heraf den {0}: {1}", "Of this on {0}: {1}"},
                                 {date_words(segment.first()), day_words(rule, q.whole->within(segment, q).amount,
                                                                         rule.within(segment, q).amount, in)}));
        return;
    }
    if (whole == fraction(0)) return tell_part(lines, sum, segment, active, part_years::days, in);
    fraction const now = q.whole->within(segment, q).amount;
    lines.push_back(sentence(
        {"Del af året: {0} × {1} / {2} = {3}", "Part of the year: {0} × {1} / {2} = {3}"},
        {money_words(sum, in), money_words(now, in), money_words(whole, in), money_words(sum * now / whole, in)}));
}

FORDEL_DECL void tell(std::vector<text>& lines, percent_of_whole const& stated, amount_rule const& rule, period segment,
                      period active, amount_query const& q) {
    any_currency const in = currency_of(rule, q);
    bool const by_year = rule.rounding_of_derived().has_value();
    period const over = by_year ? active : segment;
    fraction const whole = whole_of(q, over).amount;
    lines = q.whole->steps(over, q);
    lines.push_back(percent_line(rule, stated.percent, whole, in));
    if (by_year) tell_share_of_whole(lines, rule, segment, active, q);
}

FORDEL_DECL void tell(std::vector<text>& lines, rest_of_whole const&, amount_rule const& rule, period segment,
                      period active, amount_query const& q) {
    any_currency const in = currency_of(rule, q);
    fraction const sum = part_of(rule, q, active);
    lines = q.whole->steps(active, q);
    lines.push_back(
        sentence({"Resten: {0} - {1} (hvad de øvrige er afregnet til) = {2}",
                  "The rest: {0} - {1} (what the others were settled at) = {2}"},
                 {money_words(whole_of(q, active).amount, in), money_words(*q.others, in), money_words(sum, in)}));
    tell_share_of_whole(lines, rule, segment, active, q);
}

FORDEL_DECL void tell(std::vector<text>& lines, derived_amount const& stated, amount_rule const& rule, period segment,
                      period active, amount_query const& q) {
    any_currency const in = currency_of(rule, q);
    fraction const sum = sum_of_others(stated, q);
    int const year = q.year - (stated.of.year == amount_year::before ? 1 : 0);
    text const exact =
        stated.of.precision == amount_precision::exact ? text{", før afrunding", ", before rounding"} : text{};
    text const pattern = stated.of.of.size() == 1 ? text{"Strømmen {0} i {1}{2}: {3}", "The stream {0} in {1}{2}: {3}"}
                                                  : text{"Sum: {0} i {1}{2}: {3}", "Sum: {0} in {1}{2}: {3}"};
    text const total = sentence(pattern, {names_of(stated.of), year_words(year), exact, money_words(sum, in)});
    lines.push_back(stated.percent ? total : joined(total, derived_rounding(rule, sum, in)));
    if (stated.percent) lines.push_back(percent_line(rule, *stated.percent, sum, in));
    tell_part(lines, part_of(rule, q, active), segment, active, q.parts, in);
}

FORDEL_DECL void tell(std::vector<text>& lines, product_amount const& stated, amount_rule const& rule, period segment,
                      period, amount_query const& q) {
    any_currency const in = stated.unit_price.value.in();
    tell_stated(lines, rule.describe());
    tell_index(lines, rule, stated.unit_price.value.exact(), q.year);
    fraction const price = at_prices_of(rule, stated.unit_price.value.exact(), q.year, in);
    for (period const& part : stated.points.segments(segment)) {
        key const points = points_on(stated, part.first(), q);
        fraction const count = as_points(points.total(), points);
        int const dates = points.basis().averaged;
        if (dates > 1)
            lines.push_back(sentence({"Gennemsnit: {0} / {1} = {2}", "Average: {0} / {1} = {2}"},
                                     {number_words(points.total()), same(std::to_string(dates)), number_words(count)}));
        lines.push_back(
            sentence({"Produkt: {0} ({1}) × {2} = {3}", "Product: {0} ({1}) × {2} = {3}"},
                     {number_words(count), describe(points), money_words(price, in), money_words(count * price, in)}));
        tell_part(lines, count * price, part, q.span, q.parts, in);
    }
}

FORDEL_DECL std::vector<text> steps_of(amount_rule const& rule, period segment, amount_query const& q) {
    std::vector<text> lines;
    if (active_part(q)) {
        period const active = days_of_part(rule, q);
        std::visit([&](auto const& form) { tell(lines, form, rule, segment, active, q); }, rule.form());
    }
    return lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
