// Rules of amounts: what is stated, what it is for, and what it comes to in a year.
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/spread.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/amount.hpp"
#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "arguments/key.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

amount_in_year amount_in(amount_rule const& rule, year_argument year, std::optional<period> const& during,
                         std::string const& parts, py::object const& known, std::optional<amount_rule> const& whole,
                         py::object const& others, notation_argument style) {
    amount_query asked = calendar_year(year, during, part_years_from(parts));
    asked.known = known_from(known, style);
    asked.whole = whole ? &*whole : nullptr;
    if (!others.is_none()) asked.others = given_money(others, style).exact();
    return rule.in_year(asked);
}

void register_spread(py::module_& m) {
    py::class_<spread>(m, "Spread",
                       "How the amount of a whole period is spread over it: by months, by days, or in instalments of "
                       "years or dates, which sum to it.")
        .def_static("by_months", &spread::by_months)
        .def_static("by_days", &spread::by_days)
        .def_static(
            "percents",
            [](py::object const& percents, notation_argument style) { return percents_from(percents, style); },
            py::arg("percents"), py::kw_only(), py::arg("notation") = py::none(),
            "{2024: \"55 %\", 2025: \"45 %\"}, or by dates; they sum to 100.")
        .def_static(
            "amounts", [](py::object const& amounts, notation_argument style) { return amounts_from(amounts, style); },
            py::arg("amounts"), py::kw_only(), py::arg("notation") = py::none(),
            "{2024: kroner(55), 2025: kroner(45)}, or by dates; they sum to the amount.")
        .def("describe", &spread::describe)
        .def("__repr__", [](spread const& s) { return "<Spread " + s.describe().en + '>'; });
}

void register_rule(py::module_& m) {
    py::class_<amount_in_year>(m, "AmountInYear", "What an amount comes to in a year, exactly, and how.")
        .def_readonly("amount", &amount_in_year::amount)
        .def_readonly("steps", &amount_in_year::steps);

    py::class_<amount_rule>(
        m, "AmountRule",
        "What an amount is for each year: stated, indexed, or derived of others. Made by per_year(), per_period(), "
        "once(), by_year(), on_dates(), by_party(), recurring(), percent(), rest(), percent_of(), sum_of() and "
        "product().")
        .def(
            "indexed",
            [](amount_rule const& rule, price_index by, year_argument base_year, py::object const& rounded) {
                return rule.indexed(std::move(by), base_year, rounding_point_from(rounded));
            },
            py::arg("by"), py::arg("base_year"), py::arg("rounded") = "never",
            "The amount is stated in prices of the base year, and raised by the index. rounded: \"never\" (it "
            "compounds "
            "exactly), \"each_year\", \"at_end\", or a RoundingPoint.")
        .def(
            "indexed_from_last",
            [](amount_rule const& rule, price_index by, py::object const& rounded) {
                return rule.indexed_from_last(std::move(by), rounding_point_from(rounded));
            },
            py::arg("by"), py::arg("rounded") = "never",
            "After the last year of by_year(), that year's amount is raised by the index.")
        .def(
            "continued",
            [](amount_rule const& rule, number_argument const& factor, py::object const& plus,
               py::object const& rounded, notation_argument style) {
                yearly_change by{factor.exact(style), std::nullopt, rounding_point_from(rounded)};
                if (!plus.is_none()) by.plus = given_money(plus, style);
                return rule.continued(std::move(by));
            },
            py::arg("factor") = 1, py::arg("plus") = py::none(), py::arg("rounded") = "never", py::kw_only(),
            py::arg("notation") = py::none(),
            "After the last year of by_year(), each year is the year before times the factor, plus an amount.")
        .def(
            "rounded",
            [](amount_rule const& rule, std::string const& to, std::string const& how) {
                return rule.rounded(rounding_unit::parse(to), rounding_from(how));
            },
            py::arg("to"), py::kw_only(), py::arg("rounding") = "half-up",
            "A percentage or a sum, rounded before it is divided.")
        .def("in_base_prices", &amount_rule::in_base_prices, "As stated, before the index.")
        .def(
            "in_year", &amount_in, py::arg("year"), py::arg("period") = py::none(), py::kw_only(),
            py::arg("parts") = "months", py::arg("known") = py::none(), py::arg("whole") = py::none(),
            py::arg("others") = py::none(), py::arg("notation") = py::none(),
            "What it comes to in a calendar year, exactly, and the steps to it.\n\nperiod: when the stream runs, where "
            "that is not the whole year; an amount for a whole period needs it. parts: how a part of a year is "
            "measured, \"months\" or \"days\". known: what other streams came to, by name. whole: the AmountRule of "
            "which percent() and rest() are a part; others: what the other parts were settled at.")
        .def("describe", &amount_rule::describe)
        .def_property_readonly("is_rest", &amount_rule::is_rest)
        .def_property_readonly("currency",
                               [](amount_rule const& rule) -> std::optional<std::string> {
                                   if (auto const in = rule.in()) return std::string(in->code());
                                   return std::nullopt;
                               })
        .def("__repr__", [](amount_rule const& rule) { return "<AmountRule " + rule.describe().en + '>'; });
}

