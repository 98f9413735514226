// The entries of schedules.
#include <fordel/allocation/explanation.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule.hpp>

#include <string>
#include <utility>

#include "arguments/language.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_schedule_entry(py::module_& m) {
    py::class_<schedule_entry>(m, "ScheduleEntry",
                               "One payment: year, stream, payer, recipient and amount, and what it rests on.")
        .def_property_readonly("year", &schedule_entry::year)
        .def_property_readonly(
            "months", [](schedule_entry const& e) { return std::pair(e.months().first, e.months().last); },
            "First and last month, both included.")
        .def_property_readonly("stream", [](schedule_entry const& e) { return e.stream().id; })
        .def_property_readonly("tranche", [](schedule_entry const& e) { return e.tranche().id; })
        .def_property_readonly("payer", [](schedule_entry const& e) { return e.payer(); })
        .def_property_readonly("recipient", [](schedule_entry const& e) { return e.recipient(); })
        .def_property_readonly("amount", [](schedule_entry const& e) { return e.amount(); })
        .def_property_readonly("status", [](schedule_entry const& e) { return to_string(e.stream().status); })
        .def_property_readonly(
            "covered",
            [](schedule_entry const& e) {
                return e.payer() != uncovered_party() && e.recipient() != uncovered_party();
            },
            "False where nobody bears or gets the share.")
        .def_property_readonly("allocation", [](schedule_entry const& e) { return e.allocation(); })
        .def_property_readonly("place", [](schedule_entry const& e) { return e.place(); })
        .def_property_readonly("citation", [](schedule_entry const& e) { return e.stream().citation; })
        .def_property_readonly("decision", [](schedule_entry const& e) { return e.stream().decision; })
        .def_property_readonly("assumptions", [](schedule_entry const& e) { return e.stream().assumptions; })
        .def_property_readonly("collector", &schedule_entry::collector)
        .def(
            "explain", [](schedule_entry const& e, language_argument lang) { return explanation{explain(e, lang)}; },
            py::arg("lang") = py::none())
        .def("__repr__", [](schedule_entry const& e) {
            return "<ScheduleEntry " + std::to_string(e.year()) + " " + fordel::detail::visible(e.stream().id) + ": " +
                   shown_name(e.payer()) + " to " + shown_name(e.recipient()) + " " + e.amount().to_string() + ">";
        });
}
