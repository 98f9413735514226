// Whole numbers of any size.
#pragma once

#include <fordel/detail/config.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// et_off: with expression templates `auto x = a + b` would hold references to temporaries.
using big_integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

// Throws fordel.exact.too_large.
std::int64_t to_int64(big_integer const& value);

namespace detail {

bool fits_64_bits(big_integer const& value);
bool all_digits(std::string_view written) noexcept;
// Digits only.
big_integer parse_digits(std::string_view digits);
big_integer power_of_ten(std::size_t exponent);
// In decimal, with a minus below zero.
std::string digits_of(big_integer const& value);

// A magnitude of one limb, which has 64 bits at most: nearly all numbers are that short, and take a fraction of the
// time without the wide integer's division.
inline bool is_short(big_integer const& value) { return value.backend().size() == 1; }
inline std::uint64_t short_size(big_integer const& value) { return *value.backend().limbs(); }

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/exact/big_integer.ipp>
#endif
