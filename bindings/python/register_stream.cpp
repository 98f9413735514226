#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/error.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/cofinancing.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/key.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/stream_amount.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using steps = std::vector<adjustment>;

// An argument that has no default, behind one that has.
key_rule required_rule(py::handle value, char const* name, std::optional<notation> style) {
    if (value.is_none()) throw error(errors::argument_missing, name);
    return rule_from(value, style);
}

tranche make_tranche(std::string const& id, py::object const& amount, py::object const& payers,
                     std::optional<text> const& name, steps adjustments, std::optional<std::string> const& carried,
                     std::optional<std::string> const& method, std::optional<std::string> const& unit,
                     py::object const& ties, std::string const& seed, py::object const& floors, py::object const& caps,
                     py::object const& floor_shares, py::object const& cap_shares,
                     std::optional<std::string> const& bounds, py::object const& receiver, notation_argument notation) {
    tranche made{.id = id,
                 .name = name ? *name : text{id, id},
                 .amount = tranche_amount_from(amount, notation),
                 .payers = required_rule(payers, "payers", notation),
                 .adjustments = std::move(adjustments)};
    if (carried) made.carried = carry_procedure_from_name(dashed(*carried));
    bool said = method || unit || bounds;
    for (py::object const& one : {ties, floors, caps, floor_shares, cap_shares, receiver})
        said = said || !one.is_none();
    if (said)
        made.rounding = allocation_options_from(
            method.value_or("largest-remainder"), unit.value_or("minor"), ties.is_none() ? py::str("order") : ties,
            seed, {floors, caps, floor_shares, cap_shares, bounds.value_or("fill"), notation}, receiver,
            made.payers.parties());
    return made;
}

// A list of tranches; anything else pays the whole amount.
std::vector<tranche> payers_from(py::handle value, std::optional<notation> style) {
    if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value))
        return paid_by(required_rule(value, "payers", style));
    return value.cast<std::vector<tranche>>();
}

stream make_stream(std::string const& id, py::object const& amount, py::object const& payers,
                   py::object const& recipients, std::optional<period> during, std::optional<text> name, text group,
                   steps adjustments, std::string const& standing, decision decided, citation source,
                   std::vector<std::string> assumptions, std::optional<party> collector, std::optional<int> due_month,
                   std::optional<period> whole, notation_argument notation) {
    if (!during) throw error(errors::argument_missing, "period");
    stream made{.id = id,
                .name = name ? *name : text{id, id},
                .group = std::move(group),
                .amount = stream_amount_from(amount, notation),
                .period = *during,
                .payers = payers_from(payers, notation),
                .recipients = required_rule(recipients, "recipients", notation),
                .adjustments = std::move(adjustments),
                .status = status_from_name(standing),
                .decision = std::move(decided),
                .citation = std::move(source),
                .assumptions = std::move(assumptions),
                .collector = std::move(collector),
                .due_month = due_month,
                .whole = whole};
    // Which month its years begin in, and whether they count whole months, is the programme's to say.
    date const first = made.whole.value_or(*during).first();
    validate(made,
             {.year_begins = static_cast<int>(static_cast<unsigned>(first.month())), .part_years = part_years::days});
    return made;
}

stream make_cofinancing(std::string const& id, py::object const& recipient, py::object const& lead,
                        py::object const& from_lead, py::object const& from_others, py::object const& others,
                        period during, py::object const& amount, std::optional<text> name, text group,
                        std::string const& standing, decision decided, citation source,
                        std::vector<std::string> assumptions, bool through_lead, steps others_adjustments,
                        std::optional<std::string> const& method, std::optional<std::string> const& unit,
                        py::object const& ties, std::string const& seed, notation_argument notation) {
    key_rule const sharing = rule_from(others, notation);
    return to_stream({.id = id,
                      .name = name ? *name : text{id, id},
                      .group = std::move(group),
                      .recipient = rule_from(recipient, notation),
                      .lead = rule_from(lead, notation),
                      .amount = stream_amount_from(amount, notation),
                      .from_lead = tranche_amount_from(from_lead, notation),
                      .from_others = tranche_amount_from(from_others, notation),
                      .others = sharing,
                      .period = during,
                      .status = status_from_name(standing),
                      .decision = std::move(decided),
                      .citation = std::move(source),
                      .assumptions = std::move(assumptions),
                      .through_lead = through_lead,
                      .others_rounding = rounding_from(method, unit, ties, seed, sharing.parties()),
                      .others_adjustments = std::move(others_adjustments)});
}

