#include <fordel/error.hpp>
#include <fordel/key.hpp>
#include <fordel/nested.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "arguments/method.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"
#include "arguments/value.hpp"
#include "arguments/weights.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// With what it was made of.
struct given_nested : nested_division {
    fraction units{};
    std::vector<nested_group> groups_given{};
    nested_options options{};
};

std::vector<std::vector<big_integer>> amounts_of(nested_division const& n) {
    std::vector<std::vector<big_integer>> all;
    for (nested_part const& part : n.groups) {
        all.emplace_back();
        for (nested_member const& member : part.members)
            all.back().push_back(member.units);
    }
    return all;
}

given_nested made_nested(fraction units, std::vector<nested_group> groups, nested_options options) {
    nested_division made = long_work([&] { return apportion_nested(units, groups, options); });
    return {std::move(made), std::move(units), std::move(groups), std::move(options)};
}

// Equal by what they come to.
bool operator==(given_nested const& a, given_nested const& b) {
    return static_cast<nested_division const&>(a) == static_cast<nested_division const&>(b);
}

py::tuple nested_state(given_nested const& n) {
    py::list groups;
    for (nested_group const& g : n.groups_given)
        groups.append(py::make_tuple(g.name, g.members, g.weights, g.weight));
    nested_options const& o = n.options;
    return py::make_tuple(n.units, groups, o.method.name(), o.ties, o.unit, o.group_unit, o.input_unit, amounts_of(n));
}

given_nested nested_from_state(py::tuple const& s) {
    using stored_group = std::tuple<std::string, std::vector<party>, std::vector<fraction>, std::optional<fraction>>;
    std::vector<nested_group> groups;
    for (auto& [name, members, weights, weight] : s[1].cast<std::vector<stored_group>>())
        groups.push_back({std::move(name), std::move(members), std::move(weights), std::move(weight)});
    given_nested made =
        made_nested(s[0].cast<fraction>(), std::move(groups),
                    {method_from(s[2].cast<std::string>()), s[3].cast<tie_breaking>(), s[4].cast<big_integer>(),
                     s[5].cast<std::optional<big_integer>>(), s[6].cast<std::optional<big_integer>>()});
    require_stored(amounts_of(made) == s[7].cast<std::vector<std::vector<big_integer>>>(),
                   "amounts that the groups do not come to");
    return made;
}

template <class Figure>
using group_figures = py::typing::Dict<py::str, py::typing::Dict<py::str, Figure>>;

template <class Figure, class Get>
group_figures<Figure> by_group(given_nested const& n, Get const& get) {
    py::dict groups;
    for (nested_part const& part : n.groups) {
        py::dict members;
        for (std::size_t i = 0; i < part.members.size(); ++i)
            members[py::str(part.parties[i].name)] = py::cast(get(part.members[i]));
        groups[py::str(part.name)] = std::move(members);
    }
    return groups;
}

given_nested apportion_nested_python(py::object const& units, py::object const& groups, std::string const& method,
                                     big_integer const& unit, std::optional<big_integer> const& group_unit,
                                     std::optional<big_integer> const& input_unit, py::object const& group_weights,
                                     py::object const& ties, std::string const& seed, notation_argument style) {
    nested_options options{method_from(method), ties_from(ties, seed), unit, group_unit, input_unit};
    std::vector<nested_group> read;
    if (!is_mapping(groups) || !(group_weights.is_none() || is_mapping(group_weights)))
        throw error(errors::argument_wrong_type, "groups or group_weights that are no mapping from name to weights");
    for (auto const& [name, members] : named_items(groups)) {
        if (!py::isinstance<key>(members) && !is_mapping(members))
            throw error(errors::argument_wrong_type, "expected a mapping from name to weight as the group " + name);
        given_weights given = weights_from(members, style);
        nested_group group{name, given.parties, std::move(given.weights), {}};
        if (!group_weights.is_none()) {
            if (!group_weights.contains(name))
                throw error(errors::nested_size_mismatch, "no weight of the group " + name);
            group.weight = fraction_from(group_weights[py::str(name)], style);
        }
        read.push_back(std::move(group));
    }
    if (!group_weights.is_none() && py::len(group_weights) != read.size())
        throw error(errors::nested_size_mismatch,
                    std::to_string(py::len(group_weights)) + " weights for " + std::to_string(read.size()) + " groups");
    return made_nested(fraction_from(units, style), std::move(read), std::move(options));
}

} // namespace

void register_nested(py::module_& m) {
    py::class_<given_nested>(m, "Nested",
                             "An amount divided by group and then by member, beside the same amount divided directly.")
        .def_property_readonly(
            "amount", [](given_nested const& n) { return n.amount; }, "As given.")
        .def_property_readonly(
            "input", [](given_nested const& n) { return n.input; },
            "What was divided by steps: the amount, rounded to the input unit if there is one.")
        .def_property_readonly(
            "units",
            [](given_nested const& n) {
                return by_group<big_integer>(n, [](nested_member const& p) { return p.units; });
            },
            "By steps, each step rounded.")
        .def_property_readonly("group_units",
                               [](given_nested const& n) {
                                   py::typing::Dict<py::str, big_integer> groups;
                                   for (nested_part const& part : n.groups)
                                       groups[py::str(part.name)] = py::cast(part.units);
                                   return groups;
                               })
        .def_property_readonly(
            "direct",
            [](given_nested const& n) {
                return by_group<big_integer>(n, [](nested_member const& p) { return p.direct; });
            },
            "Divided among all members at once, rounded once.")
        .def_property_readonly(
            "exact",
            [](given_nested const& n) { return by_group<fraction>(n, [](nested_member const& p) { return p.exact; }); },
            "Exact shares of the amount as given, Fractions.")
        .def_property_readonly(
            "differences",
            [](given_nested const& n) {
                return by_group<big_integer>(n, [](nested_member const& p) { return p.difference(); });
            },
            "By steps less directly.")
        .def_property_readonly("largest_difference", &nested_division::largest_difference, "In size, zero or more.")
        .def_property_readonly(
            "rounding",
            [](given_nested const& n) {
                py::typing::List<py::typing::Tuple<text, big_integer>> points;
                for (nested_rounding const& p : n.rounding)
                    points.append(py::make_tuple(p.what, p.unit));
                return points;
            },
            "What was rounded by steps, and to multiples of what.")
        .def_property_readonly("residual", &nested_division::residual,
                               "Divided by steps but not handed out; zero for exact methods.")
        .def_property_readonly("direct_residual", &nested_division::direct_residual)
        .def("__repr__", [](given_nested const& n) {
            return "<Nested " + full_repr(by_group<big_integer>(n, [](nested_member const& p) { return p.units; })) +
                   '>';
        });
    register_value<given_nested>(&nested_state, &nested_from_state, [](given_nested const& n) {
        return py::make_tuple(n.amount, py::cast(amounts_of(n)));
    });

    m.def("apportion_nested", &apportion_nested_python, py::arg("units"), py::arg("groups"), py::kw_only(),
          py::arg("method") = "largest-remainder", py::arg("unit") = 1, py::arg("group_unit") = py::none(),
          py::arg("input_unit") = py::none(), py::arg("group_weights") = py::none(), py::arg("ties") = "order",
          py::arg("seed") = "", py::arg("notation") = py::none(),
          "Divides an amount by groups, then each group's rounded amount by its members; and beside it directly.\n\n"
          "groups: a mapping from group to a mapping from member to weight (or a Key). Members' amounts are multiples "
          "of unit, groups' of\n"
          "group_unit; with input_unit the amount itself is rounded first. group_weights: without them the sums of the "
          "members' weights.");
}
