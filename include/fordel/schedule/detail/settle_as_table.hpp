// A family of streams rounded as one table.
#pragma once

#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/schedule/settled_table.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// Replaces what each part of the family gave by itself.
settled_table settle_as_table(schedule_table& table, std::string const& family, totals_rounding totals);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/settle_as_table.ipp>
#endif
