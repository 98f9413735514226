// What the settings of the methods are called in options and files.
#pragma once

#include <fordel/error.hpp>
#include <fordel/kernel/bounds.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/method/rounded_with_residual.hpp>
#include <fordel/kernel/rounding.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Value, std::size_t Count>
using named_values = std::array<std::pair<Value, char const*>, Count>;

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

template <class Value, std::size_t Count>
std::string name_of(named_values<Value, Count> const& names, Value value) {
    for (auto const& [one, name] : names)
        if (one == value) return name;
    return {};
}

template <class Value, std::size_t Count>
Value value_of(named_values<Value, Count> const& names, std::string_view written, error_kind const& unknown) {
    for (auto const& [value, name] : names)
        if (written == name) return value;
    throw error(unknown, '"' + std::string(written) + '"');
}

} // namespace detail
} // namespace v0
} // namespace fordel
