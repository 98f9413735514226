// What several layers ask of exact numbers. The magnitude of a big_integer is the kernel's: fordel::magnitude().
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The smallest whole number that is not below.
big_integer ceiling(fraction const& value);

fraction sum(std::vector<fraction> const& values);

// The least common denominator; 1 of no values.
big_integer common_denominator(std::vector<fraction> const& values);

// The values as whole numbers over a denominator that they all have in common.
std::vector<big_integer> numerators_over(big_integer const& denominator, std::vector<fraction> const& values);

// The weights as whole numbers in the same proportions.
std::vector<big_integer> whole_weights(std::vector<fraction> const& weights);

// How many decimals write the value exactly; none where more than `most` would.
std::optional<unsigned> exact_decimals(fraction const& value, unsigned most);

bool fit_64_bits(std::vector<big_integer> const& values);

// The same numbers in a type that holds them.
template <integer Int>
std::vector<Int> narrowed(std::vector<big_integer> const& wide) {
    std::vector<Int> all;
    all.reserve(wide.size());
    for (big_integer const& value : wide)
        all.push_back(static_cast<Int>(value));
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/numbers.ipp>
#endif
