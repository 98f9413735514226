// What can be wrong where programmes are compared.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind comparison_unknown_cause{
    "fordel.comparison.unknown_cause", lookup,
    "figures, index, participation, streams, amounts, keys, adjustments or rounding", "name one of these"};
inline constexpr error_kind comparison_unknown_order{"fordel.comparison.unknown_order", lookup,
                                                     "calculation or reversed", "name one of these"};
inline constexpr error_kind comparison_no_steps{
    "fordel.comparison.no_steps", value, "a baseline, and at least one schedule that comes after it",
    "give the baseline first, and then what it comes to with each proposal on top of those before it"};
inline constexpr error_kind comparison_too_many_settlements{
    "fordel.comparison.too_many_settlements", value, "as many settlements as are allowed",
    "allow more, or take the causes in one order, which needs one settlement for each"};

inline constexpr error_kind comparison_currency{"fordel.comparison.currency", value, "two schedules in one currency",
                                                "convert the amounts of one of them, by a rate that somebody decided"};
inline constexpr error_kind comparison_years{
    "fordel.comparison.years", value, "two programmes whose years begin in the same month",
    "compare programmes with years of one kind: give one of them the other's year_begins"};

inline constexpr error_kind comparison_moved{
    "fordel.comparison.moved", value, "two years in which the same rule comes to the same amounts",
    "compare years of as many days, where parts of years go by days, and in which no lot is drawn"};
inline constexpr error_kind comparison_names{"fordel.comparison.names", value,
                                             "at least one proposal, each with a name of its own",
                                             "name each of what is compared otherwise"};

} // namespace errors
} // namespace v0
} // namespace fordel
