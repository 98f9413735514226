// What a table is rounded to, and by which rules.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct table_rules {
    fraction unit = 1;
    totals_rounding totals = totals_rounding::nearest;
    tie_breaking ties{};
};

struct cell_change {
    std::size_t cell;
    bool up;
};

// Amounts are in the units of the input, multiples of the rounding unit.
struct table_solution {
    std::vector<fraction> cells{};
    std::vector<fraction> rows{};
    std::vector<fraction> columns{};
    std::vector<std::size_t> row_levels{}; // as the kernel counts them
    std::vector<std::size_t> column_levels{};
    fraction total{};
    std::vector<std::vector<cell_change>> cycles{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
