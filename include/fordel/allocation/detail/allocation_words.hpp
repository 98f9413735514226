// What is said of an amount, line by line.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// Amounts as explanations write them, in both languages: money, exact money with six decimals, and a number in major
// units, without decimals where it has none.
text money_text(any_money const& amount);
text exact_text(any_exact_money const& amount);
text major_text(fraction const& major, any_currency in, bool short_if_whole);

// What is shared of a pool that is no whole number of rounding units.
explanation_lines pool_lines(allocation<any_currency> const& a);
// "Lejre: 28,173 / 705,145 × 500,000 = 19,976.74 …".
explanation_line share_line(key const& by, std::size_t i, fraction const& shared, any_currency in);
// The same, and what the key's own roundings were.
explanation_lines share_lines(allocation<any_currency> const& a, std::size_t i, fraction const& shared);
explanation_lines unit_lines(allocation<any_currency> const& a, std::size_t i, rounding_facts const& facts);
explanation_lines amount_lines(allocation<any_currency> const& a, std::size_t i);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/detail/allocation_words.ipp>
#endif
