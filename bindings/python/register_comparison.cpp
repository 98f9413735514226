// Two schedules held against one another.
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/io/comparison.hpp>
#include <fordel/party.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <string>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/dialect.hpp"
#include "arguments/number.hpp"
#include "arguments/rule.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

void register_rule_change(py::module_& m) {
    py::class_<rule_change>(m, "RuleChange", "One clause that two programmes have in different words.")
        .def_readonly("address", &rule_change::address)
        .def_property_readonly("kind", [](rule_change const& c) { return to_string(c.kind); })
        .def_readonly("before", &rule_change::before)
        .def_readonly("after", &rule_change::after)
        .def_readonly("from_", &rule_change::from)
        .def_readonly("until", &rule_change::until)
        .def_readonly("decided", &rule_change::decided)
        .def_readonly("source", &rule_change::source)
        .def_readonly("proposal", &rule_change::proposal)
        .def_property_readonly("text", [](rule_change const& c) { return describe(c); })
        .def("__repr__",
             [](rule_change const& c) { return "<RuleChange " + fordel::detail::visible(describe(c).en) + ">"; });
}

template <class Difference>
std::string change_of(Difference const& one) {
    return one.before.to_string() + " -> " + one.after.to_string();
}

void register_differences(py::module_& m) {
    py::class_<party_difference>(m, "PartyDifference",
                                 "What one party pays, or receives, under one rule and under another.")
        .def_property_readonly("party", [](party_difference const& d) { return d.who; })
        .def_readonly("year", &party_difference::year)
        .def_property_readonly("side", [](party_difference const& d) { return side_name(d.side); })
        .def_readonly("before", &party_difference::before)
        .def_readonly("after", &party_difference::after)
        .def_property_readonly("difference", &party_difference::difference)
        .def_property_readonly("percent", &party_difference::percent)
        .def_property_readonly("changed", &party_difference::changed)
        .def_property_readonly("wins", &party_difference::wins)
        .def_property_readonly("loses", &party_difference::loses)
        .def_property_readonly("text", [](party_difference const& d) { return describe(d); })
        .def("__repr__", [](party_difference const& d) { return "<PartyDifference: " + describe(d).en + ">"; });

    py::class_<entry_difference>(m, "EntryDifference",
                                 "What a payer pays a recipient of a tranche in a year, where it differs.")
        .def_readonly("year", &entry_difference::year)
        .def_readonly("stream", &entry_difference::stream)
        .def_readonly("tranche", &entry_difference::tranche)
        .def_property_readonly("payer", [](entry_difference const& d) { return d.payer; })
        .def_property_readonly("recipient", [](entry_difference const& d) { return d.recipient; })
        .def_readonly("before", &entry_difference::before)
        .def_readonly("after", &entry_difference::after)
        .def_property_readonly("difference", &entry_difference::difference)
        .def("__repr__", [](entry_difference const& d) {
            return "<EntryDifference " + std::to_string(d.year) + ' ' +
                   fordel::detail::visible(d.stream + '/' + d.tranche) + ' ' + shown_name(d.payer) + " -> " +
                   shown_name(d.recipient) + ": " + change_of(d) + ">";
        });

    py::class_<residual_difference>(m, "ResidualDifference",
                                    "What is missing of what was to be shared in a year, where it differs, and why.")
        .def_readonly("year", &residual_difference::year)
        .def_property_readonly("why", [](residual_difference const& d) { return to_string(d.why); })
        .def_readonly("before", &residual_difference::before)
        .def_readonly("after", &residual_difference::after)
        .def_property_readonly("difference", &residual_difference::difference)
        .def_property_readonly("text", [](residual_difference const& d) { return describe(d); })
        .def("__repr__", [](residual_difference const& d) { return "<ResidualDifference " + describe(d).en + ">"; });

    py::class_<comparison_balance>(m, "ComparisonBalance",
                                   "What was to be shared, what of it is missing and what parties pay, after less "
                                   "before.")
        .def_readonly("stated", &comparison_balance::stated)
        .def_readonly("missing", &comparison_balance::missing)
        .def_readonly("left_out", &comparison_balance::left_out)
        .def_readonly("settled", &comparison_balance::settled)
        .def_readonly("moved_among_payers", &comparison_balance::moved_among_payers)
        .def_readonly("moved_among_recipients", &comparison_balance::moved_among_recipients)
        .def_property_readonly("holds", &comparison_balance::holds)
        .def_property_readonly("text", [](comparison_balance const& b) { return describe(b); })
        .def("__repr__", [](comparison_balance const& b) { return "<ComparisonBalance: " + describe(b).en + ">"; });
}

