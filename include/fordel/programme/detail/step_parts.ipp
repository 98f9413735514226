// How they are made and told.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/units.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/step_parts.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/text.hpp>

#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string unit_name(any_currency in) { return std::string(in.code()); }

FORDEL_DECL explanation_lines said(text line) { return {{explanation_part::share, std::move(line)}}; }

FORDEL_DECL text rounding_words(rounding_point const& rounded, fraction const& exact, any_currency in) {
    if (rounded.when() == rounding_point::kind::never) return {};
    return sentence({", afrundet til {0} = {1}", ", rounded to {0} = {1}"},
                    {describe(rounded.to(), in), money_words(rounded.rounded(exact, in), in)});
}

FORDEL_DECL void round_result(working_step& step, rounding_point const& rounded, fraction const& exact,
                              any_currency in) {
    step.unit = unit_name(in);
    step.result = exact;
    if (rounded.when() == rounding_point::kind::never) return;
    step.inputs.push_back(
        given("to_multiple_of", any_money::from_minor(minor_units(rounded.to(), in), in).exact(), step.unit));
    step.inputs.push_back(named("halves", std::string(name_of(rounding_names, rounded.how()))));
    step.result = rounded.rounded(exact, in);
}

FORDEL_DECL text years_span(int first, int last) {
    return same(first == last ? std::to_string(first) : std::to_string(first) + '-' + std::to_string(last));
}

FORDEL_DECL working_step stated_step(fraction const& amount, any_currency in, explanation_lines words) {
    std::string const unit = unit_name(in);
    return {.kind = working_kind::stated,
            .words = std::move(words),
            .inputs = {given("amount", amount, unit)},
            .result = amount,
            .unit = unit};
}

FORDEL_DECL explanation_lines stated_line(text const& what) {
    return said(sentence({"Angivet: {0}", "Stated: {0}"}, {what}));
}

FORDEL_DECL working_step sum_step(amount_steps all, any_currency in) {
    if (all.size() == 1) return std::move(all.front());
    working_step step{.kind = working_kind::sum, .unit = unit_name(in)};
    for (working_step& one : all) {
        step.result += one.result;
        take_in(step, "amount " + std::to_string(step.inputs.size() + 1), std::move(one));
    }
    return step;
}

FORDEL_DECL working_step raise_step(working_step from, price_change const& how, text const& whose) {
    auto const& [by, first, last, rounded, in] = how;
    fraction const amount = from.result, exact = amount * by.factor(first, last);
    text const years = last > first ? years_span(first + 1, last) : years_span(last, first - 1);
    text const line = sentence(
        {"Indeks: {0}{1}{2} ({3}, {4}) = {5}", "Index: {0}{1}{2} ({3}, {4}) = {5}"},
        {whose, money_words(amount, in), by.factor_text(first, last), years, by.describe(), money_words(exact, in)});
    working_step step{.kind = working_kind::index,
                      .what = by.describe(),
                      .words = said(joined(line, rounding_words(rounded, exact, in))),
                      .citation = by.source()};
    take_in(step, "amount", std::move(from));
    step.inputs.push_back(given("factor", by.factor(first, last)));
    step.inputs.push_back(given("prices_of", fraction(first)));
    step.inputs.push_back(given("year", fraction(last)));
    round_result(step, rounded, exact, in);
    return step;
}

FORDEL_DECL working_step raised_step(working_step from, price_change const& how, text const& whose) {
    auto const& [by, first, last, rounded, in] = how;
    if (first == last) return from;
    if (rounded.when() != rounding_point::kind::each_year) return raise_step(std::move(from), how, whose);
    int const way = last < first ? -1 : 1;
    for (int year = first; year != last; year += way)
        from = raise_step(std::move(from), {by, year, year + way, rounded, in}, whose);
    return from;
}

FORDEL_DECL working_step indexed_step(working_step from, amount_rule const& rule, int year, text const& whose) {
    auto const& index = rule.index();
    if (!index) return from;
    return raised_step(std::move(from), {index->index, index->base_year, year, index->rounded, *rule.in()}, whose);
}

FORDEL_DECL working_step part_step(working_step of, period part, period whole, part_years parts, any_currency in) {
    if (part == whole) return of;
    int const some = length(part, parts), all = length(whole, parts);
    bool const days = parts == part_years::days;
    fraction const comes_to = of.result * fraction(some, all);
    working_step step{.kind = working_kind::part, .result = comes_to, .unit = of.unit};
    step.words = said(sentence({"Del af perioden: {0} af {1} {2}: {3} × {0}/{1} = {4}",
                                "Part of the period: {0} of {1} {2}: {3} × {0}/{1} = {4}"},
                               {same(std::to_string(some)), same(std::to_string(all)),
                                days ? text{"dage", "days"} : text{"måneder", "months"}, money_words(of.result, in),
                                money_words(comes_to, in)}));
    take_in(step, "amount", std::move(of));
    step.inputs.push_back(given("part", fraction(some), days ? "days" : "months"));
    step.inputs.push_back(given("whole", fraction(all), days ? "days" : "months"));
    return step;
}

FORDEL_DECL working_step with_lines_before(explanation_lines lines, working_step step) {
    working_step* first = &step;
    while (!first->steps.empty())
        first = &first->steps.front();
    first->words.insert(first->words.begin(), lines.begin(), lines.end());
    return step;
}

FORDEL_DECL void set_addresses(working_step& step, std::string const& address) {
    if (!step.address.empty()) return;
    step.address = address;
    for (working_step& before : step.steps)
        set_addresses(before, address);
}

} // namespace detail
} // namespace v0
} // namespace fordel
