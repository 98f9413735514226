// How each form of an amount accrues.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/detail/repayments.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL any_currency currency_of(amount_rule const& rule, amount_query const& q) {
    if (auto const own = rule.in()) return *own;
    if (q.whole != nullptr && q.whole->in()) return *q.whole->in();
    return q.in;
}

FORDEL_DECL fraction raised(fraction const& amount, price_change const& how) {
    auto const& [by, from, to, rounded, in] = how;
    if (rounded.when() == rounding_point::kind::never) return amount * by.factor(from, to);
    if (rounded.when() == rounding_point::kind::at_end) return rounded.rounded(amount * by.factor(from, to), in);
    fraction each = amount;
    int const step = to < from ? -1 : 1;
    for (int year = from; year != to; year += step)
        each = rounded.rounded(each * by.factor(year, year + step), in);
    return each;
}

FORDEL_DECL fraction at_prices_of(amount_rule const& rule, fraction const& stated, int year, any_currency in) {
    auto const& index = rule.index();
    return index ? raised(stated, {index->index, index->base_year, year, index->rounded, in}) : stated;
}

FORDEL_DECL bool rounded_by_party(amount_rule const& rule, stated_amount const& stated) {
    return !stated.by_party.empty() && rule.index() && rule.index()->rounded.when() != rounding_point::kind::never;
}

FORDEL_DECL fraction stated_at_prices(amount_rule const& rule, stated_amount const& stated, int year) {
    if (!rounded_by_party(rule, stated)) return at_prices_of(rule, stated.amount.exact(), year, stated.amount.in());
    fraction sum = 0;
    for (amount_of_party const& one : stated.by_party)
        sum += at_prices_of(rule, one.amount.value.exact(), year, stated.amount.in());
    return sum;
}

FORDEL_DECL fraction changed(fraction const& before, yearly_change const& by, any_currency in) {
    fraction const next = before * by.factor + (by.plus ? by.plus->value.exact() : fraction(0));
    return by.rounded.when() == rounding_point::kind::each_year ? by.rounded.rounded(next, in) : next;
}

// The last stated year's amount, as it goes on to a later year.
FORDEL_DECL fraction gone_on(yearly_amounts const& stated, int year) {
    year_amount const& last = stated.years.back();
    any_currency const in = last.amount.value.in();
    if (auto const* index = std::get_if<indexed_onwards>(&stated.after))
        return raised(last.amount.value.exact(), {index->index, last.year, year, index->rounded, in});
    auto const& change = std::get<yearly_change>(stated.after);
    fraction amount = last.amount.value.exact();
    for (int each = last.year; each < year; ++each)
        amount = changed(amount, change, in);
    return change.rounded.when() == rounding_point::kind::at_end ? change.rounded.rounded(amount, in) : amount;
}

FORDEL_DECL std::string years_text(yearly_amounts const& stated) {
    std::string years;
    for (year_amount const& one : stated.years)
        years += (years.empty() ? "" : ", ") + std::to_string(one.year);
    return shortened(years);
}

FORDEL_DECL sum_of_year yearly_sum(yearly_amounts const& stated, amount_query const& q, period active) {
    for (year_amount const& one : stated.years)
        if (one.year == q.year) return {one.amount.value.exact(), active};
    bool const goes_on = !std::holds_alternative<std::monostate>(stated.after);
    if (!goes_on || q.year < stated.years.back().year)
        throw error(errors::amount_missing_year, std::to_string(q.year) + "; stated are " + years_text(stated));
    return {gone_on(stated, q.year), q.span};
}

FORDEL_DECL accrued whole_of(amount_query const& q, period active) {
    if (q.whole == nullptr) throw error(errors::amount_no_whole, "an amount that is a part of nothing");
    return q.whole->within(active, q);
}

FORDEL_DECL fraction sum_of_others(derived_amount const& derived, amount_query const& q) {
    if (!q.known) throw error(errors::programme_amounts_unknown, shortened(derived.of.of.front()));
    fraction sum = 0;
    for (party_amount const& one : q.known(derived.of, q.year))
        sum += one.amount;
    return sum;
}

