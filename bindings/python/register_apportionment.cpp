#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/heads_needed.hpp>
#include <fordel/apportionment/method_comparison.hpp>
#include <fordel/apportionment/outcomes.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "named_apportionment.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using place_or_name = py::typing::Union<py::int_, py::str>;

place_or_name name_of(named_apportionment const& a, std::size_t i) {
    if (a.names.empty()) return py::int_(i);
    return py::str(a.names[i]);
}

// What a claim is in Python: a dict, ready for a data frame.
py::typing::Dict<py::str, py::object> claim_dict(named_apportionment const& a, claim const& c) {
    py::dict line;
    line["party"] = name_of(a, c.party);
    line["unit"] = py::cast(c.unit);
    line["value"] = c.before_all ? py::object(py::none()) : py::cast(c.value);
    line["served"] = c.served;
    return line;
}

} // namespace

void register_apportionment(py::module_& m) {
    py::class_<named_apportionment>(m, "Apportionment", "Whole units shared by exact weights.")
        .def_property_readonly("total", [](named_apportionment const& a) { return a.shared.total(); })
        .def_property_readonly(
            "units", [](named_apportionment const& a) { return by_name(a.names, a.shared.units()); },
            "A list, or a dict where the weights were a mapping.")
        .def_property_readonly(
            "quotas",
            [](named_apportionment const& a) { return by_name(a.names, long_work([&] { return a.shared.quotas(); })); },
            "The exact shares before rounding, Fractions.")
        .def_property_readonly("ties", [](named_apportionment const& a) { return a.shared.ties(); })
        .def_property_readonly(
            "tied_before", [](named_apportionment const& a) { return a.shared.tied_before(); },
            "Whether the tie policy also chose in an earlier round (fix-and-rerun), the parties of which are not kept.")
        .def_property_readonly(
            "residual", [](named_apportionment const& a) { return a.shared.residual(); },
            "Units not handed out; below zero where too many were.")
        .def_property_readonly(
            "method", [](named_apportionment const& a) { return a.shared.options().method.name(); },
            "The method's name with its settings, as rule files write it.")
        .def_property_readonly(
            "receiver",
            [](named_apportionment const& a) -> std::optional<place_or_name> {
                if (!a.shared.receiver()) return {};
                return place_or_name(name_of(a, *a.shared.receiver()));
            },
            "The party on which the residual was booked: its place or name; None where there was none.")
        .def_property_readonly(
            "received", [](named_apportionment const& a) { return a.shared.received(); },
            "How much of a residual the receiver took.")
        .def(
            "explain",
            [](named_apportionment const& a, place_or_name const& i, language_argument lang) {
                std::size_t const place = place_of(a.shared.parties(), i);
                language const in = lang;
                return long_work([&] { return explanation{explain(a.shared, place, in)}; });
            },
            py::arg("i"), py::kw_only(), py::arg("lang") = py::none(),
            "Why a party, by place or name, got its units, and how many more heads one unit more would take.")
        .def(
            "outcomes",
            [](named_apportionment const& a, integer_argument<"limit", std::size_t> limit) {
                std::vector<by_place_or_name<big_integer>> all;
                for (auto const& units : long_work([&] { return outcomes(a.shared, limit); }))
                    all.push_back(by_name(a.names, units));
                return all;
            },
            py::kw_only(), py::arg("limit") = 1000,
            "All that the apportionment could have come to, had its tie been resolved otherwise; its own outcome "
            "first.")
        .def(
            "claims",
            [](named_apportionment const& a, integer_argument<"each_side", std::size_t> each_side) {
                std::vector<py::typing::Dict<py::str, py::object>> all;
                for (claim const& c : long_work([&] { return claims_near_line(a.shared, each_side); }))
                    all.push_back(claim_dict(a, c));
                return all;
            },
            py::kw_only(), py::arg("each_side") = 5,
            "The claims around the last unit in the order in which they are served: party, unit, value (None: before "
            "all others), served.")
        .def_property_readonly(
            "divisors",
            [](named_apportionment const& a) -> std::optional<std::tuple<fraction, std::optional<fraction>>> {
                auto const range = long_work([&] { return divisors_of(a.shared); });
                if (!range) return {};
                return std::tuple{range->least, range->most};
            },
            "The least and the largest divisor that give the result (squares for huntington-hill, powers for "
            "power-mean); None for other methods.")
        .def(
            "heads_needed",
            [](named_apportionment const& a, place_or_name const& i) {
                std::size_t const place = place_of(a.shared.parties(), i);
                return long_work([&] { return heads_for_one_more(a.shared, place).more; });
            },
            py::arg("i"),
            "The fewest heads more that bring a party one unit more; None where no number does (for Droop's quota: "
            "none that was tried).")
        .def(
            "compare",
            [](named_apportionment const& a, std::optional<std::vector<std::string>> const& methods) {
                py::typing::Dict<py::str, py::object> all;
                std::vector<std::string> const& names = methods ? *methods : compared_methods();
                for (auto const& line : long_work([&] { return compare_methods(a.shared, names); }))
                    all[py::str(line.method)] =
                        line.error.empty() ? py::object(by_name(a.names, line.units)) : py::object(py::str(line.error));
                return all;
            },
            py::arg("methods") = py::none(),
            "The same units and weights by other methods, side by side: units by method, or the id of the error that "
            "it ends in.")
        .def("__len__", [](named_apportionment const& a) { return a.shared.size(); })
        .def("__str__",
             [](named_apportionment const& a) {
                 std::string lines;
                 for (std::size_t i = 0; i < a.shared.size(); ++i)
                     lines += (i == 0 ? "" : "\n") + a.shared.parties()[i].name + ": " + a.shared.units()[i].str() +
                              "  (" + a.shared.quota(i).to_string() + ')';
                 return lines;
             })
        .def("__repr__", [](named_apportionment const& a) {
            return "<Apportionment " + full_repr(by_name(a.names, a.shared.units())) + " by " +
                   a.shared.options().method.name() + ">";
        });
}
