// Clearings, and what they come to.
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/clearing.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/key.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/spending.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// A name is one of those with a share, or makes a party of its own.
party clearing_party_from(py::handle value, std::vector<party> const& known) {
    party const named = named_party(value);
    for (party const& one : known)
        if (one.id == named.id) return one;
    return named;
}

clearing make_clearing(std::string id, py::object const& own, py::object const& shares, py::object const& through,
                       period during, std::optional<text> name, text group, std::string const& standing,
                       decision decided, citation source, std::vector<std::string> assumptions,
                       std::optional<std::string> const& unit, py::object const& ties, std::string const& seed,
                       std::optional<int> due_month, notation_argument notation) {
    key_rule const rule = rule_from(shares, notation);
    std::vector<party> const known = rule.parties();
    clearing made{.id = id,
                  .name = name ? *name : text{id, id},
                  .group = std::move(group),
                  .spending = spending_from(own, known, notation),
                  .shares = rule,
                  .clearing_party = clearing_party_from(through, known),
                  .period = during,
                  .status = status_from_name(standing),
                  .decision = std::move(decided),
                  .citation = std::move(source),
                  .assumptions = std::move(assumptions),
                  .due_month = due_month};
    if (unit || !ties.is_none())
        made.rounding =
            allocation_options{.unit = rounding_unit::parse(unit.value_or("minor"), notation),
                               .ties = ties_from(ties.is_none() ? py::object(py::str("order")) : ties, seed, known)};
    return made;
}

py::tuple clearing_state(clearing const& c) {
    py::list stated;
    if (auto const* const amounts = std::get_if<std::vector<spent>>(&c.spending.made_of()))
        for (spent const& one : *amounts)
            stated.append(py::make_tuple(one.who, one.year, one.amount));
    bool const by_party = std::holds_alternative<std::vector<spent>>(c.spending.made_of());
    return py::make_tuple(c.id, c.name, c.group, by_party ? py::object(stated) : spending_to(c.spending), c.shares,
                          c.clearing_party, c.period, std::string(to_string(c.status)), c.decision, c.citation,
                          c.assumptions, c.rounding ? py::object(stored(*c.rounding)) : py::object(py::none()),
                          c.due_month);
}

spending spending_from_stored(py::handle value) {
    if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value)) return spending_from(value, {});
    std::vector<spent> stated;
    for (py::handle const one : value) {
        auto const [who, year, amount] = one.cast<std::tuple<party, int, any_money>>();
        stated.emplace_back(who, year, amount);
    }
    return stated;
}

clearing clearing_from_state(py::tuple const& s) {
    require_stored(s.size() == 13, "another number of members");
    clearing made{.id = s[0].cast<std::string>(),
                  .name = s[1].cast<text>(),
                  .group = s[2].cast<text>(),
                  .spending = spending_from_stored(s[3]),
                  .shares = s[4].cast<key_rule>(),
                  .clearing_party = s[5].cast<party>(),
                  .period = s[6].cast<period>(),
                  .status = status_from_name(s[7].cast<std::string>()),
                  .decision = s[8].cast<decision>(),
                  .citation = s[9].cast<citation>(),
                  .assumptions = s[10].cast<std::vector<std::string>>(),
                  .due_month = s[12].cast<std::optional<int>>()};
    if (!s[11].is_none()) made.rounding = allocation_options_from_stored(s[11].cast<py::tuple>());
    return made;
}

} // namespace

void register_clearing(py::module_& m) {
    py::class_<clearing>(m, "Clearing",
                         "Each one's own spending set against its share (afregning, slutopgørelse): the differences go "
                         "to or from one party, and sum to zero.")
        .def(py::init(&make_clearing), py::arg("id"), py::arg("spending"), py::arg("shares"), py::arg("clearing_party"),
             py::arg("period"), py::kw_only(), py::arg("name") = py::none(), py::arg("group") = text{},
             py::arg("status") = "unspecified", py::arg("decision") = decision{}, py::arg("citation") = citation{},
             py::arg("assumptions") = std::vector<std::string>{}, py::arg("unit") = py::none(),
             py::arg("ties") = py::none(), py::arg("seed") = "", py::arg("due_month") = py::none(),
             py::arg("notation") = py::none(),
             "spending: amounts by year and party, Figures dated in the years, or the names of streams whose payers "
             "spend. shares: a Key or a KeyRule. Unit and ties are the programme's unless one of them is given.")
        .def_readonly("id", &clearing::id)
        .def_readonly("name", &clearing::name)
        .def_readonly("group", &clearing::group)
        .def_property_readonly("spending", [](clearing const& c) { return spending_to(c.spending); })
        .def_readonly("shares", &clearing::shares)
        .def_property_readonly("clearing_party", [](clearing const& c) { return c.clearing_party; })
        .def_readonly("period", &clearing::period)
        .def_property_readonly("status", [](clearing const& c) { return to_string(c.status); })
        .def_readonly("decision", &clearing::decision)
        .def_readonly("citation", &clearing::citation)
        .def_readonly("assumptions", &clearing::assumptions)
        .def_readonly("due_month", &clearing::due_month)
        .def("__repr__", [](clearing const& c) {
            return "<Clearing " + fordel::detail::visible(c.id) + ", " + c.period.span() + ">";
        });
    register_value<clearing>(&clearing_state, &clearing_from_state);

    py::class_<cleared_party>(m, "ClearedParty", "One party's side of a clearing.")
        .def_property_readonly("party", [](cleared_party const& p) { return p.party; })
        .def_readonly("spent", &cleared_party::spent)
        .def_readonly("share", &cleared_party::share)
        .def_readonly("difference", &cleared_party::difference)
        .def_readonly("amount", &cleared_party::amount)
        .def("__repr__", [](cleared_party const& p) {
            return "<ClearedParty " + shown_name(p.party) + ": " + p.amount.to_string() + ">";
        });
    register_members<cleared_party>(anything_goes, &cleared_party::party, &cleared_party::spent, &cleared_party::share,
                                    &cleared_party::difference, &cleared_party::amount, &cleared_party::in_key,
                                    &cleared_party::rank);
}
