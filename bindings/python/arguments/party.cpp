#include "arguments/party.hpp"

#include <fordel/detail/spelling.hpp>

#include "arguments/number.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

party party_from(py::handle value, std::vector<party> const& known) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    return known[find_party_forgiving(known, value.cast<std::string>())];
}

std::vector<party> parties_from(py::handle values, std::vector<party> const& known) {
    std::vector<party> all;
    for (py::handle const value : in_order(values, "parties"))
        all.push_back(party_from(value, known));
    return all;
}

party named_party(py::handle value) {
    if (py::isinstance<party>(value)) return value.cast<party>();
    auto const name = value.cast<std::string>();
    return {fordel::detail::fold(name), name};
}

std::vector<party> named_parties(py::handle values) {
    std::vector<party> all;
    for (py::handle const value : in_order(values, "parties"))
        all.push_back(named_party(value));
    return all;
}

std::vector<party> parties_named(std::vector<std::string> const& names) {
    std::vector<party> parties;
    for (std::string const& name : names)
        parties.push_back({name, name});
    return parties;
}

std::size_t place_of(std::vector<party> const& parties, py::handle who) {
    if (!is_index(who)) return find_party(parties, party_from(who, parties).id);
    auto const place = who.cast<py::ssize_t>();
    auto const size = static_cast<py::ssize_t>(parties.size());
    if (place < -size || place >= size) throw py::index_error(std::to_string(place));
    return static_cast<std::size_t>(place < 0 ? place + size : place);
}

population shipped_population() { return py::module_::import("fordel._data").attr("folk1a")().cast<population>(); }

} // namespace fordel::python
