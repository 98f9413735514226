#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <pybind11/typing.h>

#include <fordel/apportionment.hpp>

#include "arguments.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

template <class Value>
using by_place_or_name = py::typing::Union<std::vector<Value>, py::typing::Dict<py::str, Value>>;

// An apportionment and the names of those who share, where the weights came by name.
struct named_apportionment {
    apportionment shared;
    std::vector<std::string> names;

    // A dict where there are names, else a list.
    template <class Values>
    by_place_or_name<typename Values::value_type> by_name(Values const& values) const {
        if (names.empty()) return py::cast(values);
        py::dict named;
        for (std::size_t i = 0; i < names.size(); ++i) named[py::str(names[i])] = py::cast(values[i]);
        return named;
    }
};

named_apportionment apportion_python(big_integer const& units, py::object const& weights, std::string const& method,
                                     py::object const& ties, std::string const& seed) {
    apportionment_options const options{method_from(method), ties_from(ties, seed)};
    std::vector<fraction> given;
    refuse_text(weights, "weights");
    if (!py::isinstance<py::dict>(weights) && !py::hasattr(weights, "items")) {
        for (py::handle const weight : weights) given.push_back(fraction_from(weight));
        return {apportion(units, std::move(given), options), {}};
    }
    std::vector<party> parties;
    std::vector<std::string> names;
    for (py::handle const item : weights.attr("items")()) {
        auto const [name, weight] = item.cast<std::pair<std::string, py::object>>();
        parties.push_back({name, name});
        names.push_back(name);
        given.push_back(fraction_from(weight));
    }
    return {apportion(units, std::move(given), parties, options), std::move(names)};
}

std::vector<std::uint32_t> ranking_of(tie_breaking const& ties, std::vector<party> const& parties, std::vector<fraction> const& weights) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    return ties.ranking(parties, weights);
}

}  // namespace

void register_apportionment(py::module_& m) {
    py::class_<tied_parties>(m, "TiedParties", "Places of the parties tied for the last units, and how many of them got one.")
        .def_readonly("who", &tied_parties::who)
        .def_readonly("won", &tied_parties::won)
        .def("__bool__", &tied_parties::any)
        .def("__eq__", [](tied_parties const& a, tied_parties const& b) { return a == b; }, py::is_operator())
        .def("__repr__", [](tied_parties const& t) { return "<TiedParties " + repr_of(py::cast(t.who)) + " for " + std::to_string(t.won) + ">"; });

    py::class_<tie_breaking>(m, "TieBreaking", "How a tie for the last unit is resolved; always by one ranking of all parties.")
        .def_static("in_order", &tie_breaking::in_order)
        .def_static("by_larger_weight", &tie_breaking::by_larger_weight)
        .def_static("by_lot", &tie_breaking::by_lot, py::arg("seed"))
        .def_static("by_list", &tie_breaking::by_list, py::arg("ids"))
        .def_static("refuse", &tie_breaking::refuse)
        .def("ranking", &ranking_of, py::arg("parties"), py::arg("weights"), "The rank of each party: 0 is served first.")
        .def("__eq__", [](tie_breaking const& a, tie_breaking const& b) { return a == b; }, py::is_operator())
        .def("__str__", [](tie_breaking const& t) { return t.describe().en; });

    py::class_<named_apportionment>(m, "Apportionment", "Whole units shared by exact weights.")
        .def_property_readonly("total", [](named_apportionment const& a) { return a.shared.total(); })
        .def_property_readonly("units", [](named_apportionment const& a) { return a.by_name(a.shared.units()); }, "A list, or a dict where the weights were a mapping.")
        .def_property_readonly("quotas", [](named_apportionment const& a) { return a.by_name(a.shared.quotas()); }, "The exact shares before rounding, Fractions.")
        .def_property_readonly("ties", [](named_apportionment const& a) { return a.shared.ties(); })
        .def_property_readonly("residual", [](named_apportionment const& a) { return a.shared.residual(); }, "Units not handed out; below zero where too many were.")
        .def("__len__", [](named_apportionment const& a) { return a.shared.size(); })
        .def("__repr__", [](named_apportionment const& a) { return "<Apportionment " + repr_of(a.by_name(a.shared.units())) + ">"; });

    m.def("apportion", &apportion_python, py::arg("units"), py::arg("weights"), py::kw_only(), py::arg("method") = "largest-remainder",
          py::arg("ties") = "order", py::arg("seed") = "",
          "Shares whole units among parties by weight: a sequence of int, Fraction, Decimal or text, or a mapping from name to weight.\n\n"
          "method: largest-remainder, independent (independent:half-even, …). ties: order, larger-weight, lot (with seed), a list, refuse.");
}
