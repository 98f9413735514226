// Comparisons as CSV and JSON.
#pragma once

#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/csv_dialect.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What both sides pay and receive, by party and year: the rows of to_csv().
std::vector<party_difference> rows_of(comparison const& of);

// Columns: side, year_before, year, party, party_id, party_code, before, after, difference, percent, currency. The
// percentage is exact, a fraction as 5/2, and empty where it was zero before; for Danish
// spreadsheets it is rounded to two decimals. Lines end with \n.
[[nodiscard]] std::string to_csv(comparison const& of, csv_dialect dialect = csv_dialect::plain);

// {"before", "after" (ids of the programmes), "currency", "years_apart", "empty", "rules": [{address, kind, before,
// after, from, until, decision, source, proposal}], "total": {before, after, difference}, "payers" and "recipients":
// [{party, party_id, party_code, before, after, difference, percent, "years": [{year, before, …}]}], "entries",
// "years_touched", "residuals", "balance": {stated, missing, left_out, settled, holds}}. Exact numbers are texts.
[[nodiscard]] std::string to_json(comparison const& of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/comparison.ipp>
#endif
