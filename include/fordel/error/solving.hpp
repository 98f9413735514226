// What can be wrong where one value of a programme is tried at many.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind solve_no_number{
    "fordel.solve.no_number", value,
    "the address of one number: an amount, a percentage, a count or a figure, as in `500.000 kr. per year`",
    "name the address at which the number itself stands; of a value that changes, one of those in its list"};
inline constexpr error_kind solve_condition{
    "fordel.solve.condition", value,
    "two sides with ==, <=, >=, < or > between them, and `in` a year where one year is meant, as in "
    "`total == baseline` or `Lejre <= 1.000.000 kr. in 2023`",
    "write it so; a side is total, a party, a party and `receives`, a stream, an amount, baseline, or so many percent "
    "of one of these"};
inline constexpr error_kind solve_unknown_term{"fordel.solve.unknown_term", lookup,
                                               "total, baseline, an amount, or the name of a party or of a stream",
                                               "correct the name; `fordel addresses FILE` lists what there is"};
inline constexpr error_kind solve_ambiguous_term{"fordel.solve.ambiguous_term", value,
                                                 "a name that either a party has or a stream",
                                                 "write `NAME pays` for the party, `stream NAME` for the stream"};
inline constexpr error_kind solve_range{
    "fordel.solve.range", value, "a range with a step above zero, of which one step at least lies within",
    "say from where to where; where nothing is said, it goes from zero to twice what stands there"};
inline constexpr error_kind sweep_no_values{"fordel.sweep.no_values", value,
                                            "one value at least, or one question with alternatives",
                                            "name them: `100.000; 125.000`, or `100.000..200.000 by 25.000`"};
inline constexpr error_kind sweep_range{"fordel.sweep.range", value,
                                        "two numbers and a step above zero, of 10,000 values at most, as in "
                                        "`100.000..200.000 by 25.000`",
                                        "write it so, the lower number first"};

} // namespace errors
} // namespace v0
} // namespace fordel
