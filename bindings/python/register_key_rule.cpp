#include <fordel/key/key_rule.hpp>
#include <fordel/key/participation.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "arguments/key.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Participants named by text alone get their code from the population.
std::vector<participation> known_participants(std::vector<participation> participants, population const& counts) {
    for (participation& p : participants)
        if (p.who.code.empty()) p.who = counts.areas()[find_party_forgiving(counts.areas(), p.who.name)];
    return participants;
}

reference_date reference_from(py::object const& value) {
    if (py::isinstance<reference_date>(value)) return value.cast<reference_date>();
    if (py::isinstance<py::str>(value)) {
        auto const name = value.cast<std::string>();
        if (name == "year_before" || name == "year-before") return reference_date::year_before();
        if (name == "same_year" || name == "same-year") return reference_date::same_year();
    }
    return reference_date::fixed(value.cast<date>());
}

} // namespace

void register_key_rule(py::module_& m) {
    py::class_<members>(m, "Members", "Who takes part, at all times or each in its periods.");
    py::class_<condition>(m, "Condition", "Which parties something holds for, by a figure.");
    py::class_<key_rounding>(m, "KeyRounding", "How the shares of a key are rounded before they are used.");
    py::class_<amounts_needed>(m, "AmountsNeeded", "Which amounts of other streams a rule rests on.");

    py::class_<participation>(m, "Participation", "From when to when a party takes part (deltagelse).")
        .def(py::init([](py::object const& who, period during) { return participation{named_party(who), during}; }),
             py::arg("who"), py::arg("during"))
        .def_readonly("who", &participation::who)
        .def_readonly("during", &participation::during);

    py::class_<reference_date>(m, "ReferenceDate",
                               "Which date's population a payment goes by: \"year_before\", \"same_year\" or one date.")
        .def(py::init(&reference_from), py::arg("date"))
        .def(
            "for_year", [](reference_date const& r, year_argument year) { return r.for_year(year); }, py::arg("year"))
        .def("__str__", [](reference_date const& r) { return r.describe().en; });
    py::implicitly_convertible<py::str, reference_date>();
    py::implicitly_convertible<date, reference_date>();

    py::class_<key_rule>(
        m, "KeyRule", "A key that is renewed: KeyRule.by_population(participants), or one that is fixed: KeyRule(key).")
        .def(py::init([](std::variant<key_in_notation, party> const& fixed, notation_argument style) {
                 if (auto const* const only = std::get_if<party>(&fixed)) return key_rule(*only);
                 return key_rule(std::get<key_in_notation>(fixed).read(style));
             }),
             py::arg("key"), py::arg("notation") = py::none())
        .def_static(
            "by_population",
            [](std::vector<participation> participants, std::optional<population> const& counts,
               py::object const& as_of, std::string const& missing, py::object const& not_paying) {
                population const from = counts ? *counts : shipped_population();
                std::vector<participation> known = known_participants(std::move(participants), from);
                std::vector<std::string> exempt = known_ids(not_paying, who_ever(known));
                return key_rule(population_rule{std::move(known), from, reference_from(as_of), missing_from(missing),
                                                std::move(exempt)});
            },
            py::arg("participants"), py::arg("counts") = py::none(), py::arg("as_of") = "year_before",
            py::arg("missing") = "refuse", py::arg("not_paying") = py::tuple(),
            "A key by population among the participants, made anew for each year and month. not_paying: participants "
            "who "
            "count in the key but do not pay; their share stays uncovered.")
        .def(
            "at", [](key_rule const& r, year_argument year, month_argument month) { return r.at(year, month); },
            py::arg("year"), py::arg("month"))
        .def_property_readonly("parties", &key_rule::parties);
    py::implicitly_convertible<key, key_rule>();
    py::implicitly_convertible<party, key_rule>();
}
