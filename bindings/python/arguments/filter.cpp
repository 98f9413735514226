#include "arguments/filter.hpp"

#include <fordel/calendar.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule.hpp>

#include <pybind11/pybind11.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace py = pybind11;

namespace fordel::python {

namespace {

std::string text_from(py::handle value, char const* what) {
    if (!py::isinstance<py::str>(value))
        throw error(errors::argument_wrong_type, std::string("expected ") + what + ", not " + repr_of(value));
    return value.cast<std::string>();
}

// A payer or recipient, found forgivingly; the uncovered share's stand-in by its id.
std::string wanted_party(py::handle who, std::vector<party> const& known) {
    if (py::isinstance<py::str>(who) && who.cast<std::string>() == uncovered_party().id) return uncovered_party().id;
    if (py::isinstance<party>(who) && who.cast<party const&>() == uncovered_party()) return uncovered_party().id;
    return party_from(who, known).id;
}

int wanted_number(py::handle value, char const* what) {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    return static_cast<int>(integer_from(value, what, -most, most));
}

template <class T, class Read>
picked<T> picked_from(py::object const& given, Read const& read) {
    if (given.is_none()) return {};
    if (!is_several(given)) return picked<T>(std::optional<T>(read(given)));
    std::vector<T> several;
    for (py::handle const one : given)
        several.push_back(read(one));
    return several;
}

// (first, last), both included, or one month.
std::optional<month_range> months_from(py::object const& given) {
    if (given.is_none()) return std::nullopt;
    if (!is_several(given)) {
        int const only = wanted_number(given, "month");
        return month_range{only, only};
    }
    std::vector<int> months;
    for (py::handle const month : in_order(given, "months"))
        months.push_back(wanted_number(month, "month"));
    if (months.size() != 2)
        throw error(errors::argument_wrong_type, "expected the first and the last month, not " + repr_of(given));
    return month_range{months[0], months[1]};
}

} // namespace

schedule_filter filter_from(filter_arguments const& wanted, std::vector<party> const& known) {
    auto const number = [](char const* what) { return [what](py::handle v) { return wanted_number(v, what); }; };
    auto const text = [](char const* what) { return [what](py::handle v) { return text_from(v, what); }; };
    auto const who = [&](py::handle v) { return wanted_party(v, known); };
    auto const standing = [](py::handle v) { return status_from_name(text_from(v, "the name of a status")); };
    return {.year = picked_from<int>(wanted.year, number("year")),
            .stream = picked_from<std::string>(wanted.stream, text("the id of a stream")),
            .payer = picked_from<std::string>(wanted.payer, who),
            .recipient = picked_from<std::string>(wanted.recipient, who),
            .status = picked_from<status>(wanted.status, standing),
            .tranche = picked_from<std::string>(wanted.tranche, text("the id of a tranche")),
            .group = picked_from<std::string>(wanted.group, text("the name of a group")),
            .months = months_from(wanted.months),
            .due_month = picked_from<int>(wanted.due_month, number("month"))};
}

} // namespace fordel::python
