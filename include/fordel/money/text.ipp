// How amounts are read and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/text.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// A word for many: 10^6 for a million. A billion is 10^9 in English, and 10^12 in Danish.
struct scale_word {
    std::string_view word{};
    std::size_t zeros = 0;
};

// A word stands before those that it begins with.
inline constexpr scale_word scales[] = {
    {"thousand", 3}, {"tusind", 3}, {"t.", 3},   {"t", 3},      {"milliarder", 9}, {"milliard", 9}, {"millioner", 6},
    {"million", 6},  {"mill.", 6},  {"mill", 6}, {"mio.", 6},   {"mio", 6},        {"mia.", 9},     {"mia", 9},
    {"billion", 9},  {"lakhs", 5},  {"lakh", 5}, {"crores", 7}, {"crore", 7}};

// What stands around an amount's number.
struct amount_words {
    std::string currency; // a code, a symbol, or empty
    bool negative = false;
    bool bare_kr = false; // "kr" without its point
    bool no_oere = false; // 5,- kr.
    scale_word scale{};   // mio.
};

[[noreturn]] FORDEL_DECL void malformed_money(std::string_view written) {
    throw error(errors::money_malformed, quoted(written));
}

// The currencies that a symbol is of: read where one of them is stated.

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 4> shared_symbols{
    {{"$", "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD XCD"},
     {"£", "GBP EGP FKP GIP LBP SHP SSP SYP"},
     {"Rs.", "INR LKR MUR NPR PKR SCR"},
     {"Rs", "INR LKR MUR NPR PKR SCR"}}};

// Those whose amounts are written in lakhs: 12,50,000.
inline constexpr std::string_view in_lakhs = "BDT BTN INR LKR NPR PKR";

FORDEL_DECL bool take(std::string_view& rest, std::string_view word) noexcept {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
}

