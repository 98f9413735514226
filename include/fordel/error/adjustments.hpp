// What can be wrong with floors, caps and other steps on amounts.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind adjustment_negative{
    "fordel.adjustment.negative", error_nature::value, "a floor, a cap, a factor or a part of zero or more",
    "correct the number; bounds hold by magnitude, so that they need no minus where the amounts have one"};
inline constexpr error_kind adjustment_bad_part{
    "fordel.adjustment.bad_part", error_nature::value,
    "a floor or a cap of at most the whole amount (1, which is 100 %), a part of it by year of at most 1, and a part "
    "of last year's amount of at most 10",
    "write 25 percent as \"25 %\" or Fraction(1, 4), in C++ as fraction(1, 4); 25 is 2,500 percent"};
inline constexpr error_kind adjustment_infeasible{
    "fordel.adjustment.infeasible", error_nature::value,
    "parties that can bear what a step costs, or take what it frees, within their own bounds",
    "name parties that bear or take it (borne_by), or more of them, or lower the floor or raise the cap"};
inline constexpr error_kind adjustment_floor_above_cap{"fordel.adjustment.floor_above_cap", error_nature::value,
                                                       "for each party a floor that is not above its cap",
                                                       "change one of the two, or say whom each is about (of)"};
inline constexpr error_kind adjustment_below_zero{
    "fordel.adjustment.below_zero", error_nature::value, "a step that leaves each party an own amount of zero or more",
    "change the step, or say whom it is about (of); other streams' amounts are taken as they are"};

} // namespace errors
} // namespace v0
} // namespace fordel
