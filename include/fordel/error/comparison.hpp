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

} // namespace errors
} // namespace v0
} // namespace fordel
