// Weights as whole numbers in the same proportions: what a division by them calculates with.
#pragma once

#include <fordel/detail/numbers.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Made once for all divisions by the same weights. In 64 bits where all of them fit, so that no division narrows them
// anew. Copies share the numbers.
class whole_weights {
public:
    whole_weights() = default;
    explicit(false) whole_weights(std::vector<big_integer> const& weights);
    // Over their least common denominator. Throws fordel.exact.common_denominator.
    explicit whole_weights(std::vector<fraction> const& weights, std::size_t common_digits = most_common_digits);

    std::size_t size() const noexcept { return wide_.empty() ? narrow_.size() : wide_.size(); }
    bool fit_64_bits() const noexcept { return wide_.empty(); }
    big_integer operator[](std::size_t i) const { return fit_64_bits() ? big_integer(narrow_[i]) : wide_[i]; }

    // The sum of the weights as they were given.
    fraction const& total() const noexcept { return total_; }

    // All of them in a type that holds them.
    template <integer Int>
    auto in() const {
        if constexpr (std::same_as<Int, std::int64_t>)
            return std::span<Int const>(narrow_.all().data(), narrow_.size());
        else
            return widened();
    }

    friend bool operator==(whole_weights const&, whole_weights const&) = default;

private:
    std::vector<big_integer> widened() const;

    shared_values<std::int64_t> narrow_{}; // or else
    shared_values<big_integer> wide_{};
    fraction total_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/whole_weights.ipp>
#endif
