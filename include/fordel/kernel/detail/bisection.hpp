#pragma once

#include <fordel/kernel/integer.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// The largest number from `least` to `most` that holds, where holds(k) turns from true to false once as k grows;
// `least` where none above it does. Steps that double lead away from the guess, then halves close in: O(log distance)
// questions, two where the guess is right.
template <integer Number, class Holds>
constexpr Number last_that_holds(Number const& guess, Number const& least, Number const& most, Holds const& holds) {
    Number const one = static_cast<Number>(1);
    Number low = least;  // holds, or is the least
    Number high = guess; // does not hold, or is the most; the first step away from the guess says which
    Number step = one;
    if (least < guess && !holds(guess)) {
        low = guess;
        do {
            high = low;
            low = step < static_cast<Number>(high - least) ? static_cast<Number>(high - step) : least;
            step = static_cast<Number>(step + step);
        } while (least < low && !holds(low));
    } else {
        do {
            low = high;
            if (low == most) return most;
            high = step < static_cast<Number>(most - low) ? static_cast<Number>(low + step) : most;
            step = static_cast<Number>(step + step);
        } while (holds(high));
    }
    while (one < static_cast<Number>(high - low)) {
        Number const middle = static_cast<Number>(low + static_cast<Number>(high - low) / static_cast<Number>(2));
        (holds(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace detail
} // namespace v0
} // namespace fordel
