// How the shares of a key are rounded before they are used.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

// What becomes of the sum. held: the shares are rounded down, and the steps that are missing go to those with the
// largest remainders (among equal ones in official order), so that they sum to one. The others round each share by
// itself: refused where they do not sum to one; normalised, the rounded shares being the weights; or somebody's.
enum class rounded_sum { held, refused, normalised, somebodys };

struct key_rounding {
    fraction step{}; // shares are multiples of it: 1/1000 is 0.1 %
    rounded_sum sum = rounded_sum::held;
    rounding mode = rounding::half_up; // of each share by itself
    std::optional<party> somebody{};   // whose share what is missing is added to, or too much taken from

    // Of the share: 3 decimals are tenths of a percent.
    static key_rounding decimals(unsigned count, rounded_sum sum = rounded_sum::held);
    static key_rounding percent_decimals(unsigned count, rounded_sum sum = rounded_sum::held);

    // What is missing is somebody's: one of the parties, one more, or uncovered_party().
    [[nodiscard]] key_rounding with_rest_to(party bearer) const;

    [[nodiscard]] text describe() const;

    friend bool operator==(key_rounding const&, key_rounding const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/key_rounding.ipp>
#endif
