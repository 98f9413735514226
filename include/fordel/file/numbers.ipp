// How numbers and amounts are read and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL any_money money_in(reading const& as_stated, std::string_view written) {
    auto const& [style, in] = std::pair(as_stated.notation, as_stated.currency);
    if (style) return in ? any_money::parse(written, *style, *in) : any_money::parse(written, *style);
    return in ? any_money::parse(written, *in) : any_money::parse(written);
}

FORDEL_DECL fraction percent_in(reading const& as_stated, std::string_view written) {
    std::string_view number = trim(written);
    if (!number.ends_with('%')) throw error(errors::file_no_percent_sign, quoted(written));
    number.remove_suffix(1);
    return fraction::parse(number, as_stated.notation) / fraction(100);
}

// Whole amounts without their zero øre: 500.000 kr.
FORDEL_DECL std::string money_text(any_money const& amount, writing const& as) {
    std::string const number = amount.to_decimal(as.notation), all = amount.to_string(as.notation);
    if (!amount.exact().is_whole() || amount.in().minor_digits() == 0) return all;
    std::size_t const decimals = static_cast<std::size_t>(amount.in().minor_digits()) + 1;
    return number.substr(0, number.size() - decimals) + all.substr(number.size());
}

FORDEL_DECL std::string number_text(fraction const& value, writing const& as) {
    unsigned const most = 12;
    std::optional<unsigned> const decimals = exact_decimals(value, most);
    return decimals ? value.to_decimal(*decimals, as.notation) : value.to_string();
}

FORDEL_DECL std::string percent_text(fraction const& part, writing const& as) {
    return number_text(part * fraction(100), as) + " %";
}

} // namespace detail

FORDEL_DECL std::optional<std::int64_t> read_whole(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::whole, [&](std::string const& written) {
        fraction const read = fraction::parse(written, into.notation);
        if (!read.is_whole()) throw error(errors::exact_not_whole, detail::quoted(written));
        return to_int64(read.numerator());
    });
}

FORDEL_DECL node whole(std::int64_t value, writing const& as) {
    return node(group_digits(std::to_string(value), as.notation));
}

FORDEL_DECL std::optional<fraction> read_fraction(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::number,
                       [&](std::string const& written) { return fraction::parse(written, into.notation); });
}

FORDEL_DECL node to_node(fraction const& value, writing const& as) { return node(detail::number_text(value, as)); }

FORDEL_DECL std::optional<fraction> read_percent(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::percent,
                       [&](std::string const& written) { return detail::percent_in(into, written); });
}

FORDEL_DECL node percent_node(fraction const& part, writing const& as) { return node(detail::percent_text(part, as)); }

FORDEL_DECL std::optional<any_money> read_money(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::money,
                       [&](std::string const& written) { return detail::money_in(into, written); });
}

FORDEL_DECL node to_node(any_money const& amount, writing const& as) { return node(detail::money_text(amount, as)); }

} // namespace v0
} // namespace fordel