FORDEL_DECL fraction part_of(amount_rule const& rule, amount_query const& q, period active) {
    auto const exact = [&]() -> fraction {
        if (auto const* derived = std::get_if<derived_amount>(&rule.form()))
            return sum_of_others(*derived, q) * derived->percent.value_or(100) / fraction(100);
        if (auto const* percent = std::get_if<percent_of_whole>(&rule.form()))
            return whole_of(q, active).amount * percent->percent / fraction(100);
        if (!q.others) throw error(errors::amount_no_whole, "a rest where the other amounts are not known");
        return whole_of(q, active).amount - *q.others;
    }();
    auto const& rounded = rule.rounding_of_derived();
    return rounded ? rounded->rounded(exact, currency_of(rule, q)) : exact;
}

FORDEL_DECL bool falls_once(amount_query const& q) {
    date const begins = q.during.first();
    return q.span.contains(begins) && q.terms.value_or(q.during).contains(begins);
}

// A sum that accrues evenly over a period.
FORDEL_DECL accrued evenly(fraction const& amount, period over, period segment, part_years parts) {
    return {amount * portion(until(over, segment.first()), over, parts),
            amount * portion(overlap(segment, over), over, parts)};
}

FORDEL_DECL fraction stated_in_year(stated_amount const& stated, int year, amount_query const& q) {
    spread const& over = *stated.per.over();
    auto const active = overlap(span_of(year, q), q.during);
    if (over.how() == spread::kind::months || over.how() == spread::kind::days) {
        part_years const unit = over.how() == spread::kind::days ? part_years::days : part_years::months;
        return stated.amount.exact() * portion(active, q.during, unit);
    }
    for (instalment const& one : over.instalments())
        if (one.year == year) return over.amount_of(one, stated.amount.exact());
    return 0;
}

// What has accrued of a period's sum before a day.
FORDEL_DECL fraction accrued_before(amount_rule const& rule, stated_amount const& stated, date day,
                                    amount_query const& q) {
    spread const& over = *stated.per.over();
    any_currency const in = stated.amount.in();
    part_years const unit = over.how() == spread::kind::months ? part_years::months
                            : over.how() == spread::kind::days ? part_years::days
                                                               : q.parts;
    if (over.instalments().empty() && !rule.index())
        return stated.amount.exact() * portion(until(q.during, day), q.during, unit);
    fraction sum = 0;
    if (over.on_dates()) {
        for (instalment const& one : over.instalments())
            if (*one.on < day)
                sum += at_prices_of(rule, over.amount_of(one, stated.amount.exact()), year_of(*one.on, q), in);
        return sum;
    }
    for (int year = year_of(q.during.first(), q); year <= q.year; ++year) {
        auto const active = overlap(span_of(year, q), q.during);
        if (!active || day <= active->first()) break;
        fraction const of_year = at_prices_of(rule, stated_in_year(stated, year, q), year, in);
        sum += of_year * portion(until(*active, day), *active, unit);
    }
    return sum;
}

FORDEL_DECL accrued of_period(amount_rule const& rule, stated_amount const& stated, period segment,
                              amount_query const& q) {
    fraction const before = accrued_before(rule, stated, segment.first(), q);
    return {before, accrued_before(rule, stated, day_after(segment.last()), q) - before};
}

FORDEL_DECL accrued on_days(amount_rule const& rule, dated_amounts const& stated, period segment,
                            amount_query const& q) {
    accrued found;
    for (dated_amount const& one : stated.dates) {
        if (!q.span.contains(one.on) || one.on > segment.last()) continue;
        fraction const amount = at_prices_of(rule, one.amount.value.exact(), q.year, one.amount.value.in());
        (one.on < segment.first() ? found.before : found.amount) += amount;
    }
    return found;
}

// The days of the year of which a part of the whole is a part: what a percentage comes to accrues over the year, the
// rest is what is left of the days that are asked about.
FORDEL_DECL period days_of_part(amount_rule const& rule, amount_query const& q) {
    return rule.is_rest() ? *active_part(q) : *days_of_year(q);
}

// A sum of the active part of the year falls due as the whole does; where the whole is nothing, day by day.
FORDEL_DECL accrued in_step_with(accrued const& whole, amount_rule const& rule, period segment, period active,
                                 amount_query const& q) {
    fraction const sum = part_of(rule, q, active);
    if (pays_and_repays(rule, q)) return day_by_day(rule, sum, whole.before, segment, q);
    if (whole.amount == fraction(0)) return evenly(sum, active, segment, part_years::days);
    if (segment == active) return {0, sum};
    accrued const now = q.whole->within(segment, q);
    return {sum * (now.before - whole.before) / whole.amount, sum * now.amount / whole.amount};
}

