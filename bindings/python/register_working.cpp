// The working of amounts as data.
#include <fordel/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/io/working.hpp>
#include <fordel/schedule.hpp>

#include <string>
#include <vector>

#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<explanation_part> = static_cast<int>(explanation_part::key);
template <>
inline constexpr int last_enumerator<working_kind> = static_cast<int>(working_kind::payment);

// A line is its text and what it is about.
template <>
struct storage<explanation_lines> {
    static py::object out(explanation_lines const& lines) {
        py::list stored;
        for (explanation_line const& line : lines)
            stored.append(py::make_tuple(storage<explanation_part>::out(line.part), line.says));
        return stored;
    }
    static explanation_lines in(py::handle stored) {
        explanation_lines lines;
        for (py::handle const line : stored) {
            auto const pair = line.cast<py::tuple>();
            lines.push_back({storage<explanation_part>::in(pair[0]), pair[1].cast<text>()});
        }
        return lines;
    }
};

} // namespace fordel::python

namespace {

std::vector<text> words_of(working_step const& step) {
    std::vector<text> words;
    for (explanation_line const& line : step.words)
        words.push_back(line.says);
    return words;
}

} // namespace

void register_working(py::module_& m) {
    py::class_<working_input>(m, "WorkingInput", "A number or a text that a step goes by.")
        .def_readonly("name", &working_input::name, "As the step's kind names it.")
        .def_readonly("value", &working_input::value, "A Fraction; None of what is no number.")
        .def_readonly("text", &working_input::text, "Words, or a day, of what is no number.")
        .def_readonly("unit", &working_input::unit, "What is counted: a currency, heads.")
        .def_readonly("address", &working_input::address, "Where it is stated.")
        .def_readonly("step", &working_input::step, "The place, among the step's own steps, of that which gave it.")
        .def("__repr__", [](working_input const& i) {
            return "<WorkingInput " + i.name + ": " + fordel::detail::visible(i.value ? i.value->to_string() : i.text) +
                   ">";
        });

    py::class_<working_step>(m, "WorkingStep",
                             "A step of a working: what was done, by which clause, with which inputs, and what it came "
                             "to. Its own steps are those that gave its inputs.")
        .def_property_readonly(
            "kind", [](working_step const& s) { return std::string(to_string(s.kind)); },
            "What is done: stated, index, share, amount and so on.")
        .def_readonly("address", &working_step::address, "Of the clause: streams.running.paid by.others.key.")
        .def_readonly("what", &working_step::what, "The clause, figures or index in words.")
        .def_property_readonly("words", &words_of, "What is said of it, a Text for each line.")
        .def_readonly("citation", &working_step::citation, "Where it is stated.")
        .def_readonly("decision", &working_step::decision, "Who decided it, and when.")
        .def_readonly("inputs", &working_step::inputs, "What it is worked out from, a WorkingInput each.")
        .def_readonly("result", &working_step::result, "A Fraction; amounts in major units (kroner).")
        .def_readonly("unit", &working_step::unit, "What the result counts: a currency, øre, heads.")
        .def_readonly("weights", &working_step::weights, "The key by whose weights, with everybody's.")
        .def_readonly("steps", &working_step::steps, "The steps that gave its inputs.")
        .def("__repr__", [](working_step const& s) {
            return std::string("<WorkingStep ") + to_string(s.kind) + ": " + s.result.to_string() + ">";
        });

    py::class_<working>(m, "Working", "How amounts were worked out (beregning), as data: a tree of steps for each.")
        .def_readonly("programme", &working::programme, "Its id; empty where there is none.")
        .def_property_readonly(
            "currency", [](working const& w) { return std::string(w.in.code()); }, "The code of the amounts' currency.")
        .def_readonly("amounts", &working::amounts, "A WorkingStep for each amount.")
        .def(
            "to_json", [](working const& w) { return long_work([&] { return to_json(w); }); },
            "The format fordel.working/1, whose JSON schema is working_schema().")
        .def("__len__", [](working const& w) { return w.amounts.size(); })
        .def("__repr__",
             [](working const& w) { return "<Working of " + std::to_string(w.amounts.size()) + " amounts>"; });

    m.def("working_schema", &working_schema, "The JSON schema of the format fordel.working/1.");

    register_members<working_input>(anything_goes, &working_input::name, &working_input::value, &working_input::text,
                                    &working_input::unit, &working_input::address, &working_input::step);
    register_members<working_step>(anything_goes, &working_step::kind, &working_step::address, &working_step::what,
                                   &working_step::words, &working_step::citation, &working_step::decision,
                                   &working_step::inputs, &working_step::result, &working_step::unit,
                                   &working_step::weights, &working_step::steps);
    register_members<working>(anything_goes, &working::programme, &working::in, &working::amounts);

    // Here, where the classes that they return are known.
    py::reinterpret_borrow<py::class_<allocation<any_currency>>>(m.attr("Allocation"))
        .def(
            "working", [](allocation<any_currency> const& a) { return long_work([&] { return working_of(a); }); },
            "How each party's amount was worked out, as data.");
    py::reinterpret_borrow<py::class_<schedule_entry>>(m.attr("ScheduleEntry"))
        .def(
            "working", [](schedule_entry const& e) { return long_work([&] { return working_of(e); }); },
            "How the amount was worked out, as data.");
    py::reinterpret_borrow<py::class_<schedule>>(m.attr("Schedule"))
        .def(
            "working", [](schedule const& s) { return long_work([&] { return working_of(s); }); },
            "How every entry's amount was worked out, as data; of many, take those that are wanted by filter() first.");
}
