// Sharing over the years, nested keys and guarantees.
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/guarantee.hpp>
#include <fordel/carry_over.hpp>
#include <fordel/key.hpp>
#include <fordel/nested.hpp>

#include <pybind11/typing.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

template <class Value>
using by_place_or_name = py::typing::Union<std::vector<Value>, py::typing::Dict<py::str, Value>>;

bool is_mapping(py::handle value) { return py::hasattr(value, "items"); }
bool is_key(py::handle value) {
    return py::isinstance<key>(value) || is_mapping(value) || py::isinstance<py::list>(value) ||
           py::isinstance<py::tuple>(value);
}

// Weights with the names of those they belong to, where they came by name.
struct named_weights {
    std::vector<std::string> names;
    std::vector<fraction> weights;
};

named_weights weights_from(py::handle given) {
    refuse_text(given, "weights");
    require_order(given);
    named_weights read;
    if (py::isinstance<key>(given)) {
        auto const& by = given.cast<key const&>();
        for (party const& p : by.parties())
            read.names.push_back(p.name);
        read.weights = by.weights();
    } else if (is_mapping(given)) {
        for (py::handle const item : given.attr("items")()) {
            auto const [name, weight] = item.cast<std::pair<std::string, py::object>>();
            read.names.push_back(name);
            read.weights.push_back(fraction_from(weight));
        }
    } else {
        for (py::handle const weight : given)
            read.weights.push_back(fraction_from(weight));
    }
    return read;
}

// A dict where there are names, else a list.
template <class Values>
by_place_or_name<typename Values::value_type> by_name(std::vector<std::string> const& names, Values const& values) {
    if (names.empty()) return py::cast(values);
    py::dict named;
    for (std::size_t i = 0; i < names.size(); ++i)
        named[py::str(names[i])] = py::cast(values[i]);
    return named;
}

std::vector<party> parties_named(std::vector<std::string> const& names) {
    std::vector<party> parties;
    for (std::string const& name : names)
        parties.push_back({name, name});
    return parties;
}

// In the order of `names`, zero for those who are not mentioned; weights without names stay as they are.
std::vector<fraction> in_order_of(std::vector<std::string> const& names, named_weights const& given) {
    if (given.names.empty()) return given.weights;
    std::vector<fraction> weights(names.size());
    for (std::size_t i = 0; i < given.names.size(); ++i) {
        auto const at = std::find(names.begin(), names.end(), given.names[i]);
        if (at == names.end())
            throw error(errors::carry_size_mismatch, "a weight of " + given.names[i] + ", who is not listed");
        weights[static_cast<std::size_t>(at - names.begin())] = given.weights[i];
    }
    return weights;
}

// ---------------------------------------------------------------- over the years

struct named_year {
    carried_year year;
    std::vector<std::string> names;
};

struct named_carry {
    carried shared;
    std::vector<std::string> names;

    template <class Values>
    py::typing::List<by_place_or_name<typename Values::value_type>> each(Values carried_year::* figures) const {
        py::list all;
        for (carried_year const& year : shared.years)
            all.append(by_name(names, year.*figures));
        return all;
    }
};

py::typing::Union<py::str, py::int_> who(std::vector<std::string> const& names, std::size_t party) {
    if (names.empty()) return py::int_(party);
    return py::str(names[party]);
}

using year_and_party = py::typing::Tuple<py::int_, py::typing::Union<py::str, py::int_>, py::int_>;

py::typing::List<year_and_party> reversals_of(named_carry const& c) {
    py::list all;
    for (reversal const& back : c.shared.reversals)
        all.append(py::make_tuple(c.shared.labels[back.year], who(c.names, back.party), back.units));
    return all;
}

carry_procedure procedure_from(std::string name) {
    std::replace(name.begin(), name.end(), '_', '-');
    return carry_procedure_from_name(name);
}

