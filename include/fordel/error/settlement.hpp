// What can be wrong where exact amounts are settled in whole units, alone, in a table or over the years.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind settlement_mixed_signs{
    "fordel.settlement.mixed_signs", error_nature::value,
    "amounts of one division that are all zero or above, or all zero or below",
    "keep what is paid and what is paid back in streams of their own"};

} // namespace errors
} // namespace v0
} // namespace fordel
