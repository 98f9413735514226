#include <fordel/key.hpp>
#include <fordel/population.hpp>

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
#include "arguments/rule.hpp"
#include "arguments/several.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

void register_choices(py::class_<key_rule>& c) {
    c.def(
         "without", [](key_rule const& r, py::object const& who) { return r.without(names_from(who, r)); },
         py::arg("who"), "The key of the others, by the same weights.")
        .def(
            "among", [](key_rule const& r, py::object const& who) { return r.among(names_from(who, r)); },
            py::arg("who"), "The key of these alone.")
        .def(
            "where", [](key_rule const& r, condition const& met) { return r.where(met); }, py::arg("met"),
            "The key of those for which a Condition holds.")
        .def(
            "taking_part",
            [](key_rule const& r, py::object const& who) { return r.taking_part(members_from(who, r.parties())); },
            py::arg("members"), "The key of these alone, each in its time.")
        .def(
            "rounded", [](key_rule const& r, key_rounding const& how) { return r.rounded(how); }, py::arg("how"),
            "The shares rounded before they are used.")
        .def(
            "with_successors", [](key_rule const& r, succession const& table) { return r.with_successors(table); },
            py::arg("table"), "Merged parties by their successors, from the day of the merger on.")
        .def(
            "not_paying", [](key_rule const& r, py::object const& who) { return r.not_paying(names_from(who, r)); },
            py::arg("who"), "These count in the key but do not pay: their share stays uncovered.");
}

void register_questions(py::class_<key_rule>& c) {
    c.def(
         "at",
         [](key_rule const& r, year_argument year, month_argument month, py::object const& known) {
             return r.at(year, month, known_from(known));
         },
         py::arg("year"), py::arg("month"), py::arg("known") = py::none())
        .def(
            "on",
            [](key_rule const& r, date day, std::optional<year_argument> year, py::object const& known) {
                int const of = year ? static_cast<int>(*year) : static_cast<int>(day.year());
                return r.on({of, day}, known_from(known));
            },
            py::arg("day"), py::arg("year") = py::none(), py::arg("known") = py::none(),
            "The key of a day; year: that of the programme, where its years do not begin in January.")
        .def(
            "segments", [](key_rule const& r, period within) { return r.segments(within); }, py::arg("within"),
            "The period, split where other parties take part.")
        .def(
            "pays", [](key_rule const& r, py::object const& who) { return r.pays(party_from(who, r.parties())); },
            py::arg("who"), "Whether the party's share is borne.")
        .def("one_at_a_time", &key_rule::one_at_a_time,
             "Whether never more than one has a place in its key, whoever that is: a party and then its successor.")
        .def(
            "successor_of",
            [](key_rule const& r, py::object const& who, date on) {
                return r.successor_of(party_from(who, r.parties()), on);
            },
            py::arg("who"), py::arg("on"), "Who has taken the party's place by the day; itself where nobody has.")
        .def_property_readonly("parties", &key_rule::parties)
        .def_property_readonly("needs", &key_rule::needs, "What other streams came to, as far as the rule rests on it.")
        .def_property_readonly("is_as_stated", &key_rule::is_as_stated,
                               "Whether it is the amounts that the stream states by party.");
}

} // namespace

void register_key_rule(py::module_& m) {
    register_rule_parts(m);
    py::class_<key_rule> c(m, "KeyRule",
                           "A key that is made anew for each moment: by_population(), by_figures(), equal(), mix() and "
                           "others make one, and one that is fixed is KeyRule(key).");
    py::class_<rule_part>(m, "RulePart", "Part of a rule: Fraction(1, 2) * rule. Only mix() makes a rule of parts.")
        .def(py::init([](key_part const& fixed) { return rule_part(fixed); }), py::arg("fixed"))
        .def_readonly("factor", &rule_part::factor, "The part of the whole that the rule is for.")
        .def_readonly("rule", &rule_part::rule, "The rule that the factor is of.");
    py::implicitly_convertible<key_part, rule_part>();
    auto const part = [](key_rule const& whole, py::object const& factor) {
        refuse_float(factor);
        if (is_int(factor)) throw error(errors::key_factors, "the whole number " + repr_of(factor));
        return share_from(factor) * whole;
    };
    c.def(py::init([](std::variant<key_in_notation, party> const& fixed, notation_argument style) {
              if (auto const* const only = std::get_if<party>(&fixed)) return key_rule(*only);
              return key_rule(std::get<key_in_notation>(fixed).read(style));
          }),
          py::arg("key"), py::arg("notation") = py::none())
        .def_static(
            "by_population",
            [](py::object const& participants, py::object const& counts, py::object const& as_of,
               std::string const& missing, py::object const& not_paying) {
                figures const from = figures_from(counts);
                key_rule rule = by_figures(from, members_from(participants, from.parties()), reference_from(as_of),
                                           missing_from(missing));
                std::vector<std::string> const exempt = known_ids(not_paying, rule.parties());
                return exempt.empty() ? rule : rule.not_paying(exempt);
            },
            py::arg("participants"), py::arg("counts") = py::none(), py::arg("as_of") = "year_before",
            py::arg("missing") = "refuse", py::arg("not_paying") = py::tuple(),
            "A key by population among the participants, made anew for each year and month. not_paying: participants "
            "who "
            "count in the key but do not pay; their share stays uncovered.")
        .def("__mul__", part, py::is_operator())
        .def("__rmul__", part, py::is_operator());
    register_choices(c);
    register_questions(c);
    py::implicitly_convertible<key, key_rule>();
    py::implicitly_convertible<party, key_rule>();
    register_rule_makers(m);
}
