// Python's datetime.date, or text as "2022-01-01", in and out.
#pragma once

#include <fordel/calendar.hpp>

#include <pybind11/pybind11.h>

namespace fordel::python {

// None where it is no date at all. Throws fordel.calendar.*.
bool read_date(pybind11::handle value, date& read);
pybind11::object python_date(date const& value);

} // namespace fordel::python

namespace pybind11::detail {

template <>
struct type_caster<fordel::date> {
    PYBIND11_TYPE_CASTER(fordel::date, io_name("datetime.date | str", "datetime.date"));
    bool load(handle from, bool) { return fordel::python::read_date(from, value); }
    static handle cast(fordel::date const& d, return_value_policy, handle) {
        return fordel::python::python_date(d).release();
    }
};

} // namespace pybind11::detail
