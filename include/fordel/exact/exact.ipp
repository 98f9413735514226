// How exact numbers are read, calculated with and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL std::uint64_t common_divisor(std::uint64_t a, std::uint64_t b) {
    return a == 1 || b == 1 ? 1 : std::gcd(a, b);
}

FORDEL_DECL big_integer common_divisor(big_integer const& a, big_integer const& b) {
    if (is_short(a) && is_short(b)) return common_divisor(short_size(a), short_size(b));
    return a == 1 || b == 1 ? big_integer(1) : big_integer(gcd(a, b));
}

FORDEL_DECL big_integer short_number(std::uint64_t size, bool negative) {
    big_integer number = size;
    if (negative) number.backend().negate();
    return number;
}

FORDEL_DECL big_integer product_of(std::uint64_t a, std::uint64_t b, bool negative) {
    big_integer product = big_integer(a) * b;
    if (negative) product.backend().negate();
    return product;
}

} // namespace detail

FORDEL_DECL fraction::fraction(big_integer numerator, big_integer denominator)
    : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {
    if (denominator_ == 0) throw error(errors::exact_zero_denominator, detail::shortened(numerator_.str()) + "/0");
    if (denominator_ == 1) return;
    if (detail::is_short(numerator_) && detail::is_short(denominator_)) {
        std::uint64_t const n = detail::short_size(numerator_), d = detail::short_size(denominator_);
        std::uint64_t const common = detail::common_divisor(n, d);
        numerator_ = detail::short_number(n / common, (numerator_ < 0) != (denominator_ < 0));
        denominator_ = d / common;
        return;
    }
    big_integer common = detail::common_divisor(numerator_, denominator_);
    if (denominator_ < 0) common = -common;
    if (common == 1) return;
    numerator_ /= common;
    denominator_ /= common;
}

FORDEL_DECL fraction::fraction(ratio r) : fraction(big_integer(r.numerator), big_integer(r.denominator)) {}

FORDEL_DECL bool fraction::is_whole() const noexcept { return denominator_ == 1; }

FORDEL_DECL big_integer fraction::floor() const {
    if (is_whole()) return numerator_;
    big_integer quotient, remainder;
    boost::multiprecision::divide_qr(numerator_, denominator_, quotient, remainder);
    return remainder < 0 ? big_integer(quotient - 1) : quotient;
}

FORDEL_DECL fraction fraction::operator-() const {
    fraction mirrored = *this;
    mirrored.numerator_.backend().negate();
    return mirrored;
}

// Sums and products of numbers in lowest terms are brought there by divisors of the operands, which are smaller than
// those of the result: D. E. Knuth, The Art of Computer Programming, volume 2, section 4.5.1.
FORDEL_DECL fraction fraction::plus(fraction const& other) const {
    if (is_whole() && other.is_whole()) return big_integer(numerator_ + other.numerator_);
    big_integer const common = detail::common_divisor(denominator_, other.denominator_);
    big_integer const mine = denominator_ / common;
    fraction sum;
    sum.numerator_ = numerator_ * (other.denominator_ / common) + other.numerator_ * mine;
    sum.denominator_ = mine * other.denominator_;
    big_integer const left = detail::common_divisor(sum.numerator_, common);
    if (left == 1) return sum;
    sum.numerator_ /= left;
    sum.denominator_ /= left;
    return sum;
}

// n/d × m/e, each in lowest terms but for its sign.
FORDEL_DECL fraction fraction::product(big_integer const& n, big_integer const& d, big_integer const& m,
                                       big_integer const& e) {
    fraction made;
    if (detail::is_short(n) && detail::is_short(d) && detail::is_short(m) && detail::is_short(e)) {
        using detail::short_size, detail::product_of;
        std::uint64_t const across = detail::common_divisor(short_size(n), short_size(e));
        std::uint64_t const back = detail::common_divisor(short_size(m), short_size(d));
        made.numerator_ = product_of(short_size(n) / across, short_size(m) / back, (n < 0) != (m < 0));
        made.denominator_ = product_of(short_size(d) / back, short_size(e) / across, (d < 0) != (e < 0));
        return made;
    }
    big_integer const across = detail::common_divisor(n, e), back = detail::common_divisor(m, d);
    made.numerator_ = (n / across) * (m / back);
    made.denominator_ = (d / back) * (e / across);
    return made;
}

FORDEL_DECL fraction fraction::times(fraction const& other) const {
    return product(numerator_, denominator_, other.numerator_, other.denominator_);
}

FORDEL_DECL fraction fraction::over(fraction const& other) const {
    if (other.numerator_ == 0) throw error(errors::exact_zero_denominator, detail::shortened(to_string()) + " / 0");
    fraction quotient = product(numerator_, denominator_, other.denominator_, other.numerator_);
    if (quotient.denominator_ > 0) return quotient;
    quotient.numerator_ = -quotient.numerator_;
    quotient.denominator_ = -quotient.denominator_;
    return quotient;
}

