#include <fordel/programme/adjustment.hpp>

#include <optional>
#include <string>
#include <variant>

#include "arguments/adjustment.hpp"
#include "arguments/language.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using bound_maker = adjustment (*)(adjustment_amount);

void register_bound(py::module_& m, std::string const& name, bound_maker make, char const* says) {
    m.def(
        name.c_str(),
        [name, make](py::object const& amount, py::object const& share, py::object const& per_head,
                     py::object const& figures, reference_date const& as_of, std::string const& missing,
                     py::object const& last_year, py::object const& of, py::object const& with,
                     py::object const& borne_by, py::object const& by, py::object const& freed, bool whole_year,
                     py::object const& phased, py::object const& id, py::object const& named,
                     py::object const& citation, notation_argument notation) {
            amount_arguments const size{amount, share, per_head, figures, last_year, as_of, missing};
            step_arguments const said{of, with, borne_by, by, freed, phased, id, named, citation, whole_year};
            return said.said_of(make(size.read(name, notation)), notation);
        },
        py::arg("amount") = py::none(), py::kw_only(), py::arg("share") = py::none(), py::arg("per_head") = py::none(),
        py::arg("figures") = py::none(), py::arg("as_of") = "year_before", py::arg("missing") = "refuse",
        py::arg("last_year") = py::none(), py::arg("of") = py::none(), py::arg("with_") = py::none(),
        py::arg("borne_by") = py::none(), py::arg("by") = py::none(), py::arg("freed") = "others",
        py::arg("whole_year").noconvert() = false, py::arg("phased") = py::none(), py::arg("id") = py::none(),
        py::arg("name") = py::none(), py::arg("citation") = py::none(), py::arg("notation") = py::none(), says);
}

// What the step is about, where it is that kind of amount.
template <class Amount, class Read>
auto amount_of(Read read) {
    return [read](adjustment const& step) -> std::optional<decltype(read(std::declval<Amount const&>()))> {
        if (step.kind() == adjustment_kind::times) return std::nullopt;
        auto const* const amount = std::get_if<Amount>(&step.amount());
        if (amount == nullptr) return std::nullopt;
        return read(*amount);
    };
}

py::object freed_python(adjustment const& step) {
    party const& receiver = step.receiver();
    if (step.freed() == freed_money::party) return receiver.id.empty() ? py::str(receiver.name) : py::cast(receiver);
    return py::str(step.freed() == freed_money::others ? "others" : "nobody");
}

py::object phased_python(adjustment const& step) {
    if (step.phased().empty()) return py::none();
    py::dict by_year;
    for (auto const& [year, part] : step.phased())
        by_year[py::int_(year)] = part;
    return by_year;
}

void register_adjustment_class(py::module_& m) {
    py::class_<adjustment>(m, "Adjustment",
                           "One step on the amounts that a key gives: floor(), cap(), times() or plus(), with who "
                           "bears it.")
        .def_property_readonly("kind", [](adjustment const& s) { return to_string(s.kind()); })
        .def_property_readonly("amount", amount_of<any_money>([](any_money const& a) { return a; }))
        .def_property_readonly("share", amount_of<part_of_amount>([](part_of_amount const& a) { return a.part; }))
        .def_property_readonly("per_head", amount_of<per_head>([](per_head const& a) { return a.each; }))
        .def_property_readonly("figures", amount_of<per_head>([](per_head const& a) { return a.of; }))
        .def_property_readonly("as_of", amount_of<per_head>([](per_head const& a) { return a.as_of; }))
        .def_property_readonly("last_year",
                               amount_of<part_of_last_year>([](part_of_last_year const& a) { return a.part; }))
        .def_property_readonly("factor", [](adjustment const& s) { return s.factor(); })
        .def_property_readonly("id", [](adjustment const& s) { return s.id(); })
        .def_property_readonly("name", [](adjustment const& s) { return s.name(); })
        .def_property_readonly("of", [](adjustment const& s) { return python_choice(s.of()); })
        .def_property_readonly("with_", [](adjustment const& s) { return s.with(); })
        .def_property_readonly("borne_by", [](adjustment const& s) { return python_choice(s.borne_by()); })
        .def_property_readonly("by", [](adjustment const& s) { return s.by(); })
        .def_property_readonly("freed", &freed_python)
        .def_property_readonly("whole_year", [](adjustment const& s) { return s.whole_year(); })
        .def_property_readonly("phased", &phased_python)
        .def_property_readonly("citation", [](adjustment const& s) { return s.citation(); })
        .def_property_readonly(
            "successors",
            [](adjustment const& s) { return s.successors() ? std::optional(*s.successors()) : std::nullopt; })
        .def("with_successors", &adjustment::with_successors, py::arg("table"),
             "The same step, in which who is named and has been merged is meant by who has taken its place.")
        .def(
            "describe", [](adjustment const& s, language_argument lang) { return s.describe().in(lang); },
            py::arg("lang") = py::none(), "In words.")
        .def("__str__", [](adjustment const& s) { return s.describe().in(language_that_is_set()); })
        .def("__repr__", [](adjustment const& s) { return "<Adjustment " + s.describe().en + ">"; });
}

} // namespace

void register_adjustment(py::module_& m) {
    register_adjustment_class(m);
    register_bound(
        m, "floor", [](adjustment_amount least) { return floor(std::move(least)); },
        "Nobody comes to less. amount: Money, or a share as \"22%\"; or one of share (of the amount), per_head with "
        "figures, and last_year (the part of last year's amount; who had "
        "none, as all in a first year, has no bound).\n\n"
        "of: whom it is about, borne_by: who bears what it costs (parties or a Condition), by: by which key. with_: "
        "other streams whose amounts count in, this one books it. freed: others, nobody or a party gets what a cap "
        "frees; a name is of one that takes part, a Party may be a new one. It follows the months unless whole_year. "
        "phased: the part of it that holds, by year.");
    register_bound(
        m, "cap", [](adjustment_amount most) { return cap(std::move(most)); },
        "Nobody comes to more; the arguments are those of floor().");
    register_bound(
        m, "plus", [](adjustment_amount more) { return plus(std::move(more)); },
        "An addition, or below zero a deduction, for those it is about (of); the arguments are those of floor().");
    m.def(
        "times",
        [](fraction const& factor, py::object const& of, py::object const& with, py::object const& borne_by,
           py::object const& by, py::object const& freed, py::object const& phased, py::object const& id,
           py::object const& named, py::object const& citation) {
            step_arguments const said{of, with, borne_by, by, freed, phased, id, named, citation};
            return said.said_of(times(factor), std::nullopt);
        },
        py::arg("factor"), py::kw_only(), py::arg("of") = py::none(), py::arg("with_") = py::none(),
        py::arg("borne_by") = py::none(), py::arg("by") = py::none(), py::arg("freed") = "others",
        py::arg("phased") = py::none(), py::arg("id") = py::none(), py::arg("name") = py::none(),
        py::arg("citation") = py::none(),
        "The amounts of those it is about (of) times a factor; the other arguments are those of floor().");
}
