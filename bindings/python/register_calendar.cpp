#include <fordel/calendar.hpp>

#include "arguments/date.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_calendar(py::module_& m) {
    py::class_<period>(m, "Period",
                       "A closed period: both days belong to it. Dates are datetime.date or \"YYYY-MM-DD\".")
        .def(py::init<date, date>(), py::arg("first"), py::arg("last"))
        .def_static("years", &period::years, py::arg("first"), py::arg("last"))
        .def_static("year", &period::year, py::arg("year"))
        .def_property_readonly("first", &period::first)
        .def_property_readonly("last", &period::last)
        .def("contains", &period::contains, py::arg("day"))
        .def("__contains__", &period::contains)
        .def("__str__", &period::span)
        .def(
            "__repr__",
            [](period const& p) { return "Period(\"" + to_string(p.first()) + "\", \"" + to_string(p.last()) + "\")"; })
        .def(
            "__eq__", [](period const& a, period const& b) { return a == b; }, py::is_operator())
        .def("__hash__", [](period const& p) { return py::hash(py::str(to_string(p.first()) + to_string(p.last()))); })
        .def(py::pickle([](period const& p) { return py::make_tuple(to_string(p.first()), to_string(p.last())); },
                        [](py::tuple const& s) {
                            return period(parse_date(s[0].cast<std::string>()), parse_date(s[1].cast<std::string>()));
                        }));
}