// Years and totals; a sequence counts its years from 1.
std::vector<year_total> totals_from(py::object const& totals) {
    refuse_text(totals, "totals");
    require_order(totals);
    std::vector<year_total> years;
    if (is_mapping(totals)) {
        for (py::handle const item : totals.attr("items")()) {
            auto const [year, units] = item.cast<std::pair<int, py::object>>();
            years.push_back({year, whole_from(units), {}});
        }
        return years;
    }
    for (py::handle const units : totals)
        years.push_back({static_cast<int>(years.size()) + 1, whole_from(units), {}});
    return years;
}

// One key for all years, or one a year: in a sequence, or in a mapping from the year.
std::vector<named_weights> keys_from(py::object const& given, std::vector<year_total> const& years) {
    refuse_text(given, "weights");
    require_order(given);
    std::vector<named_weights> keys;
    bool const mapping = !py::isinstance<key>(given) && is_mapping(given);
    py::list const elements =
        py::isinstance<key>(given) ? py::list() : py::list(mapping ? given.attr("values")() : given);
    bool const by_year = !elements.empty() && std::all_of(elements.begin(), elements.end(), is_key);
    if (!by_year) return {years.size(), weights_from(given)};
    if (elements.size() != years.size())
        throw error(errors::carry_size_mismatch,
                    std::to_string(elements.size()) + " keys for " + std::to_string(years.size()) + " years");
    for (std::size_t t = 0; t < years.size(); ++t) {
        if (!mapping) {
            keys.push_back(weights_from(elements[t]));
            continue;
        }
        py::int_ const year(years[t].year);
        if (!given.contains(year))
            throw error(errors::carry_size_mismatch, "no key for " + std::to_string(years[t].year));
        keys.push_back(weights_from(given[year]));
    }
    return keys;
}

// Everybody who is named in a year, in the order in which they first are; or the names given.
std::vector<std::string> names_of(std::optional<std::vector<std::string>> const& given,
                                  std::vector<named_weights> const& keys) {
    if (given) return *given;
    std::vector<std::string> names;
    for (named_weights const& key : keys)
        for (std::string const& name : key.names)
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return names;
}

named_carry carry_over_python(py::object const& totals, py::object const& weights, std::string const& procedure,
                              std::optional<std::vector<std::string>> const& parties, py::object const& ties,
                              std::string const& seed) {
    carry_options options{procedure_from(procedure), ties_from(ties, seed), {}};
    std::vector<year_total> years = totals_from(totals);
    auto const keys = keys_from(weights, years);
    auto names = names_of(parties, keys);
    options.parties = parties_named(names);
    for (std::size_t t = 0; t < years.size(); ++t)
        years[t].weights = in_order_of(names, keys[t]);
    return {carry_over(years, options), std::move(names)};
}

// A running carry whose parties are named by the first year, or beforehand.
class named_running_carry {
public:
    named_running_carry(std::string const& procedure, std::optional<std::vector<std::string>> parties,
                        py::object const& ties, std::string const& seed)
        : names_(std::move(parties)), options_{procedure_from(procedure), ties_from(ties, seed), {}}, carry_(options_) {
        if (names_) name_parties();
    }

    named_year next(big_integer const& units, py::object const& weights) {
        named_weights const given = weights_from(weights);
        if (!names_ && !given.names.empty()) {
            names_ = given.names;
            name_parties();
        }
        return {carry_.next(units, in_order_of(names(), given)), names()};
    }

    running_carry const& carry() const { return carry_; }
    std::vector<std::string> names() const { return names_.value_or(std::vector<std::string>()); }

private:
    void name_parties() {
        options_.parties = parties_named(*names_);
        carry_ = running_carry(options_);
    }

    std::optional<std::vector<std::string>> names_;
    carry_options options_;
    running_carry carry_;
};

