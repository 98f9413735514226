#include <fordel/detail/names.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/party.hpp>

#include <array>
#include <string>
#include <utility>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

party_kind kind_from(std::string const& name) {
    for (int k = 0; k <= static_cast<int>(party_kind::other); ++k)
        if (name == to_string(static_cast<party_kind>(k))) return static_cast<party_kind>(k);
    fordel::detail::throw_unknown_name(errors::party_unknown_kind, name);
}

} // namespace

void register_party(py::module_& m) {
    py::class_<party>(m, "Party", "Who pays, collects or receives. The id is made of the name where none is given.")
        .def(py::init(
                 [](std::string const& name, std::string const& id, std::string const& kind, std::string const& code) {
                     return party{id.empty() ? fordel::detail::fold(name) : id, name, kind_from(kind), code};
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
