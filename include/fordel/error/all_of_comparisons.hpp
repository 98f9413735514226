// The errors of proposals, comparisons and what is solved for; error/all.hpp has all errors.
#pragma once

#include <fordel/error/comparison.hpp>
#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

// No std::array: clang takes none of so many without its size.
inline constexpr error_kind const* of_comparisons[]{&comparison_unknown_cause};

} // namespace errors
} // namespace v0
} // namespace fordel
