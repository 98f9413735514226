// Why a step left a party with what it has: sentences that a reader can recalculate, in both languages.
#pragma once

#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// A line for each step that changed the party's amount, and what it came to; none where no step did:
//   Lejre: 45,000.00 by the key, less than the floor of 50,000.00: raised by 5,000.00; so much less for Roskilde and
//   Greve by population 1 January 2022
//   Roskilde: less because of floor of 50,000.00 DKK (Lejre +5,000.00), by population 1 January 2022: 5,000.00 × 355 /
//   655 = 2,709.92 …
// O(parties).
[[nodiscard]] explanation_lines explanation_of(adjusted const& a, std::size_t i, any_currency in);

// The same, each line ended by a newline.
[[nodiscard]] std::string explain(adjusted const& a, std::size_t i, any_currency in, language lang = language::en);
// By id, name or code; throws fordel.party.unknown.
[[nodiscard]] std::string explain(adjusted const& a, std::string_view who, any_currency in,
                                  language lang = language::en);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/adjustment_explanation.ipp>
#endif
