// Why a party got its units, in sentences that can be followed with a calculator.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {

// Party i's units: the exact share, the rule that rounded it, ties and bounds, and what it would take to get one more.
// Some lines, each ended by a newline. O(n log n), and some hundred apportionments for the last line.
std::string explain(apportionment const& a, std::size_t i, language lang = language::en);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/explanation.ipp>
#endif
