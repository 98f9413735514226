// How amounts are read and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/text.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a text says: digits without marks, how many of them are decimals, sign and currency (empty: not named).
struct written_amount {
    big_integer digits;
    std::size_t decimals = 0;
    bool negative = false;
    std::string currency;
};

[[noreturn]] FORDEL_DECL void malformed_money(std::string_view written) {
    throw error(errors::money_malformed, '"' + std::string(written.substr(0, 80)) + '"');
}

// Without the spaces around it, a no-break space among them.
FORDEL_DECL std::string_view trim(std::string_view s) {
    for (std::size_t before = s.size() + 1; before != s.size();) {
        before = s.size();
        for (std::string_view const space : {" ", "\t", "\u00A0"}) {
            if (s.starts_with(space)) s.remove_prefix(space.size());
            if (s.ends_with(space)) s.remove_suffix(space.size());
        }
    }
    return s;
}

// Three capitals, as ISO 4217 has them: "kr" alone could be one of four currencies, and "1e5 DKK" is none.
FORDEL_DECL bool currency_code(std::string_view written) {
    return written.size() == 3 &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The decimal mark of a number whose notation is not named: 0 for none. With both marks the later one divides kroner
// from øre; one mark alone before three digits could be either.
FORDEL_DECL char guess_decimal_mark(std::string_view number, std::string_view written) {
    std::size_t const point = number.rfind('.'), comma = number.rfind(',');
    if (point == number.npos && comma == number.npos) return 0;
    if (point != number.npos && comma != number.npos) return point > comma ? '.' : ',';
    char const mark = point != number.npos ? '.' : ',';
    if (number.find(mark) != number.rfind(mark)) return 0;
    if (number.size() - number.rfind(mark) - 1 == 3)
        throw error(errors::money_ambiguous, '"' + std::string(written) + '"');
    return mark;
}

// Whole kroner: digits alone, or groups of three after a first group of one to three.
FORDEL_DECL std::string ungroup(std::string_view whole, char mark, std::string_view written) {
    std::string digits;
    bool first = true, grouped = whole.find(mark) != whole.npos;
    while (true) {
        std::size_t const end = mark == 0 ? whole.npos : whole.find(mark);
        std::string_view const group = whole.substr(0, end);
        if (!all_digits(group) || (grouped && (first ? group.size() > 3 : group.size() != 3))) malformed_money(written);
        digits += group;
        if (end == whole.npos) return digits;
        whole.remove_prefix(end + 1);
        first = false;
    }
}

FORDEL_DECL written_amount read_written(std::string_view written, std::optional<notation> style) {
    if (written.size() > 80) malformed_money(written);
    written_amount read;
    std::string_view rest = trim(written);
    if (!rest.empty() && rest.front() == '-') read.negative = true, rest.remove_prefix(1);
    std::size_t const number_end = rest.find_first_not_of("0123456789.,");
    std::string_view const number = rest.substr(0, number_end);
    if (number_end != rest.npos) read.currency = trim(rest.substr(number_end));
    if (read.currency == "kr.") read.currency = "DKK";
    if (!read.currency.empty() && !currency_code(read.currency)) malformed_money(written);
    char const decimal = style ? decimal_mark(*style) : guess_decimal_mark(number, written);
    std::size_t const mark = decimal == 0 ? number.npos : number.find(decimal);
    std::string_view const fraction_part = mark == number.npos ? std::string_view{} : number.substr(mark + 1);
    if (mark != number.npos && !all_digits(fraction_part)) malformed_money(written);
    char const group_mark = style == notation::plain          ? '\0'
                            : decimal == '.'                  ? ','
                            : decimal == ','                  ? '.'
                            : number.find('.') != number.npos ? '.'
                                                              : ',';
    std::string const whole = ungroup(number.substr(0, mark), group_mark, written);
    read.digits = parse_digits(whole + std::string(fraction_part));
    read.decimals = fraction_part.size();
    return read;
}

FORDEL_DECL big_integer minor_of(written_amount const& read, any_currency in, std::string_view written) {
    if (!read.currency.empty() && read.currency != in.code())
        throw error(errors::currency_mismatch, read.currency + " where " + std::string(in.code()) + " was stated");
    auto const minor_digits = static_cast<std::size_t>(in.minor_digits());
    if (read.decimals > minor_digits) throw error(errors::money_too_precise, '"' + std::string(written) + '"');
    big_integer const minor = read.digits * power_of_ten(minor_digits - read.decimals);
    return read.negative ? big_integer(-minor) : minor;
}

FORDEL_DECL big_integer read_minor(std::string_view written, std::optional<notation> style, any_currency stated) {
    return minor_of(read_written(written, style), stated, written);
}

FORDEL_DECL written_money read_money(std::string_view written, std::optional<notation> style) {
    written_amount const read = read_written(written, style);
    if (read.currency.empty()) throw error(errors::money_no_currency, '"' + std::string(written) + '"');
    any_currency const in = any_currency::from_code(read.currency);
    return {minor_of(read, in, written), in};
}

FORDEL_DECL std::string amount_decimals(big_integer const& minor, any_currency in, notation style) {
    std::string digits = minor.str();
    bool const negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    auto const decimals = static_cast<std::size_t>(in.minor_digits());
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    std::size_t const whole = digits.size() - decimals;
    std::string const result = (negative ? "-" : "") + group_digits(std::string_view(digits).substr(0, whole), style);
    return decimals == 0 ? result : result + decimal_mark(style) + digits.substr(whole);
}

FORDEL_DECL std::string amount_text(big_integer const& minor, any_currency in, notation style) {
    bool const krone = style == notation::danish && in == any_currency(dkk{});
    return amount_decimals(minor, in, style) + ' ' + (krone ? "kr." : std::string(in.code()));
}

} // namespace detail
} // namespace v0
} // namespace fordel
