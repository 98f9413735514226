#include "file_choices.hpp"

#include <fordel/error.hpp>

#include <string>
#include <utility>

#include "number.hpp"

namespace fordel::python {

namespace py = pybind11;

namespace {

py::dict required_dict(py::object const& value, char const* name) {
    if (value.is_none()) return {};
    if (!py::isinstance<py::dict>(value))
        throw error(errors::argument_wrong_type, std::string(name) + '=' + repr_of(value) + "; expected a dict");
    return value.cast<py::dict>();
}

// A party is named by its name.
std::string named_text(py::handle value, char const* name) {
    py::object const text =
        py::hasattr(value, "name") ? py::object(value.attr("name")) : py::reinterpret_borrow<py::object>(value);
    if (!py::isinstance<py::str>(text))
        throw error(errors::argument_wrong_type, std::string(name) + ": " +
                                                     repr_of(py::reinterpret_borrow<py::object>(value)) +
                                                     "; expected a text");
    return text.cast<std::string>();
}

} // namespace

node file_value_from(py::object const& value) {
    bool const is_short = py::isinstance<py::str>(value) && [&] {
        std::string const written = value.cast<std::string>();
        return written.starts_with('[') || written.starts_with('{');
    }();
    if (!is_short) return py::type::of<node>()(value).cast<node>();
    py::object const parse = py::module_::import("fordel._yaml").attr("parse_yaml");
    return *parse("value: " + value.cast<std::string>()).cast<node>().find("value");
}

file_choices file_choices_from(py::object const& choose, py::object const& set, std::optional<date> as_of) {
    file_choices choices;
    for (auto const& [question, answer] : required_dict(choose, "choose"))
        choices.chosen.emplace_back(named_text(question, "choose"), named_text(answer, "choose"));
    for (auto const& [where, value] : required_dict(set, "set"))
        choices.set.emplace_back(address(named_text(where, "set")),
                                 file_value_from(py::reinterpret_borrow<py::object>(value)));
    choices.as_of = as_of;
    return choices;
}

} // namespace fordel::python
