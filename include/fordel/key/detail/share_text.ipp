// How shares and weights are written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string percent_text(fraction const& part, language lang) {
    fraction const hundredths = part * fraction(100);
    std::optional<unsigned> const decimals = exact_decimals(hundredths, 8);
    std::string number = hundredths.to_decimal(decimals.value_or(4), notation_of(lang));
    if (!decimals) number.erase(number.rfind(' '), 1);
    return number + (lang == language::da ? " %" : "%");
}

// A factor as a percentage where that is exact, else as the fraction it is.
FORDEL_DECL std::string factor_text(fraction const& factor, language lang) {
    return exact_decimals(factor * fraction(100), 4) ? percent_text(factor, lang) : factor.to_string();
}

// A weight or a sum of weights.
FORDEL_DECL std::string weight_text(fraction const& weight, language lang) {
    std::optional<unsigned> const decimals = exact_decimals(weight, 8);
    return decimals ? weight.to_decimal(*decimals, notation_of(lang)) : weight.to_string();
}

} // namespace detail
} // namespace v0
} // namespace fordel
