// How a party's difference is reached in a clearing, step by step.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/cleared.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

fraction unit_in_major(clearing_terms const& terms);

// Share, own spending, difference, rounding and amount.
working_step cleared_step(cleared const& made, std::size_t i);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/cleared_steps.ipp>
#endif
