// How amounts are stated, and derived of others.
#include <fordel/programme/amount_rule.hpp>

#include <optional>
#include <string>
#include <utility>

#include "arguments/amount.hpp"
#include "arguments/integer.hpp"
#include "arguments/key.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/rule.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

void register_stated_amounts(py::module_& m) {
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

void register_derived_amounts(py::module_& m) {
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
            return percent_of(percentage_from(percent, style), amounts_from(of, "payers", year, precision));
        },
        py::arg("percent"), py::arg("of"), py::kw_only(), py::arg("year") = "same", py::arg("precision") = "settled",
        py::arg("notation") = py::none(),
        "Of what another stream, or several, came to. year: \"same\" or \"before\"; precision: \"settled\", or "
        "\"exact\" "
        "as before rounding.");
    m.def(
        "sum_of",
        [](py::object const& of, std::string const& year, std::string const& precision) {
            return sum_of(amounts_from(of, "payers", year, precision));
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

void register_amounts(py::module_& m) {
    register_stated_amounts(m);
    register_derived_amounts(m);
}
