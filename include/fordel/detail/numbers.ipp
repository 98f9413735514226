// Sums, ceilings and common denominators.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>

#include <boost/multiprecision/integer.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL big_integer ceiling(fraction const& value) { return -(-value).floor(); }

FORDEL_DECL fraction sum(std::vector<fraction> const& values) {
    fraction all;
    for (fraction const& value : values)
        all += value;
    return all;
}

FORDEL_DECL big_integer common_denominator(std::vector<fraction> const& values) {
    big_integer common = 1;
    for (fraction const& value : values)
        common = lcm(common, value.denominator());
    return common;
}

FORDEL_DECL std::vector<big_integer> numerators_over(big_integer const& denominator,
                                                     std::vector<fraction> const& values) {
    std::vector<big_integer> whole;
    whole.reserve(values.size());
    for (fraction const& value : values)
        whole.push_back(value.numerator() * (denominator / value.denominator()));
    return whole;
}

FORDEL_DECL std::vector<big_integer> whole_weights(std::vector<fraction> const& weights) {
    return numerators_over(common_denominator(weights), weights);
}

FORDEL_DECL std::optional<unsigned> exact_decimals(fraction const& value, unsigned most) {
    big_integer scale = 1;
    for (unsigned decimals = 0; decimals <= most; ++decimals, scale *= 10)
        if (scale % value.denominator() == 0) return decimals;
    return std::nullopt;
}

FORDEL_DECL bool fit_64_bits(std::vector<big_integer> const& values) {
    for (big_integer const& value : values)
        if (!fits_64_bits(value)) return false;
    return true;
}

} // namespace detail
} // namespace v0
} // namespace fordel
