// Parties as Python users write them: by name, forgiving of case and accents.
#pragma once

#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// A name, id or code as a text: a code may be an int, as pandas reads it. `what` is said of anything else.
std::string written_party(py::handle value, char const* what = "a Party, or the name, id or code of one");

// A Party, or the name, id or code of one of `known`.
party party_from(py::handle value, std::vector<party> const& known);
std::vector<party> parties_from(py::handle values, std::vector<party> const& known);

// The ids of a list of parties, all of whom must be known, each once.
// Throws fordel.party.unknown, .ambiguous, .duplicate, .unordered.
std::vector<std::string> known_ids(py::handle values, std::vector<party> const& known);

// A Party, or a name that makes one of its own.
party named_party(py::handle value);
std::vector<party> named_parties(py::handle values);

// Parties that are nothing but names.
std::vector<party> parties_named(std::vector<std::string> const& names);

// By name, or by place (below zero: from the end). A number is a name or code where somebody is called so: 101 is
// København among municipalities, and a place among parties A and B.
std::size_t place_of(std::vector<party> const& parties, py::handle who);

// Many looked up among the same parties.
class known_places {
public:
    explicit known_places(std::vector<party> const& known) : known_(known), index_(known) {} // which must outlive it

    // As find_party_forgiving() finds it.
    std::size_t find(std::string const& written) const { return index_.find_forgiving(written); }
    // As place_of() does.
    std::size_t place_of(py::handle who) const;

private:
    std::vector<party> const& known_;
    fordel::detail::party_index index_;
};

// The figures of all municipalities that the package ships.
population shipped_population();

} // namespace fordel::python
