#include <fordel/biproportional.hpp>

#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/quorum.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

quorum make_quorum(py::object const& any_district, py::object const& total, notation_argument style) {
    quorum const made{share_if_given(any_district, style), share_if_given(total, style)};
    static_cast<void>(made({})); // refuses what is no share
    return made;
}

} // namespace

void register_quorum(py::module_& m) {
    py::class_<quorum>(m, "Quorum",
                       "A party takes part with a share of one district's votes, or of all votes; either will do.")
        .def(py::init(&make_quorum), py::kw_only(), py::arg("any_district") = py::none(), py::arg("total") = py::none(),
             py::arg("notation") = py::none(),
             "Shares are exact: Fraction(1, 20), Decimal(\"0.05\"), \"0.05\" or \"5%\".")
        .def_readonly("any_district", &quorum::any_district)
        .def_readonly("total", &quorum::total)
        .def("__repr__", [](quorum const& q) {
            return "Quorum(any_district=" + full_repr(py::cast(q.any_district)) +
                   ", total=" + full_repr(py::cast(q.total)) + ")";
        });
}
