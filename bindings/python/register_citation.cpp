#include <fordel/citation.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/schedule/check.hpp>

#include <optional>
#include <string>

#include "arguments/date.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

assumption_kind assumption_kind_from(std::string const& name) {
    if (name == "assumption") return assumption_kind::assumption;
    if (name == "reading") return assumption_kind::reading;
    fordel::detail::throw_unknown_name(errors::programme_unknown_kind, name);
}

} // namespace

void register_citation(py::module_& m) {
    py::class_<citation>(m, "Citation", "A place in a document, and what it states, in words of our own.")
        .def(py::init([](text document, std::string heading, text states, std::string page) {
                 return citation{std::move(document), std::move(heading), std::move(states), std::move(page)};
             }),
             py::arg("document") = text{}, py::arg("heading") = "", py::arg("states") = text{}, py::arg("page") = "")
        .def_readonly("document", &citation::document)
        .def_readonly("heading", &citation::heading)
        .def_readonly("states", &citation::states)
        .def_readonly("page", &citation::page, "As the document numbers its pages; empty where none is named.")
        .def(
            "in_", [](citation const& c, language_argument lang) { return c.in(lang); }, py::arg("lang") = py::none())
        .def("__str__", [](citation const& c) { return c.in(language_that_is_set()); })
        .def("__repr__", [](citation const& c) {
            return "Citation(" + full_repr(py::cast(c.document)) + ", " + full_repr(py::str(c.heading)) + ", " +
                   full_repr(py::cast(c.states)) + (c.page.empty() ? "" : ", " + full_repr(py::str(c.page))) + ")";
        });

    py::class_<decision>(m, "Decision", "Who decided, when, under which item, on which legal basis (hjemmel).")
        .def(py::init([](text body, std::optional<date> taken, std::string item, std::string legal_basis) {
                 return decision{std::move(body), taken, std::move(item), std::move(legal_basis)};
             }),
             py::arg("body") = text{}, py::arg("taken") = py::none(), py::arg("item") = "", py::arg("legal_basis") = "")
        .def_readonly("body", &decision::body)
        .def_readonly("taken", &decision::taken)
        .def_readonly("item", &decision::item)
        .def_readonly("legal_basis", &decision::legal_basis)
        .def(
            "in_", [](decision const& d, language_argument lang) { return d.in(lang); }, py::arg("lang") = py::none())
        .def("__repr__", [](decision const& d) {
            return "Decision(" + full_repr(py::cast(d.body)) + ", " +
                   (d.taken ? '"' + to_string(*d.taken) + '"' : "None") + ", " + full_repr(py::str(d.item)) + ", " +
                   full_repr(py::str(d.legal_basis)) + ")";
        });

    py::class_<assumption>(m, "Assumption", "What no source states: a value assumed, or a reading chosen.")
        .def(py::init([](std::string id, text question, text chosen, text why, std::vector<text> alternatives,
                         std::string option, std::string const& kind) {
                 return assumption{std::move(id),  assumption_kind_from(kind), std::move(question), std::move(chosen),
                                   std::move(why), std::move(alternatives),    std::move(option),   false};
             }),
             py::arg("id"), py::arg("question"), py::arg("chosen"), py::arg("why") = text{},
             py::arg("alternatives") = std::vector<text>{}, py::arg("option") = "", py::arg("kind") = "assumption")
        .def_readonly("id", &assumption::id)
        .def_property_readonly(
            "kind", [](assumption const& a) { return a.kind == assumption_kind::reading ? "reading" : "assumption"; })
        .def_readonly("question", &assumption::question)
        .def_readonly("chosen", &assumption::chosen)
        .def_readonly("why", &assumption::why)
        .def_readonly("alternatives", &assumption::alternatives)
        .def_readonly("option", &assumption::option)
        .def_readonly("named_by_caller", &assumption::named_by_caller)
        .def("__repr__", [](assumption const& a) { return "<Assumption " + a.id + ": " + a.chosen.en + ">"; });

    py::class_<check>(m, "Check", "What a source states, held against what the schedule comes to.")
        .def_readonly("id", &check::id)
        .def_readonly("what", &check::what)
        .def_readonly("stated", &check::stated)
        .def_readonly("calculated", &check::calculated)
        .def_property_readonly("holds", &check::holds)
        .def("__repr__", [](check const& c) {
            return "<Check " + c.id + ": " + c.stated + (c.holds() ? " holds>" : " but " + c.calculated + ">");
        });
}
