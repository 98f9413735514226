// Shares and weights in figures.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// In percent: exact where that takes eight decimals or less, else the first four.
std::string percent_text(fraction const& part, language lang);

// A factor as a percentage where that is exact, else as the fraction it is.
std::string factor_text(fraction const& factor, language lang);

// A weight or a sum of weights.
std::string weight_text(fraction const& weight, language lang);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/detail/share_text.ipp>
#endif
