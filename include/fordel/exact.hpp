// Exact numbers: a wide integer, a fraction that no floating point can enter, and a constexpr ratio for constants.
#pragma once

#include <fordel/exact/big_integer.hpp> // IWYU pragma: export
#include <fordel/exact/number_text.hpp> // IWYU pragma: export
#include <fordel/kernel/integer.hpp>
#include <fordel/text.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

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
    explicit(false) fraction(I value) : numerator_(std::move(value)) {}

    // Throws fordel.exact.zero_denominator.
    fraction(big_integer numerator, big_integer denominator);

    explicit(false) fraction(ratio r);

    template <std::floating_point F>
    fraction(F) = delete; // a binary float is not the number it was written as: use fraction::parse("0.1")

    // "3", "-1/2", "0.25", "0,25", "1.234,5" or "1,234.5". "1.234" could be two numbers, so it throws
    // fordel.exact.ambiguous unless its notation is named. Also throws fordel.exact.malformed, .too_many_digits,
    // .zero_denominator.
    [[nodiscard]] static fraction parse(std::string_view written, std::optional<notation> style = {});

    // The same, and percent: "5%", "33,33 %", "2.5 pct.".
    [[nodiscard]] static fraction parse_share(std::string_view written, std::optional<notation> style = {});

    // A number of percent, with or without the sign: "25" and "25 %" are both 25.
    [[nodiscard]] static fraction parse_percentage(std::string_view written, std::optional<notation> style = {});

    big_integer const& numerator() const& noexcept { return numerator_; }
    big_integer const& denominator() const& noexcept { return denominator_; }
    big_integer numerator() && noexcept { return std::move(numerator_); }
    big_integer denominator() && noexcept { return std::move(denominator_); }
    bool is_whole() const noexcept;
    // -1, 0 or 1.
    int sign() const noexcept { return numerator_.sign(); }

    // The largest whole number that is not above this one.
    [[nodiscard]] big_integer floor() const;

    fraction operator-() const;
    friend fraction operator+(fraction const& a, fraction const& b) { return a.plus(b); }
    friend fraction operator-(fraction const& a, fraction const& b) { return a.plus(-b); }
    friend fraction operator*(fraction const& a, fraction const& b) { return a.times(b); }
    // Throws fordel.exact.zero_denominator.
    friend fraction operator/(fraction const& a, fraction const& b) { return a.over(b); }
    fraction& operator+=(fraction const& other) { return *this = plus(other); }

    friend bool operator==(fraction const&, fraction const&) = default;
    friend std::strong_ordering operator<=>(fraction const& a, fraction const& b) { return a.compare(b); }

    // "1/2", or "3" where it is whole.
    [[nodiscard]] std::string to_string() const;

    // The first `digits` decimals, cut and not rounded; " …" follows where more would.
    [[nodiscard]] std::string to_decimal(unsigned digits, notation style) const;

    // Rounded to so many decimals, half up by magnitude (-0.25 is -0.3, as 0.25 is 0.3): for reading only.
    std::string to_rounded(unsigned digits, notation style) const;

    template <class Char, class Traits>
    friend std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, fraction const& f) {
        return out << f.to_string().c_str();
    }

private:
    // What the operators do. These stay hidden in the class: found by every name in fordel, they would add ratios, too.
    fraction plus(fraction const& other) const;
    fraction times(fraction const& other) const;
    fraction over(fraction const& other) const;
    static fraction product(big_integer const& n, big_integer const& d, big_integer const& m, big_integer const& e);
    std::strong_ordering compare(fraction const& other) const;

    big_integer numerator_ = 0;
    big_integer denominator_ = 1;
};

} // namespace v0
} // namespace fordel

// NOLINTBEGIN(misc-include-cleaner): <string> declares std::hash as well, and <functional> is heavy
template <>
struct std::hash<fordel::fraction> {
    std::size_t operator()(fordel::fraction const& f) const { return std::hash<std::string>{}(f.to_string()); }
};
// NOLINTEND(misc-include-cleaner)

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/exact/exact.ipp>
#endif
