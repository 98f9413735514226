#include "arguments/date.hpp"

#include <string>

namespace fordel::python {

namespace py = pybind11;

bool read_date(py::handle value, date& read) {
    if (py::isinstance<py::str>(value)) {
        read = parse_date(value.cast<std::string>());
        return true;
    }
    if (!py::hasattr(value, "year") || !py::hasattr(value, "month") || !py::hasattr(value, "day")) return false;
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
