#include <fordel/detail/code_points.hpp>
#include <fordel/programme/cofinancing.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/key.hpp"
#include "arguments/money.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using any_stream = stream<any_currency>;
using any_tranche = tranche<any_currency>;

namespace {

key recipients_from(py::handle value, std::optional<notation> style) {
    std::optional<key> by;
    return read_key(value, by, style) ? *by : key::single(named_party(value));
}

any_tranche make_tranche(std::string const& id, money_in_notation const& amount, py::object const& payers,
                         std::optional<text> const& name, std::optional<std::string> const& method,
                         std::optional<std::string> const& unit, py::object const& ties, std::string const& seed,
                         py::object const& floors, py::object const& caps, py::object const& floor_shares,
                         py::object const& cap_shares, std::optional<std::string> const& bounds,
                         py::object const& receiver, notation_argument notation) {
    any_tranche made{id, name ? *name : text{id, id}, amount.read(notation), rule_from(payers, notation)};
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
std::vector<any_tranche> payers_from(py::handle value, any_money amount, std::optional<notation> style) {
    if (!py::isinstance<py::list>(value) && !py::isinstance<py::tuple>(value))
        return {{"all", {"hele beløbet", "the whole amount"}, amount, rule_from(value, style)}};
    return value.cast<std::vector<any_tranche>>();
}

any_stream make_stream(std::string id, money_in_notation const& a_year, py::object const& payers,
                       py::object const& recipients, period during, std::optional<text> name, text group, bool once,
                       std::string const& standing, decision decided, citation source,
                       std::vector<std::string> assumptions, notation_argument notation) {
    any_money const amount = a_year.read(notation);
    any_stream made{.id = id,
                    .name = name ? *name : text{id, id},
                    .group = std::move(group),
                    .amount = amount,
                    .recurs = once ? recurrence::once : recurrence::yearly,
                    .period = during,
                    .payers = payers_from(payers, amount, notation),
                    .recipients = recipients_from(recipients, notation),
                    .status = status_from_name(standing),
                    .decision = std::move(decided),
                    .citation = std::move(source),
                    .assumptions = std::move(assumptions)};
    validate(made);
    return made;
}

any_stream make_cofinancing(std::string id, py::object const& recipient, py::object const& lead,
                            money_in_notation const& from_lead, money_in_notation const& from_others,
                            py::object const& others, period during, std::optional<text> name, text group,
                            std::string const& standing, decision decided, citation source,
                            std::vector<std::string> assumptions, bool through_lead, notation_argument notation) {
    return to_stream(cofinancing<any_currency>{.id = id,
                                               .name = name ? *name : text{id, id},
                                               .group = std::move(group),
                                               .recipient = named_party(recipient),
                                               .lead = named_party(lead),
                                               .from_lead = from_lead.read(notation),
                                               .from_others = from_others.read(notation),
                                               .others = rule_from(others, notation),
                                               .period = during,
                                               .status = status_from_name(standing),
                                               .decision = std::move(decided),
                                               .citation = std::move(source),
                                               .assumptions = std::move(assumptions),
                                               .through_lead = through_lead});
}

} // namespace

void register_stream(py::module_& m) {
    py::class_<any_tranche>(m, "Tranche", "The part of a stream that one group of payers bears.")
        .def(py::init(&make_tranche), py::arg("id"), py::arg("amount"), py::arg("payers"), py::arg("name") = py::none(),
             py::kw_only(), py::arg("method") = py::none(), py::arg("unit") = py::none(), py::arg("ties") = py::none(),
             py::arg("seed") = "", py::arg("floors") = py::none(), py::arg("caps") = py::none(),
             py::arg("floor_shares") = py::none(), py::arg("cap_shares") = py::none(), py::arg("bounds") = py::none(),
             py::arg("receiver") = py::none(), py::arg("notation") = py::none(),
             "How it is shared is the programme's to say, unless one of the arguments of allocate() is given: then the "
             "others have the defaults of allocate().")
        .def_readonly("id", &any_tranche::id)
        .def_readonly("name", &any_tranche::name)
        .def_readonly("amount", &any_tranche::amount)
        .def_readonly("payers", &any_tranche::payers);

    py::class_<any_stream>(
        m, "Stream",
        "Money from payers, for a purpose, in a period (finansieringspost).\n\npayers: a Party, a Key, a KeyRule, or a "
        "list of Tranche. recipients: a Party or a Key. amount: a year, or the one time (once=True).")
        .def(py::init(&make_stream), py::arg("id"), py::arg("amount"), py::arg("payers"), py::arg("recipients"),
             py::arg("period"), py::kw_only(), py::arg("name") = py::none(), py::arg("group") = text{},
             py::arg("once") = false, py::arg("status") = "unspecified", py::arg("decision") = decision{},
             py::arg("citation") = citation{}, py::arg("assumptions") = std::vector<std::string>{},
             py::arg("notation") = py::none())
        .def_static("cofinancing", &make_cofinancing, py::arg("id"), py::arg("recipient"), py::arg("lead"),
                    py::arg("from_lead"), py::arg("from_others"), py::arg("others"), py::arg("period"), py::kw_only(),
                    py::arg("name") = py::none(), py::arg("group") = text{}, py::arg("status") = "unspecified",
                    py::arg("decision") = decision{}, py::arg("citation") = citation{},
                    py::arg("assumptions") = std::vector<std::string>{}, py::arg("through_lead") = false,
                    py::arg("notation") = py::none(),
                    "Municipal co-financing: the lead pays a fixed amount, the others share another by a key.")
        .def_readonly("id", &any_stream::id)
        .def_readonly("name", &any_stream::name)
        .def_readonly("group", &any_stream::group)
        .def_readonly("amount", &any_stream::amount)
        .def_property_readonly("once", [](any_stream const& s) { return s.recurs == recurrence::once; })
        .def_readonly("period", &any_stream::period)
        .def_readonly("payers", &any_stream::payers)
        .def_readonly("recipients", &any_stream::recipients)
        .def_property_readonly("status", [](any_stream const& s) { return to_string(s.status); })
        .def_property_readonly("status_text", [](any_stream const& s) { return describe(s.status); })
        .def_readonly("decision", &any_stream::decision)
        .def_readonly("citation", &any_stream::citation)
        .def_readonly("assumptions", &any_stream::assumptions)
        .def_readonly("collector", &any_stream::collector)
        .def("__repr__", [](any_stream const& s) {
            return "<Stream " + fordel::detail::visible(s.id) + ": " + s.amount.to_string() + ", " + s.period.span() +
                   ">";
        });
}
