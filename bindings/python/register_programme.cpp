#include <fordel/detail/code_points.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <string>
#include <utility>
#include <vector>

#include "arguments/amount.hpp"
#include "arguments/carry.hpp"
#include "arguments/date.hpp"
#include "arguments/method.hpp"
#include "arguments/money.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

agreement_kind agreement_kind_from(std::string const& name) {
    for (agreement_kind const kind : {agreement_kind::result_contract, agreement_kind::follow_up, agreement_kind::duty})
        if (name == to_string(kind)) return kind;
    fordel::detail::throw_unknown_name(errors::programme_unknown_kind, name);
}

} // namespace

void register_programme(py::module_& m) {
    py::class_<agreement>(m, "Agreement", "Who has agreed what with whom, and the days on which something falls due.")
        .def(py::init([](std::string id, text what, py::iterable const& between, period during, std::vector<date> due,
                         text on_behalf_of, std::string const& kind, citation source,
                         std::vector<std::string> assumptions) {
                 return agreement{std::move(id),          agreement_kind_from(kind), std::move(what),
                                  named_parties(between), std::move(on_behalf_of),   during,
                                  std::move(due),         std::move(source),         std::move(assumptions)};
             }),
             py::arg("id"), py::arg("what"), py::arg("between"), py::arg("period"),
             py::arg("due") = std::vector<date>{}, py::arg("on_behalf_of") = text{}, py::arg("kind") = "duty",
             py::arg("citation") = citation{}, py::arg("assumptions") = std::vector<std::string>{})
        .def_readonly("id", &agreement::id)
        .def_property_readonly("kind", [](agreement const& a) { return to_string(a.kind); })
        .def_readonly("what", &agreement::what)
        .def_readonly("between", &agreement::between)
        .def_readonly("on_behalf_of", &agreement::on_behalf_of)
        .def_readonly("period", &agreement::period)
        .def_readonly("due", &agreement::due)
        .def_readonly("citation", &agreement::citation)
        .def_readonly("assumptions", &agreement::assumptions)
        .def("__repr__", [](agreement const& a) { return "<Agreement " + fordel::detail::visible(a.id) + ">"; });
    m.def("yearly_from", &yearly_from, py::arg("first"), py::arg("within"),
          "The same day of each year within a period.");

    py::class_<due_item>(m, "DueItem", "Something owed on a day.")
        .def_readonly("on", &due_item::on)
        .def_readonly("agreement", &due_item::agreement);

    py::class_<programme>(m, "Programme",
                          "Streams, parties, agreements and assumptions that belong together (ordning).")
        .def(py::init([](std::string id, text name, currency_argument const& currency, std::string const& method,
                         std::string const& unit, py::object const& ties, std::string const& seed, int year_begins,
                         std::string const& part_years) {
                 return programme(std::move(id), std::move(name), currency.in,
                                  {method_from(method), rounding_unit::parse(unit), ties_from(ties, seed)},
                                  {year_begins, part_years_from(part_years)});
             }),
             py::arg("id"), py::arg("name"), py::arg("currency"), py::kw_only(),
             py::arg("method") = "largest-remainder", py::arg("unit") = "minor", py::arg("ties") = "order",
             py::arg("seed") = "", py::arg("year_begins") = 1, py::arg("part_years") = "months",
             "year_begins: the month in which its years begin. part_years: parts of a year go by whole months, or by "
             "days.")
        .def(
            "add",
            [](programme& p, py::typing::Union<stream, clearing, agreement, assumption> const& part) -> programme& {
                if (py::isinstance<agreement>(part)) return p.add(part.cast<agreement>());
                if (py::isinstance<assumption>(part)) return p.add(part.cast<assumption>());
                if (py::isinstance<clearing>(part)) return p.add(part.cast<clearing>());
                return p.add(part.cast<stream>());
            },
            py::arg("part"), py::return_value_policy::reference_internal)
        .def(
            "add_party", [](programme& p, party const& who) -> programme& { return p.add_party(who); },
            py::arg("party"), py::return_value_policy::reference_internal)
        .def(
            "settle_as_table",
            [](programme& p, std::string const& family, std::string const& totals) -> programme& {
                return p.settle_as_table(family, totals_rounding_from(totals));
            },
            py::arg("family"), py::kw_only(), py::arg("totals") = "nearest",
            py::return_value_policy::reference_internal,
            "Rounds a stream or a family of streams as one table: a payer's totals are within one unit of the exact "
            "sums too, and nearest before its parts are (totals=\"free\": whichever the parts come to).")
        .def(
            "settle_carried",
            [](programme& p, std::string const& family, std::string const& procedure) -> programme& {
                return p.settle_carried(family, carry_procedure_from(procedure));
            },
            py::arg("family"), py::arg("procedure"), py::return_value_policy::reference_internal,
            "Each tranche of a stream or a family of streams carries its rounding over the years, by known-years, "
            "fixed-key or open, with the promise of carry_over() for each party's sum, and no other; the empty family "
            "is that of all streams. The parties are its payers or, where only one ever pays, the recipients.")
        .def_property_readonly(
            "carried",
            [](programme const& p) {
                std::vector<std::pair<std::string, std::string>> families;
                for (carried_family const& one : p.carried())
                    families.emplace_back(one.family, to_string(one.procedure));
                return families;
            },
            "(family, procedure) of those whose rounding is carried over the years.")
        .def_property_readonly(
            "tables", [](programme const& p) { return p.tables(); }, "The families rounded as a table.")
        .def_property_readonly(
            "table_totals",
            [](programme const& p) {
                std::vector<std::string> names;
                for (totals_rounding const totals : p.table_totals())
                    names.push_back(totals_name(totals));
                return names;
            },
            "How the totals of each of these tables are rounded: nearest or free.")
        .def_property_readonly("id", [](programme const& p) { return p.id(); })
        .def_property_readonly("name", [](programme const& p) { return p.name(); })
        .def_property_readonly("currency", [](programme const& p) { return std::string(p.in().code()); })
        .def_property_readonly("method", [](programme const& p) { return p.rounding().method.name(); })
        .def_property_readonly("unit", [](programme const& p) { return to_string(p.rounding().unit); })
        .def_property_readonly(
            "unit_text", [](programme const& p) { return describe(p.rounding().unit, p.in()); },
            "What amounts are rounded to, in words.")
        .def_property_readonly("year_begins", [](programme const& p) { return p.years().year_begins; })
        .def_property_readonly(
            "part_years",
            [](programme const& p) { return p.years().part_years == part_years::days ? "days" : "months"; })
        .def(
            "year_label", [](programme const& p, int year) { return p.years().label(year); }, py::arg("year"),
            "2014, or 2014-15 where the year is not that of the calendar.")
        .def(
            "parse_year", [](programme const& p, std::string const& written) { return p.years().parse_year(written); },
            py::arg("written"), "The number of a year that is written as year_label() has it, or 2014/15.")
        .def_property_readonly("parties", [](programme const& p) { return p.parties(); })
        .def_property_readonly("streams", [](programme const& p) { return p.streams(); })
        .def("terms_of", &programme::terms_of, py::arg("stream"),
             "The stream's terms, in order of time; one where they never change.")
        .def_property_readonly("clearings", [](programme const& p) { return p.clearings(); })
        .def_property_readonly("agreements", [](programme const& p) { return p.agreements(); })
        .def_property_readonly("assumptions", [](programme const& p) { return p.assumptions(); })
        .def("due", &programme::due, py::arg("within"), "What falls due within a period, by date.")
        .def("__repr__", [](programme const& p) {
            return "<Programme " + fordel::detail::visible(p.id()) + ", " + std::to_string(p.streams().size()) +
                   " streams>";
        });
}
