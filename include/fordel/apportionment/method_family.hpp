// How a method goes about it.
#pragma once

namespace fordel {
inline namespace v0 {

// Which decides how its results are explained.
enum class method_family { largest_remainder, divisor, quota, independent, other };

} // namespace v0
} // namespace fordel
