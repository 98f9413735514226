// Scenarios: programmes, and their files, with other terms of a stream or with proposals, and what these change.
#include <fordel/comparison/revised.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/file/effects.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/programme_writing.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/file_choices.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

void register_change_effect(py::module_& m) {
    py::class_<effect>(m, "Effect", "Whether a change moves an entry and, where it moves none, the likely cause.")
        .def_readonly("change", &effect::change)
        .def_readonly("proposal", &effect::proposal)
        .def_readonly("moves", &effect::moves)
        .def_readonly("why", &effect::why)
        .def("__repr__", [](effect const& e) {
            return "<Effect of " + fordel::detail::visible(e.change.where.written()) + (e.moves ? "" : ": none") + '>';
        });
    register_members<effect>(anything_goes, &effect::change, &effect::proposal, &effect::moves, &effect::why);
}

// A programme in code, as the file that says the same.
programme_file file_of(programme const& p, language_argument lang) {
    language const chosen = lang;
    return programme_file(document::of(to_node(p, {.notation = notation_of(chosen), .texts_in = chosen})));
}

void register_revised(py::class_<programme> of) {
    using what = std::variant<change, proposal, stream>;
    of.def(
          "with_",
          [](programme const& p, what const& made, language_argument lang) {
              if (auto const* const terms = std::get_if<stream>(&made)) return with_terms(p, *terms);
              if (auto const* const one = std::get_if<change>(&made))
                  return file_of(p, lang).with_changes({*one}).programme();
              return file_of(p, lang).with_proposals({std::get<proposal>(made)}).programme();
          },
          py::arg("change"), py::kw_only(), py::arg("lang") = "en")
        .def("without", &without_terms, py::arg("stream"), py::arg("during") = py::none());
}

void register_scenarios(py::class_<programme_file> of) {
    auto const with_choices = [&](char const* name, auto function) {
        of.def(
            name,
            [function](programme_file const& f, py::object const& choose, py::object const& set,
                       std::optional<date> as_of) {
                file_choices const choices = file_choices_from(choose, set, as_of);
                py::gil_scoped_release const others_run;
                return function(f, choices);
            },
            py::kw_only(), py::arg("choose") = py::none(), py::arg("set") = py::none(), py::arg("as_of") = py::none());
    };
    with_choices("effects", &effects);
    with_choices("require_effect", &require_effect);
    of.def("proposals", &programme_file::proposals)
        .def("baseline", &programme_file::baseline)
        .def("with_proposals", &programme_file::with_proposals, py::arg("proposals"))
        .def(
            "with_",
            [](programme_file const& f, std::variant<change, proposal, std::vector<change>> const& made) {
                if (auto const* const one = std::get_if<change>(&made)) return f.with_changes({*one});
                if (auto const* const one = std::get_if<proposal>(&made)) return f.with_proposals({*one});
                return f.with_changes(std::get<std::vector<change>>(made));
            },
            py::arg("change"));
}

} // namespace

void register_scenario(py::module_& m) {
    register_change_effect(m);
    register_revised(class_of<programme>());
    register_scenarios(class_of<programme_file>());
}
