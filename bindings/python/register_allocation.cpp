#include <fordel/allocation.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/io/json.hpp>

#include <pybind11/typing.h>

#include <string>
#include <vector>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using any_allocation = allocation<any_currency>;

namespace {

std::size_t place_of(any_allocation const& a, py::handle who) {
    if (!is_int(who)) return a.key().index_of(party_from(who, a.key().parties()).id);
    auto const i = who.cast<std::ptrdiff_t>();
    auto const size = static_cast<std::ptrdiff_t>(a.size());
    if (i < -size || i >= size) throw py::index_error();
    return static_cast<std::size_t>(i < 0 ? i + size : i);
}

std::string explain_python(any_allocation const& a, py::object const& who, std::string const& lang,
                           std::string const& format) {
    working const w = work_out(a);
    if (format == "json") return who.is_none() ? to_json(w) : to_json(w, place_of(a, who));
    if (!who.is_none()) return explain(w, place_of(a, who), language_from(lang));
    std::string all;
    for (std::size_t i = 0; i < a.size(); ++i)
        all += explain(w, i, language_from(lang)) + '\n';
    return all;
}

std::optional<any_money> bound_from(py::handle given) {
    return given.is_none() ? std::nullopt : std::optional(given_money(given));
}

// One for everybody, one each in the key's order, or by name.
money_bounds<any_currency>::one_each bounds_from(py::object const& given, key const& by) {
    if (given.is_none()) return {};
    if (py::isinstance<any_money>(given)) return money_bounds<any_currency>::one_each(by.size(), bound_from(given));
    money_bounds<any_currency>::one_each bounds;
    if (py::hasattr(given, "items")) {
        bounds.resize(by.size());
        for (py::handle const item : given.attr("items")()) {
            auto const [who, bound] = item.cast<std::pair<py::object, py::object>>();
            bounds[by.index_of(party_from(who, by.parties()).id)] = bound_from(bound);
        }
        return bounds;
    }
    if (!py::hasattr(given, "__iter__") || py::isinstance<py::str>(given))
        return money_bounds<any_currency>::one_each(by.size(), bound_from(given));
    require_order(given);
    for (py::handle const bound : given)
        bounds.push_back(bound_from(bound));
    return bounds;
}

bounds_procedure procedure_from(std::string written) {
    for (char& c : written)
        c = c == '_' ? '-' : c;
    return detail::value_of(detail::procedure_names, written, errors::apportionment_unknown_bounds);
}

// What an allocation was made with, so that it can be made again: in rounding units.
py::list bounds_of(std::vector<unit_bound> const& bounds) {
    py::list all;
    for (unit_bound const& bound : bounds)
        all.append(bound.units ? py::cast(*bound.units) : py::none());
    return all;
}

money_bounds<any_currency>::one_each bounds_from_units(py::handle units, std::int64_t unit, any_currency in) {
    money_bounds<any_currency>::one_each bounds;
    for (py::handle const bound : units)
        bounds.push_back(bound.is_none() ? std::nullopt
                                         : std::optional(any_money::from_minor(bound.cast<big_integer>() * unit, in)));
    return bounds;
}

} // namespace

