// What a schedule's entries rest on, as plain values: divisions, residuals, records, what a party pays net.
#include <fordel/party.hpp>
#include <fordel/schedule.hpp>

#include <optional>
#include <string>

#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"
#include "shared_enumerators.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

py::typing::Dict<py::str, py::object> record_to(schedule_record const& r) {
    py::dict plain;
    plain["year"] = r.year;
    plain["first_month"] = r.first_month;
    plain["last_month"] = r.last_month;
    plain["due_month"] = r.due_month;
    plain["stream"] = r.stream;
    plain["tranche"] = r.tranche;
    plain["group"] = r.group;
    plain["status"] = r.status;
    plain["payer"] = r.payer;
    plain["payer_id"] = r.payer_id;
    plain["payer_code"] = r.payer_code;
    plain["recipient"] = r.recipient;
    plain["recipient_id"] = r.recipient_id;
    plain["recipient_code"] = r.recipient_code;
    plain["amount"] = py::cast(r.amount).attr("to_decimal")();
    plain["currency"] = r.amount.code();
    plain["exact"] = python_fraction(r.exact);
    plain["weight"] = python_fraction(r.weight);
    plain["share"] = python_fraction(r.share);
    return plain;
}

py::typing::List<py::typing::Dict<py::str, py::object>> records_of(schedule const& s) {
    py::list all;
    for (schedule_record const& one : long_work([&] { return s.records(); }))
        all.append(record_to(one));
    return all;
}

void register_facts(py::module_& m) {
    py::class_<division>(m, "Division", "One party's place in a division.")
        .def_property_readonly("allocation", [](division const& d) { return d.allocation; })
        .def_readonly("place", &division::place)
        .def_property_readonly("party", [](division const& d) { return d.party(); })
        .def_property_readonly("amount", &division::amount)
        .def_property_readonly("exact", &division::exact)
        .def_property_readonly("weight", [](division const& d) { return d.weight(); })
        .def_property_readonly("share", &division::share)
        .def("__repr__", [](division const& d) {
            return "<Division: " + shown_name(d.party()) + " " + d.amount().to_string() + " of " +
                   d.allocation.amount().to_string() + ">";
        });
    register_members<division>(
        [](division const& d) { require_stored(d.place < d.allocation.size(), "a place that there is not"); },
        &division::allocation, &division::place);

    py::class_<schedule_residual>(m, "ScheduleResidual", "Where what is paid misses what was to be shared, and why.")
        .def_readonly("year", &schedule_residual::year)
        .def_readonly("stream", &schedule_residual::stream)
        .def_readonly("tranche", &schedule_residual::tranche)
        .def_readonly("pool", &schedule_residual::pool)
        .def_readonly("settled", &schedule_residual::settled)
        .def_property_readonly("why", [](schedule_residual const& r) { return to_string(r.why); })
        .def_readonly("missing", &schedule_residual::missing)
        .def_property_readonly("text", [](schedule_residual const& r) { return describe(r); })
        .def("__repr__", [](schedule_residual const& r) { return "<ScheduleResidual " + describe(r).en + ">"; });
    register_members<schedule_residual>(
        anything_goes, &schedule_residual::year, &schedule_residual::stream, &schedule_residual::tranche,
        &schedule_residual::pool, &schedule_residual::settled, &schedule_residual::why, &schedule_residual::missing);

    py::class_<net_total>(m, "NetTotal", "What a party pays and receives in a schedule.")
        .def_property_readonly("party", [](net_total const& t) { return t.party; })
        .def_readonly("pays", &net_total::pays)
        .def_readonly("receives", &net_total::receives)
        .def_property_readonly("net", &net_total::net, "What it pays less what it receives.")
        .def("__repr__", [](net_total const& t) {
            return "<NetTotal " + shown_name(t.party) + ": pays " + t.pays.to_string() + ", receives " +
                   t.receives.to_string() + ">";
        });
    register_members<net_total>(anything_goes, &net_total::party, &net_total::pays, &net_total::receives);
}

} // namespace

// Behind the classes of entries and schedules, which they are questions to.
void register_schedule_facts(py::module_& m) {
    register_facts(m);
    py::reinterpret_borrow<py::class_<schedule_entry>>(m.attr("ScheduleEntry"))
        .def_property_readonly("first_month", [](schedule_entry const& e) { return e.months().first; })
        .def_property_readonly("last_month", [](schedule_entry const& e) { return e.months().last; })
        .def_property_readonly("due_month", [](schedule_entry const& e) { return e.stream().due_month; })
        .def_property_readonly("payers_division", &schedule_entry::payers_division,
                               "The entry's part among the payers, worked out.")
        .def_property_readonly("recipients_division", &schedule_entry::recipients_division,
                               "Among the recipients of what the payer pays, worked out.")
        .def_property_readonly(
            "cleared",
            [](schedule_entry const& e) -> std::optional<cleared_party> {
                cleared const* const made = e.cleared();
                return made == nullptr ? std::nullopt : std::optional(made->parties[e.cleared_place()]);
            },
            "Of a clearing's entry: share, spending and difference; None of a stream's.");
    py::reinterpret_borrow<py::class_<schedule>>(m.attr("Schedule"))
        .def(
            "residuals", [](schedule const& s) { return long_work([&] { return s.residuals(); }); },
            "Where the payments miss what was to be shared, of each tranche and year that an entry is of.")
        .def("records", &records_of, "The entries as plain dicts: for pandas, or a file of one's own.");
}
