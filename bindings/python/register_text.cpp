#include <fordel/detail/code_points.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/text.hpp>
#include <fordel/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "arguments/integer.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

void register_text(py::module_& m) {
    py::class_<text>(m, "Text", "The same words in Danish and English.")
        .def(py::init([](std::string da, std::optional<std::string> en) {
                 std::string same = en ? std::move(*en) : da;
                 return text{std::move(da), std::move(same)};
             }),
             py::arg("da"), py::arg("en") = py::none(), "The Danish text stands for both where no other is given.")
        .def_readonly("da", &text::da)
        .def_readonly("en", &text::en)
        .def(
            "in_", [](text const& t, language_argument lang) { return t.in(lang); }, py::arg("lang") = py::none())
        .def("__str__", [](text const& t) { return t.in(language_that_is_set()); })
        .def("__repr__",
             [](text const& t) { return "Text(" + full_repr(py::str(t.da)) + ", " + full_repr(py::str(t.en)) + ")"; });
    py::implicitly_convertible<py::str, text>();
    m.def("_set_language", [](language_argument lang) { set_language(lang); }, py::arg("lang"));
    m.def("_language", [] { return language_that_is_set() == language::da ? "da" : "en"; });
    m.attr("__version__") = std::string(fordel::version);
    m.def(
        "to_rounded",
        [](fraction const& value, integer_argument<"digits", std::uint16_t> digits, std::string const& notation) {
            return value.to_rounded(digits, *notation_from(notation));
        },
        py::arg("value"), py::arg("digits"), py::arg("notation") = "plain",
        "A number rounded half up to so many decimals, as text: for reading only.");
    m.def(
        "visible", [](std::string const& written) { return fordel::detail::visible(written); }, py::arg("written"),
        "A text as it can be shown on a terminal: controls, marks of direction and other characters that are not seen "
        "are "
        "written out, as \\u{1b}.");
    m.def(
        "fold", [](std::string const& written) { return fordel::detail::fold(written); }, py::arg("written"),
        "Letters as typed without a Danish keyboard: naestved for Næstved.");
    m.def(
        "csv_cell", [](std::string const& text) { return csv_cell(text); }, py::arg("text"),
        "A cell of a CSV file: made harmless for spreadsheets, and in quotes where a reader would divide it.");
    m.def(
        "spreadsheet_safe", [](std::string const& text) { return spreadsheet_safe(text); }, py::arg("text"),
        "A text that a spreadsheet would take for a formula gets an apostrophe before it.");
}