void register_allocation(py::module_& m) {
    py::class_<allotment<any_currency>>(m, "Allotment",
                                        "One party's part: the amount, and the exact share it was rounded from.")
        .def_property_readonly("party", [](allotment<any_currency> const& a) { return a.party; })
        .def_property_readonly("amount", [](allotment<any_currency> const& a) { return a.amount; })
        .def_property_readonly(
            "exact", [](allotment<any_currency> const& a) { return a.exact; }, "In major units (kroner), a Fraction.")
        .def("__repr__", [](allotment<any_currency> const& a) {
            return "<Allotment " + a.party.name + ": " + a.amount.to_string() + ">";
        });

    py::class_<working_line>(m, "WorkingLine",
                             "One party's steps from exact share to amount; counts are in rounding units.")
        .def_readonly("party", &working_line::party)
        .def_readonly("weight", &working_line::weight)
        .def_readonly("share", &working_line::share)
        .def_readonly("exact", &working_line::exact)
        .def_readonly("floor", &working_line::floor)
        .def_readonly("remainder", &working_line::remainder)
        .def_readonly("rank", &working_line::rank)
        .def_readonly("given", &working_line::given)
        .def_property_readonly("reason", [](working_line const& l) { return to_string(l.reason); })
        .def_readonly("amount", &working_line::amount);

    py::class_<any_allocation>(
        m, "Allocation",
        "An amount shared by a key (fordeling). Index by name, id, code or place; iterates over the allotments.")
        .def_property_readonly("amount", &any_allocation::amount)
        .def_property_readonly("key", [](any_allocation const& a) { return a.key(); })
        .def_property_readonly("ties", [](any_allocation const& a) { return a.ties(); })
        .def_property_readonly("residual", &any_allocation::residual)
        .def_property_readonly("method", [](any_allocation const& a) { return a.options().method.name(); })
        .def_property_readonly("unit", [](any_allocation const& a) { return to_string(a.options().unit); })
        .def_property_readonly("in_table", &any_allocation::in_table,
                               "Whether the amounts were rounded in one table with other allocations.")
        .def_property_readonly(
            "working", [](any_allocation const& a) { return work_out(a).lines; }, "Each party's steps, recomputed.")
        .def("explain", &explain_python, py::arg("who") = py::none(), py::arg("lang") = "en",
             py::arg("format") = "text", "The working of one party, or of all; format: text or json.")
        .def(
            "__getitem__", [](any_allocation const& a, py::object const& who) { return a[place_of(a, who)]; },
            py::arg("who"))
        .def("__len__", &any_allocation::size)
        .def("__iter__",
             [](any_allocation const& a) -> py::typing::Iterator<allotment<any_currency>> {
                 return py::iter(py::cast(a.allotments()));
             })
        .def("__repr__",
             [](any_allocation const& a) {
                 return "<Allocation of " + a.amount().to_string() + " among " + std::to_string(a.size()) + ">";
             })
        .def(py::pickle(
            [](any_allocation const& a) {
                auto const& t = a.options().ties;
                return py::make_tuple(
                    a.amount(), a.key(), a.options().method.name(), to_string(a.options().unit),
                    static_cast<int>(t.policy()), t.seed(), t.list(), a.in_table(), a.shared().units(),
                    bounds_of(a.shared().options().bounds.floors), bounds_of(a.shared().options().bounds.caps),
                    a.shared().options().bounds.procedure == bounds_procedure::fill);
            },
            [](py::tuple const& s) {
                auto const policy = static_cast<tie_breaking::kind>(s[4].cast<int>());
                tie_breaking const ties =
                    policy == tie_breaking::kind::lot    ? tie_breaking::by_lot(s[5].cast<std::string>())
                    : policy == tie_breaking::kind::list ? tie_breaking::by_list(s[6].cast<std::vector<std::string>>())
                    : policy == tie_breaking::kind::larger_weight ? tie_breaking::by_larger_weight()
                    : policy == tie_breaking::kind::refuse        ? tie_breaking::refuse()
                                                                  : tie_breaking::in_order();
                auto const amount = s[0].cast<any_money>();
                allocation_options const options{method_from(s[2].cast<std::string>()),
                                                 rounding_unit::parse(s[3].cast<std::string>()), ties};
                std::int64_t const unit = minor_units(options.unit, amount.in());
                auto const made = allocate_within(
                    amount, s[1].cast<key>(),
                    {bounds_from_units(s[9], unit, amount.in()), bounds_from_units(s[10], unit, amount.in()),
                     s[11].cast<bool>() ? bounds_procedure::fill : bounds_procedure::fix_and_rerun},
                    options);
                return s[7].cast<bool>() ? made.with_table_units(s[8].cast<std::vector<big_integer>>()) : made;
            }));

    m.def(
        "allocate",
        [](money_argument const& amount, key const& by, std::string const& method, std::string const& unit,
           py::object const& ties, std::string const& seed) {
            return allocate(amount.amount, by, {method_from(method), rounding_unit::parse(unit), ties_from(ties, seed)});
        },
        py::arg("amount"), py::arg("by"), py::kw_only(), py::arg("method") = "largest-remainder",
        py::arg("unit") = "minor", py::arg("ties") = "order", py::arg("seed") = "",
        "Shares an amount by a key. unit: minor (oere), major (krone), thousand. ties: order, larger-weight, lot (with "
        "seed), a list of ids, refuse.");
    m.def(
        "allocate_within",
        [](money_argument const& amount, key const& by, py::object const& floors, py::object const& caps,
           std::string const& bounds, std::string const& method, std::string const& unit, py::object const& ties,
           std::string const& seed) {
            return allocate_within(amount.amount, by,
                                   {bounds_from(floors, by), bounds_from(caps, by), procedure_from(bounds)},
                                   {method_from(method), rounding_unit::parse(unit), ties_from(ties, seed)});
        },
        py::arg("amount"), py::arg("by"), py::kw_only(), py::arg("floors") = py::none(), py::arg("caps") = py::none(),
        py::arg("bounds") = "fill", py::arg("method") = "largest-remainder", py::arg("unit") = "minor",
        py::arg("ties") = "order", py::arg("seed") = "",
        "Shares an amount by a key so that nobody gets less than its floor or more than its cap.\n\n"
        "floors, caps: Money for everybody, or for each party in the key's order (None where nothing is said), or by "
        "name; a floor rounds up\n"
        "to the unit, a cap down. bounds: fill or fix-and-rerun, for largest remainder. The other arguments: those of "
        "allocate().");
}
