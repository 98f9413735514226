#include <fordel/allocation.hpp>
#include <fordel/allocation/rounding_working.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/key.hpp"
#include "arguments/language.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "doors.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using any_allocation = allocation<any_currency>;

namespace {

explanation explain_python(any_allocation const& a, py::object const& who, language_argument lang) {
    language const in = lang;
    if (!who.is_none())
        return long_work([&, place = place_of(a.key().parties(), who)] { return explanation{explain(a, place, in)}; });
    return long_work([&] {
        explainer const all_of(a);
        std::string all;
        for (std::size_t i = 0; i < a.size(); ++i)
            all += to_string(all_of[i], in) + '\n';
        return explanation{all};
    });
}

// allocate(amount, by)
py::object usual_allocate(PyObject* const* values, Py_ssize_t count) {
    static allocation_options const as_usual{};
    if (count != 2 || !py::isinstance<any_money>(values[0]) || !py::isinstance<key>(values[1])) return {};
    auto const amount = py::handle(values[0]).cast<any_money>();
    auto const by = py::handle(values[1]).cast<key>();
    return py::cast(long_work([&] { return allocate(amount, by, as_usual); }));
}

std::vector<std::int64_t> minor_units_of(any_allocation const& a) {
    std::vector<std::int64_t> all;
    for (any_money const& amount : a.amounts())
        all.push_back(amount.minor());
    return all;
}

} // namespace

void register_allocation(py::module_& m) {
    py::class_<allotment<any_currency>>(m, "Allotment",
                                        "One party's part: the amount, and the exact share it was rounded from.")
        .def_property_readonly("party", [](allotment<any_currency> const& a) { return a.party; })
        .def_property_readonly("amount", [](allotment<any_currency> const& a) { return a.amount; })
        .def_property_readonly(
            "exact", [](allotment<any_currency> const& a) { return a.exact; },
            "Before rounding and within the bounds, in major units (kroner), a Fraction.")
        .def_property_readonly(
            "unbounded", [](allotment<any_currency> const& a) { return a.unbounded; },
            "The party's share of the key, whatever the bounds are, in major units, a Fraction.")
        .def("__repr__", [](allotment<any_currency> const& a) {
            return "<Allotment " + shown_name(a.party) + ": " + a.amount.to_string() + ">";
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

    py::class_<carried_shares>(m, "CarriedShares",
                               "Where an allocation stands in a series whose rounding is carried over the years: each "
                               "party's sums up to and with it, in rounding units.")
        .def_property_readonly(
            "procedure", [](carried_shares const& c) { return std::string(to_string(c.procedure)); },
            "known-years, fixed-key or open.")
        .def_property_readonly(
            "guarantee", [](carried_shares const& c) { return guarantee_of(c.procedure); },
            "What the procedure promises.")
        .def_readonly("exact", &carried_shares::exact, "As calculated, Fractions.")
        .def_readonly("units", &carried_shares::units, "As rounded.")
        .def("__repr__", [](carried_shares const& c) {
            return std::string("<CarriedShares ") + to_string(c.procedure) + ", " + std::to_string(c.units.size()) +
                   " parties>";
        });

    py::class_<any_allocation>(
        m, "Allocation",
        "An amount shared by a key (fordeling). Index by name, id, code or place; iterates over the allotments.")
        .def_property_readonly(
            "pool", [](any_allocation const& a) { return a.pool(); }, "What is shared, ExactMoney.")
        .def_property_readonly("amount", &any_allocation::amount, "The pool in whole rounding units.")
        .def_property_readonly("amounts", &any_allocation::amounts,
                               "What each party gets, Money in the key's order: the allotments without their exact "
                               "shares, which take longer than to allocate.")
        .def_property_readonly("minor_units", &minor_units_of,
                               "The amounts as whole minor units (øre), int in the key's order.")
        .def_property_readonly("key", [](any_allocation const& a) { return a.key(); })
        .def_property_readonly("ties", [](any_allocation const& a) { return a.ties(); })
        .def_property_readonly("residual", &any_allocation::residual,
                               "What independent rounding did not hand out of the amount.")
        .def_property_readonly("missed", &any_allocation::missed,
                               "What the parts fall short of the pool, ExactMoney; below zero: exceed.")
        .def_property_readonly("method", [](any_allocation const& a) { return a.options().method.name(); })
        .def_property_readonly("unit", [](any_allocation const& a) { return to_string(a.options().unit); })
        .def_property_readonly("in_table", &any_allocation::in_table,
                               "Whether the amounts were rounded in one table with other allocations.")
        .def_property_readonly(
            "carried", [](any_allocation const& a) { return a.carried(); },
            "CarriedShares, where rounding is carried over the years.")
        .def_property_readonly(
            "lines", [](any_allocation const& a) { return long_work([&] { return work_out(a).lines; }); },
            "Each party's steps from exact share to amount, as a table; from the key on, as a tree: working().")
        .def("explain", &explain_python, py::arg("who") = py::none(), py::arg("lang") = py::none(),
             "The working of one party, or of all, in sentences.")
        .def(
            "__getitem__",
            [](any_allocation const& a, py::object const& who) { return a[place_of(a.key().parties(), who)]; },
            py::arg("who"))
        .def("__len__", &any_allocation::size)
        .def("__iter__",
             [](any_allocation const& a) -> py::typing::Iterator<allotment<any_currency>> {
                 return py::iter(py::cast(a.allotments()));
             })
        .def("__repr__", [](any_allocation const& a) {
            return "<Allocation of " + a.amount().to_string() + " among " + std::to_string(a.size()) + ">";
        });

    m.def(
        "allocate",
        [](pool_in_notation const& amount, key_in_notation const& given, std::string const& method,
           std::string const& unit, py::object const& ties, std::string const& seed, py::object const& floors,
           py::object const& caps, py::object const& floor_shares, py::object const& cap_shares,
           std::string const& bounds, py::object const& receiver, notation_argument notation) {
            key const by = given.read(notation);
            allocation_options const options = allocation_options_from(
                method, unit, ties, seed, {floors, caps, floor_shares, cap_shares, bounds, notation}, receiver,
                by.parties());
            if (!amount.exact()) {
                any_money const whole = amount.read(notation);
                return long_work([&] { return allocate(whole, by, options); });
            }
            auto const pool = amount.value.cast<any_exact_money>();
            return long_work([&] { return allocate(pool, by, options); });
        },
        py::arg("amount"), py::arg("by"), py::kw_only(), py::arg("method") = "largest-remainder",
        py::arg("unit") = "minor", py::arg("ties") = "order", py::arg("seed") = "", py::arg("floors") = py::none(),
        py::arg("caps") = py::none(), py::arg("floor_shares") = py::none(), py::arg("cap_shares") = py::none(),
        py::arg("bounds") = "fill", py::arg("receiver") = py::none(), py::arg("notation") = py::none(),
        "Shares an amount by a key. ExactMoney may be a fraction below the unit: rounded on their own, the exact parts "
        "are; a method that keeps the sum shares the amount rounded to the unit, half up.\n\n"
        "unit: minor (oere), major (krone), thousand, or an amount such as \"100 kr.\". ties: order, larger-weight, "
        "lot "
        "(with seed), a list of ids, refuse.\n"
        "floors, caps (Money) and floor_shares, cap_shares (of the amount): one for everybody, one each in the key's "
        "order (None where nothing is said), or by name; a floor rounds up to the unit, a cap down. bounds: fill or "
        "fix-and-rerun, for largest remainder.\n"
        "receiver: who takes the residual, for a method that wants one named.");
    set_usual_call<&usual_allocate>(m.attr("allocate"));
}
