// Exact numbers: a wide integer, a fraction that no floating point can enter, and a constexpr ratio for constants.
#pragma once

#include <fordel/error.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/text.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <charconv>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

// et_off: with expression templates `auto x = a + b` would hold references to temporaries.
using big_integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

inline std::int64_t to_int64(big_integer const& value) {
    if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max())
        throw error(errors::exact_too_large, value.str());
    return static_cast<std::int64_t>(value);
}

// A constant such as one half, known at compile time. Only a factor: it takes part in no arithmetic of its own.
struct ratio {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};

inline constexpr ratio half{1, 2};
inline constexpr ratio third{1, 3};
inline constexpr ratio quarter{1, 4};

// An exact rational number in lowest terms, its denominator above zero. A class of its own and no alias of Boost's,
// whose constructor takes 0.1 as 3602879701896397/36028797018963968.
class fraction {
public:
    fraction() = default;

    template <integer I>
    fraction(I value) : value_(value) {}

    // Throws fordel.exact.zero_denominator.
    fraction(big_integer const& numerator, big_integer const& denominator)
        : value_(denominator == 0 ? throw error(errors::exact_zero_denominator, numerator.str() + "/0")
                                  : rational(numerator, denominator)) {}

    fraction(ratio r) : fraction(big_integer(r.numerator), big_integer(r.denominator)) {}

    template <std::floating_point F>
    fraction(F) = delete; // a binary float is not the number it was written as: use fraction::parse("0.1")

    // "3", "-1/2" or "0.25"; throws fordel.exact.malformed or fordel.exact.zero_denominator.
    static fraction parse(std::string_view written);

    big_integer numerator() const { return boost::multiprecision::numerator(value_); }
    big_integer denominator() const { return boost::multiprecision::denominator(value_); }
    bool is_whole() const { return denominator() == 1; }

    // The largest whole number that is not above this one.
    big_integer floor() const {
        big_integer quotient, remainder;
        boost::multiprecision::divide_qr(numerator(), denominator(), quotient, remainder);
        return remainder < 0 ? big_integer(quotient - 1) : quotient;
    }

    fraction operator-() const { return fraction(rational(-value_)); }
    friend fraction operator+(fraction const& a, fraction const& b) { return fraction(rational(a.value_ + b.value_)); }
    friend fraction operator-(fraction const& a, fraction const& b) { return fraction(rational(a.value_ - b.value_)); }
    friend fraction operator*(fraction const& a, fraction const& b) { return fraction(rational(a.value_ * b.value_)); }
    // Throws fordel.exact.zero_denominator.
    friend fraction operator/(fraction const& a, fraction const& b) {
        if (b.value_ == 0) throw error(errors::exact_zero_denominator, a.to_string() + " / 0");
        return fraction(rational(a.value_ / b.value_));
    }
    fraction& operator+=(fraction const& other) { return *this = *this + other; }

    friend bool operator==(fraction const& a, fraction const& b) { return a.value_ == b.value_; }
    friend std::strong_ordering operator<=>(fraction const& a, fraction const& b) {
        return a.value_.compare(b.value_) <=> 0;
    }

    // "1/2", or "3" where it is whole.
    std::string to_string() const {
        return is_whole() ? numerator().str() : numerator().str() + "/" + denominator().str();
    }

    // The first `digits` decimals, cut and not rounded; " …" follows where more would.
    std::string to_decimal(unsigned digits, notation style) const;

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, fraction const& f) {
        return out << f.to_string().c_str();
    }

private:
    using rational =
        boost::multiprecision::number<boost::multiprecision::rational_adaptor<boost::multiprecision::cpp_int_backend<>>,
                                      boost::multiprecision::et_off>;

    explicit fraction(rational value) : value_(std::move(value)) {}

    rational value_ = 0;
};

namespace detail {

inline bool all_digits(std::string_view s) {
    if (s.empty()) return false;
    for (char const c : s)
        if (c < '0' || c > '9') return false;
    return true;
}

// Digits only; leading zeros would make Boost read octal.
inline big_integer parse_digits(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return big_integer(std::string(digits));
}

inline big_integer power_of_ten(std::size_t exponent) {
    return boost::multiprecision::pow(big_integer(10), static_cast<unsigned>(exponent));
}

} // namespace detail

inline fraction fraction::parse(std::string_view written) {
    // Longer than any figure: refused, so that an input cannot exhaust the memory.
    constexpr std::size_t longest = 1000;
    std::string_view rest = written.substr(0, longest + 1);
    bool const negative = !rest.empty() && rest.front() == '-';
    if (negative) rest.remove_prefix(1);
    std::size_t const mark = rest.find_first_of("/.");
    std::string_view const first = rest.substr(0, mark);
    std::string_view const second = mark == rest.npos ? "0" : rest.substr(mark + 1);
    if (written.size() > longest || !detail::all_digits(first) || !detail::all_digits(second))
        throw error(errors::exact_malformed, '"' + std::string(written.substr(0, longest)) + '"');
    fraction const whole(detail::parse_digits(first));
    fraction value = whole;
    if (mark != rest.npos && rest[mark] == '/')
        value = fraction(detail::parse_digits(first), detail::parse_digits(second));
    else if (mark != rest.npos)
        value = whole + fraction(detail::parse_digits(second), detail::power_of_ten(second.size()));
    return negative ? -value : value;
}

inline std::string fraction::to_decimal(unsigned digits, notation style) const {
    big_integer const scale = detail::power_of_ten(digits);
    bool const negative = value_ < 0;
    fraction const scaled = (negative ? -*this : *this) * fraction(scale);
    big_integer const cut = scaled.floor();
    std::string decimals = big_integer(cut % scale).str();
    decimals.insert(0, digits - std::min<std::size_t>(digits, decimals.size()), '0');
    std::string result = (negative ? "-" : "") + group_digits(big_integer(cut / scale).str(), style);
    if (digits > 0) result += decimal_mark(style) + decimals;
    return scaled.is_whole() ? result : result + " …";
}

} // namespace v0
} // namespace fordel

template <>
struct std::hash<fordel::fraction> {
    std::size_t operator()(fordel::fraction const& f) const { return std::hash<std::string>{}(f.to_string()); }
};
