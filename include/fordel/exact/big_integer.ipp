// How whole numbers of any size are read and narrowed.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

namespace detail {

// A magnitude of one limb that a signed number of 64 bits can have: nearly all numbers, of which Boost's conversion and
// comparisons take several times as long.
FORDEL_DECL bool in_one_limb(big_integer const& value) {
    return value.backend().size() == 1 &&
           *value.backend().limbs() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

} // namespace detail

FORDEL_DECL std::int64_t to_int64(big_integer const& value) {
    if (!detail::fits_64_bits(value)) throw error(errors::exact_too_large, value.str());
    if (!detail::in_one_limb(value)) return static_cast<std::int64_t>(value);
    auto const size = static_cast<std::int64_t>(*value.backend().limbs());
    return value.sign() < 0 ? -size : size;
}

namespace detail {

FORDEL_DECL bool fits_64_bits(big_integer const& value) {
    if (in_one_limb(value)) return true;
    return std::numeric_limits<std::int64_t>::min() <= value && value <= std::numeric_limits<std::int64_t>::max();
}

FORDEL_DECL bool all_digits(std::string_view written) noexcept {
    return !written.empty() && written.find_first_not_of("0123456789") == written.npos;
}

// Leading zeros would make Boost read octal.
FORDEL_DECL big_integer parse_digits(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return big_integer(std::string(digits));
}

FORDEL_DECL std::string digits_of(big_integer const& value) {
    return is_short(value) ? (value < 0 ? "-" : "") + std::to_string(short_size(value)) : value.str();
}

FORDEL_DECL big_integer power_of_ten(std::size_t exponent) {
    constexpr std::size_t most = std::numeric_limits<std::uint64_t>::digits10;
    std::uint64_t power = 1;
    for (std::size_t zero = 0; zero < exponent && exponent <= most; ++zero)
        power *= 10;
    if (exponent <= most) return power;
    return boost::multiprecision::pow(big_integer(10), static_cast<unsigned>(exponent));
}

} // namespace detail
} // namespace v0
} // namespace fordel
