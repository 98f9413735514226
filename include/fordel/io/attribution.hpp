// Attributions as CSV and JSON.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/csv_dialect.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What both sides pay and receive, by party and year: the rows of to_csv().
std::vector<attributed_difference> rows_of(attribution const& of);

// Columns: side, year_before, year, party, party_id, party_code, before, after, difference, one for each of the
// attribution's by its name (figures, keys+adjustments, rounding), currency. Lines end with \n.
[[nodiscard]] std::string to_csv(attribution const& of, csv_dialect dialect = csv_dialect::plain);

// {"before", "after" (ids of the programmes), "currency", "years_apart", "method", "settlements", "columns": [{name,
// label, causes, error, error_id}], "payers" and "recipients": {"total": [{exact, amount}], "parties": [{party,
// party_id, party_code, before, after, difference, "parts": [{exact, amount}], "years": [{year, before, …}]}]}}, a part
// for each column. Exact numbers are texts.
[[nodiscard]] std::string to_json(attribution const& of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/attribution.ipp>
#endif
