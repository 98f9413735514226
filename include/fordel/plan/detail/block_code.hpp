#pragma once

namespace fordel {
inline namespace v0 {
namespace detail {

// The inner loops, as pointers to functions, so that a program can bring them compiled for another processor.
struct block_code {};

inline constexpr block_code built_in_code{};

} // namespace detail
} // namespace v0
} // namespace fordel
