#pragma once

#include <cstdint>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Rests below this are divided in floating point. Their quotient, rest × (weight / total), has four roundings before
// its own: of weight, of total, of their quotient and of that by the factor below. Each is within 2^-52 of what it
// rounds, whatever the rounding mode; together with its own five, so below 2^-49. The factor 1 - 2^-49 outweighs them:
// the product is not above the exact quotient v, and above v × (1 - 2^-48), which is above v - 1. Adding 1.5 × 2^52
// rounds it to a whole number, up or down as the mode says: at least ⌊v⌋ - 1 and at most ⌊v⌋ + 1. A fused
// multiply-add has one rounding less.
inline constexpr std::uint64_t rests_in_reals = std::uint64_t{1} << 48;
inline constexpr double slightly_below_one = 1 - 0x1p-49;
// Weights as the blocks of largest remainder need them, divided by their greatest common divisor.
struct compiled_weights {
    std::vector<std::int64_t> whole;
    std::vector<double> real;       // narrow: the weight; wide: slightly below weight / total
    std::vector<std::int32_t> rank; // the larger, the sooner served among equal remainders: from parties - 1 down to 0
    std::int64_t largest = 0;
    std::int64_t total = 0;
    std::uint64_t reciprocal = 0; // ⌊(2^64 - 1) / total⌋
    double inverse = 0;           // narrow: 1 / total
    int rank_bits = 1;
    int dropped_bits = 0; // wide: what a key of 32 bits leaves out of a remainder
};

} // namespace detail
} // namespace v0
} // namespace fordel
