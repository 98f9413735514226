// Sums, ceilings and common denominators.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL big_integer ceiling(fraction const& value) { return -(-value).floor(); }

FORDEL_DECL big_integer nearest(fraction const& value) {
    if (value.is_whole()) return value.numerator();
    return round_quotient(value.numerator(), value.denominator(), rounding::half_up);
}

FORDEL_DECL fraction without_sign(fraction const& value) { return value.sign() < 0 ? -value : value; }

FORDEL_DECL fraction sum(std::vector<fraction> const& values, std::size_t common_digits) {
    big_integer const common = common_denominator(values, common_digits);
    big_integer all = 0;
    for (fraction const& value : values) {
        pass_checkpoint();
        all += common == 1 ? value.numerator() : value.numerator() * (common / value.denominator());
    }
    return {all, common};
}

FORDEL_DECL big_integer common_denominator(std::vector<fraction> const& values, std::size_t common_digits) {
    // A digit has 3.32 bits. Few numbers count as 250: what takes time there is the denominator itself.
    std::size_t const most_bits = common_digits / std::max<std::size_t>(values.size(), 250) * 10 / 3 + 64;
    big_integer common = 1;
    for (fraction const& value : values) {
        pass_checkpoint();
        if (value.is_whole() || common % value.denominator() == 0) continue;
        common *= value.denominator() / gcd(value.denominator(), big_integer(common % value.denominator()));
        if (msb(common) > most_bits)
            throw error(errors::exact_common_denominator, std::to_string(values.size()) +
                                                              " numbers, whose common denominator has more than " +
                                                              std::to_string(most_bits * 3 / 10) + " digits");
    }
    return common;
}

FORDEL_DECL std::vector<big_integer> numerators_over(big_integer const& denominator,
                                                     std::vector<fraction> const& values) {
    std::vector<big_integer> whole;
    whole.reserve(values.size());
    for (fraction const& value : values) {
        pass_checkpoint();
        whole.push_back(denominator == 1 ? value.numerator() : value.numerator() * (denominator / value.denominator()));
    }
    return whole;
}

FORDEL_DECL std::optional<unsigned> exact_decimals(fraction const& value, unsigned most) {
    if (value.is_whole()) return 0;
    constexpr unsigned short_digits = std::numeric_limits<std::uint64_t>::digits10;
    if (most <= short_digits && is_short(value.denominator())) {
        std::uint64_t power = 1;
        for (unsigned decimals = 0; decimals <= most; ++decimals, power *= 10)
            if (power % short_size(value.denominator()) == 0) return decimals;
        return std::nullopt;
    }
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
