// What several layers ask of exact numbers. The magnitude of a big_integer is the kernel's: fordel::magnitude().
#pragma once

#include <fordel/exact.hpp>
#include <fordel/kernel/integer.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The smallest whole number that is not below.
big_integer ceiling(fraction const& value);
// The nearest whole number, half up by magnitude.
big_integer nearest(fraction const& value);
fraction without_sign(fraction const& value);

// How many digits numbers may have in all over their common denominator: that of many denominators with nothing in
// common has as many digits as they have together. So it may have 1,000 digits for 10,000 numbers, and 40,000 for 250
// or fewer.
inline constexpr std::size_t most_common_digits = 10'000'000;

// Both throw fordel.exact.common_denominator.
fraction sum(std::vector<fraction> const& values, std::size_t common_digits = most_common_digits);
// The least common denominator; 1 of no values.
big_integer common_denominator(std::vector<fraction> const& values, std::size_t common_digits = most_common_digits);

// The values as whole numbers over a denominator that they all have in common.
std::vector<big_integer> numerators_over(big_integer const& denominator, std::vector<fraction> const& values);

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
