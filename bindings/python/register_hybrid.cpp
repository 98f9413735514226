// Programmes between two, and in other years.
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/ended.hpp>
#include <fordel/comparison/hybrid.hpp>
#include <fordel/comparison/moved.hpp>
#include <fordel/programme/programme.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "arguments/integer.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

std::vector<cause> causes_named(std::vector<std::string> const& names) {
    std::vector<cause> causes;
    for (std::string const& name : names)
        causes.push_back(cause_from_name(name));
    return causes;
}

std::vector<std::string> cause_names_of(std::vector<cause> const& causes) {
    std::vector<std::string> names;
    for (cause const why : causes)
        names.emplace_back(to_string(why));
    return names;
}

} // namespace

void register_hybrid(py::module_& m) {
    m.def(
        "_hybrid",
        [](programme const& before, programme const& after, std::vector<std::string> const& taken) {
            return hybrid(before, after, causes_named(taken));
        },
        py::arg("before"), py::arg("after"), py::arg("taken"));
    m.def(
        "_causes_between",
        [](programme const& before, programme const& after) { return cause_names_of(causes_between(before, after)); },
        py::arg("before"), py::arg("after"));
    m.def(
        "_ended_after",
        [](programme const& of, integer_argument<"year"> const year) {
            return fordel::detail::ended_after(of, year.value);
        },
        py::arg("programme"), py::arg("year"));
    py::reinterpret_borrow<py::class_<programme>>(m.attr("Programme"))
        .def(
            "moved", [](programme const& of, integer_argument<"years"> const years) { return moved(of, years.value); },
            py::arg("years"),
            "All that is dated in it so many years later: what it comes to in 2022, the moved one comes to in 2023.");
}
