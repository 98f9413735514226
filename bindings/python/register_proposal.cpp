// Proposals: named changes of a programme, as small files or made in code.
#include <fordel/detail/code_points.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/proposal.hpp>
#include <fordel/file/proposal_schema.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/file_choices.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// A day, or a text that names a day, a month or a year.
void add_day(std::vector<node_member>& to, char const* key, py::object const& value) {
    if (value.is_none()) return;
    to.push_back({key, node(py::str(value).cast<std::string>()), {}});
}

// As the same is read in a file, so that the same is refused.
change change_in_code(std::string const& where, py::object const& value, py::object const& from,
                      py::object const& until, bool onwards, bool throughout, bool removed, std::string replaces,
                      citation source, decision decided) {
    std::vector<node_member> said;
    if (!value.is_none()) said.push_back({"value", file_value_from(value), {}});
    add_day(said, "from", from);
    add_day(said, "until", until);
    for (auto const& [key, is] :
         {std::pair{"onwards", onwards}, std::pair{"throughout", throughout}, std::pair{"removed", removed}})
        if (is) said.push_back({key, node("yes"), {}});
    reading into;
    std::optional<change> made = read_change(into, address(where), node(std::move(said)), address(where));
    into.require_none();
    made->replaces = std::move(replaces);
    made->source = std::move(source);
    made->decided = std::move(decided);
    return *std::move(made);
}

py::tuple change_state(change const& c) {
    return py::make_tuple(c.where.written(), c.value, c.from, c.until, c.replaces, c.source, c.decided, c.file, c.at);
}

change change_from_state(py::tuple const& s) {
    require_stored(s.size() == 9, "another number of members");
    return {.where = address(s[0].cast<std::string>()),
            .value = s[1].cast<std::optional<node>>(),
            .from = s[2].cast<std::optional<date>>(),
            .until = s[3].cast<std::optional<date>>(),
            .replaces = s[4].cast<std::string>(),
            .source = s[5].cast<citation>(),
            .decided = s[6].cast<decision>(),
            .file = s[7].cast<std::string>(),
            .at = s[8].cast<position>()};
}

py::tuple proposal_state(proposal const& p) {
    return py::make_tuple(p.id, p.name, p.author, p.date, p.source, p.decided, p.baseline, p.chosen, p.changes, p.file,
                          p.at);
}

proposal proposal_from_state(py::tuple const& s) {
    require_stored(s.size() == 11, "another number of members");
    proposal p;
    p.id = s[0].cast<std::string>();
    p.name = s[1].cast<text>();
    p.author = s[2].cast<std::string>();
    p.date = s[3].cast<std::optional<date>>();
    p.source = s[4].cast<citation>();
    p.decided = s[5].cast<decision>();
    p.baseline = s[6].cast<std::string>();
    p.chosen = s[7].cast<decltype(p.chosen)>();
    p.changes = s[8].cast<std::vector<change>>();
    p.file = s[9].cast<std::string>();
    p.at = s[10].cast<position>();
    return p;
}

void register_change(py::module_& m) {
    py::class_<change>(m, "Change", "Another value at an address of a programme, and on which days it holds.")
        .def(py::init(&change_in_code), py::arg("address"), py::arg("value") = py::none(), py::kw_only(),
             py::arg("from_") = py::none(), py::arg("until") = py::none(), py::arg("onwards").noconvert() = false,
             py::arg("throughout").noconvert() = false, py::arg("removed").noconvert() = false,
             py::arg("replaces") = "", py::arg("source") = citation{}, py::arg("decided") = decision{})
        .def_property_readonly("address", [](change const& c) { return c.where.written(); })
        .def_readonly("value", &change::value)
        .def_readonly("from_", &change::from)
        .def_readonly("until", &change::until)
        .def_property_readonly("removed", &change::removes)
        .def_property_readonly("throughout", &change::throughout)
        .def_property_readonly("days", &days_of)
        .def_readonly("replaces", &change::replaces)
        .def_readonly("source", &change::source)
        .def_readonly("decided", &change::decided)
        .def_readonly("file", &change::file)
        .def_readonly("at", &change::at)
        .def("__repr__", [](change const& c) {
            return "<Change " + fordel::detail::visible(c.where.written()) + (c.removes() ? " removed " : " ") +
                   days_of(c) + '>';
        });
    register_value<change>(&change_state, &change_from_state);
}

std::vector<std::pair<std::string, std::string>> chosen_answers(py::object const& choose) {
    return file_choices_from(choose, py::none(), std::nullopt).chosen;
}

void register_proposals(py::module_& m) {
    py::class_<proposal>(m, "Proposal", "A named set of changes of a programme (forslag).")
        .def(py::init([](text name, std::vector<change> changes, std::string id, std::string author,
                         std::optional<date> made, citation source, decision decided, py::object const& choose) {
                 proposal p;
                 p.id = id.empty() ? named(name.en).id : std::move(id);
                 p.name = std::move(name);
                 p.author = std::move(author);
                 p.date = made;
                 p.source = std::move(source);
                 p.decided = std::move(decided);
                 p.chosen = chosen_answers(choose);
                 p.changes = std::move(changes);
                 return p;
             }),
             py::arg("name"), py::arg("changes"), py::kw_only(), py::arg("id") = "", py::arg("author") = "",
             py::arg("date") = py::none(), py::arg("source") = citation{}, py::arg("decided") = decision{},
             py::arg("choose") = py::none())
        .def_static(
            "of",
            [](node const& content, std::optional<node> const& baseline) {
                return read_proposal(content, baseline.value_or(node()));
            },
            py::arg("content"), py::arg("baseline") = py::none())
        .def_readonly("id", &proposal::id)
        .def_readonly("name", &proposal::name)
        .def_readonly("author", &proposal::author)
        .def_readonly("date", &proposal::date)
        .def_readonly("source", &proposal::source)
        .def_readonly("decided", &proposal::decided)
        .def_readonly("baseline", &proposal::baseline)
        .def_property_readonly("choose",
                               [](proposal const& p) {
                                   py::typing::Dict<py::str, py::str> all;
                                   for (auto const& [question, answer] : p.chosen)
                                       all[py::str(question)] = answer;
                                   return all;
                               })
        .def_readonly("changes", &proposal::changes)
        .def_readonly("file", &proposal::file)
        .def_readonly("at", &proposal::at)
        .def("to_node", [](proposal const& p) { return to_node(p); })
        .def("to_yaml", [](proposal const& p) { return to_yaml(to_node(p)); })
        .def("__repr__", [](proposal const& p) { return "<Proposal " + fordel::detail::visible(p.id) + '>'; });
    register_value<proposal>(&proposal_state, &proposal_from_state);
}

} // namespace

void register_proposal(py::module_& m) {
    register_change(m);
    register_proposals(m);
    m.def("proposal_schema", &proposal_schema, "The JSON schema of proposals, for editors.");
}
