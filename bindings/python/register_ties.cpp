#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/error.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

std::vector<std::uint32_t> ranking_of(tie_breaking const& ties, std::vector<party> const& parties,
                                      std::vector<fraction> const& weights) {
    if (parties.size() != weights.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    return ties.ranking(parties, weights);
}

} // namespace

void register_ties(py::module_& m) {
    py::class_<tied_parties>(m, "TiedParties",
                             "Places of the parties tied for the last units, and how many of them got one.")
        .def_readonly("who", &tied_parties::who)
        .def_readonly("won", &tied_parties::won)
        .def("__bool__", &tied_parties::any)
        .def("__repr__", [](tied_parties const& t) {
            return "<TiedParties " + full_repr(py::cast(t.who)) + " for " + std::to_string(t.won) + ">";
        });

    py::class_<tie_breaking>(m, "TieBreaking",
                             "How a tie for the last unit is resolved; always by one ranking of all parties.")
        .def_static("in_order", &tie_breaking::in_order)
        .def_static("by_larger_weight", &tie_breaking::by_larger_weight)
        .def_static("by_lot", &tie_breaking::by_lot, py::arg("seed"),
                    "Of the divisions of a programme, each draws a lot of its own.")
        .def_static("by_one_lot", &tie_breaking::by_one_lot, py::arg("seed"),
                    "One lot for all divisions of a programme.")
        .def_static("by_list", &tie_breaking::by_list, py::arg("ids"))
        .def_static("refuse", &tie_breaking::refuse)
        .def("ranking", &ranking_of, py::arg("parties"), py::arg("weights"),
             "The rank of each party: 0 is served first.")
        .def(
            "describe", [](tie_breaking const& t, language_argument lang) { return t.describe().in(lang); },
            py::arg("lang") = py::none(), "In words.")
        .def("__str__", [](tie_breaking const& t) { return t.describe().in(language_that_is_set()); });
}
