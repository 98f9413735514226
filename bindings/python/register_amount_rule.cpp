// Rules of amounts: what they come to in a year, and in which steps.
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/spread.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/amount.hpp"
#include "arguments/date.hpp"
#include "arguments/integer.hpp"
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
    asked.known = known_streams_from(known, style);
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
            [](py::object const& percents, notation_argument style) { return spread_percents_from(percents, style); },
            py::arg("percents"), py::kw_only(), py::arg("notation") = py::none(),
            "{2024: \"55 %\", 2025: \"45 %\"}, or by dates; they sum to 100.")
        .def_static(
            "amounts",
            [](py::object const& amounts, notation_argument style) { return spread_amounts_from(amounts, style); },
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

} // namespace

void register_amount_rule(py::module_& m) {
    register_spread(m);
    register_rule(m);
}
