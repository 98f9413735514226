// A family of streams rounded as one table.
#pragma once

#include <fordel/table/entries.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// In major units. Rows: payer's id, year. Columns: year, stream, tranche and months; each part of a tranche keeps its
// amount. Entries: the family's payments, in the order of streams and years.
struct settled_table {
    std::string family;
    rounded_entries rounded;

    friend bool operator==(settled_table const&, settled_table const&) = default;
};

} // namespace v0
} // namespace fordel
