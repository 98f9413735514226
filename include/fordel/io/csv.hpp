// A schedule as CSV (RFC 4180): one row an entry, amounts as 500000.00, safe to open in a spreadsheet.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/fwd.hpp>
#include <fordel/io/csv_dialect.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// A text that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with =, +, - or @,
// full-width ones too, whatever blanks or invisible characters stand before it, or with a tab or a line end.
[[nodiscard]] std::string spreadsheet_safe(std::string_view text);

// The same as a cell, in quotes where a reader would divide it: at a comma, a semicolon (Danish spreadsheets), a tab, a
// quote or a line end.
[[nodiscard]] std::string csv_cell(std::string_view text);

// Columns: year, stream, payer, recipient, amount, currency, status, tranche, months, collector, source, assumptions,
// and those of a schedule_record: group, first_month, last_month, due_month, payer_id, payer_code, recipient_id,
// recipient_code, exact, weight, share. Exact numbers are fractions, such as 100/3. Lines end with \n. `assumptions`
// holds the ids of what the entry rests on, divided by spaces. For Danish spreadsheets the columns have Danish names,
// status and source are in Danish, and months are only the two numbers: 1-12 would become a date.
void write_csv(std::ostream& out, schedule const& shown, csv_dialect dialect = csv_dialect::plain);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/csv.ipp>
#endif
