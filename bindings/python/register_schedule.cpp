#include <fordel/allocation/explanation.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/json.hpp>
#include <fordel/schedule.hpp>
#include <fordel/schedule/programme_case.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "arguments/filter.hpp"
#include "arguments/integer.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

std::vector<schedule_field> fields_from(py::object const& by) {
    if (py::isinstance<py::str>(by)) return {schedule_field_from_name(by.cast<std::string>())};
    std::vector<schedule_field> fields;
    for (py::handle const name : in_order(by, "fields"))
        fields.push_back(schedule_field_from_name(name.cast<std::string>()));
    return fields;
}

// A year is a number in Python, the other labels are texts.
py::object label_of(schedule_field field, std::string const& label) {
    return field == schedule_field::year ? py::object(py::int_(std::stoi(label))) : py::object(py::str(label));
}

using totals_by_label = py::typing::Dict<py::object, any_money>;

// One field gives a dict from its values, several one from tuples of them.
totals_by_label totals_by(schedule const& s, py::object const& by) {
    totals_by_label totals;
    std::vector<schedule_field> const fields = fields_from(by);
    auto const value = [&](std::size_t i, std::string const& label) -> py::object {
        return label_of(fields[i], label);
    };
    for (subtotal const& sum : long_work([&] { return s.total_by(fields); })) {
        py::tuple label(sum.by.size());
        for (std::size_t i = 0; i < sum.by.size(); ++i)
            label[i] = value(i, sum.by[i]);
        totals[fields.size() == 1 && py::isinstance<py::str>(by) ? label[0].cast<py::object>() : py::object(label)] =
            sum.amount;
    }
    return totals;
}

py::typing::Dict<py::object, totals_by_label> pivot(schedule const& s, std::string const& rows,
                                                    std::string const& columns) {
    auto const down = schedule_field_from_name(rows), across = schedule_field_from_name(columns);
    pivot_table const table = long_work([&] { return s.pivot(down, across); });
    py::typing::Dict<py::object, totals_by_label> result;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        totals_by_label row;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            row[label_of(across, table.columns[c])] = table.cells[r][c];
        result[label_of(down, table.rows[r])] = row;
    }
    return result;
}

// By way of a list: an iterator of pybind11's own is one more class, which only its first use would make.
py::typing::Iterator<schedule_entry> entries_of(schedule const& s) {
    py::typing::List<schedule_entry> entries;
    for (schedule_entry const e : s)
        entries.append(e);
    return py::iter(entries);
}

void register_entry(py::module_& m) {
    py::class_<schedule_entry>(m, "ScheduleEntry",
                               "One payment: year, stream, payer, recipient and amount, and what it rests on.")
        .def_property_readonly("year", &schedule_entry::year)
        .def_property_readonly(
            "months", [](schedule_entry const& e) { return std::pair(e.months().first, e.months().last); },
            "First and last month, both included.")
        .def_property_readonly("stream", [](schedule_entry const& e) { return e.stream().id; })
        .def_property_readonly("tranche", [](schedule_entry const& e) { return e.tranche().id; })
        .def_property_readonly("payer", [](schedule_entry const& e) { return e.payer(); })
        .def_property_readonly("recipient", [](schedule_entry const& e) { return e.recipient(); })
        .def_property_readonly("amount", [](schedule_entry const& e) { return e.amount(); })
        .def_property_readonly("status", [](schedule_entry const& e) { return to_string(e.stream().status); })
        .def_property_readonly(
            "covered", [](schedule_entry const& e) { return e.payer() != uncovered_party(); },
            "False where nobody bears the share.")
        .def_property_readonly("allocation", [](schedule_entry const& e) { return e.allocation(); })
        .def_property_readonly("place", [](schedule_entry const& e) { return e.place(); })
        .def_property_readonly("citation", [](schedule_entry const& e) { return e.stream().citation; })
        .def_property_readonly("decision", [](schedule_entry const& e) { return e.stream().decision; })
        .def_property_readonly("assumptions", [](schedule_entry const& e) { return e.stream().assumptions; })
        .def_property_readonly("collector", [](schedule_entry const& e) { return e.stream().collector; })
        .def(
            "explain",
            [](schedule_entry const& e, std::string const& lang) {
                return explain(e.allocation(), e.place(), language_from(lang));
            },
            py::arg("lang") = "en")
        .def("__repr__", [](schedule_entry const& e) {
            return "<ScheduleEntry " + std::to_string(e.year()) + " " + fordel::detail::visible(e.stream().id) + ": " +
                   shown_name(e.payer()) + " to " + shown_name(e.recipient()) + " " + e.amount().to_string() + ">";
        });
}

} // namespace

void register_schedule(py::module_& m) {
    register_entry(m);
    py::class_<schedule>(m, "Schedule",
                         "What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. "
                         "Calculated, not booked.")
        .def_property_readonly("programme", [](schedule const& s) { return s.programme(); })
        .def(
            "filter",
            [](schedule const& s, std::optional<year_argument> year, std::string const& stream, py::object const& payer,
               py::object const& recipient, std::optional<std::string> const& standing) {
                return s.filter(filter_from(year, stream, payer, recipient, standing, s.programme().parties()));
            },
            py::kw_only(), py::arg("year") = py::none(), py::arg("stream") = "", py::arg("payer") = py::none(),
            py::arg("recipient") = py::none(), py::arg("status") = py::none(),
            "The entries that match; stream also names a family (cofinancing), payer \"uncovered\" what nobody bears.")
        .def("total", &schedule::total)
        .def("total_by", &totals_by, py::arg("fields"),
             "Totals by one field (a dict), or by several (keys are tuples): year, stream, payer, recipient, status.")
        .def("pivot", &pivot, py::arg("rows"), py::arg("columns"))
        .def("assumptions", &schedule::assumptions, "Ids of the assumptions that the entries rest on.")
        .def(
            "explain",
            [](schedule const& s, std::string const& lang) {
                return long_work([&s, in = language_from(lang)] { return s.explain(in); });
            },
            py::arg("lang") = "en")
        .def("to_csv",
             [](schedule const& s) {
                 return long_work([&] {
                     std::ostringstream out;
                     write_csv(out, s);
                     return out.str();
                 });
             })
        .def("to_json", [](schedule const& s) { return long_work([&] { return to_json(s); }); })
        .def("amounts", &schedule::amounts, "The amounts in minor units, as a column.")
        .def("years", &schedule::years, "The years, as a column.")
        .def("__len__", &schedule::size)
        .def("__bool__", [](schedule const& s) { return !s.empty(); })
        .def(
            "__getitem__",
            [](schedule const& s, integer_argument<"place", py::ssize_t> place) {
                return s[place_among(s.size(), place)];
            },
            py::arg("i"))
        .def("__iter__", &entries_of)
        .def("__repr__", [](schedule const& s) {
            return "<Schedule of " + fordel::detail::visible(s.programme().id()) + ": " + std::to_string(s.size()) +
                   " entries, " + s.total().to_string() + ">";
        });
    // Here, where the class that it returns is known.
    py::reinterpret_borrow<py::class_<programme>>(m.attr("Programme"))
        .def(
            "schedule",
            [](programme const& p) {
                // Of its own: another thread may add to the programme.
                return long_work([own = p] { return own.schedule(); });
            },
            "Who pays what to whom, when; calculated, not booked.");
}
