// What key rules are made of, as Python users write it: members, reference dates, conditions and what other streams
// came to.
#pragma once

#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/party.hpp>

#include <pybind11/pybind11.h>

#include <string>
#include <utility>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// A ReferenceDate, a date, or "year_before", "same_year" or "two_years_before".
reference_date reference_from(py::handle value);

// Figures, or a Population; None is the population that the package ships.
figures figures_from(py::handle value);

// Parties, names and Participations, or Members. Those of `known` are found among them, by name or code, forgivingly;
// without it a name makes a party of its own.
members members_from(py::handle value, std::vector<party> const& known = {});
// Who has the figures, all of them for None.
members members_of(figures const& of, py::handle value);

// One party or several, by name, id or code, among those of the rule.
std::vector<std::string> names_from(py::handle value, key_rule const& among);

// AmountsNeeded, the name of a stream, or several names.
amounts_needed amounts_from(py::handle value, std::string const& side, std::string const& year,
                            std::string const& precision);
// Throws fordel.key.unknown_choice.
amount_side side_from(std::string const& name);
std::string side_name(amount_side side);
std::string year_name(amount_year year);
std::string precision_name(amount_precision precision);

// None; amounts by party, whatever is asked; or a function of what is asked and of the year that gives them.
known_amounts known_from(py::handle value);

condition_kind condition_kind_from(std::string const& name);
std::string condition_kind_name(condition_kind is);
rounded_sum rounded_sum_from(std::string const& name);
std::string rounded_sum_name(rounded_sum sum);

// Rules by the names of parties, such as the regions of a nested rule.
std::vector<rule_group> groups_from(py::handle value);

} // namespace fordel::python
