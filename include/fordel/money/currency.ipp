// How a currency is found by its code.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/money/detail/currency_table.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The next word of a list, which has a space behind each.
FORDEL_DECL std::string_view next_word(std::string_view& list) noexcept {
    std::size_t const end = list.find(' ');
    std::string_view const word = list.substr(0, end);
    list.remove_prefix(end + 1);
    return word;
}

FORDEL_DECL std::optional<int> listed_digits(std::string_view code) {
    for (int digits = 0; digits <= 4; ++digits)
        for (std::string_view list = codes_with_digits(digits); !list.empty();)
            if (next_word(list) == code) return digits;
    return std::nullopt;
}

FORDEL_DECL std::string_view end_of(std::string_view code) noexcept {
    for (std::string_view list = historic_codes(); !list.empty();) {
        bool const found = next_word(list) == code;
        std::string_view const ended = next_word(list);
        if (found) return ended;
    }
    return {};
}

FORDEL_DECL void throw_unknown_currency(std::string_view code) {
    std::string seen = quoted(code);
    if (std::string_view const ended = end_of(code); !ended.empty()) seen += ", which ended " + std::string(ended);
    throw error(errors::currency_unknown, std::move(seen));
}

} // namespace detail

FORDEL_DECL any_currency any_currency::from_code(std::string_view code) {
    std::optional<int> const digits = detail::listed_digits(code);
    if (!digits) detail::throw_unknown_currency(code);
    return {code, *digits};
}

FORDEL_DECL any_currency any_currency::from_code(std::string_view code, int minor_digits) {
    std::optional<int> const listed = detail::listed_digits(code);
    if (listed && *listed != minor_digits)
        throw error(errors::currency_unknown, detail::quoted(code) + " with " + std::to_string(minor_digits) +
                                                  " minor digits, where ISO 4217 has " + std::to_string(*listed));
    return of(code, minor_digits);
}

FORDEL_DECL std::vector<any_currency> currencies() {
    std::vector<any_currency> all;
    for (int digits = 0; digits <= 4; ++digits)
        for (std::string_view list = detail::codes_with_digits(digits); !list.empty();)
            all.push_back(any_currency::of(detail::next_word(list), digits));
    std::sort(all.begin(), all.end(), [](any_currency const& a, any_currency const& b) { return a.code() < b.code(); });
    return all;
}

FORDEL_DECL std::vector<historic_currency> historic_currencies() {
    std::vector<historic_currency> all;
    for (std::string_view list = detail::historic_codes(); !list.empty();) {
        std::string_view const code = detail::next_word(list), ended = detail::next_word(list);
        all.push_back({std::string(code), std::string(ended)});
    }
    return all;
}

} // namespace v0
} // namespace fordel
