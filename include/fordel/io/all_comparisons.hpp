// Several comparisons as CSV and JSON.
#pragma once

#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/csv_dialect.hpp>
#include <fordel/key/known_amounts.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// Columns: address, the baseline and each proposal by its name, with what stands there; a cell is empty where a
// proposal leaves the clause as it is. Lines end with \n.
[[nodiscard]] std::string clauses_to_csv(all_comparisons const& of, csv_dialect dialect = csv_dialect::plain);

// Columns: party, party_id, party_code, the baseline by its name with the amount, each proposal by its name with the
// difference, currency; at last a row for all together, with the party `total`.
[[nodiscard]] std::string parties_to_csv(all_comparisons const& of, amount_side side = amount_side::payers,
                                         csv_dialect dialect = csv_dialect::plain);

// {"base", "names", "clauses": [{address, before, values}], "payers" and "recipients": [{party, party_id, party_code,
// before, differences}]}, what is of each proposal in the order of the names; the party of the total is null.
[[nodiscard]] std::string to_json(all_comparisons const& of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/all_comparisons.ipp>
#endif
