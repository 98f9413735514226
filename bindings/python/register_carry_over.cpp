#include <fordel/carry_over.hpp>
#include <fordel/error.hpp>
#include <fordel/key.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "arguments/carry.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/weights.hpp"
#include "long_work.hpp"
#include "named_carry.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

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

// Years and totals; a sequence counts its years from 1.
std::vector<year_total> totals_from(py::object const& totals, std::optional<notation> style) {
    refuse_text(totals, "totals");
    require_order(totals, "totals");
    std::vector<year_total> years;
    if (is_mapping(totals)) {
        for (py::handle const item : totals.attr("items")()) {
            auto const [year, units] = item.cast<std::pair<py::object, py::object>>();
            years.push_back({year_argument::from(year), whole_from(units, style), {}});
        }
        return years;
    }
    for (py::handle const units : totals)
        years.push_back({static_cast<int>(years.size()) + 1, whole_from(units, style), {}});
    return years;
}

// One key for all years, or one a year: in a sequence, or in a mapping from the year.
std::vector<given_weights> keys_from(py::object const& given, std::vector<year_total> const& years,
                                     std::optional<notation> style) {
    refuse_text(given, "weights");
    require_order(given, "weights");
    std::vector<given_weights> keys;
    bool const mapping = !py::isinstance<key>(given) && is_mapping(given);
    py::list const elements =
        py::isinstance<key>(given) ? py::list() : py::list(mapping ? given.attr("values")() : given);
    bool const by_year = !elements.empty() && std::all_of(elements.begin(), elements.end(), are_weights);
    if (!by_year)
        return {years.size(), weights_from(mapping || elements.empty() ? given : py::object(elements), style)};
    if (elements.size() != years.size())
        throw error(errors::carry_size_mismatch,
                    std::to_string(elements.size()) + " keys for " + std::to_string(years.size()) + " years");
    for (std::size_t t = 0; t < years.size(); ++t) {
        if (!mapping) {
            keys.push_back(weights_from(elements[t], style));
            continue;
        }
        py::int_ const year(years[t].year);
        if (!given.contains(year))
            throw error(errors::carry_size_mismatch, "no key for " + std::to_string(years[t].year));
        keys.push_back(weights_from(given[year], style));
    }
    return keys;
}

// Everybody who is named in a year, in the order in which they first are; or the names given.
std::vector<std::string> names_of(std::optional<std::vector<std::string>> const& given,
                                  std::vector<given_weights> const& keys) {
    if (given) return *given;
    std::vector<std::string> names;
    std::unordered_set<std::string> known;
    for (given_weights const& key : keys)
        for (std::string const& name : key.names())
            if (known.insert(name).second) names.push_back(name);
    return names;
}

named_carry carry_over_python(py::object const& totals, py::object const& weights, std::string const& procedure,
                              std::optional<std::vector<std::string>> const& parties, py::object const& ties,
                              std::string const& seed, notation_argument style,
                              integer_argument<"common_digits", std::size_t> common_digits,
                              integer_argument<"step_limit", std::uint64_t> step_limit) {
    carry_options options{carry_procedure_from(procedure), ties_from(ties, seed), {}, common_digits, step_limit};
    std::vector<year_total> years = totals_from(totals, style);
    auto const keys = keys_from(weights, years, style);
    auto names = names_of(parties, keys);
    options.parties = parties_named(names);
    for (std::size_t t = 0; t < years.size(); ++t)
        years[t].weights = in_order_of(names, keys[t]);
    carried made = long_work([&] { return carry_over(years, options); });
    return {std::move(made), std::move(names), std::move(years), std::move(options)};
}

} // namespace

void register_carry_over(py::module_& m) {
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
                   full_repr(c.each(&carried_year::units)) + '>';
        });

    m.def("carry_over", &carry_over_python, py::arg("totals"), py::arg("weights"), py::kw_only(),
          py::arg("procedure") = "known-years", py::arg("parties") = py::none(), py::arg("ties") = "order",
          py::arg("seed") = "", py::arg("notation") = py::none(),
          py::arg("common_digits") = carry_options{}.common_digits, py::arg("step_limit") = carry_options{}.step_limit,
          "Shares whole units year by year, so that each party's sum over the years stays the exact one rounded up or "
          "down.\n\n"
          "totals: a sequence, or a mapping from year to units. weights: one key for all years or one for each: "
          "mappings, sequences or Keys.\n"
          "procedure: known-years (all is known in advance), fixed-key (one key, totals unknown; nobody pays back) or "
          "open (nothing is\n"
          "known ahead; a party may have to pay one unit back in a year). common_digits: the most digits of the shares "
          "of all years over\n"
          "their common denominator. step_limit: fixed-key, the most units that it looks at one by one in a year.");
}
