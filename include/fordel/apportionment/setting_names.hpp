// What the settings of the methods are called in options and files.
#pragma once

#include <fordel/detail/names.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/method/rounded_with_residual.hpp>
#include <fordel/kernel/rounding.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr named_values<rounding, 6> rounding_names{{{rounding::half_up, "half-up"},
                                                           {rounding::half_even, "half-even"},
                                                           {rounding::half_down, "half-down"},
                                                           {rounding::up, "up"},
                                                           {rounding::down, "down"},
                                                           {rounding::toward_zero, "toward-zero"}}};
inline constexpr named_values<electoral_quota, 5> quota_names{
    {{electoral_quota::hare, "hare"},
     {electoral_quota::hagenbach_bischoff, "hagenbach-bischoff"},
     {electoral_quota::droop, "droop"},
     {electoral_quota::imperiali, "imperiali"},
     {electoral_quota::imperiali_retry, "imperiali-retry"}}};
inline constexpr named_values<residual_to, 4> remainder_names{{{residual_to::nobody, "visible"},
                                                               {residual_to::largest, "largest"},
                                                               {residual_to::smallest, "smallest"},
                                                               {residual_to::receiver, "receiver"}}};
inline constexpr named_values<bounds_procedure, 2> procedure_names{
    {{bounds_procedure::fill, "fill"}, {bounds_procedure::fix_and_rerun, "fix-and-rerun"}}};

} // namespace detail
} // namespace v0
} // namespace fordel
