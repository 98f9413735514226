// What can be wrong with the open questions of a file, or with the answers to them.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind assumption_unknown{"fordel.assumption.unknown", lookup, "an assumption of the file",
                                               "correct its name; `fordel report FILE` lists all of them"};
inline constexpr error_kind assumption_unknown_alternative{"fordel.assumption.unknown_alternative", lookup,
                                                           "one of the alternatives that the assumption has",
                                                           "name one of them, as --case ASSUMPTION=ALTERNATIVE"};
inline constexpr error_kind assumption_twice{"fordel.assumption.twice", value, "one answer to each question",
                                             "keep one of the two"};
inline constexpr error_kind assumption_open{
    "fordel.assumption.open", value, "an answer to every question that has no default",
    "name an alternative, as --case ASSUMPTION=ALTERNATIVE, or ask for all cases"};
inline constexpr error_kind assumption_excluded{"fordel.assumption.excluded", value,
                                                "alternatives that may stand together",
                                                "choose another alternative of one of the two questions"};
inline constexpr error_kind assumption_conflict{"fordel.assumption.conflict", value,
                                                "one value at an address, whichever alternatives stand together",
                                                "let one of the two set it, or let one exclude the other"};
inline constexpr error_kind assumption_shape{
    "fordel.assumption.shape", value,
    "one way of answering: `alternatives`, `each` of a group, or `values` of the caller's own, with one default",
    "keep one of them"};
inline constexpr error_kind assumption_nobody{"fordel.assumption.nobody", value, "a group with a party in it",
                                              "name a group of the file, or list the parties"};
inline constexpr error_kind assumption_too_many_cases{"fordel.assumption.too_many_cases", value,
                                                      "at most 100,000 combinations of open alternatives",
                                                      "answer some of the questions, or give them defaults"};

} // namespace errors
} // namespace v0
} // namespace fordel
