// Values of a file with what is known of them, and documents as they are on a day.
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/stated_value.hpp>

#include <cstddef>
#include <optional>
#include <string>

#include "arguments/date.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

py::tuple stated_state(stated_value const& s) {
    return py::make_tuple(s.where.written(), s.value, s.from, s.until, static_cast<std::size_t>(s.status), s.source,
                          s.decided, s.published, s.checked, s.next, s.file, s.at);
}

stated_value stated_from_state(py::tuple const& s) {
    require_stored(s.size() == 12, "another number of members");
    auto const day = [&](std::size_t i) { return s[i].cast<std::optional<date>>(); };
    auto const status = s[4].cast<std::size_t>();
    require_stored(status < value_status_names.size(), "a status that there is not");
    return {.where = address(s[0].cast<std::string>()),
            .value = s[1].cast<node>(),
            .from = day(2),
            .until = day(3),
            .status = value_status_names.at(status).first,
            .source = s[5].cast<citation>(),
            .decided = s[6].cast<decision>(),
            .published = day(7),
            .checked = day(8),
            .next = day(9),
            .file = s[10].cast<std::string>(),
            .at = s[11].cast<position>()};
}

void register_fields(py::class_<stated_value>& of) {
    of.def_property_readonly(
          "where", [](stated_value const& s) { return s.where.written(); },
          "The address of the value as it is without dates, such as streams.running.amount.")
        .def_readonly("value", &stated_value::value, "The value itself.")
        .def_readonly("from_", &stated_value::from, "The day from which it is in force; None: at all times.")
        .def_readonly("until", &stated_value::until, "The day before the next one's; None: until further notice.")
        .def_property_readonly(
            "status", [](stated_value const& s) { return to_string(s.status); },
            "published, provisional, forecast, assumed or unspecified.")
        .def_readonly("source", &stated_value::source, "Where it is stated.")
        .def_readonly("decided", &stated_value::decided, "Who decided it.")
        .def_readonly("published", &stated_value::published, "The day on which it was published.")
        .def_readonly("checked", &stated_value::checked, "The day on which it was last held against its source.")
        .def_readonly("next", &stated_value::next, "The day from which a newer one is expected.")
        .def_readonly("file", &stated_value::file, "The file that states it.")
        .def_readonly("at", &stated_value::at, "The place in the file.")
        .def("in_force", &stated_value::in_force, py::arg("day"), "Whether it is, on that day.")
        .def("past_next", &past_next, py::arg("used_on"), "Whether it is used on a day when a newer one was expected.")
        .def("__repr__", [](stated_value const& s) {
            return "<StatedValue " + s.where.written() + (s.from ? " from " + to_string(*s.from) : "") +
                   (s.until ? " until " + to_string(*s.until) : "") + '>';
        });
}

} // namespace

void register_stated_value(py::module_& m) {
    py::class_<stated_value> of(m, "StatedValue",
                                "A value of a file with what is known of it: where it is stated, from when it is in "
                                "force, how firm it is, and when a newer one is expected.");
    register_fields(of);
    register_value<stated_value>(&stated_state, &stated_from_state);
    class_of<node>()
        .def("in_force", &in_force, py::arg("on"), py::arg("known_by") = py::none(),
             "The document as it is on the day: of each value that changes, the one in force. With a day of knowledge, "
             "without what was decided or published after it.")
        .def("as_of", &as_of, py::arg("day"), "Without what was decided or published after the day.")
        .def("changes", &changes, "The days on which a value of the document comes into force, in order.")
        .def(
            "stated_values", [](node const& document) { return stated_values(document); },
            "All values that are given with their dates or their sources, in the order of the document.");
}
