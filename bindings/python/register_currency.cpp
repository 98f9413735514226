#include <fordel/money.hpp>

#include <optional>
#include <string>

#include "arguments/integer.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_currency(py::module_& m) {
    py::class_<any_currency>(
        m, "Currency",
        "A currency: one that ISO 4217 lists, or any other with its minor digits.\n\n"
        "Currency(\"DKK\"), Currency(\"DEM\", 2): for historic codes the standard states no digits.")
        .def(py::init([](std::string const& code, std::optional<integer_argument<"minor_digits">> minor_digits) {
                 return minor_digits ? any_currency::from_code(code, *minor_digits) : any_currency::from_code(code);
             }),
             py::arg("code"), py::arg("minor_digits") = py::none())
        .def_property_readonly("code", [](any_currency const& c) { return std::string(c.code()); })
        .def_property_readonly("minor_digits", &any_currency::minor_digits)
        .def("__str__", [](any_currency const& c) { return std::string(c.code()); })
        .def("__repr__", &repr_of_currency);
    m.def(
        "currencies",
        [] {
            py::typing::Dict<py::str, py::int_> all;
            for (any_currency const& c : currencies())
                all[py::str(std::string(c.code()))] = c.minor_digits();
            return all;
        },
        "The active currencies of ISO 4217: codes and minor digits.");
    m.def(
        "historic_currencies",
        [] {
            py::typing::Dict<py::str, py::str> all;
            for (historic_currency const& c : historic_currencies())
                all[py::str(c.code)] = c.ended;
            return all;
        },
        "The codes of ISO 4217 that are no longer active, and when each ended: {\"DEM\": \"2002-03\", …}.");
}