void register_carry(py::module_& m) {
    py::class_<named_carry>(
        m, "Carried", "The totals of several years shared so that the rounding of one year is made good in the others.")
        .def_property_readonly("procedure",
                               [](named_carry const& c) { return std::string(to_string(c.shared.procedure)); })
        .def_property_readonly(
            "guarantee", [](named_carry const& c) { return c.shared.guarantee(); }, "What the procedure promises.")
        .def_property_readonly("years", [](named_carry const& c) { return c.shared.labels; })
        .def_property_readonly(
            "parties", [](named_carry const& c) { return c.names; }, "Empty where the weights had no names.")
        .def_property_readonly(
            "units", [](named_carry const& c) { return c.each(&carried_year::units); },
            "For each year a list, or a dict where parties are named.")
        .def_property_readonly(
            "cumulated", [](named_carry const& c) { return c.each(&carried_year::cumulated); },
            "The sums up to each year.")
        .def_property_readonly(
            "exact", [](named_carry const& c) { return c.each(&carried_year::exact_units); },
            "Each year's exact shares, Fractions.")
        .def_property_readonly("exact_cumulated",
                               [](named_carry const& c) { return c.each(&carried_year::exact_cumulated); })
        .def_property_readonly("reversals", &reversals_of,
                               "(year, party, units) where a party pays back; only the procedure open has any.")
        .def_property_readonly(
            "ties",
            [](named_carry const& c) {
                std::vector<tied_parties> ties;
                for (carried_year const& year : c.shared.years)
                    ties.push_back(year.ties);
                return ties;
            },
            "Who was tied for the last units up to each year; for known-years see unique.")
        .def_property_readonly(
            "unique", [](named_carry const& c) { return c.shared.unique; }, "Whether no tie had to be broken.")
        .def("__len__", [](named_carry const& c) { return c.shared.years.size(); })
        .def("__repr__", [](named_carry const& c) {
            return std::string("<Carried ") + to_string(c.shared.procedure) + ' ' +
                   repr_of(c.each(&carried_year::units)) + '>';
        });

    m.def("carry_over", &carry_over_python, py::arg("totals"), py::arg("weights"), py::kw_only(),
          py::arg("procedure") = "known-years", py::arg("parties") = py::none(), py::arg("ties") = "order",
          py::arg("seed") = "",
          "Shares whole units year by year, so that each party's sum over the years stays the exact one rounded up or "
          "down.\n\n"
          "totals: a sequence, or a mapping from year to units. weights: one key for all years or one for each: "
          "mappings, sequences or Keys.\n"
          "procedure: known-years (all is known in advance), fixed-key (one key, totals unknown; nobody pays back) or "
          "open (nothing is\n"
          "known ahead; a party may have to pay one unit back in a year).");

    py::class_<named_year>(m, "CarriedYear", "One year of a RunningCarry.")
        .def_property_readonly("units", [](named_year const& y) { return by_name(y.names, y.year.units); })
        .def_property_readonly("cumulated", [](named_year const& y) { return by_name(y.names, y.year.cumulated); })
        .def_property_readonly("exact", [](named_year const& y) { return by_name(y.names, y.year.exact_units); })
        .def_property_readonly("exact_cumulated",
                               [](named_year const& y) { return by_name(y.names, y.year.exact_cumulated); })
        .def_property_readonly("ties", [](named_year const& y) { return y.year.ties; })
        .def("__repr__",
             [](named_year const& y) { return "<CarriedYear " + repr_of(by_name(y.names, y.year.units)) + '>'; });

    py::class_<named_running_carry>(m, "RunningCarry",
                                    "Shares year by year what is not known ahead: procedures fixed-key and open.")
        .def(py::init<std::string const&, std::optional<std::vector<std::string>>, py::object const&,
                      std::string const&>(),
             py::arg("procedure") = "open", py::kw_only(), py::arg("parties") = py::none(), py::arg("ties") = "order",
             py::arg("seed") = "")
        .def("next", &named_running_carry::next, py::arg("units"), py::arg("weights"),
             "The next year; after an error nothing has changed.")
        .def_property_readonly(
            "procedure",
            [](named_running_carry const& c) { return std::string(to_string(c.carry().options().procedure)); })
        .def_property_readonly("total", [](named_running_carry const& c) { return c.carry().total(); })
        .def_property_readonly("cumulated",
                               [](named_running_carry const& c) {
                                   return by_name(c.carry().cumulated().empty() ? std::vector<std::string>()
                                                                                : c.names(),
                                                  c.carry().cumulated());
                               })
        .def("__repr__", [](named_running_carry const& c) {
            return std::string("<RunningCarry ") + to_string(c.carry().options().procedure) + ", " +
                   c.carry().total().str() + " units so far>";
        });
}

