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

inline constexpr error_kind settlement_settled_twice{
    "fordel.settlement.settled_twice", error_nature::value,
    "a stream that is rounded in one table, or carried over the years by one procedure",
    "name families that do not overlap, each once, and leave out what its tranches say themselves"};
inline constexpr error_kind settlement_fixed_key_bounds{
    "fordel.settlement.fixed_key_bounds", error_nature::value,
    "a tranche without bounds and adjustments, as fixed-key promises something of the shares of one key alone",
    "carry it by known-years, or by open"};
inline constexpr error_kind settlement_carried_terms{
    "fordel.settlement.carried_terms", error_nature::value,
    "terms that carry a tranche's rounding alike: by one procedure, on the same side, to one unit, with the same ties",
    "say the same of the tranche in all terms, or give the later terms a tranche of another id"};

inline constexpr error_kind settlement_bounds_twice{
    "fordel.settlement.bounds_twice", error_nature::value,
    "the bounds of a tranche in one place: its adjustments, or its rounding",
    "say the floors and caps of its rounding as steps of the adjustments, or give the tranche a rounding of its own"};

} // namespace errors
} // namespace v0
} // namespace fordel
