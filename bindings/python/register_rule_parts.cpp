// What key rules are made of: reference dates, members, conditions, roundings, and amounts of other streams.
#include <fordel/key.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/rule.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using years_argument = integer_argument<"years">;
using decimals_argument = integer_argument<"decimals", unsigned>;
using part_of_date = integer_argument<"month and day", unsigned>;

void register_reference_date(py::module_& m) {
    py::class_<reference_date>(m, "ReferenceDate",
                               "Which date's figures a payment goes by: \"year_before\", \"same_year\", "
                               "\"two_years_before\" (on 1 January) or one date for all years; or years_before(), "
                               "latest_published() and average().")
        .def(py::init([](py::object const& on) { return reference_from(on); }), py::arg("date"))
        .def_static(
            "years_before",
            [](years_argument years, part_of_date month, part_of_date day) {
                return reference_date::years_before(years, month, day);
            },
            py::arg("years"), py::arg("month") = 1, py::arg("day") = 1,
            "A day of the year that is so many years before the payment's; 0 is the payment's own.")
        .def_static(
            "latest_published",
            [](years_argument years_before, part_of_date month, part_of_date day) {
                return reference_date::latest_published(years_before, month, day);
            },
            py::arg("years_before"), py::arg("month") = 1, py::arg("day") = 1,
            "The latest figures that were published by that day.")
        .def(
            "average", [](reference_date const& r, years_argument years) { return r.average(years); }, py::arg("years"),
            "The average over so many years: of that date and the same day of the years before it.")
        .def(
            "for_year", [](reference_date const& r, year_argument year) { return r.for_year(year); }, py::arg("year"))
        .def(
            "describe", [](reference_date const& r, language_argument lang) { return r.describe().in(lang); },
            py::arg("lang") = py::none(), "In words.")
        .def("__str__", [](reference_date const& r) { return r.describe().in(language_that_is_set()); });
    py::implicitly_convertible<py::str, reference_date>();
    py::implicitly_convertible<date, reference_date>();
}

void register_members_class(py::module_& m) {
    py::class_<members>(m, "Members", "Who takes part in a key: parties at all times, and Participations in theirs.")
        .def(py::init([](py::object const& parties) { return members_from(parties); }), py::arg("members"))
        .def_property_readonly("ever", &members::ever, "Each one once, whenever it takes part.")
        .def(
            "on", [](members const& who, date day) { return who.on(day); }, py::arg("day"), "Who takes part on a day.");
}

void register_condition(py::module_& m) {
    py::class_<condition>(m, "Condition",
                          "Which parties something holds for, by a figure: \"above\", \"at_least\", \"below\" or "
                          "\"at_most\" a value.")
        .def(py::init([](py::object const& of, std::string const& kind, py::object const& value,
                         py::object const& as_of, std::string const& missing, notation_argument style) {
                 return condition{figures_from(of), reference_from(as_of), condition_kind_from(kind),
                                  fraction_from(value, style), missing_from(missing)};
             }),
             py::arg("of"), py::arg("kind"), py::arg("value"), py::arg("as_of") = "year_before",
             py::arg("missing") = "refuse", py::arg("notation") = py::none())
        .def_readonly("of", &condition::of, "The figures.")
        .def_readonly("as_of", &condition::as_of, "The date of the figures.")
        .def_property_readonly(
            "kind", [](condition const& c) { return condition_kind_name(c.is); },
            "How figures are held against the value.")
        .def_readonly("value", &condition::value, "What figures are held against.")
        .def(
            "holds",
            [](condition const& c, py::object const& who, year_argument year) {
                return c.holds(party_from(who, c.of.parties()), {year, make_date(year, 1, 1)});
            },
            py::arg("who"), py::arg("year"), "Whether it holds for a party, in payments of a year.")
        .def(
            "describe", [](condition const& c, language_argument lang) { return c.describe().in(lang); },
            py::arg("lang") = py::none(), "In words.")
        .def("__repr__", [](condition const& c) { return "<Condition " + c.describe().en + ">"; });
}

