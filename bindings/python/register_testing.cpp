// Golden cases, for the package fordel.testing: results cross as plain values, so that they can be sent between
// processes.
#include <fordel/file/document.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/case_schema.hpp>
#include <fordel/testing/case_update.hpp>
#include <fordel/testing/same_schedule.hpp>

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

namespace py = pybind11;
using namespace fordel;
using namespace fordel::python;

namespace {

// YAML, by the package's own parser.
node case_document(std::string_view text, std::string const& name) {
    py::object const parse = py::module_::import("fordel._yaml").attr("parse_yaml");
    return parse(py::bytes(text.data(), text.size()), name).cast<node>();
}

// What comes with the package, for the programmes of cases.
std::optional<std::string> case_data(std::string_view file) {
    return py::module_::import("fordel._data").attr("text_of")(std::string(file)).cast<std::string>();
}

py::list rows_in_python(case_result const& result) {
    py::list rows;
    for (case_row const& row : result.rows)
        rows.append(py::make_tuple(row.by, row.expected, row.got, row.difference()));
    return rows;
}

py::dict result_in_python(case_result const& result, std::size_t rows, language words) {
    using namespace py::literals;
    std::vector<std::string> findings;
    for (finding const& one : result.findings)
        findings.push_back(to_string(one));
    return py::dict("name"_a = result.name, "file"_a = result.file, "line"_a = result.at.line,
                    "origin"_a = result.origin, "status"_a = to_string(result.status), "fields"_a = result.fields,
                    "rows"_a = rows_in_python(result), "said"_a = result.said, "findings"_a = findings,
                    "found"_a = result.findings, "working"_a = result.working, "compared"_a = result.compared,
                    "can_update"_a = can_update(result), "text"_a = to_string(result, {.rows = rows, .words = words}),
                    "short"_a = to_string(result, {.rows = rows, .working = false, .words = words}));
}

std::vector<std::string> names_of(case_file const& file) {
    std::vector<std::string> names;
    for (golden_case const& one : file.cases())
        names.push_back(one.name);
    return names;
}

std::vector<std::pair<std::filesystem::path, std::string>>
updated_files(case_file const& file, std::vector<std::string> const& names, std::string const& reason) {
    std::vector<case_result> results;
    for (std::string const& name : names)
        results.push_back(check_case(file, file.find(name)));
    std::vector<std::pair<std::filesystem::path, std::string>> all;
    for (rewritten_file& one : updated(file, results, reason))
        all.emplace_back(std::move(one.path), std::move(one.text));
    return all;
}

} // namespace

void register_testing(py::module_& m) {
    py::class_<case_file>(m, "_CaseFile")
        .def(
            py::init([](std::filesystem::path const& path) { return case_file::read(path, case_document, case_data); }),
            py::arg("path"))
        .def_property_readonly("names", names_of)
        .def_property_readonly("programmes", &case_file::programmes)
        .def_property_readonly("used", &case_file::used)
        .def(
            "check",
            [](case_file const& file, std::string const& name, std::size_t rows, std::string const& lang) {
                return result_in_python(check_case(file, file.find(name)), rows, language_from(lang));
            },
            py::arg("name"), py::arg("rows"), py::arg("lang"))
        .def("updated", updated_files, py::arg("names"), py::arg("reason"));
    m.def("case_schema", &case_schema, "The JSON schema of case files, for editors.");
    m.def("_find_case_files", find_case_files, py::arg("folder"));
    m.def(
        "_schedule_differences",
        [](schedule const& actual, schedule const& expected, std::size_t rows) {
            return differences(actual, expected, {.rows = rows});
        },
        py::arg("actual"), py::arg("expected"), py::arg("rows"));
}
