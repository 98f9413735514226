// What a programme file leaves open and leaves out; and the files that it is made of.
#include <fordel/file/document.hpp>
#include <fordel/file/not_calculated.hpp>
#include <fordel/file/open_question.hpp>

#include <string>
#include <vector>

#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<assumption_kind> = static_cast<int>(assumption_kind::reading);

// Addresses are texts in Python.
template <>
struct storage<address> {
    static py::object out(address const& where) { return py::str(where.written()); }
    static address in(py::handle stored) { return address(stored.cast<std::string>()); }
};
template <>
struct storage<std::vector<address>> {
    static py::object out(std::vector<address> const& all) {
        py::list written;
        for (address const& where : all)
            written.append(where.written());
        return py::tuple(written);
    }
    static std::vector<address> in(py::handle stored) {
        std::vector<address> all;
        for (py::handle const written : stored)
            all.emplace_back(written.cast<std::string>());
        return all;
    }
};

} // namespace fordel::python

namespace {

std::vector<std::string> written_addresses(std::vector<address> const& all) {
    std::vector<std::string> written;
    for (address const& where : all)
        written.push_back(where.written());
    return written;
}

void register_alternative(py::module_& m) {
    py::class_<setting>(m, "Setting", "A value that an alternative puts at an address.")
        .def_property_readonly("address", [](setting const& s) { return s.where.written(); })
        .def_readonly("value", &setting::value)
        .def("__repr__", [](setting const& s) { return "<Setting " + s.where.written() + ">"; });
    register_members<setting>(anything_goes, &setting::where, &setting::value);
    py::class_<alternative>(m, "Alternative", "One way to answer an open question.")
        .def_readonly("id", &alternative::id)
        .def_readonly("says", &alternative::says)
        .def_readonly("settings", &alternative::settings)
        .def_readonly("excludes", &alternative::excludes)
        .def_readonly("is_default", &alternative::is_default)
        .def("__repr__", [](alternative const& a) { return "<Alternative " + a.id + ">"; });
    register_members<alternative>(anything_goes, &alternative::id, &alternative::says, &alternative::settings,
                                  &alternative::excludes, &alternative::is_default, &alternative::at);
}

void register_question(py::module_& m) {
    py::class_<open_question>(m, "OpenQuestion", "A question that a programme file leaves open.")
        .def_readonly("id", &open_question::id)
        .def_property_readonly(
            "kind",
            [](open_question const& q) { return q.kind == assumption_kind::reading ? "reading" : "assumption"; })
        .def_readonly("question", &open_question::question)
        .def_readonly("why", &open_question::why)
        .def_readonly("says", &open_question::says)
        .def_readonly("alternatives", &open_question::alternatives)
        .def_property_readonly("values", [](open_question const& q) { return written_addresses(q.values); })
        .def_property_readonly("must_be_answered", &open_question::must_be_answered)
        .def("__repr__", [](open_question const& q) { return "<OpenQuestion " + q.id + ">"; });
    register_members<open_question>(anything_goes, &open_question::id, &open_question::kind, &open_question::question,
                                    &open_question::why, &open_question::says, &open_question::any_of,
                                    &open_question::alternatives, &open_question::values, &open_question::at);
}

void register_clause(py::module_& m) {
    py::class_<not_calculated>(m, "NotCalculated", "A clause of an agreement that a programme file leaves out.")
        .def_readonly("clause", &not_calculated::clause)
        .def_readonly("why", &not_calculated::why)
        .def_property_readonly("effect", [](not_calculated const& c) { return written_addresses(c.effect); })
        .def_readonly("accepted_by", &not_calculated::accepted_by)
        .def(
            "concerns", [](not_calculated const& c, std::string const& stream) { return concerns(c, stream); },
            py::arg("stream"))
        .def("__repr__", [](not_calculated const& c) { return "<NotCalculated " + c.clause.en + ">"; });
    register_members<not_calculated>(anything_goes, &not_calculated::clause, &not_calculated::why,
                                     &not_calculated::effect, &not_calculated::accepted_by);
}

void register_file_digest(py::module_& m) {
    py::class_<file_digest>(m, "FileDigest", "A file that was read, and the digest of its bytes.")
        .def_readonly("path", &file_digest::path)
        .def_readonly("sha256", &file_digest::sha256)
        .def("__repr__", [](file_digest const& f) { return "<FileDigest " + f.path + ">"; });
    register_members<file_digest>(anything_goes, &file_digest::path, &file_digest::sha256);
}

} // namespace

void register_open_question(py::module_& m) {
    register_alternative(m);
    register_question(m);
    register_clause(m);
    register_file_digest(m);
}
