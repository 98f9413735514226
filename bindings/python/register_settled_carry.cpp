#include <fordel/detail/code_points.hpp>
#include <fordel/schedule.hpp>
#include <fordel/schedule/settled_carry.hpp>

#include <string>

#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_settled_carry(py::module_& m) {
    py::class_<settled_reversal>(m, "SettledReversal",
                                 "Who pays a part of its sum back, which was rounded up before; by open only.")
        .def_readonly("year", &settled_reversal::year, "Of the programme.")
        .def_readonly("during", &settled_reversal::during, "The days that the part is for.")
        .def_readonly("who", &settled_reversal::who, "The party that pays back.")
        .def_readonly("amount", &settled_reversal::amount, "Below zero, where the amounts are above.")
        .def("__repr__", [](settled_reversal const& r) {
            return "<SettledReversal " + std::to_string(r.year) + " " + shown_name(r.who) + ": " +
                   r.amount.to_string() + ">";
        });
    py::class_<settled_carry>(m, "SettledCarry", "A tranche whose rounding is carried over the years.")
        .def_readonly("stream", &settled_carry::stream, "Its id.")
        .def_readonly("tranche", &settled_carry::tranche, "The id of the tranche within the stream.")
        .def_property_readonly(
            "procedure", [](settled_carry const& c) { return std::string(to_string(c.procedure)); },
            "known-years, fixed-key or open.")
        .def_property_readonly("guarantee", &settled_carry::guarantee, "What the procedure promises.")
        .def_readonly("unique", &settled_carry::unique, "Whether no tie had to be broken.")
        .def_readonly("reversals", &settled_carry::reversals, "Who pays back, and when.")
        .def("__repr__", [](settled_carry const& c) {
            return "<SettledCarry " + fordel::detail::visible(c.stream + '/' + c.tranche) + ", " +
                   to_string(c.procedure) + ">";
        });
    class_of<schedule>().def_property_readonly(
        "carried", [](schedule const& s) { return s.carried(); },
        "The tranches whose rounding is carried over the years, of the whole schedule.");
}
