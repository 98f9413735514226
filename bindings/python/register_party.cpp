#include <fordel/party.hpp>

#include <string>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_party(py::module_& m) {
    py::class_<party>(m, "Party", "Who pays, collects or receives. The id is made of the name where none is given.")
        .def(py::init(
                 [](std::string const& name, std::string const& id, std::string const& kind, std::string const& code) {
                     party_kind const what = party_kind_from_name(kind);
                     return id.empty() ? named(name, what, code) : party{id, name, what, code};
                 }),
             py::arg("name"), py::arg("id") = "", py::arg("kind") = "other", py::arg("code") = "")
        .def_readonly("id", &party::id)
        .def_readonly("name", &party::name)
        .def_property_readonly("kind", [](party const& p) { return to_string(p.kind); })
        .def_readonly("code", &party::code)
        .def("__lt__", [](party const& a,
                          party const& b) { return official_order(a, b) || (!official_order(b, a) && a.id < b.id); })
        .def("__str__", &shown_name)
        .def("__repr__", [](party const& p) {
            return "Party(" + full_repr(py::str(p.name)) + ", id=" + full_repr(py::str(p.id)) + ", kind='" +
                   to_string(p.kind) + "'" + (p.code.empty() ? "" : ", code='" + p.code + "'") + ")";
        });
    m.def(
        "find_party",
        [](std::vector<party> const& parties, std::string const& written) {
            return party_from(py::str(written), parties);
        },
        py::arg("parties"), py::arg("written"), "The party with this name, id or code; forgiving of case and accents.");
}
