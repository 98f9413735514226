#include <fordel/calendar.hpp>

#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_calendar(py::module_& m) {
    py::class_<period>(m, "Period",
                       "A closed period: both days belong to it. Dates are datetime.date or \"YYYY-MM-DD\".")
        .def(py::init<date, date>(), py::arg("first"), py::arg("last"))
        .def_static(
            "years", [](year_argument first, year_argument last) { return period::years(first, last); },
            py::arg("first"), py::arg("last"))
        .def_static(
            "year", [](year_argument year) { return period::year(year); }, py::arg("year"))
        .def_property_readonly("first", &period::first)
        .def_property_readonly("last", &period::last)
        .def("contains", &period::contains, py::arg("day"))
        .def("__contains__", &period::contains)
        .def("__str__", &period::span)
        .def("__repr__", [](period const& p) {
            return "Period(\"" + to_string(p.first()) + "\", \"" + to_string(p.last()) + "\")";
        });
}
