// Amounts as text, in and out, in plain, Danish and English notation: what money says and reads in any currency.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

std::string amount_text(big_integer const& minor, any_currency in, notation style);
// Without the currency.
std::string amount_decimals(big_integer const& minor, any_currency in, notation style);

// With as many decimals as it has, `most` at most; " …" follows where more would.
std::string exact_amount_text(fraction const& major, any_currency in, notation style, unsigned most = 6);

// Minor units of the currency that is stated beforehand; the text may leave it out, but names no other. Without a
// notation, it is told from the text.
// Throws fordel.money.malformed, .ambiguous, .too_precise, fordel.currency.mismatch.
big_integer read_minor(std::string_view written, std::optional<notation> style, any_currency stated);

struct written_money {
    big_integer minor;
    any_currency in;
};

// An amount that names its currency. Throws the same, and fordel.money.no_currency, fordel.currency.unknown.
written_money read_money(std::string_view written, std::optional<notation> style);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/money/text.ipp>
#endif
