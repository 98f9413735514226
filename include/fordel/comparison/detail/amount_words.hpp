// How differences are written in sentences: the sign is said.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// "1,234.56", with up to six decimals where an exact amount has as many.
text in_decimals(fraction const& major);
text in_decimals(any_money const& amount);

// "mere", "more"; "mindre", "less".
text more_or_less_word(bool more);

// "1,234.56 more", "0.50 less".
text more_or_less(fraction const& major);
text more_or_less(any_money const& difference);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/amount_words.ipp>
#endif
