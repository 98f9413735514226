#include <fordel/apportionment.hpp>
#include <fordel/apportionment/comparison.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/outcomes.hpp>
#include <fordel/apportionment/setting_names.hpp>

#include <pybind11/typing.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using by_place_or_name_of_one = py::typing::Union<py::int_, py::str>;

template <class Value>
using by_place_or_name = py::typing::Union<std::vector<Value>, py::typing::Dict<py::str, Value>>;

// An apportionment and the names of those who share, where the weights came by name.
struct named_apportionment {
    apportionment shared;
    std::vector<std::string> names;

    py::object name_of(std::size_t i) const {
        return names.empty() ? py::object(py::cast(i)) : py::object(py::str(names[i]));
    }

    std::size_t place_of(py::handle who) const {
        if (py::isinstance<py::str>(who)) return find_party(shared.parties(), who.cast<std::string>());
        auto const place = who.cast<py::ssize_t>();
        auto const size = static_cast<py::ssize_t>(shared.size());
        if (place < -size || place >= size) throw py::index_error(std::to_string(place));
        return static_cast<std::size_t>(place < 0 ? place + size : place);
    }

    // A dict where there are names, else a list.
    template <class Values>
    by_place_or_name<typename Values::value_type> by_name(Values const& values) const {
        if (names.empty()) return py::cast(values);
        py::dict named;
        for (std::size_t i = 0; i < names.size(); ++i)
            named[py::str(names[i])] = py::cast(values[i]);
        return named;
    }
};

// The weights as they were given, by place or by name.
struct given_weights {
    std::vector<fraction> weights;
    std::vector<party> parties;
    std::vector<std::string> names; // empty where the weights came by place

    std::size_t place_of(py::handle who) const {
        if (py::isinstance<py::str>(who)) return find_party(parties, who.cast<std::string>());
        auto const place = who.cast<py::ssize_t>();
        if (place < 0 || static_cast<std::size_t>(place) >= parties.size())
            throw py::index_error(std::to_string(place));
        return static_cast<std::size_t>(place);
    }
};

bool is_mapping(py::handle value) { return py::isinstance<py::dict>(value) || py::hasattr(value, "items"); }

given_weights weights_from(py::object const& weights) {
    given_weights given;
    refuse_text(weights, "weights");
    if (is_mapping(weights)) {
        for (py::handle const item : weights.attr("items")()) {
            auto const [name, weight] = item.cast<std::pair<std::string, py::object>>();
            given.parties.push_back({name, name});
            given.names.push_back(name);
            given.weights.push_back(fraction_from(weight));
        }
        return given;
    }
    for (py::handle const weight : weights) {
        std::string const place = std::to_string(given.weights.size());
        given.parties.push_back({place, place});
        given.weights.push_back(fraction_from(weight));
    }
    return given;
}

// One value for everybody, one for each place (None where nobody is bound), or by name.
template <class Set>
void for_each_bound(py::handle value, given_weights const& given, std::vector<unit_bound>& bounds, Set const& set) {
    if (value.is_none()) return;
    bounds.resize(given.parties.size());
    if (is_mapping(value)) {
        for (py::handle const item : value.attr("items")()) {
            auto const [who, bound] = item.cast<std::pair<py::object, py::object>>();
            if (!bound.is_none()) set(bounds[given.place_of(who)], bound);
        }
        return;
    }
    if (is_index(value) || py::hasattr(value, "as_integer_ratio") || py::isinstance<py::str>(value)) {
        for (unit_bound& bound : bounds)
            set(bound, value);
        return;
    }
    std::size_t place = 0;
    for (py::handle const bound : py::reinterpret_borrow<py::object>(value)) {
        if (place < bounds.size() && !bound.is_none()) set(bounds[place], bound);
        ++place;
    }
    if (place != bounds.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(place) + " bounds, " + std::to_string(bounds.size()) + " weights");
}

unit_bounds bounds_from(py::kwargs const& options, given_weights const& given) {
    unit_bounds bounds;
    auto const units = [](unit_bound& b, py::handle value) { b.units = whole_from(value); };
    auto const share = [](unit_bound& b, py::handle value) { b.share = fraction_from(value); };
    for_each_bound(options["floors"], given, bounds.floors, units);
    for_each_bound(options["floor_shares"], given, bounds.floors, share);
    for_each_bound(options["caps"], given, bounds.caps, units);
    for_each_bound(options["cap_shares"], given, bounds.caps, share);
    if (!options["minimum"].is_none()) bounds.minimum = whole_from(options["minimum"]);
    bounds.procedure = detail::value_of(detail::procedure_names, dashed(options["bounds"].cast<std::string>()),
                                        errors::apportionment_unknown_bounds);
    return bounds;
}

