#include <fordel/detail/code_points.hpp>
#include <fordel/error.hpp>
#include <fordel/key.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/key.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Whether looking it up would find one, or several.
bool names_one_of(std::vector<party> const& parties, std::string const& written) {
    try {
        return find_party_forgiving(parties, written) < parties.size();
    } catch (error const& e) {
        return std::string_view(e.id()) == errors::party_ambiguous.id;
    }
}

} // namespace

void register_key(py::module_& m) {
    py::class_<key_basis>(m, "KeyBasis", "What a key's weights are, and where they come from.")
        .def_readonly("what", &key_basis::what)
        .def_readonly("source", &key_basis::source)
        .def_readonly("on", &key_basis::on)
        .def_readonly("carried_forward", &key_basis::carried_forward)
        .def_readonly("limited_to", &key_basis::limited_to)
        .def_readonly("averaged", &key_basis::averaged, "Over how many dates each weight is the sum.")
        .def_readonly("percentages", &key_basis::percentages, "Whether the weights are parts of a hundred.");

    py::class_<key> key_class(
        m, "Key",
        "Who bears how much (fordelingsnøgle): parties and exact weights.\n\nKey({\"Faxe\": 2, \"Stevns\": 1}) or "
        "Key(parties, weights); weights are int, Fraction, Decimal or text.");
    py::class_<key_part>(m, "KeyPart", "Part of a key: Fraction(1, 2) * lead. Only mix() makes a key of parts.")
        .def_readonly("factor", &key_part::factor)
        .def_readonly("key", &key_part::key);

    auto const part = [](key const& whole, py::object const& factor) {
        refuse_float(factor);
        if (is_int(factor)) throw error(errors::key_factors, "the whole number " + repr_of(factor));
        return share_from(factor) * whole;
    };
    key_class
        .def(py::init([](py::object const& parties, py::object const& weights, notation_argument style) {
                 return key_from(parties, weights, style);
             }),
             py::arg("parties"), py::arg("weights") = py::none(), py::arg("notation") = py::none())
        .def_static(
            "by_population",
            [](py::iterable const& parties, date on, std::optional<population> const& counts,
               std::string const& missing) {
                population const from = counts ? *counts : shipped_population();
                return key::by_population(parties_from(parties, from.areas()), from, on, missing_from(missing));
            },
            py::arg("parties"), py::arg("on"), py::arg("counts") = py::none(), py::arg("missing") = "refuse",
            "Each party's head count on a date; `counts`: the 98 municipalities' unless given.")
        .def_static(
            "by_figures",
            [](py::iterable const& parties, figures const& of, date on, std::string const& missing) {
                return key::by_figures(parties_from(parties, of.parties()), of, on, missing_from(missing));
            },
            py::arg("parties"), py::arg("figures"), py::arg("on"), py::arg("missing") = "refuse",
            "Each party's figure on a date.")
        .def_static(
            "percent",
            [](py::object const& parties, py::object const& percentages, py::object const& rest,
               notation_argument style) { return percent_key_from(parties, percentages, rest, style); },
            py::arg("parties"), py::arg("percentages") = py::none(), py::kw_only(), py::arg("rest") = py::none(),
            py::arg("notation") = py::none(),
            "Percentages, which must sum to 100: Key.percent({\"A\": 50, \"B\": \"33,3 %\", …}).\n\nrest: who bears "
            "what "
            "is missing to 100, a party or \"uncovered\" for nobody.")
        .def_static(
            "equal", [](py::iterable const& parties) { return key::equal(named_parties(parties)); }, py::arg("parties"))
        .def_static(
            "single", [](py::object const& only) { return key::single(named_party(only)); }, py::arg("only"))
        .def_property_readonly("parties", &key::parties)
        .def_property_readonly("weights", &key::weights)
        .def_property_readonly("total", &key::total)
        .def_property_readonly("basis", &key::basis)
        .def_property_readonly("parts", &key::parts, "What mix() made the key of; empty for other keys.")
        .def_property_readonly("denominators", &denominators,
                               "The keys by figures that the key is made of, each with its part of the whole.")
        .def(
            "members", [](key const& k, language_argument lang) { return explanation{key_members(k).in(lang)}; },
            py::arg("lang") = py::none(), "The members with their weights, and the sum of those.")
        .def(
            "formula",
            [](key const& k, py::object const& who, language_argument lang) {
                return explanation{key_formula(k, place_of(k.parties(), who)).in(lang)};
            },
            py::arg("who"), py::arg("lang") = py::none(), "The share, to be redone with a calculator.")
        .def(
            "explain",
            [](key const& k, py::object const& who, language_argument lang) {
                return explanation{explain(k, place_of(k.parties(), who), lang)};
            },
            py::arg("who"), py::arg("lang") = py::none(), "The share and what the weights are, in sentences.")
        .def(
            "share", [](key const& k, py::object const& who) { return k.share(place_of(k.parties(), who)); },
            py::arg("who"), "The exact share, a Fraction; all shares sum to one.")
        .def_property_readonly("shares",
                               [](key const& k) {
                                   py::typing::Dict<py::str, fraction> shares;
                                   for (std::size_t i = 0; i < k.size(); ++i)
                                       shares[py::str(k.parties()[i].name)] = k.share(i);
                                   return shares;
                               })
        .def(
            "without", [](key const& k, py::object const& who) { return k.without(party_from(who, k.parties()).id); },
            py::arg("who"))
        .def("__len__", &key::size)
        .def("__iter__", [](key const& k) -> py::typing::Iterator<party> { return py::iter(py::cast(k.parties())); })
        .def(
            "__getitem__", [](key const& k, py::object const& who) { return k.share(place_of(k.parties(), who)); },
            py::arg("who"))
        .def(
            "__contains__",
            [](key const& k, py::object const& who) {
                if (py::isinstance<party>(who)) return k.contains(who.cast<party>().id);
                return (py::isinstance<py::str>(who) || is_index(who)) && names_one_of(k.parties(), written_party(who));
            },
            py::arg("who"))
        .def("__mul__", part, py::is_operator())
        .def("__rmul__", part, py::is_operator())
        .def("__repr__", [](key const& k) {
            return "<Key of " + std::to_string(k.size()) + " parties, " + fordel::detail::visible(k.basis().what.en) +
                   ">";
        });
    m.attr("half") = fraction(half);
    m.attr("third") = fraction(third);
    m.attr("quarter") = fraction(quarter);
}
