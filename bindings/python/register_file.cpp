// What is wrong with a file, and how documents are read.
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/document_builder.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/in_place.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/one_spelling.hpp>
#include <fordel/file/schema.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Of the library's list: of an id that is not on it, nothing is stored.
error_kind kind_of(std::string const& id) {
    for (error_kind const* kind : errors::all)
        if (kind->id == id) return *kind;
    require_stored(false, "a finding with an id of no error");
    return {};
}

void register_finding(py::module_& m) {
    py::class_<finding>(m, "Finding", "What is wrong, or worth a look, in a file: where, what was seen, what to do.")
        .def_property_readonly(
            "id", [](finding const& f) { return f.kind.id; }, "Such as fordel.file.unknown_key.")
        .def_readonly("seen", &finding::seen, "What the file says there.")
        .def_property_readonly(
            "expected", [](finding const& f) { return f.kind.expected; }, "What should stand there.")
        .def_property_readonly(
            "advice", [](finding const& f) { return f.kind.advice; }, "What to do.")
        .def_readonly("file", &finding::file, "Its path below the root; empty where there is none.")
        .def_readonly("at", &finding::at, "The place in the file.")
        .def_property_readonly(
            "address", [](finding const& f) { return f.address.written(); }, "Such as streams.running.amount.")
        .def("__str__", [](finding const& f) { return to_string(f); })
        .def("__repr__", [](finding const& f) { return "<Finding " + to_string(f) + '>'; });
    register_value<finding>(
        [](finding const& f) { return py::make_tuple(f.kind.id, f.seen, f.file, f.at, f.address.written()); },
        [](py::tuple const& s) {
            return finding{kind_of(s[0].cast<std::string>()), s[1].cast<std::string>(), s[2].cast<std::string>(),
                           s[3].cast<position>(), address(s[4].cast<std::string>())};
        });
}

// What the parsers of the package tell, and so private to it.
void register_builder(py::module_& m) {
    py::class_<document_builder>(m, "_DocumentBuilder")
        .def(py::init([](std::string const& text, std::string const& name) {
                 return std::make_unique<document_builder>(name, document_text(text, name));
             }),
             py::arg("text"), py::arg("name"))
        .def_property_readonly("text", &document_builder::text)
        .def("scalar", [](document_builder& b, std::string written, bool quoted, int line,
                          int column) { b.scalar(std::move(written), quoted, {line, column}); })
        .def("begin_map", [](document_builder& b, int line, int column) { b.begin_map({line, column}); })
        .def("begin_list", [](document_builder& b, int line, int column) { b.begin_list({line, column}); })
        .def("end_map", &document_builder::end_map)
        .def("end_list", &document_builder::end_list)
        .def("refuse", [](document_builder const& b, std::string const& what, int line,
                          int column) { b.refuse(what, {line, column}); })
        .def("refuse_syntax", [](document_builder const& b, std::string const& problem, int line,
                                 int column) { b.refuse_syntax(problem, {line, column}); })
        .def("finish", &document_builder::finish);
}

} // namespace

void register_file(py::module_& m) {
    register_finding(m);
    register_builder(m);
    m.def("programme_schema", &programme_schema, "The JSON schema of programme files, for editors.");
    m.def("_in_one_spelling", &in_one_spelling); // of canonical_yaml
    m.def("_set_in_place",
          [](std::string const& bytes, py::function const& parser, std::string const& where, std::string const& value) {
              auto const parse = [&](std::string_view text, std::string const& name) {
                  return parser(py::bytes(text.data(), text.size()), name).cast<node>();
              };
              return py::bytes(set_in_place(bytes, parse, address(where), value));
          });
    m.def(
        "parse_json", [](std::string const& text, std::string const& name) { return parse_json(text, name); },
        py::arg("text"), py::arg("name") = "", "A document in JSON, as text or bytes.");
}
