#include "arguments/date.hpp"

#include <fordel/error.hpp>

#include <string>

#include "arguments/number.hpp"

namespace fordel::python {

namespace py = pybind11;

namespace {

// "2022-01-01", also of numpy.datetime64, whatever its unit: a time of day is left out as it is of datetime.
std::string iso_of(py::handle value) {
    std::string const written = py::str(value).cast<std::string>();
    return written.substr(0, written.find('T'));
}

bool has_zone(py::handle value) { return py::hasattr(value, "tzinfo") && !value.attr("tzinfo").is_none(); }

} // namespace

bool read_date(py::handle value, date& read) {
    bool const numpy_date = py::hasattr(value, "dtype") && !py::hasattr(value, "__len__") && !is_index(value) &&
                            py::str(value.attr("dtype")).cast<std::string>().starts_with("datetime64");
    if (py::isinstance<py::str>(value) || numpy_date) {
        read = parse_date(numpy_date ? iso_of(value) : value.cast<std::string>());
        return true;
    }
    if (is_index(value)) parse_date(py::str(value).cast<std::string>()); // a year alone: says which date to write
    for (char const* part : {"year", "month", "day"})
        if (!py::hasattr(value, part)) return false;
    if (has_zone(value)) throw error(errors::calendar_time_zone, repr_of(value));
    if (!is_index(value.attr("year"))) throw error(errors::calendar_bad_date, repr_of(value)); // pandas.NaT
    read = make_date(value.attr("year").cast<int>(), value.attr("month").cast<unsigned>(),
                     value.attr("day").cast<unsigned>());
    return true;
}

py::object python_date(date const& value) {
    return py::module_::import("datetime")
        .attr("date")(static_cast<int>(value.year()), static_cast<unsigned>(value.month()),
                      static_cast<unsigned>(value.day()));
}

} // namespace fordel::python
