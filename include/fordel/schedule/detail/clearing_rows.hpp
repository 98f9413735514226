// The entries of clearings.
#pragma once

#include <fordel/detail/config.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

class earlier_parts;
struct schedule_table;

// Behind those of the streams, whose settled amounts a clearing may rest on: one for each party that pays or receives a
// difference, payer to recipient, its amount above zero.
void settle_clearings(schedule_table& table, earlier_parts& earlier);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/clearing_rows.ipp>
#endif
