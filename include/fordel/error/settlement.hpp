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

inline constexpr error_kind settlement_circle{
    "fordel.settlement.circle", error_nature::value,
    "streams and tranches none of which rests on itself by way of others of the same year",
    "let one of them rest on the amounts of the year before, or state its amount"};
inline constexpr error_kind settlement_settled_later{
    "fordel.settlement.settled_later", error_nature::value,
    "exact amounts of streams that are settled together with others, whose settled amounts come last of all",
    "ask for their exact amounts, or settle the streams by themselves"};

} // namespace errors
} // namespace v0
} // namespace fordel
