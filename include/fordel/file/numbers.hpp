// Numbers and amounts in a file, in the notation that it states; without one, what could be two numbers is refused.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/money.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Of 64 bits; throws nothing, reports fordel.exact.not_whole and .too_large among others.
std::optional<std::int64_t> read_whole(reading& into, node const& value, address const& where);
node whole(std::int64_t value, writing const& as = {});

std::optional<fraction> read_fraction(reading& into, node const& value, address const& where);
// With decimals where 12 of them write it exactly, else as a fraction.
node to_node(fraction const& value, writing const& as = {});

// 33,33 % is 3333/10000. Its sign is required: a number alone could be a part of one.
std::optional<fraction> read_percent(reading& into, node const& value, address const& where);
node percent_node(fraction const& part, writing const& as = {});

std::optional<any_money> read_money(reading& into, node const& value, address const& where);
node to_node(any_money const& amount, writing const& as = {});

namespace detail {

// The same of texts, for those who read more on the line: "500.000 kr. per year", "1/2 heads".
any_money money_in(reading const& as_stated, std::string_view written);
fraction percent_in(reading const& as_stated, std::string_view written);
std::string money_text(any_money const& amount, writing const& as);
std::string number_text(fraction const& value, writing const& as);
std::string percent_text(fraction const& part, writing const& as);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/numbers.ipp>
#endif
