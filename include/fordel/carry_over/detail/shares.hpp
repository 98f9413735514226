// The exact figures of a year.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline error size_mismatch(std::size_t weights, std::size_t parties) {
    return {errors::carry_size_mismatch,
            std::to_string(weights) + " weights for " + std::to_string(parties) + " parties"};
}

// Units × weight / sum of the weights. Throws what is wrong with a year's figures.
inline std::vector<fraction> exact_shares(big_integer const& units, std::vector<fraction> const& weights) {
    if (units < 0) throw error(errors::carry_negative_units, units.str());
    if (weights.empty()) throw error(errors::apportionment_no_parties, "a year without weights");
    for (fraction const& weight : weights)
        if (weight < fraction(0)) throw error(errors::apportionment_negative_weight, shortened(weight.to_string()));
    fraction const total = sum(weights);
    if (total == fraction(0)) throw error(errors::apportionment_all_zero, "a year whose weights are all zero");
    std::vector<fraction> shares;
    for (fraction const& weight : weights) {
        pass_checkpoint();
        shares.push_back(fraction(units) * weight / total);
    }
    return shares;
}

// Element by element; nothing before counts as zeros.
inline std::vector<fraction> added(std::vector<fraction> sum, std::vector<fraction> const& before) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        pass_checkpoint();
        sum[i] += before[i];
    }
    return sum;
}

} // namespace detail
} // namespace v0
} // namespace fordel
