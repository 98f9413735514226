// The numbers that every job shares, the same in each run: weights spread as head counts of municipalities are, and
// amounts from a hundred kroner to a hundred billion, as many in each power of ten.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace sample {

inline constexpr std::size_t amounts = 1'000'000;

inline std::vector<std::int64_t> weights(std::size_t parties, double median = 45'000, unsigned seed = 1) {
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> spread(0, 0.8);
    std::vector<std::int64_t> drawn(parties);
    for (auto& weight : drawn)
        weight = std::max(std::int64_t{1}, static_cast<std::int64_t>(median * spread(random)));
    return drawn;
}

inline std::vector<std::int64_t> amounts_of(std::size_t count = amounts, unsigned seed = 42) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> power(4, 13);
    std::vector<std::int64_t> drawn(count);
    for (auto& amount : drawn)
        amount = static_cast<std::int64_t>(std::pow(10, power(random)));
    return drawn;
}

// The caller's own memory, for all jobs of a program: touched once, so that no job pays for the first use of a page.
inline std::span<std::int64_t> output(std::size_t size) {
    static std::vector<std::int64_t> memory;
    if (memory.size() < size) memory.assign(size, -1);
    return std::span(memory).first(size);
}

} // namespace sample