FORDEL_DECL accrued as_the_whole(amount_rule const& rule, period segment, period active, amount_query const& q) {
    accrued const whole = whole_of(q, active);
    accrued part = in_step_with(whole, rule, segment, active, q);
    // What the whole accrued before this year is a part of the sum that is to hold.
    if (rule.rounding_of_derived()) return part;
    auto const* percent = std::get_if<percent_of_whole>(&rule.form());
    part.before += percent != nullptr ? whole.before * percent->percent / fraction(100) : whole.before;
    return part;
}

FORDEL_DECL accrued accrued_within(amount_rule const& rule, period segment, amount_query const& q) {
    auto const asked = active_part(q), active = days_of_year(q);
    if (!asked) return {};
    if (auto const* stated = std::get_if<stated_amount>(&rule.form())) {
        if (stated->per.over()) return of_period(rule, *stated, segment, q);
        if (stated->per.is_once() && !falls_once(q)) return {};
        return evenly(stated_at_prices(rule, *stated, q.year), stated->per.is_once() ? *asked : q.span, segment,
                      q.parts);
    }
    if (auto const* yearly = std::get_if<yearly_amounts>(&rule.form())) {
        sum_of_year const sum = yearly_sum(*yearly, q, *active);
        return evenly(at_prices_of(rule, sum.amount, q.year, *rule.in()), sum.over, segment, q.parts);
    }
    if (auto const* dated = std::get_if<dated_amounts>(&rule.form())) return on_days(rule, *dated, segment, q);
    if (std::holds_alternative<derived_amount>(rule.form()))
        return evenly(part_of(rule, q, *active), *active, segment, q.parts);
    if (auto const* product = std::get_if<product_amount>(&rule.form()))
        return product_within(rule, *product, segment, *active, q);
    return as_the_whole(rule, segment, days_of_part(rule, q), q);
}

FORDEL_DECL void require_within(bool holds, std::string const& seen, amount_query const& q) {
    if (!holds) throw error(errors::amount_outside_period, seen + ", where the period is " + q.during.span());
}

FORDEL_DECL void require_year_within(int year, amount_query const& q) {
    bool const holds = year_of(q.during.first(), q) <= year && year <= year_of(q.during.last(), q);
    require_within(holds, std::to_string(year), q);
}

FORDEL_DECL void require_date_within(date on, amount_query const& q) {
    require_within(q.during.contains(on), to_string(on), q);
}

FORDEL_DECL amount_segments on_their_days(std::vector<date> const& days, amount_query const& q) {
    amount_segments found{{}, false};
    for (date const day : days) {
        require_date_within(day, q);
        if (q.span.contains(day) && q.terms.value_or(q.during).contains(day)) found.parts.emplace_back(day, day);
    }
    return found;
}

FORDEL_DECL amount_segments segments_of(amount_rule const& rule, amount_query const& q) {
    auto const active = active_part(q);
    amount_segments all{active ? std::vector{*active} : std::vector<period>{}, true};
    if (auto const* stated = std::get_if<stated_amount>(&rule.form())) {
        if (stated->per.is_once()) return {falls_once(q) ? all.parts : std::vector<period>{}, false};
        if (!stated->per.over()) return all;
        std::vector<date> days;
        for (instalment const& one : stated->per.over()->instalments())
            if (one.on)
                days.push_back(*one.on);
            else
                require_year_within(one.year, q);
        return days.empty() ? all : on_their_days(days, q);
    }
    if (auto const* yearly = std::get_if<yearly_amounts>(&rule.form()))
        if (std::holds_alternative<std::monostate>(yearly->after))
            for (year_amount const& one : yearly->years)
                require_year_within(one.year, q);
    if (auto const* dated = std::get_if<dated_amounts>(&rule.form())) {
        std::vector<date> days;
        for (dated_amount const& one : dated->dates)
            days.push_back(one.on);
        return on_their_days(days, q);
    }
    if (auto const* product = std::get_if<product_amount>(&rule.form()))
        if (active) all.parts = product->points.segments(*active);
    bool const as_whole = std::holds_alternative<percent_of_whole>(rule.form()) || rule.is_rest();
    if (!as_whole) return all;
    if (q.whole == nullptr) throw error(errors::amount_no_whole, rule.describe().en);
    return q.whole->segments(q);
}

} // namespace detail
} // namespace v0
} // namespace fordel