eligibility eligibility_from(py::kwargs const& options, given_weights const& given) {
    eligibility rule;
    if (!options["threshold"].is_none()) rule.threshold = fraction_from(options["threshold"]);
    if (!options["threshold_share"].is_none()) rule.threshold_share = fraction_from(options["threshold_share"]);
    py::object const who = options["eligible"];
    if (who.is_none()) return rule;
    refuse_text(who, "parties");
    // Names of those who take part, or a mark for each place.
    rule.eligible.assign(given.parties.size(), false);
    std::size_t place = 0;
    bool by_place = false;
    for (py::handle const one : who) {
        if (PyBool_Check(one.ptr())) {
            by_place = true;
            if (place < rule.eligible.size()) rule.eligible[place] = one.cast<bool>();
        } else {
            rule.eligible[given.place_of(one)] = true;
        }
        ++place;
    }
    if (by_place && place != rule.eligible.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(place) + " marks of eligibility, " +
                                                             std::to_string(given.parties.size()) + " weights");
    return rule;
}

std::string number_text_of(py::handle value) { return fraction_from(value).to_string(); }

// The method's name with the settings that are arguments of their own in Python. Only that: what they mean is the
// library's, and a setting that the method does not take is an error.
std::string method_name_from(py::kwargs const& options) {
    std::string const method = dashed(options["method"].cast<std::string>());
    std::string used;
    std::string name = method;
    auto const setting = [&](char const* key) {
        used += std::string(key) + ' ';
        return options[key];
    };
    if (method == "largest-remainder" && !options["quota"].is_none())
        name += ':' + dashed(setting("quota").cast<std::string>());
    if (method == "modified-sainte-lague" && !options["first_divisor"].is_none())
        name += ':' + number_text_of(setting("first_divisor"));
    if ((method == "stationary" || method == "power-mean") && !options["parameter"].is_none())
        name += ':' + number_text_of(setting("parameter"));
    if (method == "divisor-sequence" && !options["divisors"].is_none()) {
        char mark = ':';
        for (py::handle const divisor : setting("divisors"))
            name += std::exchange(mark, ',') + number_text_of(divisor);
        if (!options["step"].is_none()) name += std::string(1, mark) + '+' + number_text_of(setting("step"));
    }
    bool const to_somebody =
        !options["remainder"].is_none() && dashed(options["remainder"].cast<std::string>()) != "visible";
    if (method == "independent") {
        std::string const mode =
            options["rounding"].is_none() ? "half-up" : dashed(setting("rounding").cast<std::string>());
        if (!options["rounding"].is_none() || to_somebody) name += ':' + mode;
        if (!options["remainder"].is_none())
            name += (name.find(':') == std::string::npos ? ":half-up:" : ":") +
                    dashed(setting("remainder").cast<std::string>());
    }
    for (char const* key : {"quota", "first_divisor", "parameter", "divisors", "step", "rounding", "remainder"})
        if (!options[key].is_none() && used.find(std::string(key) + ' ') == std::string::npos &&
            !(std::string(key) == "remainder" && !to_somebody))
            throw error(errors::apportionment_setting_unused, std::string(key) + " with method \"" + method + '"');
    return name;
}

apportionment_options options_from(py::kwargs const& options, given_weights const& given) {
    apportionment_options made;
    made.method = any_method::from_name(method_name_from(options));
    made.ties = ties_from(options["ties"], options["seed"].cast<std::string>());
    made.bounds = bounds_from(options, given);
    made.who = eligibility_from(options, given);
    if (!options["base"].is_none()) made.base = whole_from(options["base"]);
    if (!options["receiver"].is_none()) made.receiver = given.parties[given.place_of(options["receiver"])].id;
    return made;
}

// What a claim is in Python: a dict, ready for a data frame.
py::typing::Dict<py::str, py::object> claim_dict(named_apportionment const& a, claim const& c) {
    py::dict line;
    line["party"] = a.name_of(c.party);
    line["unit"] = py::cast(c.unit);
    line["value"] = c.before_all ? py::object(py::none()) : py::cast(c.value);
    line["served"] = c.served;
    return line;
}