void register_stated(py::module_& m) {
    m.def(
        "per_year",
        [](money_in_notation const& amount, notation_argument style) { return per_year(amount.read(style)); },
        py::arg("amount"), py::kw_only(), py::arg("notation") = py::none(),
        "So much each year; of a part of a year, its months or days.");
    m.def(
        "per_period",
        [](money_in_notation const& amount, py::object const& over, notation_argument style) {
            return per_period(amount.read(style), spread_from(over, style));
        },
        py::arg("amount"), py::arg("spread"), py::kw_only(), py::arg("notation") = py::none(),
        "So much for the whole period of the stream. spread: \"months\", \"days\", a Spread, or instalments by year or "
        "date: {2024: \"55 %\", 2025: \"45 %\"}.");
    m.def(
        "once", [](money_in_notation const& amount, notation_argument style) { return once(amount.read(style)); },
        py::arg("amount"), py::kw_only(), py::arg("notation") = py::none(),
        "So much once, in the year in which the stream begins.");
    m.def(
        "by_year",
        [](py::object const& amounts, notation_argument style) { return by_year(year_amounts_from(amounts, style)); },
        py::arg("amounts"), py::kw_only(), py::arg("notation") = py::none(),
        "As stated for each year, whatever part of it the stream runs: {2021: kroner(100), 2022: \"120,00 kr.\"}.");
    m.def(
        "on_dates",
        [](py::object const& amounts, notation_argument style) { return on_dates(dated_amounts_from(amounts, style)); },
        py::arg("amounts"), py::kw_only(), py::arg("notation") = py::none(),
        "Each on its day: {\"2024-03-01\": kroner(100), \"2024-09-01\": kroner(50)}.");
    m.def(
        "by_party",
        [](py::object const& amounts, py::object const& each, notation_argument style) {
            return by_party(party_amounts_from(amounts, style), per_from(each, style));
        },
        py::arg("amounts"), py::arg("per"), py::kw_only(), py::arg("notation") = py::none(),
        "A table of amounts by party, which needs no key. per: \"year\", \"once\", or what spreads it over the whole "
        "period, as in per_period().");
    m.def(
        "recurring",
        [](year_argument first_year, money_in_notation const& first, number_argument const& factor,
           py::object const& plus, py::object const& rounded, notation_argument style) {
            recurring_amount terms{first_year, first.read(style), factor.exact(style), std::nullopt,
                                   rounding_point_from(rounded)};
            if (!plus.is_none()) terms.plus = given_money(plus, style);
            return recurring(terms);
        },
        py::arg("first_year"), py::arg("first"), py::arg("factor") = 1, py::arg("plus") = py::none(),
        py::arg("rounded") = "never", py::kw_only(), py::arg("notation") = py::none(),
        "The first year's amount, and each later one of the year before: times the factor, plus an amount.");
}

void register_derived(py::module_& m) {
    m.def(
        "percent",
        [](py::object const& percent, notation_argument style) {
            return fordel::percent(percentage_from(percent, style));
        },
        py::arg("percent"), py::kw_only(), py::arg("notation") = py::none(),
        "Of the whole amount of a stream, for one of its tranches: percent(25), percent(\"2,5 %\").");
    m.def("rest", &rest, "The whole less what the other tranches were settled at.");
    m.def(
        "percent_of",
        [](py::object const& percent, py::object const& of, std::string const& year, std::string const& precision,
           notation_argument style) {
            return percent_of(percentage_from(percent, style), streams_from(of, year, precision));
        },
        py::arg("percent"), py::arg("of"), py::kw_only(), py::arg("year") = "same", py::arg("precision") = "settled",
        py::arg("notation") = py::none(),
        "Of what another stream, or several, came to. year: \"same\" or \"before\"; precision: \"settled\", or "
        "\"exact\" "
        "as before rounding.");
    m.def(
        "sum_of",
        [](py::object const& of, std::string const& year, std::string const& precision) {
            return sum_of(streams_from(of, year, precision));
        },
        py::arg("of"), py::kw_only(), py::arg("year") = "same", py::arg("precision") = "settled",
        "The sum of what other streams came to: sum_of([\"a\", \"b\"]).");
    m.def(
        "product",
        [](py::object const& points, money_in_notation const& unit_price, notation_argument style) {
            return product(rule_from(points, style), unit_price.read(style));
        },
        py::arg("points"), py::arg("unit_price"), py::kw_only(), py::arg("notation") = py::none(),
        "Points times a price a year: what a rule or a key calls its weights are the points. It needs no pool, and has "
        "an "
        "amount for each party.");
}

} // namespace

void register_amount_rule(py::module_& m) {
    register_spread(m);
    register_rule(m);
    register_stated(m);
    register_derived(m);
}