// Three capitals, as ISO 4217 has them: "1e5 DKK" is no amount.
FORDEL_DECL bool currency_code(std::string_view written) {
    return written.size() == 3 &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

FORDEL_DECL std::string currency_named(std::string_view word, std::string_view written) {
    if (word == "kr." || word == "kr" || word == "Kr." || word == "Kr") return "DKK";
    if (word == "€") return "EUR";
    if (word == "₹") return "INR";
    bool const shared = std::any_of(shared_symbols.begin(), shared_symbols.end(),
                                    [&](auto const& symbol) { return word == symbol.first; });
    if (word.empty() || shared || currency_code(word)) return std::string(word);
    malformed_money(written);
}

FORDEL_DECL amount_words words_around(std::string_view before, std::string_view after, std::string_view written) {
    amount_words words;
    before = trim(before);
    char sign = take_sign(before);
    before = trim(before);
    for (std::string_view const minus : {"-", "\u2212"}) // kr. -5
        if (sign == 0 && before.ends_with(minus)) {
            before.remove_suffix(minus.size());
            sign = '-';
        }
    words.no_oere = take(after, ",-") || take(after, ",\u2013");
    if (sign == 0 && !words.no_oere) sign = take_sign(after); // 1.234,50-
    words.negative = sign == '-';
    after = trim(after);
    for (scale_word const& one : scales)
        if (words.scale.word.empty() && take(after, one.word)) words.scale = one;
    std::string_view const left = trim(before), right = trim(after);
    if (!left.empty() && !right.empty()) malformed_money(written);
    std::string_view const word = left.empty() ? right : left;
    words.currency = currency_named(word, written);
    words.bare_kr = word == "kr" || word == "Kr";
    return words;
}

FORDEL_DECL any_currency symbol_meant(std::string_view symbol, std::string_view all,
                                      std::optional<any_currency> const& stated) {
    if (!stated) throw error(errors::money_no_currency, quoted(symbol) + ", which several currencies share");
    if (all.find(stated->code()) == all.npos)
        throw error(errors::currency_mismatch,
                    quoted(symbol) + " where " + std::string(stated->code()) + " was stated");
    return *stated;
}

FORDEL_DECL any_currency currency_meant(std::string const& named, std::optional<any_currency> const& stated,
                                        std::string_view written) {
    for (auto const& [symbol, all] : shared_symbols)
        if (named == symbol) return symbol_meant(symbol, all, stated);
    if (named.empty() && !stated) throw error(errors::money_no_currency, quoted(written));
    if (!stated) return any_currency::from_code(named);
    if (!named.empty() && named != stated->code())
        throw error(errors::currency_mismatch, named + " where " + std::string(stated->code()) + " was stated");
    return *stated;
}

// The number in the notation that its words leave open: "5,-" and "5 kr" are Danish, whatever else they could be.
FORDEL_DECL written_number read_number_of(std::string_view number, std::string_view written, amount_words const& words,
                                          number_reading how) {
    bool const danish = words.no_oere || words.bare_kr;
    if (danish && how.style.value_or(notation::danish) != notation::danish) malformed_money(written);
    if (words.no_oere) how.style = notation::danish;
    written_number read = read_number(number, written, how);
    if (words.no_oere && read.decimals > 0) malformed_money(written);
    if (!words.bare_kr || how.style) return read;
    how.style = notation::danish;
    return read_number(number, written, how);
}

FORDEL_DECL void require_one_billion(amount_words const& words, std::optional<notation> style, any_currency in,
                                     std::string_view written) {
    if (words.scale.word != "billion") return;
    if (style == notation::danish) malformed_money(written);
    if (!style && in == any_currency(dkk{})) throw error(errors::money_ambiguous, quoted(written));
}

FORDEL_DECL written_money read_stated(std::string_view written, std::optional<notation> style,
                                      std::optional<any_currency> const& stated) {
    auto const [before, number, after] = find_number(written);
    if (number.empty()) malformed_money(written);
    amount_words const words = words_around(before, after, written);
    any_currency const in = currency_meant(words.currency, stated, written);
    require_one_billion(words, style, in, written);
    auto const places = static_cast<std::size_t>(in.minor_digits()) + words.scale.zeros;
    bool const lakhs = in_lakhs.find(in.code()) != in_lakhs.npos;
    written_number const read = read_number_of(
        number, written, words, {style, errors::money_malformed, errors::money_ambiguous, places == 0, lakhs});
    if (read.decimals > places) throw error(errors::money_too_precise, quoted(written));
    big_integer const minor = read.digits * power_of_ten(places - read.decimals);
    return {words.negative ? big_integer(-minor) : minor, in};
}

FORDEL_DECL big_integer read_minor(std::string_view written, std::optional<notation> style, any_currency stated) {
    return read_stated(written, style, stated).minor;
}

FORDEL_DECL written_money read_money(std::string_view written, std::optional<notation> style) {
    return read_stated(written, style, std::nullopt);
}

FORDEL_DECL std::string amount_decimals(big_integer const& minor, any_currency in, notation style) {
    std::string digits = digits_of(minor);
    bool const negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    auto const decimals = static_cast<std::size_t>(in.minor_digits());
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    std::size_t const whole = digits.size() - decimals;
    std::string const result = (negative ? "-" : "") + group_digits(std::string_view(digits).substr(0, whole), style);
    return decimals == 0 ? result : result + decimal_mark(style) + digits.substr(whole);
}

FORDEL_DECL std::string currency_word(any_currency in, notation style) {
    return style == notation::danish && in == any_currency(dkk{}) ? "kr." : std::string(in.code());
}

FORDEL_DECL std::string amount_text(big_integer const& minor, any_currency in, notation style) {
    return amount_decimals(minor, in, style) + ' ' + currency_word(in, style);
}

FORDEL_DECL std::string exact_amount_text(fraction const& major, any_currency in, notation style, unsigned most) {
    auto const least = static_cast<unsigned>(in.minor_digits());
    unsigned const decimals = std::max(least, exact_decimals(major, most).value_or(most));
    return major.to_decimal(decimals, style) + ' ' + currency_word(in, style);
}

} // namespace detail
} // namespace v0
} // namespace fordel