// ---------------------------------------------------------------- nested keys

template <class Figure>
using figures = py::typing::Dict<py::str, py::typing::Dict<py::str, Figure>>;

template <class Figure, class Get>
figures<Figure> figures_of(nested const& n, Get const& get) {
    py::dict groups;
    for (nested_part const& part : n.groups) {
        py::dict members;
        for (std::size_t i = 0; i < part.members.size(); ++i)
            members[py::str(part.parties[i].name)] = py::cast(get(part.members[i]));
        groups[py::str(part.name)] = std::move(members);
    }
    return groups;
}

nested apportion_nested_python(py::object const& units, py::object const& groups, std::string const& method,
                               big_integer const& unit, std::optional<big_integer> const& group_unit,
                               std::optional<big_integer> const& input_unit, py::object const& group_weights,
                               py::object const& ties, std::string const& seed) {
    nested_options const options{method_from(method), ties_from(ties, seed), unit, group_unit, input_unit};
    std::vector<nested_group> read;
    for (py::handle const item : groups.attr("items")()) {
        auto const [name, members] = item.cast<std::pair<std::string, py::object>>();
        if (!py::isinstance<key>(members) && !is_mapping(members))
            throw py::type_error("expected a mapping from name to weight as the group " + name);
        named_weights given = weights_from(members);
        nested_group group{name, parties_named(given.names), std::move(given.weights), {}};
        if (!group_weights.is_none()) {
            if (!group_weights.contains(name))
                throw error(errors::nested_size_mismatch, "no weight of the group " + name);
            group.weight = fraction_from(group_weights[py::str(name)]);
        }
        read.push_back(std::move(group));
    }
    if (!group_weights.is_none() && py::len(group_weights) != read.size())
        throw error(errors::nested_size_mismatch,
                    std::to_string(py::len(group_weights)) + " weights for " + std::to_string(read.size()) + " groups");
    return apportion_nested(fraction_from(units), read, options);
}

