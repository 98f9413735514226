// Programme files: read, settled, asked what they rest on, and what they leave open.
#include <fordel/detail/code_points.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/cases.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/lint.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/programme_writing.hpp>
#include <fordel/file/rests_on.hpp>
#include <fordel/file/shipped_data.hpp>

#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments/file_choices.hpp"
#include "arguments/language.hpp"
#include "arguments/option.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// By what the file is called: JSON is read by the library, YAML by the package.
node parse_by_name(std::string_view text, std::string const& name) {
    if (name.ends_with(".json")) return parse_json(text, name);
    py::gil_scoped_acquire const held;
    py::object const parse = py::module_::import("fordel._yaml").attr("parse_yaml");
    return parse(py::bytes(text.data(), text.size()), name).cast<node>();
}

// The data that comes with the package. A file is read while other Python code may run.
shipped_data packaged_data() {
    return [](std::string_view file) -> std::optional<std::string> {
        py::gil_scoped_acquire const held;
        return py::module_::import("fordel._data").attr("text_of")(std::string(file)).cast<std::string>();
    };
}

std::vector<open_question> questions_of(programme_file const& file) {
    reading into;
    std::vector<open_question> all = open_questions(into, file.content());
    into.require_none();
    return all;
}

using chosen_alternatives = py::typing::Dict<py::str, py::str>;

py::typing::List<chosen_alternatives> open_cases_of(programme_file const& file, file_choices const& choices) {
    reading into;
    std::vector<file_choices> const combinations = open_cases(into, file.content(), choices);
    into.require_none();
    py::typing::List<chosen_alternatives> all;
    for (file_choices const& one : combinations) {
        chosen_alternatives answers;
        for (auto const& [question, alternative] : one.chosen)
            answers[py::str(question)] = alternative;
        all.append(answers);
    }
    return all;
}

std::vector<finding> lint_of(programme_file const& file) {
    std::vector<schedule> settled;
    for (programme_case const& c : cases(file))
        settled.push_back(c.schedule);
    return lint(file.content(), settled);
}

// What it is made of: its content, and the bytes of the files that its first case reads.
py::tuple stored_file(programme_file const& file) {
    reading unheard;
    std::vector<file_choices> const combinations = open_cases(unheard, file.content(), {});
    try {
        py::gil_scoped_release const others_run; // who reads it waits for who reads it already
        if (!combinations.empty()) static_cast<void>(file.programme(combinations.front()));
    } catch (error const&) { // it is told when it is settled
    }
    py::list beside;
    for (file_bytes const& one : file.source().bytes())
        beside.append(py::make_tuple(one.path, py::bytes(one.bytes)));
    return py::make_tuple(file.baseline().content(), beside, file.proposals());
}

programme_file file_of_state(py::tuple const& stored) {
    require_stored(stored.size() == 3, "another number of members");
    std::vector<file_bytes> beside;
    for (py::handle const one : stored[1]) {
        auto const pair = one.cast<py::tuple>();
        beside.push_back({pair[0].cast<std::string>(), pair[1].cast<std::string>()});
    }
    programme_file const baseline(document::of(stored[0].cast<node>(), std::move(beside), parse_by_name),
                                  packaged_data());
    return baseline.with_proposals(stored[2].cast<std::vector<proposal>>());
}

// A function of the file and what the caller settles of it.
template <class Function>
void def_with_choices(py::class_<programme_file>& of, char const* name, Function function) {
    of.def(
        name,
        [function](programme_file const& f, py::object const& choose, py::object const& set,
                   std::optional<date> as_of) { return function(f, file_choices_from(choose, set, as_of)); },
        py::kw_only(), py::arg("choose") = py::none(), py::arg("set") = py::none(), py::arg("as_of") = py::none());
}

void register_file_facts(py::class_<programme_file>& of) {
    of.def_property_readonly("content", [](programme_file const& f) { return f.content(); })
        .def_property_readonly("questions", &questions_of)
        .def_property_readonly("stated", &programme_file::stated)
        .def_property_readonly("not_calculated", &programme_file::not_calculated)
        .def_property_readonly("files", [](programme_file const& f) { return f.source().files(); })
        .def(
            "streams_resting_on",
            [](programme_file const& f, std::string const& where) {
                return streams_resting_on(f.content(), address(where));
            },
            py::arg("address"))
        .def(
            "checks", [](programme_file const& f, schedule const& settled) { return checks_of(f, settled); },
            py::arg("schedule"))
        .def("lint",
             [](programme_file const& f) {
                 py::gil_scoped_release const others_run;
                 return lint_of(f);
             })
        .def("__repr__", [](programme_file const& f) {
            return "<ProgrammeFile " + fordel::detail::visible(f.content().file()) + ">";
        });
}

node written_in(programme const& p, language_argument lang) {
    language const chosen = lang;
    return to_node(p, {.notation = notation_of(chosen), .texts_in = chosen});
}

} // namespace

void register_programme_file(py::module_& m) {
    m.attr("format_version") = format_version;
    py::class_<programme_file> of(m, "ProgrammeFile",
                                  "A programme as a file: read, settled, and asked what it rests on and leaves open.");
    of.def_static(
          "read",
          [](std::filesystem::path const& path, std::optional<std::string> content) {
              if (!content) return programme_file::read(path, parse_by_name, packaged_data());
              return programme_file::read(document::read(path, parse_by_name, std::move(*content)), parse_by_name,
                                          packaged_data());
          },
          py::arg("path"), py::kw_only(), py::arg("content") = py::none())
        .def_static(
            "parse",
            [](std::string const& text, std::string const& name) {
                return programme_file::read(document::of(parse_by_name(text, name)), parse_by_name, packaged_data());
            },
            py::arg("text"), py::arg("name") = "")
        .def_static(
            "of", [](node const& content) { return programme_file(document::of(content)); }, py::arg("content"));
    def_with_choices(of, "programme", [](programme_file const& f, file_choices const& choices) {
        py::gil_scoped_release const others_run; // who reads it waits for who reads it already
        return f.programme(choices);
    });
    def_with_choices(of, "schedule", [](programme_file const& f, file_choices const& choices) {
        fordel::programme const read = [&] {
            py::gil_scoped_release const others_run;
            return f.programme(choices);
        }();
        schedule const settled = long_work([&] { return f.settled(read); });
        require_always(f, settled, choices);
        return settled;
    });
    def_with_choices(of, "cases", [](programme_file const& f, file_choices const& choices) {
        py::gil_scoped_release const others_run;
        return cases(f, choices);
    });
    def_with_choices(of, "open_cases", &open_cases_of);
    register_file_facts(of);
    // Of two that say the same, whatever else they have read so far.
    of.def(
          "__eq__",
          [](programme_file const& a, programme_file const& b) {
              return a.content() == b.content() && stored_file(a)[1].equal(stored_file(b)[1]);
          },
          py::is_operator(), py::arg("other").noconvert())
        .def("__hash__", [](programme_file const& f) { return py::hash(py::cast(f.content())); });
    register_copying<programme_file>();
    register_storing<programme_file>(&stored_file, &file_of_state);
    py::reinterpret_borrow<py::class_<programme>>(m.attr("Programme"))
        .def("to_node", &written_in, py::kw_only(), py::arg("lang") = "en")
        .def(
            "to_yaml", [](programme const& p, language_argument lang) { return to_yaml(written_in(p, lang)); },
            py::kw_only(), py::arg("lang") = "en");
}
