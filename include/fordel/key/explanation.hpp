// Why a party bears its share of a key: figures that a reader can put into a calculator, in both languages.
#pragma once

#include <fordel/key/key.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// "1,789 / 187,472": the party's weight over the sum of the weights, or its share, such as 1/3, where decimals do not
// write the weights. Of a rounded key the rounded share, and of a nested one group by group: "838,840 / 5,840,045 ×
// 37,161 / 838,840". Of a mixed key, part by part, those that the party has no place in left out:
// "50% × 1,789 / 187,472 + 30% × 95 / 740 + 20% × 1 / 6". A mixed key within a mixed one stands in parentheses. Where
// without() took parties out of a mixed key, the sum is over what the others have: "(50% × 1 / 3 + 50% × 1 / 2) / 90%".
// Multiplication and division go from left to right.
[[nodiscard]] text key_formula(key const& of, std::size_t party);

// The same, ready for " × 500,000" behind it: a sum stands in parentheses.
[[nodiscard]] text key_factor(key const& of, std::size_t party);

// The share in percent: exact where that takes eight decimals or less ("12.5%", in Danish "12,5 %"), else the first
// four ("3.8557…%").
[[nodiscard]] text share_percent(key const& of, std::size_t party);

// What the weights are and where they come from: "population 1 January 2022, FOLK1A"; of a mixed key, part by part:
// "50% population 1 January 2022, FOLK1A; 30% coast, GST; 20% equal parts".
[[nodiscard]] text describe(key const& of);

// The keys by figures that a key is made of, each with its part of the whole: the key itself, or of a mixed key its
// parts, and the parts of those that are mixed in turn. Their parties and weights are what the denominators sum up.
[[nodiscard]] std::vector<key_part> denominators(key const& of);

// A denominator's members: "Faxe 37,161 + Køge 61,718 = 98,879".
[[nodiscard]] text key_members(key const& of);

// How the party's share was rounded before it was used, a line for each rounded key that it has a place in:
// "28,173 / 705,145 = 3.9953…%, rounded to 0.1%: 4%".
[[nodiscard]] std::vector<text> key_roundings(key const& of, std::size_t party);

// "Faxe: 50% × 1,789 / 187,472 + 30% × 95 / 740 + 20% × 1 / 6 = 7.6617…%", what was rounded before
// use, and what the weights are. Lines, each ended by a newline.
[[nodiscard]] std::string explain(key const& of, std::size_t party, language lang = language::en);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/explanation.ipp>
#endif
