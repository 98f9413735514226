// Several proposals beside each other.
#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/io/all_comparisons.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "arguments/dialect.hpp"
#include "arguments/number.hpp"
#include "arguments/rule.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using plain_rows = py::typing::List<py::typing::Dict<py::str, py::object>>;

py::dict named_values(all_comparisons const& of, std::vector<std::string> const& values) {
    py::dict by_name;
    for (std::size_t i = 0; i < values.size(); ++i)
        by_name[py::str(of.comparisons()[i].first)] = values[i];
    return by_name;
}

plain_rows clause_records(all_comparisons const& of) {
    py::list all;
    for (compared_clause const& one : of.clauses()) {
        py::dict plain;
        plain["address"] = one.address;
        plain["before"] = one.before;
        plain["after"] = named_values(of, one.values());
        all.append(plain);
    }
    return all;
}

plain_rows party_records(all_comparisons const& of, std::string const& side) {
    py::list all;
    for (compared_party const& one : of.parties(side_from(side))) {
        std::vector<std::string> differences;
        for (any_money const& difference : one.differences)
            differences.push_back(difference.to_decimal());
        py::dict plain;
        plain["party"] = one.who ? py::object(py::str(one.who->name)) : py::none();
        plain["party_id"] = one.who ? py::object(py::str(one.who->id)) : py::none();
        plain["party_code"] = one.who ? py::object(py::str(one.who->code)) : py::none();
        plain["before"] = one.before.to_decimal();
        plain["differences"] = named_values(of, differences);
        plain["currency"] = one.before.code();
        all.append(plain);
    }
    return all;
}

void register_rows(py::module_& m) {
    py::class_<compared_clause>(m, "ComparedClause", "An address that any of several proposals changes.")
        .def_readonly("address", &compared_clause::address)
        .def_readonly("before", &compared_clause::before)
        .def_readonly("changes", &compared_clause::changes)
        .def_property_readonly("values", &compared_clause::values)
        .def("__repr__",
             [](compared_clause const& c) { return "<ComparedClause " + fordel::detail::visible(c.address) + ">"; });
    register_members<compared_clause>(anything_goes, &compared_clause::address, &compared_clause::before,
                                      &compared_clause::changes);

    py::class_<compared_party>(m, "ComparedParty",
                               "How much more one party, or all together, pays or receives under each of several "
                               "proposals.")
        .def_property_readonly("party", [](compared_party const& p) { return p.who; })
        .def_readonly("before", &compared_party::before)
        .def_readonly("differences", &compared_party::differences)
        .def("__repr__", [](compared_party const& p) {
            return "<ComparedParty " + (p.who ? shown_name(*p.who) : std::string("total")) + ">";
        });
    register_members<compared_party>(anything_goes, &compared_party::who, &compared_party::before,
                                     &compared_party::differences);
}

} // namespace

void register_all_comparisons(py::module_& m) {
    register_rows(m);
    py::class_<all_comparisons>(m, "AllComparisons",
                                "Several proposals beside each other: which clauses each changes, and who pays more "
                                "under which.")
        .def_property_readonly("base", &all_comparisons::base)
        .def_property_readonly("names", &all_comparisons::names)
        .def_property_readonly("comparisons",
                               [](all_comparisons const& of) {
                                   py::typing::Dict<py::str, comparison> all;
                                   for (auto const& [name, one] : of.comparisons())
                                       all[py::str(name)] = one;
                                   return all;
                               })
        .def("clauses", &all_comparisons::clauses)
        .def(
            "parties",
            [](all_comparisons const& of, std::string const& side) {
                return long_work([&, chosen = side_from(side)] { return of.parties(chosen); });
            },
            py::arg("side") = "payers")
        .def("clause_records", &clause_records)
        .def("party_records", &party_records, py::arg("side") = "payers")
        .def(
            "clauses_to_csv",
            [](all_comparisons const& of, std::string const& dialect) {
                return clauses_to_csv(of, dialect_from(dialect));
            },
            py::arg("dialect") = "plain")
        .def(
            "parties_to_csv",
            [](all_comparisons const& of, std::string const& side, std::string const& dialect) {
                return long_work([&, chosen = side_from(side), as = dialect_from(dialect)] {
                    return parties_to_csv(of, chosen, as);
                });
            },
            py::arg("side") = "payers", py::arg("dialect") = "plain")
        .def("to_json", [](all_comparisons const& of) { return long_work([&] { return to_json(of); }); })
        .def("__repr__", [](all_comparisons const& of) {
            return "<AllComparisons of " + fordel::detail::visible(of.base()) + " with " +
                   std::to_string(of.comparisons().size()) + ">";
        });
    register_value<all_comparisons>(
        [](all_comparisons const& of) { return py::make_tuple(of.base(), of.comparisons()); },
        [](py::tuple const& stored) {
            require_stored(stored.size() == 2, "another number of members");
            return all_comparisons(stored[0].cast<std::string>(),
                                   stored[1].cast<std::vector<std::pair<std::string, comparison>>>());
        });
}