// A question about a comparison of many entries.
template <auto Question>
auto asked(comparison const& c) {
    return long_work([&] { return (c.*Question)(); });
}

template <std::vector<party_difference> (comparison::*Question)(amount_side) const>
std::vector<party_difference> asked_of_side(comparison const& c, std::string const& side) {
    return long_work([&, of = side_from(side)] { return (c.*Question)(of); });
}

py::typing::List<py::typing::Dict<py::str, py::object>> comparison_records(comparison const& c) {
    py::list all;
    for (party_difference const& one : long_work([&] { return rows_of(c); })) {
        py::dict plain;
        plain["side"] = side_name(one.side);
        plain["year_before"] = *one.year - c.years_apart();
        plain["year"] = *one.year;
        plain["party"] = one.who.name;
        plain["party_id"] = one.who.id;
        plain["party_code"] = one.who.code;
        plain["before"] = py::cast(one.before).attr("to_decimal")();
        plain["after"] = py::cast(one.after).attr("to_decimal")();
        plain["difference"] = py::cast(one.difference()).attr("to_decimal")();
        plain["percent"] = one.percent();
        plain["currency"] = one.after.code();
        all.append(plain);
    }
    return all;
}

} // namespace

void register_comparison(py::module_& m) {
    register_rule_change(m);
    register_differences(m);
    py::class_<comparison>(m, "Comparison", "What a baseline and another programme come to, held against one another.")
        .def_property_readonly("before", [](comparison const& c) { return c.before(); })
        .def_property_readonly("after", [](comparison const& c) { return c.after(); })
        .def_property_readonly("rules", &comparison::rules)
        .def_property_readonly("years_apart", &comparison::years_apart)
        .def("year_label", &comparison::year_label, py::arg("year"))
        .def("empty", &asked<&comparison::empty>)
        .def("by_party", &asked_of_side<&comparison::by_party>, py::arg("side") = "payers")
        .def("by_party_and_year", &asked_of_side<&comparison::by_party_and_year>, py::arg("side") = "payers")
        .def("winners", &asked_of_side<&comparison::winners>, py::arg("side") = "payers")
        .def("losers", &asked_of_side<&comparison::losers>, py::arg("side") = "payers")
        .def("entries", &asked<&comparison::entries>)
        .def("years_touched", &asked<&comparison::years_touched>)
        .def("residuals", &asked<&comparison::residuals>)
        .def("total_before", &comparison::total_before)
        .def("total_after", &comparison::total_after)
        .def("difference", &comparison::difference)
        .def("percent", &comparison::percent)
        .def("stated_change", &asked<&comparison::stated_change>)
        .def("balance", &asked<&comparison::balance>)
        .def(
            "describe", [](comparison const& c, party_difference const& one) { return describe(c, one); },
            py::arg("one"))
        .def("records", &comparison_records)
        .def(
            "to_csv",
            [](comparison const& c, std::string const& dialect) {
                return long_work([&, as = dialect_from(dialect)] { return to_csv(c, as); });
            },
            py::arg("dialect") = "plain")
        .def("to_json", [](comparison const& c) { return long_work([&] { return to_json(c); }); })
        .def("__repr__", [](comparison const& c) {
            return "<Comparison of " + fordel::detail::visible(c.before().programme().id()) + " with " +
                   fordel::detail::visible(c.after().programme().id()) + ": " +
                   std::to_string(long_work([&] { return c.entries().size(); })) + " entries differ>";
        });
}
