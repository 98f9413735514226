// Tools for golden cases, for the package fordel.testing: cases made of what a rule comes to today, mutants of the rule
// that cases notice or not, and which of its clauses they exercise.
#include <fordel/file/canonical.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/coverage.hpp>
#include <fordel/testing/freezing.hpp>
#include <fordel/testing/mutants.hpp>
#include <fordel/testing/mutation.hpp>

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "arguments/file_choices.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

namespace py = pybind11;
using namespace fordel;
using namespace fordel::python;

namespace {

py::dict mutant_in_python(mutant const& one) {
    using namespace py::literals;
    return py::dict("where"_a = one.where.written(), "before"_a = one.before, "after"_a = one.after,
                    "file"_a = one.file, "line"_a = one.at.line);
}

py::list mutants_in_python(mutation const& all) {
    py::list made;
    for (mutant const& one : all.mutants())
        made.append(mutant_in_python(one));
    return made;
}

py::dict run_mutant(mutation const& all, std::size_t place) {
    using namespace py::literals;
    mutant_result const result = all.run(all.mutants().at(place));
    return py::dict("fate"_a = to_string(result.fate), "by"_a = result.by, "answers"_a = result.answers,
                    "compared"_a = result.compared);
}

void register_mutation(py::module_& m) {
    py::class_<mutation>(m, "_Mutation")
        .def(py::init<std::filesystem::path const&, programme_file, std::vector<case_file>>(), py::arg("programme"),
             py::arg("of"), py::arg("cases"))
        .def_property_readonly("mutants", &mutants_in_python)
        .def("run", &run_mutant, py::arg("place"));
}

struct file_coverage {
    std::vector<clause_coverage> clauses{};
};

py::list clauses_in_python(file_coverage const& all) {
    using namespace py::literals;
    py::list made;
    for (clause_coverage const& one : all.clauses)
        made.append(py::dict("kind"_a = to_string(one.kind), "where"_a = one.where.written(), "which"_a = one.which,
                             "exercised"_a = one.exercised, "file"_a = one.file, "line"_a = one.at.line,
                             "note"_a = note(one)));
    return made;
}

void register_coverage(py::module_& m) {
    py::class_<file_coverage>(m, "_Coverage")
        .def(
            py::init([](std::filesystem::path const& programme, programme_file const& of,
                        std::vector<case_file> const& cases) { return file_coverage{coverage(programme, of, cases)}; }),
            py::arg("programme"), py::arg("of"), py::arg("cases"))
        .def_property_readonly("clauses", &clauses_in_python)
        .def(
            "drawn",
            [](file_coverage const& all, std::string const& text, std::string const& file, std::string const& lang) {
                return drawn(text, file, all.clauses, language_from(lang));
            },
            py::arg("text"), py::arg("file"), py::arg("lang"));
}

} // namespace

void register_case_tools(py::module_& m) {
    m.def(
        "_freeze",
        [](programme_file const& of, std::string const& programme, py::object const& choose, py::object const& set,
           std::optional<date> as_of, bool by_stream, std::string const& table, std::size_t most_here) {
            freezing const how{.programme = programme,
                               .choices = file_choices_from(choose, set, as_of),
                               .by_stream = by_stream,
                               .table = table,
                               .most_here = most_here};
            frozen_cases const made = [&] {
                py::gil_scoped_release const others_run;
                return freeze(of, how);
            }();
            return py::make_tuple(to_yaml(made.cases), made.table);
        },
        py::arg("of"), py::kw_only(), py::arg("programme"), py::arg("choose"), py::arg("set"), py::arg("as_of"),
        py::arg("by_stream"), py::arg("table"), py::arg("most_here"));
    register_mutation(m);
    register_coverage(m);
}
