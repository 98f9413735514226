// What parties pay and receive before anything is rounded.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule/schedule.hpp>

#include <compare>
#include <map>
#include <string>

namespace fordel {
inline namespace v0 {

// Of whom, and of which year of the programme.
struct amount_place {
    int year = 0;
    amount_side side{};
    std::string party{}; // its id

    friend auto operator<=>(amount_place const&, amount_place const&) = default;
};

// In major units, by year, side and party: of each entry its part of the exact pool, by the key on both sides and
// within the bounds that hold; of a clearing's, the exact difference. What no unit, method or tie has changed.
// O(entries), and of whole parts O(payers + recipients).
std::map<amount_place, fraction> exact_amounts(schedule const& of);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/exact_amounts.ipp>
#endif
