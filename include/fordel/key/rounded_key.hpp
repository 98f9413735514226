// A key of rounded shares.
#pragma once

#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>

namespace fordel {
inline namespace v0 {

// The shares of a key rounded before they are used; the key keeps the exact one, so that it explains itself.
// Throws fordel.key.bad_rounding for a step that is not above zero or above one, fordel.key.rounded_sum where the
// rounded shares do not sum to one and have to, or where more is missing than somebody has. O(n log n).
[[nodiscard]] key rounded(key const& exact, key_rounding const& how);

namespace detail {

// Throws fordel.key.bad_rounding.
void require_step(key_rounding const& how);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/rounded_key.ipp>
#endif
