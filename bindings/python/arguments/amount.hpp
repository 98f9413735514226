// Amounts by year, date and party, and how they are spread, indexed and rounded, as Python users write them.
#pragma once

#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <optional>
#include <vector>

namespace fordel::python {

namespace py = pybind11;

// {2025: amount}, {"2025-03-01": amount}, {party: amount}; an amount is Money or text.
std::vector<year_amount> year_amounts_from(py::handle amounts, std::optional<notation> style);
std::vector<dated_amount> dated_amounts_from(py::handle amounts, std::optional<notation> style);
std::vector<amount_of_party> party_amounts_from(py::handle amounts, std::optional<notation> style);

// {2026: figure}: a rate in percent, with or without the sign, or a level.
std::vector<index_figure> rates_from(py::handle figures, std::optional<notation> style);
std::vector<index_figure> levels_from(py::handle figures, std::optional<notation> style);

// {2024: "55 %"} or {"2024-06-30": 55}.
spread spread_percents_from(py::handle percents, std::optional<notation> style);
// {2024: amount} or {"2024-06-30": amount}.
spread spread_amounts_from(py::handle amounts, std::optional<notation> style);
// A Spread, "months", "days", or instalments: all Money, or all percentages.
spread spread_from(py::handle value, std::optional<notation> style);

// "year", "once", or what spreads it over the whole period. Throws fordel.amount.unknown_per.
per per_from(py::handle value, std::optional<notation> style);

// A RoundingPoint, "never", "each_year" or "at_end". Throws fordel.amount.unknown_rounding.
rounding_point rounding_point_from(py::handle value);
char const* point_name(rounding_point::kind when);

part_years part_years_from(std::string const& name);

// What other streams came to, by name: each amount is asked for by its name alone.
known_amounts known_streams_from(py::handle known, std::optional<notation> style);

} // namespace fordel::python
