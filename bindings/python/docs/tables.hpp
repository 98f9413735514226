// What rounded tables, shares over the years and nested shares say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry tables[] = {
    {"RoundedTable.row_totals", "The rounded total of each row."},
    {"RoundedTable.column_totals", "The rounded total of each column."},
    {"RoundedTable.total", "The rounded total of the whole table."},
    {"RoundedTable.exact_row_totals", "The total of each row before rounding."},
    {"RoundedTable.exact_column_totals", "The total of each column before rounding."},
    {"RoundedTable.exact_total", "The total of the whole table before rounding."},
    {"RoundedTable.column_directions", "Which way each column's total went: up, down or exact."},
    {"RoundedTable.column_groups", "The rounded totals of the columns' groups, a level each."},
    {"RoundedTable.unit", "What cells and totals are multiples of."},
    {"RoundedTable.squared_deviations", "The sum of squared deviations of the cells, in units."},
    {"round_table", ">>> fd.round_table([[\"1/2\", \"1/2\"], [\"1/2\", \"1/2\"]]).row_totals\n[1, 1]"},
    {"Carried.procedure", "known-years, fixed-key or open."},
    {"Carried.years", "The years, in order."},
    {"Carried.exact_cumulated", "Each party's exact sum up to each year."},
    {"carry_over", ">>> fd.carry_over({2021: 1, 2022: 1}, {\"A\": 1, \"B\": 1}).units\n"
                   "[{'A': 1, 'B': 0}, {'A': 0, 'B': 1}]"},
    {"CarriedYear.units", "Each party's units of the year."},
    {"CarriedYear.cumulated", "Each party's units up to the year."},
    {"CarriedYear.exact", "Each party's exact share of the year."},
    {"CarriedYear.exact_cumulated", "Each party's exact sum up to the year."},
    {"CarriedYear.ties", "The tied parties, wherever the last unit was in doubt."},
    {"RunningCarry",
     ">>> carry = fd.RunningCarry(\"open\")\n>>> carry.next(1, {\"A\": 1, \"B\": 1}).units\n{'A': 1, 'B': 0}"},
    {"RunningCarry.procedure", "fixed-key or open."},
    {"RunningCarry.total", "The units of all years so far."},
    {"RunningCarry.cumulated", "Each party's units of all years so far."},
    {"Nested.group_units", "The rounded amount of each group."},
    {"Nested.direct_residual", "What the direct division leaves over; zero where its method leaves nothing."},
    {"apportion_nested", ">>> fd.apportion_nested(10, {\"north\": {\"A\": 1, \"B\": 1}, \"south\": {\"C\": 2}}).units\n"
                         "{'north': {'A': 3, 'B': 2}, 'south': {'C': 5}}"},
};

} // namespace docs