FORDEL_DECL std::strong_ordering fraction::compare(fraction const& other) const {
    if (denominator_ == other.denominator_) return numerator_.compare(other.numerator_) <=> 0;
    return big_integer(numerator_ * other.denominator_).compare(other.numerator_ * denominator_) <=> 0;
}

FORDEL_DECL std::string fraction::to_string() const {
    return is_whole() ? detail::digits_of(numerator_)
                      : detail::digits_of(numerator_) + "/" + detail::digits_of(denominator_);
}

namespace detail {

// "3/4": digits alone on both sides.
FORDEL_DECL fraction parse_quotient(std::string_view numerator, std::string_view denominator,
                                    std::string_view written) {
    if (!all_digits(numerator) || !all_digits(denominator)) throw error(errors::exact_malformed, quoted(written));
    std::size_t const longer = std::max(numerator.size(), denominator.size());
    if (longer > most_digits) throw_too_many_digits(longer);
    return {parse_digits(numerator), parse_digits(denominator)};
}

} // namespace detail

FORDEL_DECL fraction fraction::parse(std::string_view written, std::optional<notation> style) {
    std::string_view rest = detail::trim(written);
    char sign = detail::take_sign(rest);
    std::size_t const slash = rest.find('/');
    fraction value;
    if (slash != rest.npos) {
        value = detail::parse_quotient(rest.substr(0, slash), rest.substr(slash + 1), written);
    } else {
        auto [before, number, after] = detail::find_number(rest);
        if (sign == 0) sign = detail::take_sign(after); // 1.234,50-
        if (!before.empty() || !after.empty() || number.empty())
            throw error(errors::exact_malformed, detail::quoted(written));
        auto const read =
            detail::read_number(number, written, {style, errors::exact_malformed, errors::exact_ambiguous});
        value = fraction(read.digits, detail::power_of_ten(read.decimals));
    }
    return sign == '-' ? -value : value;
}

namespace detail {

FORDEL_DECL std::string_view without_percent_sign(std::string_view written) {
    for (std::string_view const sign : {"%", "pct.", "pct"})
        if (written.ends_with(sign)) return written.substr(0, written.size() - sign.size());
    return written;
}

} // namespace detail

FORDEL_DECL fraction fraction::parse_share(std::string_view written, std::optional<notation> style) {
    std::string_view const given = detail::trim(written);
    std::string_view const number = detail::without_percent_sign(given);
    return number.size() == given.size() ? parse(given, style) : parse(number, style) / fraction(100);
}

FORDEL_DECL fraction fraction::parse_percentage(std::string_view written, std::optional<notation> style) {
    return parse(detail::without_percent_sign(detail::trim(written)), style);
}

namespace detail {

// Digit by digit, as by hand.
FORDEL_DECL std::string short_decimal(std::uint64_t numerator, std::uint64_t denominator, unsigned digits,
                                      notation style) {
    std::string result = group_digits(std::to_string(numerator / denominator), style);
    if (digits > 0) result += decimal_mark(style);
    std::uint64_t rest = numerator % denominator;
    for (unsigned d = 0; d < digits; ++d) {
        rest *= 10;
        result += static_cast<char>('0' + rest / denominator);
        rest %= denominator;
    }
    return rest == 0 ? result : result + " …";
}

} // namespace detail

FORDEL_DECL std::string fraction::to_decimal(unsigned digits, notation style) const {
    bool const negative = numerator_ < 0;
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max() / 10; // so that ten remainders fit
    if (detail::is_short(numerator_) && denominator_ <= most)
        return (negative ? "-" : "") +
               detail::short_decimal(detail::short_size(numerator_), detail::short_size(denominator_), digits, style);
    big_integer const scale = detail::power_of_ten(digits);
    fraction const scaled = (negative ? -*this : *this) * fraction(scale);
    big_integer const cut = scaled.floor();
    std::string decimals = big_integer(cut % scale).str();
    decimals.insert(0, digits - std::min<std::size_t>(digits, decimals.size()), '0');
    std::string result = (negative ? "-" : "") + group_digits(big_integer(cut / scale).str(), style);
    if (digits > 0) result += decimal_mark(style) + decimals;
    return scaled.is_whole() ? result : result + " …";
}

FORDEL_DECL std::string fraction::to_rounded(unsigned digits, notation style) const {
    big_integer const scale = detail::power_of_ten(digits);
    bool const negative = numerator_ < 0;
    fraction const scaled = (negative ? -*this : *this) * fraction(scale);
    fraction const rounded((scaled + fraction(half)).floor(), scale);
    return (negative ? -rounded : rounded).to_decimal(digits, style);
}

} // namespace v0
} // namespace fordel
