// Errors of a schedule's questions and of clearings.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind calendar_bad_months{"fordel.calendar.bad_months", value,
                                                "months from 1 to 12, the first not after the last",
                                                "correct the months: 1 to 6 is the first half of a year"};

inline constexpr error_kind schedule_unknown_tranche{"fordel.schedule.unknown_tranche", lookup,
                                                     "the id of a tranche of one of the programme's streams",
                                                     "use one of the tranches' ids"};
inline constexpr error_kind schedule_unknown_group{"fordel.schedule.unknown_group", lookup,
                                                   "a group of the programme's streams, in Danish or in English",
                                                   "use one of the groups' names"};

inline constexpr error_kind clearing_missing_spending{
    "fordel.clearing.missing_spending", value, "what each party of the key spent, in each year of the clearing",
    "state it, 0 too: who is left out may have spent nothing or have been forgotten"};
inline constexpr error_kind clearing_spent_twice{"fordel.clearing.spent_twice", value,
                                                 "one amount of spending for a party and a year",
                                                 "sum or remove the repeated amounts"};
inline constexpr error_kind clearing_unused_spending{"fordel.clearing.unused_spending", value,
                                                     "spending of the years that are cleared",
                                                     "correct the year, or lengthen the clearing's period"};
inline constexpr error_kind clearing_rounding{
    "fordel.clearing.rounding", value,
    "differences rounded by largest remainder, without bounds or a receiver, so that they sum to zero",
    "give the clearing a unit and a tie policy only"};

} // namespace errors
} // namespace v0
} // namespace fordel