void register_nested(py::module_& m) {
    py::class_<nested>(m, "Nested",
                       "An amount divided by group and then by member, beside the same amount divided directly.")
        .def_property_readonly(
            "amount", [](nested const& n) { return n.amount; }, "As given.")
        .def_property_readonly(
            "input", [](nested const& n) { return n.input; },
            "What was divided by steps: the amount, rounded to the input unit if there is one.")
        .def_property_readonly(
            "units",
            [](nested const& n) { return figures_of<big_integer>(n, [](nested_member const& p) { return p.units; }); },
            "By steps, each step rounded.")
        .def_property_readonly("group_units",
                               [](nested const& n) {
                                   py::typing::Dict<py::str, big_integer> groups;
                                   for (nested_part const& part : n.groups)
                                       groups[py::str(part.name)] = py::cast(part.units);
                                   return groups;
                               })
        .def_property_readonly(
            "direct",
            [](nested const& n) { return figures_of<big_integer>(n, [](nested_member const& p) { return p.direct; }); },
            "Divided among all members at once, rounded once.")
        .def_property_readonly(
            "exact",
            [](nested const& n) { return figures_of<fraction>(n, [](nested_member const& p) { return p.exact; }); },
            "Exact shares of the amount as given, Fractions.")
        .def_property_readonly(
            "differences",
            [](nested const& n) {
                return figures_of<big_integer>(n, [](nested_member const& p) { return p.difference(); });
            },
            "By steps less directly.")
        .def_property_readonly("largest_difference", &nested::largest_difference, "In size, zero or more.")
        .def_property_readonly(
            "rounding",
            [](nested const& n) {
                py::typing::List<py::typing::Tuple<text, big_integer>> points;
                for (rounding_point const& p : n.rounding)
                    points.append(py::make_tuple(p.what, p.unit));
                return points;
            },
            "What was rounded by steps, and to multiples of what.")
        .def_property_readonly("residual", &nested::residual,
                               "Divided by steps but not handed out; zero for exact methods.")
        .def_property_readonly("direct_residual", &nested::direct_residual)
        .def("__repr__", [](nested const& n) {
            return "<Nested " + repr_of(figures_of<big_integer>(n, [](nested_member const& p) { return p.units; })) +
                   '>';
        });

    m.def("apportion_nested", &apportion_nested_python, py::arg("units"), py::arg("groups"), py::kw_only(),
          py::arg("method") = "largest-remainder", py::arg("unit") = 1, py::arg("group_unit") = py::none(),
          py::arg("input_unit") = py::none(), py::arg("group_weights") = py::none(), py::arg("ties") = "order",
          py::arg("seed") = "",
          "Divides an amount by groups, then each group's rounded amount by its members; and beside it directly.\n\n"
          "groups: a mapping from group to a mapping from member to weight (or a Key). Members' amounts are multiples "
          "of unit, groups' of\n"
          "group_unit; with input_unit the amount itself is rounded first. group_weights: without them the sums of the "
          "members' weights.");
}

// ---------------------------------------------------------------- guarantees

// Amounts of money, one after another or by name; false where they are numbers.
bool are_money(py::object const& last) {
    py::object const values = py::hasattr(last, "values") ? last.attr("values")() : last;
    for (py::handle const value : values)
        return py::isinstance<any_money>(value);
    return false;
}

py::object money_floors(py::object const& last, fraction const& kept) {
    bool const named = py::hasattr(last, "values");
    std::vector<any_money> amounts;
    for (py::handle const value : named ? last.attr("values")() : last)
        amounts.push_back(given_money(value));
    auto const floors = guarantee_floors(amounts, kept);
    if (!named) return py::cast(floors);
    py::dict by_name;
    std::size_t place = 0;
    for (py::handle const who : last)
        by_name[who] = py::cast(floors[place++]);
    return by_name;
}

py::object guarantee_floors_python(py::object const& last, py::object const& kept) {
    bool const several = py::isinstance<py::list>(kept) || py::isinstance<py::tuple>(kept);
    if (are_money(last)) {
        if (!several) return money_floors(last, fraction_from(kept));
        py::list years;
        for (py::handle const part : kept)
            years.append(money_floors(last, fraction_from(part)));
        return years;
    }
    named_weights const given = weights_from(last);
    std::vector<big_integer> units;
    for (fraction const& amount : given.weights) {
        if (!amount.is_whole()) throw error(errors::exact_not_a_number, amount.to_string() + ", which is not whole");
        units.push_back(amount.numerator());
    }
    if (!several) return by_name(given.names, guarantee_floors(units, fraction_from(kept)));
    py::list years;
    for (py::handle const part : kept)
        years.append(by_name(given.names, guarantee_floors(units, fraction_from(part))));
    return years;
}

} // namespace

void register_carry_over(py::module_& m) {
    register_carry(m);
    register_nested(m);
    m.def("guarantee_floors", &guarantee_floors_python, py::arg("last"), py::arg("kept"),
          "The floors that keep each party at the part `kept` of its last units or Money, rounded up; for a list of "
          "parts, one result a year.");
}
