// What the settings of a rounded table are called in options and files.
#pragma once

#include <fordel/detail/names.hpp>
#include <fordel/kernel/table/rounding_table.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr named_values<totals_rounding, 2> totals_names{
    {{totals_rounding::nearest, "nearest"}, {totals_rounding::free, "free"}}};

} // namespace detail
} // namespace v0
} // namespace fordel
