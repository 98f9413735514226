#include "arguments/party.hpp"

#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>

#include <string>
#include <utility>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

std::string written_party(py::handle value, char const* what) {
    if (py::isinstance<py::str>(value)) return value.cast<std::string>();
    if (is_index(value)) return py::str(py::int_(py::reinterpret_borrow<py::object>(value))).cast<std::string>();
    throw error(errors::argument_wrong_type, std::string("expected ") + what + ", not " + repr_of(value));
}

party party_from(py::handle value, std::vector<party> const& known) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    return known[find_party_forgiving(known, written_party(value))];
}

std::vector<party> parties_from(py::handle values, std::vector<party> const& known) {
    known_places const places(known);
    std::vector<party> all;
    for (py::handle const value : in_order(values, "parties"))
        all.push_back(py::isinstance<party>(value) ? value.cast<party>() : known[places.find(written_party(value))]);
    return all;
}

std::vector<std::string> known_ids(py::handle values, std::vector<party> const& known) {
    std::vector<std::string> ids;
    for (party const& p : parties_from(values, known))
        ids.push_back(p.id);
    find_parties(known, ids);
    return ids;
}

party named_party(py::handle value) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    return named(written_party(value, "a Party or a name"));
}

std::vector<party> named_parties(py::handle values) {
    std::vector<party> all;
    for (py::handle const value : in_order(values, "parties"))
        all.push_back(named_party(value));
    return told_apart(std::move(all));
}

std::vector<party> parties_named(std::vector<std::string> const& names) {
    std::vector<party> parties;
    for (std::string const& name : names)
        parties.push_back({name, name});
    return parties;
}

namespace {

// Whether a number may be somebody's name or code: all parties of a list are called in one way.
bool called_by_numbers(std::vector<party> const& parties) {
    return !parties.empty() && (!parties.front().code.empty() || fordel::detail::all_digits(parties.front().name));
}

py::ssize_t number_of_place(py::handle who) { return integer_argument<"place", py::ssize_t>::from(who); }

// Parties without names are called by their places.
bool called_by_place(std::vector<party> const& parties, std::size_t place) {
    return place < parties.size() && parties[place].id == std::to_string(place);
}

} // namespace

std::size_t place_of(std::vector<party> const& parties, py::handle who) {
    if (py::isinstance<party>(who)) return find_party(parties, who.cast<party const&>().id);
    if (!is_index(who)) return find_party_forgiving(parties, written_party(who));
    py::ssize_t const number = number_of_place(who);
    bool const by_place = number >= 0 && called_by_place(parties, static_cast<std::size_t>(number));
    if (!by_place && called_by_numbers(parties))
        if (auto const called = fordel::detail::party_index(parties).exact(std::to_string(number))) return *called;
    return place_among(parties.size(), number);
}

std::size_t known_places::place_of(py::handle who) const {
    if (py::isinstance<py::str>(who)) return find(who.cast<std::string>());
    if (!is_index(who)) return python::place_of(known_, who);
    if (called_by_numbers(known_))
        if (auto const called = index_.exact(written_party(who))) return *called;
    return place_among(known_.size(), number_of_place(who));
}

population shipped_population() { return py::module_::import("fordel._data").attr("folk1a")().cast<population>(); }

} // namespace fordel::python
