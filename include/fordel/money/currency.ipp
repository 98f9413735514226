// How a currency is found by its code.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/money/currency.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL void detail::throw_unknown_currency(std::string_view code) {
    throw error(errors::currency_unknown, '"' + std::string(code) + '"');
}

FORDEL_DECL any_currency any_currency::from_code(std::string_view code) {
    for (any_currency const& known : known_currencies)
        if (known.code() == code) return known;
    detail::throw_unknown_currency(code);
}

} // namespace v0
} // namespace fordel