void register_key_rounding(py::module_& m) {
    py::class_<key_rounding>(
        m, "KeyRounding",
        "How the shares of a key are rounded before they are used. sum: \"held\" (the largest "
        "remainders are rounded up), or each share by itself: \"refused\" where they do not sum to "
        "one, \"normalised\" by their sum, or with_rest_to() somebody.")
        .def(py::init([](py::object const& step, std::string const& sum, std::string const& mode) {
                 return key_rounding{share_from(step), rounded_sum_from(sum), rounding_from(mode), {}};
             }),
             py::arg("step"), py::arg("sum") = "held", py::arg("mode") = "half-up")
        .def_static(
            "decimals",
            [](decimals_argument count, std::string const& sum) {
                return key_rounding::decimals(count, rounded_sum_from(sum));
            },
            py::arg("count"), py::arg("sum") = "held", "To decimals of the share: three are tenths of a percent.")
        .def_static(
            "percent_decimals",
            [](decimals_argument count, std::string const& sum) {
                return key_rounding::percent_decimals(count, rounded_sum_from(sum));
            },
            py::arg("count"), py::arg("sum") = "held", "To decimals of the percentage: one is tenths of a percent.")
        .def(
            "with_rest_to",
            [](key_rounding const& r, py::object const& bearer) {
                bool const nobody =
                    py::isinstance<py::str>(bearer) && bearer.cast<std::string>() == uncovered_party().id;
                return r.with_rest_to(nobody ? uncovered_party() : named_party(bearer));
            },
            py::arg("bearer"), "What is missing to 100 percent is this party's, or \"uncovered\".")
        .def_readonly("step", &key_rounding::step, "Shares are multiples of it.")
        .def_property_readonly(
            "sum", [](key_rounding const& r) { return rounded_sum_name(r.sum); }, "What becomes of the sum.")
        .def_readonly("somebody", &key_rounding::somebody, "Whose what is missing is; None where it is nobody's.")
        .def(
            "describe", [](key_rounding const& r, language_argument lang) { return r.describe().in(lang); },
            py::arg("lang") = py::none(), "In words.");
    // Here, where the class that it takes is known.
    class_of<key>().def(
        "rounded", [](key const& k, key_rounding const& how) { return rounded(k, how); }, py::arg("how"),
        "The shares rounded before they are used.");
}

void register_amounts_needed(py::module_& m) {
    py::class_<amounts_needed>(m, "AmountsNeeded",
                               "Which amounts of other streams a rule rests on: of streams, families or tranches; of "
                               "the \"payers\" or \"recipients\", the \"same\" year or the one \"before\", as "
                               "\"settled\" or \"exact\".")
        .def(py::init(&amounts_from), py::arg("of"), py::arg("side") = "payers", py::arg("year") = "same",
             py::arg("precision") = "settled")
        .def_readonly("of", &amounts_needed::of, "The streams, families or tranches.")
        .def_property_readonly(
            "side", [](amounts_needed const& a) { return side_name(a.side); }, "Whose amounts.")
        .def_property_readonly(
            "year", [](amounts_needed const& a) { return year_name(a.year); }, "Of which year, seen from the payment.")
        .def_property_readonly(
            "precision", [](amounts_needed const& a) { return precision_name(a.precision); },
            "As they are paid, or before they were rounded.");
}

} // namespace

void register_rule_parts(py::module_& m) {
    py::class_<participation>(m, "Participation", "From when to when a party takes part (deltagelse).")
        .def(py::init([](py::object const& who, period during) { return participation{named_party(who), during}; }),
             py::arg("who"), py::arg("during"))
        .def_readonly("who", &participation::who)
        .def_readonly("during", &participation::during);
    register_reference_date(m);
    register_members_class(m);
    register_condition(m);
    register_key_rounding(m);
    register_amounts_needed(m);
}
