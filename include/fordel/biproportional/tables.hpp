// Tables of votes and of seats: rows are districts, columns are parties.
#pragma once

#include <fordel/exact.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {

using vote_table = std::vector<std::vector<fraction>>;
using seat_table = std::vector<std::vector<std::int64_t>>;

struct table_cell {
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(table_cell const&, table_cell const&) = default;
};

// Places in a cycle, each sharing a line with the next, by turns a row and a column. A seat more at the first, one less
// at the second, and so on, gives another table with the same margins that the same divisors round to.
using alternating_cycle = std::vector<table_cell>;

// The row of the places that stand for whole columns.
inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);

} // namespace v0
} // namespace fordel
