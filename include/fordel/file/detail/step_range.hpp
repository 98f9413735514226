// The whole steps at which a number is tried.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/solution.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {
namespace detail {

// Counted from zero, so that a step is the same one whatever the range is.
struct step_range {
    fraction from{};
    fraction to{};
    fraction step{1};
    std::int64_t first = 0;
    std::int64_t last = 0;

    [[nodiscard]] fraction number(std::int64_t at) const { return fraction(at) * step; }
};

// Zero to twice what stands there, of percent to 100 at least, where nothing else is said. Throws fordel.solve.range,
// .no_number.
[[nodiscard]] step_range read_step_range(number_at const& of, solve_options const& options);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/step_range.ipp>
#endif
