// What if: a programme swept over values and answers, and solved for one number.
#include <fordel/error/interruption.hpp>
#include <fordel/file/solve.hpp>
#include <fordel/file/sweep.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/file_choices.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<solution_kind> = static_cast<int>(solution_kind::jumped_over);

} // namespace fordel::python

namespace {

// Told between settlings, where Python hears Ctrl-C as well.
template <class... Counts>
std::function<void(Counts...)> progress_in_python(py::object const& progress) {
    return [&progress](Counts... counts) {
        py::gil_scoped_acquire const held;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        if (!progress.is_none()) progress(counts...);
    };
}

std::vector<node> values_from(programme_file const& f, address const& where, py::object const& values,
                              file_choices const& choices) {
    if (py::isinstance<py::str>(values)) return listed_values(f, where, values.cast<std::string>(), choices);
    std::vector<node> all;
    for (py::handle const one : values) {
        auto const value = py::reinterpret_borrow<py::object>(one);
        if (py::isinstance<py::str>(value)) {
            for (node& each : listed_values(f, where, value.cast<std::string>(), choices))
                all.push_back(std::move(each));
        } else {
            all.push_back(file_value_from(value));
        }
    }
    return all;
}

sweep swept_values(programme_file const& f, std::string const& where, py::object const& values,
                   py::object const& choose, py::object const& set, std::optional<date> as_of,
                   py::object const& progress) {
    file_choices const choices = file_choices_from(choose, set, as_of);
    std::vector<node> const all = values_from(f, address(where), values, choices);
    auto const told = progress_in_python<std::size_t, std::size_t>(progress);
    py::gil_scoped_release const others_run;
    return sweep_values(f, address(where), all, choices, told);
}

sweep swept_questions(programme_file const& f, std::vector<std::string> const& questions, py::object const& choose,
                      py::object const& set, std::optional<date> as_of, py::object const& progress) {
    file_choices const choices = file_choices_from(choose, set, as_of);
    auto const told = progress_in_python<std::size_t, std::size_t>(progress);
    py::gil_scoped_release const others_run;
    return sweep_questions(f, questions, choices, told);
}

solution solved(programme_file const& f, std::string const& where, std::string const& so_that,
                std::optional<std::string> const& from, std::optional<std::string> const& to,
                std::optional<std::string> const& step, std::size_t most, py::object const& choose,
                py::object const& set, std::optional<date> as_of, py::object const& progress) {
    file_choices const choices = file_choices_from(choose, set, as_of);
    solve_options const options{.from = from.value_or(""),
                                .to = to.value_or(""),
                                .step = step.value_or(""),
                                .most = most,
                                .told = progress_in_python<std::size_t>(progress)};
    py::gil_scoped_release const others_run;
    return solve(f, address(where), so_that, choices, options);
}

void register_sweep(py::module_& m) {
    py::class_<failed_case>(m, "FailedCase", "A value that could not be read or settled, and why.")
        .def_readonly("name", &failed_case::name, "What was tried.")
        .def_readonly("error", &failed_case::error, "The id of the error.")
        .def_readonly("message", &failed_case::message, "What it says.")
        .def("__repr__", [](failed_case const& c) { return "<FailedCase " + c.name + ": " + c.error + ">"; });
    register_members<failed_case>(anything_goes, &failed_case::name, &failed_case::error, &failed_case::message);
    py::class_<sweep>(m, "Sweep", "What a programme comes to, value by value or answer by answer.")
        .def_readonly("cases", &sweep::cases, "A ProgrammeCase for each that could be settled, named by it.")
        .def_readonly("failed", &sweep::failed, "Those that could not.")
        .def("__repr__", [](sweep const& s) {
            return "<Sweep of " + std::to_string(s.cases.size() + s.failed.size()) + " cases>";
        });
    register_members<sweep>(anything_goes, &sweep::cases, &sweep::failed);
}

void register_steps(py::module_& m) {
    py::class_<solution_end>(m, "SolutionEnd", "One end of an interval.")
        .def_readonly("at", &solution_end::at, "The number, exactly.")
        .def_readonly("belongs", &solution_end::belongs, "Whether the condition holds there as well.")
        .def_readonly("exact", &solution_end::exact, "Whether it is that fraction, or one next to it that is none.")
        .def("__repr__", [](solution_end const& e) { return "<SolutionEnd " + e.at.to_string() + ">"; });
    register_members<solution_end>(anything_goes, &solution_end::at, &solution_end::belongs, &solution_end::exact);
    py::class_<settled_step>(m, "SettledStep", "The number at a whole step, and what it comes to, settled.")
        .def_readonly("at", &settled_step::at, "The number.")
        .def_readonly("value", &settled_step::value, "As the file would say it.")
        .def_readonly("holds", &settled_step::holds, "Whether the settled amounts fulfil the condition.")
        .def_readonly("left", &settled_step::left, "The condition's left side.")
        .def_readonly("right", &settled_step::right, "Its right side.")
        .def_readonly("missed_by", &settled_step::missed_by, "Left less right.")
        .def_readonly("error", &settled_step::error, "The id of what makes it infeasible; empty where nothing does.")
        .def("__repr__", [](settled_step const& s) { return "<SettledStep " + s.value + ">"; });
    register_members<settled_step>(anything_goes, &settled_step::at, &settled_step::value, &settled_step::holds,
                                   &settled_step::left, &settled_step::right, &settled_step::missed_by,
                                   &settled_step::error);
    py::class_<verified_step>(m, "VerifiedStep", "A step and its neighbours in the range, each settled.")
        .def_readonly("below", &verified_step::below, "The step just below; None at the end of the range.")
        .def_readonly("at", &verified_step::at, "The step itself.")
        .def_readonly("above", &verified_step::above, "The step just above; None at the end of the range.")
        .def("__repr__", [](verified_step const& s) { return "<VerifiedStep " + s.at.value + ">"; });
    register_members<verified_step>(anything_goes, &verified_step::below, &verified_step::at, &verified_step::above);
}

void register_stretches(py::module_& m) {
    py::class_<solution_interval>(m, "SolutionInterval", "Where a condition holds: exactly, and as settled.")
        .def_readonly("first", &solution_interval::first, "The lower end, on exact amounts before rounding.")
        .def_readonly("last", &solution_interval::last, "The upper end.")
        .def_readonly("first_step", &solution_interval::first_step, "The first step that settled amounts fulfil.")
        .def_readonly("last_step", &solution_interval::last_step, "The last of them.")
        .def_property_readonly("is_point", &solution_interval::is_point, "Whether it is one number alone.")
        .def("__repr__", [](solution_interval const& i) {
            return "<SolutionInterval " + i.first.at.to_string() + " to " + i.last.at.to_string() + ">";
        });
    register_members<solution_interval>(anything_goes, &solution_interval::first, &solution_interval::last,
                                        &solution_interval::first_step, &solution_interval::last_step);
    py::class_<infeasible_steps>(m, "InfeasibleSteps", "Steps at which nothing can be settled, and why.")
        .def_readonly("first", &infeasible_steps::first, "The lowest number.")
        .def_readonly("last", &infeasible_steps::last, "The highest.")
        .def_readonly("error", &infeasible_steps::error, "The id of the error.")
        .def_readonly("message", &infeasible_steps::message, "What it says of the lowest.")
        .def("__repr__", [](infeasible_steps const& i) { return "<InfeasibleSteps " + i.error + ">"; });
    register_members<infeasible_steps>(anything_goes, &infeasible_steps::first, &infeasible_steps::last,
                                       &infeasible_steps::error, &infeasible_steps::message);
    py::class_<solution_jump>(m, "SolutionJump", "Neighbouring steps between which an equality is jumped over.")
        .def_readonly("below", &solution_jump::below, "The lower one.")
        .def_readonly("above", &solution_jump::above, "The upper one.")
        .def("__repr__", [](solution_jump const& j) { return "<SolutionJump at " + j.below.value + ">"; });
    register_members<solution_jump>(anything_goes, &solution_jump::below, &solution_jump::above);
}

void register_solution(py::module_& m) {
    py::class_<solution>(m, "Solution", "Which numbers at an address fulfil a condition.")
        .def_readonly("address", &solution::address, "Where the number stands.")
        .def_readonly("condition", &solution::condition, "As it was asked for.")
        .def_readonly("present", &solution::present, "What stands there.")
        .def_property_readonly(
            "kind", [](solution const& s) { return to_string(s.kind); },
            "nowhere, everywhere, points, intervals or jumped_over.")
        .def_property_readonly(
            "from_", [](solution const& s) { return s.from; }, "The range's lower end.")
        .def_readonly("to", &solution::to, "Its upper end.")
        .def_readonly("step", &solution::step, "What the number goes by.")
        .def_readonly("intervals", &solution::intervals, "Where the condition holds, ascending.")
        .def_readonly("infeasible", &solution::infeasible, "Where nothing can be settled.")
        .def_readonly("jumps", &solution::jumps, "Where an equality is jumped over.")
        .def_readonly("settlements", &solution::settlements, "How many steps were settled to find it.")
        .def_readonly("uncertain", &solution::uncertain,
                      "What was not proved, in words; empty only where every step was settled.")
        .def_property_readonly(
            "text", [](solution const& s) { return describe(s); }, "The answer in sentences, a line each.")
        .def("__repr__",
             [](solution const& s) { return "<Solution of " + s.condition + ": " + to_string(s.kind) + ">"; });
    register_members<solution>(anything_goes, &solution::address, &solution::condition, &solution::present,
                               &solution::kind, &solution::from, &solution::to, &solution::step, &solution::intervals,
                               &solution::infeasible, &solution::jumps, &solution::settlements, &solution::uncertain);
}

} // namespace

