// Why something is missing, in words.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// "each part is rounded on its own".
text words_of(residual_reason why);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/residual_words.ipp>
#endif
