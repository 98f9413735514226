#pragma once

#include <fordel/kernel.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

// What the kernel's tests share: a call that owns its memory, and random input.
namespace kernel_support {

using big = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

template <class Units>
struct split {
    std::vector<Units> shares;
    fordel::outcome outcome;
    std::vector<std::size_t> tied; // ascending
    std::vector<std::size_t> won;  // those of the tied that were served, ascending
};

// One apportionment. The shares start as 77: what an error must leave alone.
template <class Method, class Units, class Weight, class Policy = fordel::by_order>
split<Units> apportion(Method const& method, Units const& units, std::vector<Weight> const& weights,
                       Policy const& policy = {}, fordel::bounds<Units> const& within = {}) {
    split<Units> result{std::vector<Units>(weights.size(), Units(77)), {}, {}, {}};
    std::vector<fordel::scratch_for<Method, Units, Weight>> scratch(Method::scratch_size(weights.size()));
    result.outcome = fordel::try_apportion(method, units, weights, result.shares, scratch, policy, within);
    fordel::for_each_tied(std::span(scratch), result.outcome, [&](std::size_t i) {
        if (result.won.size() < result.outcome.ties.won) result.won.push_back(i);
        result.tied.push_back(i);
    });
    std::sort(result.tied.begin(), result.tied.end());
    std::sort(result.won.begin(), result.won.end());
    return result;
}

// The same where the result is a constant; empty shares (all -1) on an error.
template <class Method, std::size_t N>
constexpr std::array<std::int64_t, N> constant(Method const& method, std::int64_t units,
                                               std::array<std::uint64_t, N> const& weights) {
    std::array<std::int64_t, N> shares{};
    std::array<fordel::scratch_for<Method, std::int64_t, std::uint64_t>, Method::scratch_size(N)> scratch{};
    if (!fordel::try_apportion(method, units, weights, shares, scratch)) shares.fill(-1);
    return shares;
}

// Ten seats among these, by hand for every method: votes of the textbooks' example.
constexpr std::array<std::uint64_t, 6> textbook{47000, 16000, 15900, 12000, 6000, 3100};
using six = std::array<std::int64_t, 6>;

inline std::string error(fordel::outcome const& outcome) {
    return outcome.error == nullptr ? std::string{} : std::string{outcome.error};
}

template <class T>
std::vector<big> bigs(std::vector<T> const& values) {
    return {values.begin(), values.end()};
}

template <class T>
big sum(std::vector<T> const& values) {
    auto const all = bigs(values);
    return std::accumulate(all.begin(), all.end(), big{0});
}

// numerator / denominator (positive) rounded to the nearest by doubling, which arbitrary precision can afford.
inline big rounded(big const& numerator, big const& denominator, fordel::rounding mode) {
    if (numerator < 0) return -rounded(-numerator, denominator, mode);
    big const twice = 2 * numerator;
    switch (mode) {
    case fordel::rounding::up:
        return (numerator + denominator - 1) / denominator;
    case fordel::rounding::down:
        return numerator / denominator;
    case fordel::rounding::half_up:
        return (twice + denominator) / (2 * denominator);
    case fordel::rounding::half_down:
        return (twice + denominator - 1) / (2 * denominator);
    case fordel::rounding::half_even:
        break;
    }
    big const low = (twice + denominator - 1) / (2 * denominator);
    big const high = (twice + denominator) / (2 * denominator);
    return low % 2 == 0 ? low : high;
}

using random_bits = std::mt19937_64;

// Numbers of every length, from 0 to the given number of bits; small ones are as frequent as large ones.
inline std::uint64_t number(random_bits& bits, unsigned longest = 64) {
    auto const length = static_cast<unsigned>(bits() % (longest + 1));
    return length == 0 ? 0 : bits() >> (64 - length);
}

inline std::int64_t signed_number(random_bits& bits) { return static_cast<std::int64_t>(number(bits)); }

// One to forty weights, not all zero. Every other draw comes from few values, so that ties are common.
inline std::vector<std::uint64_t> weights(random_bits& bits, unsigned longest = 64) {
    std::vector<std::uint64_t> result(1 + bits() % 40);
    bool const few = bits() % 2 == 0;
    for (auto& weight : result)
        weight = few ? bits() % 4 : number(bits, longest);
    if (std::all_of(result.begin(), result.end(), [](auto weight) { return weight == 0; })) result.front() = 1;
    return result;
}

} // namespace kernel_support