void register_solve(py::module_& m) {
    register_sweep(m);
    register_steps(m);
    register_stretches(m);
    register_solution(m);
    py::reinterpret_borrow<py::class_<programme_file>>(m.attr("ProgrammeFile"))
        .def("sweep", &swept_values, py::arg("address"), py::arg("values"), py::kw_only(),
             py::arg("choose") = py::none(), py::arg("set") = py::none(), py::arg("as_of") = py::none(),
             py::arg("progress") = py::none(),
             "With each of the values at the address: texts, or one that lists them, as "
             "\"100.000..200.000 by 25.000\". `progress(done, of)` is told of each.")
        .def("sweep_questions", &swept_questions, py::arg("questions"), py::kw_only(), py::arg("choose") = py::none(),
             py::arg("set") = py::none(), py::arg("as_of") = py::none(), py::arg("progress") = py::none(),
             "With every combination of answers to these questions.")
        .def("solve", &solved, py::arg("address"), py::arg("so_that"), py::kw_only(), py::arg("from_") = py::none(),
             py::arg("to") = py::none(), py::arg("step") = py::none(), py::arg("most") = 2000,
             py::arg("choose") = py::none(), py::arg("set") = py::none(), py::arg("as_of") = py::none(),
             py::arg("progress") = py::none(),
             "Which numbers at the address fulfil a condition, such as \"total == baseline\" or "
             "\"Lejre <= 1.000.000 kr. in 2023\"; by `most` settlements, of which `progress(settlements)` is told.");
}
