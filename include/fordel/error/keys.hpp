// What can be wrong with keys that come of rules.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind key_groups{"fordel.key.groups", value, "a group for each party of the outer key, each once",
                                       "name the groups by the ids of the outer key's parties"};
inline constexpr error_kind key_rounded_sum{
    "fordel.key.rounded_sum", value, "rounded shares that sum to 100 percent",
    "say what becomes of the sum: held, normalised, or somebody's (with_rest_to)"};
inline constexpr error_kind key_bad_rounding{"fordel.key.bad_rounding", value,
                                             "a step above 0 and no larger than 1, which divides 1 where the sum is "
                                             "held, and a party where the rest is somebody's",
                                             "round to 0.1 percent (a step of 1/1000), or to 3, 4 or 5 decimals"};
inline constexpr error_kind key_bad_average{"fordel.key.bad_average", value, "an average over 1 to 100 years",
                                            "say over how many years, the latest among them"};
inline constexpr error_kind key_no_weights{"fordel.key.no_weights", value, "weights of each year that is paid",
                                           "give the year its weights"};
inline constexpr error_kind key_years{"fordel.key.years", value, "the weights of at least one year, each year once",
                                      "remove the repetition"};
inline constexpr error_kind key_as_stated{"fordel.key.as_stated", value,
                                          "a stream whose amounts are stated by party, and a key that is nothing else",
                                          "use as_stated() as the whole key of the payers or of the recipients of such "
                                          "a stream, or state the sum as one amount"};
inline constexpr error_kind key_exempt_merger{
    "fordel.key.exempt_merger", value, "a merged party whose predecessors all pay, or none of them",
    "name the merged party itself in not_paying(), or none of its predecessors"};

inline constexpr error_kind key_unknown_choice{
    "fordel.key.unknown_choice", lookup,
    "above, at_least, below or at_most of a condition; held, refused, normalised or somebodys of a rounded sum; payers "
    "or recipients, same or before, settled or exact of amounts",
    "use one of the names"};

} // namespace errors
} // namespace v0
} // namespace fordel
