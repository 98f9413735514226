// Documents as trees, and where things stand in them.
#include <fordel/file/address.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/node.hpp>

#include <memory>
#include <optional>
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

py::dict node_members(node const& n) {
    py::dict members;
    for (node_member const& m : n.members())
        members[py::str(m.key)] = m.value;
    return members;
}

std::vector<std::string> addresses_of(node const& document) {
    std::vector<std::string> written;
    for (address const& where : addresses(document))
        written.push_back(where.written());
    return written;
}

std::string repr_of_node(node const& n) {
    std::string const size = std::to_string(n.is_list() ? n.items().size() : n.members().size());
    std::string said = node_kind_name(n.kind());
    if (n.is_text()) said += " " + py::repr(py::str(n.text())).cast<std::string>();
    if (n.is_list() || n.is_map()) said += " of " + size;
    return "<Node " + said + '>';
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

} // namespace

void register_node(py::module_& m) {
    register_position(m);
    py::class_<node>(m, "Node", "A document, or a part of it: a text, a list, a map, or nothing.")
        .def(py::init(&node_of), py::arg("content") = py::none(), "Of a text, a list, a dict or None.")
        .def_property_readonly(
            "kind", [](node const& n) { return node_kind_name(n.kind()); }, "text, list, map or nothing.")
        .def_property_readonly("text", &node::text, "As it is written; empty but of a text.")
        .def_property_readonly("items", &node::items, "Of a list.")
        .def_property_readonly("members", &node_members, "Of a map, as a dict in the order of the file.")
        .def_property_readonly("at", &node::at, "Where it begins.")
        .def_property_readonly("file", &node::file, "The file that it is from.")
        .def_property_readonly(
            "remarks", &node::remarks,
            "The lines above it that begin with #, and at last the one behind it; of the whole, those below.")
        .def(
            "find",
            [](node const& n, std::string const& where) {
                node const* const found = find(n, address(where));
                return found == nullptr ? std::optional<node>() : std::optional(*found);
            },
            py::arg("where"), "What stands at an address, such as streams.running.amount; None where nothing does.")
        .def(
            "replaced",
            [](node const& n, std::string const& where, py::object const& value) {
                return replaced(n, address(where), node_of(value));
            },
            py::arg("where"), py::arg("value"), "The document with another value there.")
        .def(
            "removed", [](node const& n, std::string const& where) { return removed(n, address(where)); },
            py::arg("where"), "The document without it.")
        .def("addresses", &addresses_of, "All addresses of values, in the order of the document.")
        .def(
            "to_yaml", [](node const& n) { return to_yaml(n); }, "In the form that the library writes, with remarks.")
        .def(
            "to_json", [](node const& n) { return to_json(n); }, "Each value a text; without remarks.")
        .def("__repr__", &repr_of_node);
    register_value<node>(&state_of, &node_from_state, &hashed_node);
}
