// How weights become whole numbers.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/whole_weights.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Nothing where one of them is no whole number of 64 bits.
FORDEL_DECL std::optional<std::vector<std::int64_t>> whole_in_64_bits(std::vector<fraction> const& weights) {
    std::vector<std::int64_t> whole;
    whole.reserve(weights.size());
    for (fraction const& weight : weights) {
        pass_checkpoint();
        if (!weight.is_whole() || !fits_64_bits(weight.numerator())) return std::nullopt;
        whole.push_back(to_int64(weight.numerator()));
    }
    return whole;
}

// In 64 bits as long as the sum fits.
FORDEL_DECL big_integer sum_of(std::vector<std::int64_t> const& values) {
    big_integer beyond = 0;
    std::int64_t sum = 0;
    for (std::int64_t const value : values)
        if (add_overflows(sum, value, sum)) beyond += std::exchange(sum, value);
    return beyond + sum;
}

FORDEL_DECL big_integer sum_of(std::vector<big_integer> const& values) {
    big_integer sum = 0;
    for (big_integer const& value : values)
        sum += value;
    return sum;
}

FORDEL_DECL whole_weights::whole_weights(std::vector<big_integer> const& weights) : total_(detail::sum_of(weights)) {
    if (detail::fit_64_bits(weights))
        narrow_ = narrowed<std::int64_t>(weights);
    else
        wide_ = weights;
}

FORDEL_DECL whole_weights::whole_weights(std::vector<fraction> const& weights, std::size_t common_digits) {
    if (auto whole = whole_in_64_bits(weights)) { // the usual case
        total_ = sum_of(*whole);
        narrow_ = std::move(*whole);
        return;
    }
    big_integer const common = common_denominator(weights, common_digits);
    *this = whole_weights(numerators_over(common, weights));
    total_ = fraction(total_.numerator(), common);
}

FORDEL_DECL std::vector<big_integer> whole_weights::widened() const {
    if (!fit_64_bits()) return wide_.all();
    return {narrow_.all().begin(), narrow_.all().end()};
}

} // namespace detail
} // namespace v0
} // namespace fordel
