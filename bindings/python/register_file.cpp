// Documents as trees, where things stand in them, and what is wrong with them.
#include <fordel/file/document_builder.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/node.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

char const* node_kind_name(node_kind kind) {
    switch (kind) {
    case node_kind::text:
        return "text";
    case node_kind::list:
        return "list";
    case node_kind::map:
        return "map";
    case node_kind::nothing:
        break;
    }
    return "nothing";
}

py::object content_of(node const& n) {
    if (n.is_text()) return py::str(n.text());
    if (n.is_list()) return py::cast(n.items());
    if (n.is_nothing()) return py::none();
    py::list members;
    for (node_member const& m : n.members())
        members.append(py::make_tuple(m.key, m.value, m.at));
    return members;
}

py::tuple state_of(node const& n) {
    return py::make_tuple(node_kind_name(n.kind()), content_of(n), n.at(), n.file(), n.remarks());
}

node without_place(std::string const& kind, py::object const& content) {
    if (kind == "text") return node(content.cast<std::string>());
    if (kind == "list") return node(content.cast<std::vector<node>>());
    if (kind == "nothing") return {};
    require_stored(kind == "map", "a node of another kind");
    std::vector<node_member> members;
    for (py::handle const one : content) {
        auto const member = one.cast<py::tuple>();
        members.push_back({member[0].cast<std::string>(), member[1].cast<node>(), member[2].cast<position>()});
    }
    return node(std::move(members));
}

node node_from_state(py::tuple const& s) {
    node const placed =
        without_place(s[0].cast<std::string>(), s[1])
            .placed(s[2].cast<position>(), std::make_shared<std::string const>(s[3].cast<std::string>()));
    auto remarks = s[4].cast<std::vector<std::string>>();
    return remarks.empty() ? placed : placed.with_remarks(std::move(remarks));
}

// Of what Python writes.
node node_of(py::object const& content) {
    if (content.is_none()) return {};
    if (py::isinstance<node>(content)) return content.cast<node>();
    if (py::isinstance<py::str>(content)) return node(content.cast<std::string>());
    if (py::isinstance<py::dict>(content)) {
        std::vector<node_member> members;
        for (auto const& [key, value] : content.cast<py::dict>())
            members.push_back({key.cast<std::string>(), node_of(py::reinterpret_borrow<py::object>(value)), {}});
        return node(std::move(members));
    }
    if (!py::isinstance<py::list>(content) && !py::isinstance<py::tuple>(content))
        throw error(errors::argument_wrong_type,
                    "content=" + repr_of(content) + "; expected a text, a list, a dict or None");
    std::vector<node> items;
    for (py::handle const item : content)
        items.push_back(node_of(py::reinterpret_borrow<py::object>(item)));
    return node(std::move(items));
}

py::object hashed_node(node const& n) {
    if (n.is_text()) return py::str(n.text());
    py::list parts;
    for (node const& item : n.items())
        parts.append(hashed_node(item));
    for (node_member const& m : n.members())
        parts.append(py::make_tuple(m.key, hashed_node(m.value)));
    return py::tuple(parts);
}

py::dict members_of(node const& n) {
    py::dict members;
    for (node_member const& m : n.members())
        members[py::str(m.key)] = m.value;
    return members;
}

std::string repr_of_node(node const& n) {
    std::string const size = std::to_string(n.is_list() ? n.items().size() : n.members().size());
    std::string said = node_kind_name(n.kind());
    if (n.is_text()) said += " " + py::repr(py::str(n.text())).cast<std::string>();
    if (n.is_list() || n.is_map()) said += " of " + size;
    return "<Node " + said + '>';
}

// Of the library's list: of an id that is not on it, nothing is stored.
error_kind kind_of(std::string const& id) {
    for (error_kind const* kind : errors::all)
        if (kind->id == id) return *kind;
    require_stored(false, "a finding with an id of no error");
    return {};
}

void register_position(py::module_& m) {
    py::class_<position>(m, "Position", "Where something stands in its file; 0 where the file has no lines.")
        .def(py::init([](int line, int column) { return position{line, column}; }), py::arg("line"), py::arg("column"))
        .def_readonly("line", &position::line, "From 1.")
        .def_readonly("column", &position::column, "In characters, from 1.")
        .def("__repr__", [](position const& at) {
            return "Position(" + std::to_string(at.line) + ", " + std::to_string(at.column) + ')';
        });
    register_members<position>(anything_goes, &position::line, &position::column);
}

void register_node(py::module_& m) {
    py::class_<node>(m, "Node", "A document, or a part of it: a text, a list, a map, or nothing.")
        .def(py::init(&node_of), py::arg("content") = py::none(), "Of a text, a list, a dict or None.")
        .def_property_readonly(
            "kind", [](node const& n) { return node_kind_name(n.kind()); }, "text, list, map or nothing.")
        .def_property_readonly("text", &node::text, "As it is written; empty but of a text.")
        .def_property_readonly("items", &node::items, "Of a list.")
        .def_property_readonly("members", &members_of, "Of a map, as a dict in the order of the file.")
        .def_property_readonly("at", &node::at, "Where it begins.")
        .def_property_readonly("file", &node::file, "The file that it is from.")
        .def_property_readonly(
            "remarks", &node::remarks,
            "The lines above it that begin with #, and at last the one behind it; of the whole, those below.")
        .def("__repr__", &repr_of_node);
    register_value<node>(&state_of, &node_from_state, &hashed_node);
}

void register_finding(py::module_& m) {
    py::class_<finding>(m, "Finding", "What is wrong, or worth a look, in a file: where, what was seen, what to do.")
        .def_property_readonly(
            "id", [](finding const& f) { return f.kind.id; }, "Such as fordel.file.unknown_key.")
        .def_readonly("seen", &finding::seen)
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
    register_position(m);
    register_node(m);
    register_finding(m);
    register_builder(m);
    m.def(
        "parse_json", [](std::string const& text, std::string const& name) { return parse_json(text, name); },
        py::arg("text"), py::arg("name") = "", "A document in JSON, as text or bytes.");
}
