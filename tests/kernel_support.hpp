#pragma once

#include <fordel/kernel.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

// What the kernel's tests share: a call that owns its memory, random input, and an oracle that shares nothing with the
// kernel.
namespace kernel_support {

using big = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

template <class Units>
struct split {
    std::vector<Units> shares;
    fordel::outcome outcome;
    std::vector<std::size_t> tied;
};

// One apportionment. The shares start as 77: what an error must leave alone.
template <class Method, class Units, class Weight, class Policy = fordel::by_order>
split<Units> apportion(Method const& method, Units const& units, std::vector<Weight> const& weights,
                       Policy const& policy = {}) {
    split<Units> result{std::vector<Units>(weights.size(), Units(77)), {}, {}};
    std::vector<fordel::scratch_for<Method, Units, Weight>> scratch(weights.size());
    result.outcome = fordel::try_apportion(method, units, weights, result.shares, scratch, policy);
    fordel::for_each_tied(method, units, weights, result.outcome, [&](std::size_t i) { result.tied.push_back(i); });
    return result;
}

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

struct oracle_result {
    std::vector<big> shares;
    std::vector<std::size_t> tied; // empty when nothing had to be chosen
    std::size_t won = 0;
};

// Largest remainder as the textbook says it: floors, then a full sort by remainder; ties in order.
inline oracle_result largest_remainder(big const& units, std::vector<big> const& weights) {
    big const size = units < 0 ? big(-units) : units;
    big const total = sum(weights);
    oracle_result result;
    std::vector<big> remainders;
    big left = size;
    for (auto const& weight : weights) {
        result.shares.push_back(size * weight / total);
        remainders.push_back(size * weight % total);
        left -= result.shares.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](auto i, auto j) { return remainders[i] != remainders[j] ? remainders[i] > remainders[j] : i < j; });
    auto const served = static_cast<std::size_t>(left);
    for (std::size_t place = 0; place < served; ++place)
        result.shares[order[place]] += 1;
    if (served > 0 && served < order.size() && remainders[order[served - 1]] == remainders[order[served]]) {
        auto const line = remainders[order[served]];
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (remainders[i] == line) result.tied.push_back(i);
        for (std::size_t place = 0; place < served; ++place)
            result.won += remainders[order[place]] == line ? 1 : 0;
    }
    if (units < 0)
        for (auto& share : result.shares)
            share = -share;
    return result;
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
