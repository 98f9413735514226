// Why a party got its units, in sentences that can be followed with a calculator.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {

// What made party i's units of its exact share: the method, what bounds hold, a tie, and the claim or remainder that
// decided. For those who take no part, why not. Calculated by magnitude, and said so where the units are below zero.
explanation_lines rounding_lines(apportionment const& a, std::size_t i, unit_words const& words = {});

// The whole: the exact share, its rounding, the units, and what became of a residual. O(n log n); for the quota method
// O(log units) apportionments.
explanation_lines explanation_of(apportionment const& a, std::size_t i, unit_words const& words = {});

// The same as text, each line ended by a newline, and what one unit more would take: some hundred apportionments.
std::string explain(apportionment const& a, std::size_t i, language lang = language::en);
std::string to_string(explanation_lines const& lines, language lang);

namespace detail {

struct rounding_facts;

// The same with what all parties share worked out beforehand: for many parties of one apportionment. Without the name
// of the method where that is told elsewhere.
explanation_lines rounding_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                 unit_words const& words, bool method_named = true);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/explanation.ipp>
#endif
