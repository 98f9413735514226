// The fields of a table's rows: which rows agree in them, and what they are called.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/totals.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which group each of some rows is in, and the first row of each group, in order of first appearance.
struct row_groups {
    std::vector<std::uint32_t> of_row{};
    std::vector<std::uint32_t> first{};
};

// Rows that agree in all of the fields are a group. O(rows × fields).
row_groups group_rows(schedule_table const& t, std::vector<std::uint32_t> const& rows,
                      std::vector<schedule_field> const& fields);

// What each of the groups is called, field by field.
std::vector<std::vector<std::string>> labels_of(schedule_table const& t, row_groups const& groups,
                                                std::vector<schedule_field> const& fields);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/row_fields.ipp>
#endif
