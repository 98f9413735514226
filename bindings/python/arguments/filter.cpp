#include "arguments/filter.hpp"

#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <vector>

#include "arguments/party.hpp"

namespace py = pybind11;

namespace fordel::python {

namespace {

// A payer or recipient, found forgivingly; the uncovered share's stand-in by its id.
std::string wanted_party(py::object const& who, std::vector<party> const& known) {
    if (who.is_none()) return "";
    if (py::isinstance<py::str>(who) && who.cast<std::string>() == uncovered_party().id) return uncovered_party().id;
    return party_from(who, known).id;
}

} // namespace

schedule_filter filter_from(std::optional<int> year, std::string const& stream, py::object const& payer,
                            py::object const& recipient, std::optional<std::string> const& standing,
                            std::vector<party> const& known) {
    schedule_filter wanted{.year = year,
                           .stream = stream,
                           .payer = wanted_party(payer, known),
                           .recipient = wanted_party(recipient, known)};
    if (standing) wanted.status = status_from_name(*standing);
    return wanted;
}

} // namespace fordel::python
