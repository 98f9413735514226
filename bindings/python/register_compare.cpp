// What is compared with what.
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <algorithm>
#include <vector>

#include "arguments/filter.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/rule.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

schedule schedule_of(py::handle one) {
    if (py::isinstance<schedule>(one)) return one.cast<schedule>();
    if (!py::isinstance<programme>(one))
        throw error(errors::argument_wrong_type, "expected a Programme or a Schedule, not " + repr_of(one));
    return long_work([own = one.cast<programme>()] { return own.schedule(); });
}

// A party goes by what either programme calls it.
std::vector<party> parties_of(schedule const& before, schedule const& after) {
    std::vector<party> all = after.programme().parties();
    for (party const& one : before.programme().parties())
        if (std::ranges::find(all, one.id, &party::id) == all.end()) all.push_back(one);
    return all;
}

using settled_or_not = py::typing::Union<programme, schedule>;

comparison compared(settled_or_not const& before, settled_or_not const& after, filter_arguments const& wanted) {
    schedule const one = schedule_of(before), other = schedule_of(after);
    schedule_filter const filter = filter_from(wanted, parties_of(one, other));
    return long_work([&] { return compare(one, other, filter); });
}

} // namespace

void register_compare(py::module_& m) {
    m.def(
        "compare",
        [](settled_or_not const& before, settled_or_not const& after, py::object const& year, py::object const& stream,
           py::object const& payer, py::object const& recipient, py::object const& status, py::object const& tranche,
           py::object const& group, py::object const& months, py::object const& due_month) {
            return compared(before, after, {year, stream, payer, recipient, status, tranche, group, months, due_month});
        },
        py::arg("before"), py::arg("after"), py::kw_only(), py::arg("year") = py::none(),
        py::arg("stream") = py::none(), py::arg("payer") = py::none(), py::arg("recipient") = py::none(),
        py::arg("status") = py::none(), py::arg("tranche") = py::none(), py::arg("group") = py::none(),
        py::arg("months") = py::none(), py::arg("due_month") = py::none());
    m.def(
        "compare_years",
        [](programme const& of, year_argument before, year_argument after, py::object const& stream,
           py::object const& payer, py::object const& recipient, py::object const& status, py::object const& tranche,
           py::object const& group, py::object const& months, py::object const& due_month) {
            py::none const year;
            schedule_filter const wanted =
                filter_from({year, stream, payer, recipient, status, tranche, group, months, due_month}, of.parties());
            return long_work([&, own = of] { return compare_years(own, before, after, wanted); });
        },
        py::arg("of"), py::arg("before"), py::arg("after"), py::kw_only(), py::arg("stream") = py::none(),
        py::arg("payer") = py::none(), py::arg("recipient") = py::none(), py::arg("status") = py::none(),
        py::arg("tranche") = py::none(), py::arg("group") = py::none(), py::arg("months") = py::none(),
        py::arg("due_month") = py::none());
    m.def(
        "exact_amounts",
        [](schedule const& of) {
            py::typing::Dict<py::typing::Tuple<py::int_, py::str, py::str>, fraction> all;
            for (auto const& [place, amount] : long_work([&] { return exact_amounts(of); }))
                all[py::make_tuple(place.year, side_name(place.side), place.party)] = amount;
            return all;
        },
        py::arg("of"));
}