void register_tranche(py::module_& m) {
    py::class_<tranche>(m, "Tranche", "The part of a stream that one group of payers bears.")
        .def(py::init(&make_tranche), py::arg("id"), py::arg("amount") = py::none(), py::arg("payers") = py::none(),
             py::arg("name") = py::none(), py::kw_only(), py::arg("adjustments") = steps{},
             py::arg("carried") = py::none(), py::arg("method") = py::none(), py::arg("unit") = py::none(),
             py::arg("ties") = py::none(), py::arg("seed") = "", py::arg("floors") = py::none(),
             py::arg("caps") = py::none(), py::arg("floor_shares") = py::none(), py::arg("cap_shares") = py::none(),
             py::arg("bounds") = py::none(), py::arg("receiver") = py::none(), py::arg("notation") = py::none(),
             "amount: an AmountRule (percent(25), per_year(…)), or plain money per what its stream says; if left out, "
             "the rest. How it is shared is the programme's to say, unless one of the arguments of allocate() is "
             "given: then the others have the defaults of allocate().")
        .def_readonly("id", &tranche::id)
        .def_readonly("name", &tranche::name)
        .def_property_readonly("amount", [](tranche const& t) { return tranche_amount_to(t.amount); })
        .def_readonly("payers", &tranche::payers)
        .def_readonly("adjustments", &tranche::adjustments)
        .def_property_readonly(
            "method",
            [](tranche const& t) -> std::optional<std::string> {
                return t.rounding ? std::optional(t.rounding->method.name()) : std::nullopt;
            },
            "None where it is the programme's, as are unit and ties.")
        .def_property_readonly(
            "unit",
            [](tranche const& t) -> std::optional<std::string> {
                return t.rounding ? std::optional(to_string(t.rounding->unit)) : std::nullopt;
            },
            "The rounding unit.")
        .def_property_readonly(
            "ties",
            [](tranche const& t) -> std::optional<text> {
                return t.rounding ? std::optional(t.rounding->ties.describe()) : std::nullopt;
            },
            "What becomes of ties, in words.")
        .def_property_readonly("carried", [](tranche const& t) -> std::optional<std::string> {
            return t.carried ? std::optional<std::string>(to_string(*t.carried)) : std::nullopt;
        });
}

} // namespace

void register_stream(py::module_& m) {
    register_tranche(m);
    py::class_<stream>(m, "Stream",
                       "Money from payers, for a purpose, in a period (finansieringspost).\n\namount: an AmountRule "
                       "(per_year(…), per_period(…), once(…)); if left out, the sum of its tranches. payers: a Party, "
                       "a Key, a KeyRule, or a list of Tranche. recipients: a Party, a Key or a KeyRule.")
        .def(
            py::init(&make_stream), py::arg("id"), py::arg("amount") = py::none(), py::arg("payers") = py::none(),
            py::arg("recipients") = py::none(), py::arg("period") = py::none(), py::kw_only(),
            py::arg("name") = py::none(), py::arg("group") = text{}, py::arg("adjustments") = steps{},
            py::arg("status") = "unspecified", py::arg("decision") = decision{}, py::arg("citation") = citation{},
            py::arg("assumptions") = std::vector<std::string>{}, py::arg("collector") = py::none(),
            py::arg("due_month") = py::none(), py::arg("whole") = py::none(), py::arg("notation") = py::none(),
            "whole: the period that the amount is for, where these terms hold in a part of it only. The amount accrues "
            "over the whole, and what falls in the period is settled.")
        .def_static("cofinancing", &make_cofinancing, py::arg("id"), py::arg("recipient"), py::arg("lead"),
                    py::arg("from_lead"), py::arg("from_others"), py::arg("others"), py::arg("period"), py::kw_only(),
                    py::arg("amount") = py::none(), py::arg("name") = py::none(), py::arg("group") = text{},
                    py::arg("status") = "unspecified", py::arg("decision") = decision{},
                    py::arg("citation") = citation{}, py::arg("assumptions") = std::vector<std::string>{},
                    py::arg("through_lead").noconvert() = false, py::arg("others_adjustments") = steps{},
                    py::arg("others_method") = py::none(), py::arg("others_unit") = py::none(),
                    py::arg("others_ties") = py::none(), py::arg("others_seed") = "", py::arg("notation") = py::none(),
                    "Municipal co-financing: those who lead pay a part, the others share another by a key. Each part "
                    "is an AmountRule, or plain money per what the whole amount is. others_method, others_unit, "
                    "others_ties and others_seed: how the others' part is shared, as Tranche says it.")
        .def_readonly("id", &stream::id)
        .def_readonly("name", &stream::name)
        .def_readonly("group", &stream::group)
        .def_readonly("amount", &stream::amount)
        .def_readonly("period", &stream::period)
        .def_readonly("payers", &stream::payers)
        .def_readonly("recipients", &stream::recipients)
        .def_readonly("adjustments", &stream::adjustments)
        .def_property_readonly("status", [](stream const& s) { return to_string(s.status); })
        .def_property_readonly("status_text", [](stream const& s) { return describe(s.status); })
        .def_readonly("decision", &stream::decision)
        .def_readonly("citation", &stream::citation)
        .def_readonly("assumptions", &stream::assumptions)
        .def_readonly("collector", &stream::collector)
        .def_readonly("due_month", &stream::due_month)
        .def_readonly("whole", &stream::whole,
                      "The period that the amount is for, where these terms hold in a part of it only.")
        .def("__repr__", [](stream const& s) {
            std::string const amount = s.amount ? s.amount->describe().en : "the sum of its tranches";
            return "<Stream " + fordel::detail::visible(s.id) + ": " + fordel::detail::visible(amount) + ", " +
                   s.period.span() + ">";
        });
}
