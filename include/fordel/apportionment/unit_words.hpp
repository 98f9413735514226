// What units are called where they are told: seats, øre.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

// What follows a number of them: "1 unit", "3 units", "5 × øre".
struct unit_words {
    text one{"enhed", "unit"};
    text many{"enheder", "units"};
};

namespace detail {

// With up to four decimals, and the exact fraction behind them: "2.46 (123/50)", "0.3333 … (1/3)", "1,000".
text number(fraction const& value);

// "3 units".
text counted(big_integer const& count, unit_words const& words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/unit_words.ipp>
#endif
