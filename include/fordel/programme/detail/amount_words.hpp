// Amounts, percentages and numbers in sentences, in both languages.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// "3,078,000.00 DKK"; six decimals at most, " …" stands for the rest.
text money_words(fraction const& major, any_currency in);
// "1.026"; a fraction where decimals do not end: "2500/2479".
text number_words(fraction const& number);
// "2.6%", "2,6 %".
text percent_words(fraction const& percent);
text year_words(int year);
text date_words(date day);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/amount_words.ipp>
#endif
