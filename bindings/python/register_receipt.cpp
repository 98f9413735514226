// Receipts: what a result was made of, and what is not as it was.
#include <fordel/file/receipt.hpp>

#include <pybind11/stl/filesystem.h>

#include <optional>
#include <string>

#include "arguments/file_choices.hpp"
#include "arguments/option.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// The arguments of ProgrammeFile.schedule() and its like.
py::dict choices_in_python(receipt const& r) {
    py::dict chosen, set;
    for (auto const& [question, alternative] : r.choices.chosen)
        chosen[py::str(question)] = alternative;
    for (auto const& [where, value] : r.choices.set)
        set[py::str(where.written())] = value;
    py::dict all;
    all["choose"] = chosen;
    all["set"] = set;
    all["as_of"] = r.choices.as_of;
    return all;
}

py::typing::Dict<py::str, py::str> vintages_in_python(receipt const& r) {
    py::typing::Dict<py::str, py::str> all;
    for (auto const& [name, vintage] : r.vintages)
        all[py::str(name)] = vintage;
    return all;
}

void register_difference(py::module_& m) {
    py::class_<receipt_difference>(m, "ReceiptDifference", "Something that is not as it was.")
        .def_readonly("what", &receipt_difference::what, "What it is.")
        .def_readonly("then", &receipt_difference::then, "As the receipt says; empty where there was none.")
        .def_readonly("now", &receipt_difference::now, "As it is; empty where there is none.")
        .def("__repr__", [](receipt_difference const& d) { return "<ReceiptDifference " + d.what.en + ">"; });
    register_members<receipt_difference>(anything_goes, &receipt_difference::what, &receipt_difference::then,
                                         &receipt_difference::now);
}

void register_making(py::module_& m) {
    py::reinterpret_borrow<py::class_<programme_file>>(m.attr("ProgrammeFile"))
        .def(
            "receipt",
            [](programme_file const& f, py::object const& choose, py::object const& set, std::optional<date> as_of) {
                file_choices const choices = file_choices_from(choose, set, as_of);
                py::gil_scoped_release const others_run;
                return receipt_of(f, choices);
            },
            py::kw_only(), py::arg("choose") = py::none(), py::arg("set") = py::none(), py::arg("as_of") = py::none());
}

} // namespace

void register_receipt(py::module_& m) {
    register_difference(m);
    py::class_<receipt>(m, "Receipt", "What a result was made of, so that it can be made again.")
        .def_static("read", &read_receipt, py::arg("content"),
                    "Of a document: a receipt, or a result that has one under `receipt`.")
        .def_readonly("fordel", &receipt::fordel, "The version of the library.")
        .def_readonly("file_format", &receipt::file_format, "The format of programme files that it writes.")
        .def_readonly("programme", &receipt::programme, "The programme file, below the root.")
        .def_readonly("files", &receipt::files, "All files that were read, each with its digest.")
        .def_property_readonly("vintages", &vintages_in_python,
                               "Of the shipped data that the file names, the vintage that was used.")
        .def_property_readonly("choices", &choices_in_python, "The arguments of ProgrammeFile.schedule().")
        .def_readonly("entries", &receipt::entries, "The number of entries.")
        .def_readonly("schedule", &receipt::schedule, "The digest of the schedule.")
        .def(
            "to_json", [](receipt const& r) { return to_json(r); }, "As fordel.receipt/1.")
        .def("changed_files", &changed_files, py::arg("root"), "Files that are gone or changed, below that folder.")
        .def(
            "differences", [](receipt const& then, receipt const& now) { return differences(then, now); },
            py::arg("now"), "All that differs in a later one, causes before what follows of them.")
        .def("__repr__", [](receipt const& r) { return "<Receipt of " + r.programme + ">"; });
    register_value<receipt>([](receipt const& r) { return py::make_tuple(to_node(r)); },
                            [](py::tuple const& stored) {
                                require_stored(stored.size() == 1, "another number of members");
                                return read_receipt(stored[0].cast<node>());
                            });
    register_making(m);
}