std::vector<std::uint32_t> ranking_of(tie_breaking const& ties, std::vector<party> const& parties,
                                      std::vector<fraction> const& weights) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    return ties.ranking(parties, weights);
}

} // namespace

void register_apportionment(py::module_& m) {
    py::class_<tied_parties>(m, "TiedParties",
                             "Places of the parties tied for the last units, and how many of them got one.")
        .def_readonly("who", &tied_parties::who)
        .def_readonly("won", &tied_parties::won)
        .def("__bool__", &tied_parties::any)
        .def(
            "__eq__", [](tied_parties const& a, tied_parties const& b) { return a == b; }, py::is_operator())
        .def("__repr__", [](tied_parties const& t) {
            return "<TiedParties " + repr_of(py::cast(t.who)) + " for " + std::to_string(t.won) + ">";
        });

    py::class_<tie_breaking>(m, "TieBreaking",
                             "How a tie for the last unit is resolved; always by one ranking of all parties.")
        .def_static("in_order", &tie_breaking::in_order)
        .def_static("by_larger_weight", &tie_breaking::by_larger_weight)
        .def_static("by_lot", &tie_breaking::by_lot, py::arg("seed"))
        .def_static("by_list", &tie_breaking::by_list, py::arg("ids"))
        .def_static("refuse", &tie_breaking::refuse)
        .def("ranking", &ranking_of, py::arg("parties"), py::arg("weights"),
             "The rank of each party: 0 is served first.")
        .def(
            "__eq__", [](tie_breaking const& a, tie_breaking const& b) { return a == b; }, py::is_operator())
        .def("__str__", [](tie_breaking const& t) { return t.describe().en; });

    py::class_<named_apportionment>(m, "Apportionment", "Whole units shared by exact weights.")
        .def_property_readonly("total", [](named_apportionment const& a) { return a.shared.total(); })
        .def_property_readonly(
            "units", [](named_apportionment const& a) { return a.by_name(a.shared.units()); },
            "A list, or a dict where the weights were a mapping.")
        .def_property_readonly(
            "quotas", [](named_apportionment const& a) { return a.by_name(a.shared.quotas()); },
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
            [](named_apportionment const& a) -> std::optional<by_place_or_name_of_one> {
                if (!a.shared.receiver()) return {};
                return by_place_or_name_of_one(a.name_of(*a.shared.receiver()));
            },
            "The party on which the residual was booked: its place or name; None where there was none.")
        .def_property_readonly(
            "received", [](named_apportionment const& a) { return a.shared.received(); },
            "How much of a residual the receiver took.")
        .def(
            "explain",
            [](named_apportionment const& a, py::typing::Union<py::int_, py::str> const& i, std::string const& lang) {
                return explain(a.shared, a.place_of(i), language_from(lang));
            },
            py::arg("i"), py::kw_only(), py::arg("lang") = "en",
            "Why a party, by place or name, got its units, and how many more heads one unit more would take.")
        .def(
            "outcomes",
            [](named_apportionment const& a, std::size_t limit) {
                std::vector<by_place_or_name<big_integer>> all;
                for (auto const& units : outcomes(a.shared, limit))
                    all.push_back(a.by_name(units));
                return all;
            },
            py::kw_only(), py::arg("limit") = 1000,
            "All that the apportionment could have come to, had its tie been resolved otherwise; its own outcome "
            "first.")
        .def(
            "claims",
            [](named_apportionment const& a, std::size_t each_side) {
                std::vector<py::typing::Dict<py::str, py::object>> all;
                for (claim const& c : claims_near_line(a.shared, each_side))
                    all.push_back(claim_dict(a, c));
                return all;
            },
            py::kw_only(), py::arg("each_side") = 5,
            "The claims around the last unit in the order in which they are served: party, unit, value (None: before "
            "all others), served.")
        .def_property_readonly(
            "divisors",
            [](named_apportionment const& a) -> std::optional<std::tuple<fraction, std::optional<fraction>>> {
                auto const range = divisors_of(a.shared);
                if (!range) return {};
                return std::tuple{range->least, range->most};
            },
            "The least and the largest divisor that give the result (squares for huntington-hill, powers for "
            "power-mean); None for other methods.")
        .def(
            "heads_needed",
            [](named_apportionment const& a, py::typing::Union<py::int_, py::str> const& i) {
                return heads_for_one_more(a.shared, a.place_of(i)).more;
            },
            py::arg("i"),
            "The fewest heads more that bring a party one unit more; None where no number does (for Droop's quota: "
            "none that was tried).")
        .def(
            "compare",
            [](named_apportionment const& a, std::optional<std::vector<std::string>> const& methods) {
                py::typing::Dict<py::str, py::object> all;
                for (auto const& line : compare_methods(a.shared, methods ? *methods : compared_methods()))
                    all[py::str(line.method)] =
                        line.error.empty() ? py::object(a.by_name(line.units)) : py::object(py::str(line.error));
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
            return "<Apportionment " + repr_of(a.by_name(a.shared.units())) + " by " +
                   a.shared.options().method.name() + ">";
        });

    m.def(
        "apportion",
        [](big_integer const& units, py::object const& weights, std::string const& method, py::object const& quota,
           py::object const& first_divisor, py::object const& parameter, py::object const& divisors,
           py::object const& step, py::object const& rounding, py::object const& ties, std::string const& seed,
           py::object const& floors, py::object const& caps, py::object const& floor_shares,
           py::object const& cap_shares, std::string const& bounds, py::object const& minimum,
           py::object const& threshold, py::object const& threshold_share, py::object const& eligible,
           py::object const& base, py::object const& remainder, py::object const& receiver) {
            using namespace py::literals;
            py::kwargs const options =
                py::dict("method"_a = method, "quota"_a = quota, "first_divisor"_a = first_divisor,
                         "parameter"_a = parameter, "divisors"_a = divisors, "step"_a = step, "rounding"_a = rounding,
                         "ties"_a = ties, "seed"_a = seed, "floors"_a = floors, "caps"_a = caps,
                         "floor_shares"_a = floor_shares, "cap_shares"_a = cap_shares, "bounds"_a = bounds,
                         "minimum"_a = minimum, "threshold"_a = threshold, "threshold_share"_a = threshold_share,
                         "eligible"_a = eligible, "base"_a = base, "remainder"_a = remainder, "receiver"_a = receiver);
            given_weights given = weights_from(weights);
            apportionment_options const made = options_from(options, given);
            return named_apportionment{apportion(units, std::move(given.weights), given.parties, made),
                                       std::move(given.names)};
        },
        py::arg("units"), py::arg("weights"), py::kw_only(), py::arg("method") = "largest-remainder",
        py::arg("quota") = py::none(), py::arg("first_divisor") = py::none(), py::arg("parameter") = py::none(),
        py::arg("divisors") = py::none(), py::arg("step") = py::none(), py::arg("rounding") = py::none(),
        py::arg("ties") = "order", py::arg("seed") = "", py::arg("floors") = py::none(), py::arg("caps") = py::none(),
        py::arg("floor_shares") = py::none(), py::arg("cap_shares") = py::none(), py::arg("bounds") = "fill",
        py::arg("minimum") = py::none(), py::arg("threshold") = py::none(), py::arg("threshold_share") = py::none(),
        py::arg("eligible") = py::none(), py::arg("base") = py::none(), py::arg("remainder") = py::none(),
        py::arg("receiver") = py::none(),
        "Shares whole units among parties by weight: a sequence of int, Fraction, Decimal or text, or a mapping from "
        "name to weight.\n\n"
        "method: largest-remainder (quota: hare, hagenbach-bischoff, droop, imperiali, imperiali-retry), dhondt or "
        "jefferson, sainte-lague or\n"
        "webster, modified-sainte-lague (first_divisor), adams, huntington-hill, dean, danish, imperiali-divisor, "
        "stationary and power-mean\n"
        "(parameter), divisor-sequence (divisors, and step for its tail), quota, independent (rounding: half-up, "
        "half-even, half-down, up, down,\n"
        "toward-zero; remainder: visible, largest, smallest, receiver with the receiver named).\n"
        "ties: order, larger-weight, lot (with seed), a list, refuse.\n"
        "floors, caps (units) and floor_shares, cap_shares (of all units; floors round up, caps down): one for all, "
        "one each, or by name;\n"
        "minimum: for everybody who takes part; bounds: fill or fix-and-rerun, for largest remainder.\n"
        "threshold (weight), threshold_share (of all weights), eligible (names, or a mark each): who takes part. base: "
        "units for each before the rest.");
}
