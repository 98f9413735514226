// Numbers as people write them. Every door of the library reads them here, amounts of money included.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error/kind.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {

// The most digits that a number may have on entry, the limit of Python's int(): what is read costs a time that grows
// with their square.
inline constexpr std::size_t most_digits = 4300;

namespace detail {

// A number's digits without marks, and how many of them are decimals.
struct written_number {
    big_integer digits;
    std::size_t decimals = 0;
};

// A text around its number, which begins and ends in a digit; the number is empty where there is no digit.
struct number_in_text {
    std::string_view before;
    std::string_view number;
    std::string_view after;
};

// How a number is read: its notation, told from the text where it is not named, and what is thrown at other text.
struct number_reading {
    std::optional<notation> style;
    error_kind const& malformed;
    error_kind const& ambiguous;
    bool whole = false; // what is counted has no decimals, so that a mark before three digits groups them
    bool lakhs = false; // commas may also stand as in 12,50,000
};

// Without the spaces around it: no-break and thin ones are among them.
std::string_view trim(std::string_view written) noexcept;

// Takes `-`, `+` or the minus sign U+2212 off the front; 0 where there is none.
char take_sign(std::string_view& rest) noexcept;

number_in_text find_number(std::string_view written) noexcept;

// "1234.5", "1.234,50", "1,234.50" or "1 234,50". One mark alone before three digits could divide off decimals or
// thousands, where it stands behind one to three digits of which the first is not 0: no group begins with 0, so 0.125
// is an eighth. `written` is the whole text, for the error. Throws the reading's errors,
// fordel.exact.too_many_digits.
written_number read_number(std::string_view given, std::string_view written, number_reading const& how);

[[noreturn]] void throw_too_many_digits(std::size_t count);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/exact/number_text.ipp>
#endif
