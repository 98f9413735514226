#include <fordel/detail/code_points.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/json.hpp>
#include <fordel/schedule.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "arguments/dialect.hpp"
#include "arguments/filter.hpp"
#include "arguments/integer.hpp"
#include "arguments/language.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Fields as they were asked for: one by its name alone, or a list.
struct asked_fields {
    explicit asked_fields(py::object const& by) : one(py::isinstance<py::str>(by)) {
        if (one)
            fields.push_back(schedule_field_from_name(by.cast<std::string>()));
        else
            for (py::handle const name : in_order(by, "fields"))
                fields.push_back(schedule_field_from_name(name.cast<std::string>()));
    }

    // Its labels in the same form: one value, or a tuple.
    py::object label(std::vector<std::string> const& by) const;

    bool one;
    std::vector<schedule_field> fields{};
};

// Years and months are numbers in Python, months (first, last) and the other labels texts.
py::object label_of(schedule_field field, std::string const& label) {
    switch (field) {
    case schedule_field::months:
        return py::make_tuple(std::stoi(label), std::stoi(label.substr(label.find('-') + 1)));
    case schedule_field::due_month:
        if (label.empty()) return py::none();
        [[fallthrough]];
    case schedule_field::year:
    case schedule_field::first_month:
    case schedule_field::last_month:
        return py::int_(std::stoi(label));
    default:
        return py::str(label);
    }
}

py::object asked_fields::label(std::vector<std::string> const& by) const {
    py::tuple labels(by.size());
    for (std::size_t i = 0; i < by.size(); ++i)
        labels[i] = label_of(fields[i], by[i]);
    return one ? labels[0].cast<py::object>() : py::object(labels);
}

using totals_by_label = py::typing::Dict<py::object, any_money>;

// What is told alike is one value in Python: it is added up.
void add_to(totals_by_label& totals, py::object const& label, any_money const& amount) {
    totals[label] = totals.contains(label) ? totals[label].cast<any_money>() + amount : amount;
}

// One field gives a dict from its values, several one from tuples of them.
totals_by_label totals_by(schedule const& s, py::object const& fields) {
    asked_fields const by(fields);
    totals_by_label totals;
    for (subtotal const& sum : long_work([&] { return s.total_by(by.fields); }))
        add_to(totals, by.label(sum.by), sum.amount);
    return totals;
}

py::typing::Dict<py::object, totals_by_label> pivot(schedule const& s, py::object const& rows,
                                                    py::object const& columns) {
    asked_fields const down(rows), across(columns);
    pivot_table const table = long_work([&] { return s.pivot(down.fields, across.fields); });
    py::typing::Dict<py::object, totals_by_label> result;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        py::object const label = down.label(table.rows[r]);
        if (!result.contains(label)) result[label] = totals_by_label();
        auto row = result[label].cast<totals_by_label>();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            add_to(row, across.label(table.columns[c]), table.cells[r][c]);
    }
    return result;
}

// Of one party, or of all.
py::object net_by(schedule const& s, py::object const& who) {
    if (who.is_none()) return py::cast(long_work([&] { return s.net_by(); }));
    bool const nobody = py::isinstance<py::str>(who) && who.cast<std::string>() == uncovered_party().id;
    return py::cast(s.net_by(nobody ? uncovered_party().id : party_from(who, s.programme().parties()).id));
}

// By way of a list: an iterator of pybind11's own is one more class, which only its first use would make.
py::typing::Iterator<schedule_entry> entries_of(schedule const& s) {
    py::typing::List<schedule_entry> entries;
    for (schedule_entry const e : s)
        entries.append(e);
    return py::iter(entries);
}

} // namespace

void register_schedule(py::module_& m) {
    py::class_<schedule>(m, "Schedule",
                         "What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. "
                         "Calculated, not booked.")
        .def_property_readonly("programme", [](schedule const& s) { return s.programme(); })
        .def(
            "filter",
            [](schedule const& s, py::object const& year, py::object const& stream, py::object const& payer,
               py::object const& recipient, py::object const& status, py::object const& tranche,
               py::object const& group, py::object const& months, py::object const& due_month) {
                return s.filter(filter_from({year, stream, payer, recipient, status, tranche, group, months, due_month},
                                            s.programme().parties()));
            },
            py::kw_only(), py::arg("year") = py::none(), py::arg("stream") = py::none(), py::arg("payer") = py::none(),
            py::arg("recipient") = py::none(), py::arg("status") = py::none(), py::arg("tranche") = py::none(),
            py::arg("group") = py::none(), py::arg("months") = py::none(), py::arg("due_month") = py::none(),
            "The entries that match; each argument is one value or several. stream also names a family (cofinancing), "
            "payer \"uncovered\" what nobody bears; months=(1, 6) takes what lies within them.")
        .def("total", &schedule::total)
        .def("total_by", &totals_by, py::arg("fields"),
             "Totals by one field (a dict), or by several (keys are tuples): year, stream, payer, recipient, status, "
             "tranche, group, months, first_month, last_month, due_month, payer_id, payer_code, recipient_id, "
             "recipient_code.")
        .def("pivot", &pivot, py::arg("rows"), py::arg("columns"))
        .def("net_by", &net_by, py::arg("party") = py::none(),
             "What a party pays less what it receives, a NetTotal; without a name, that of every party, in a list: "
             "they sum to zero.")
        .def("assumptions", &schedule::assumptions, "Ids of the assumptions that the entries rest on.")
        .def(
            "explain",
            [](schedule const& s, language_argument lang) {
                return long_work([&s, in = lang.in] { return explanation{s.explain(in)}; });
            },
            py::arg("lang") = py::none())
        .def(
            "to_csv",
            [](schedule const& s, std::string const& dialect) {
                return long_work([&, as = dialect_from(dialect)] {
                    std::ostringstream out;
                    write_csv(out, s, as);
                    return out.str();
                });
            },
            py::arg("dialect") = "plain")
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
            [](programme const& p, std::optional<schedule> const& like) {
                // Of its own: another thread may add to the programme.
                return long_work([own = p, &like] { return like ? own.schedule(*like) : own.schedule(); });
            },
            py::kw_only(), py::arg("like") = py::none(),
            "Who pays what to whom, when; calculated, not booked. Like an earlier schedule, the same is made sooner: "
            "streams that are as they were then, with all that they rest on, are taken over from it.");
    // For tests of what a change costs: how many streams and clearings were not taken over.
    m.def("_settled_anew", [](schedule const& s) { return s.settled_anew(); });
}
