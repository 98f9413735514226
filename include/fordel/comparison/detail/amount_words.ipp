// Amounts and which way they go.
#pragma once

#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <algorithm>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text in_decimals(fraction const& major) {
    unsigned const digits = std::max(2u, exact_decimals(major, 6).value_or(6));
    return {major.to_decimal(digits, notation::danish), major.to_decimal(digits, notation::english)};
}

FORDEL_DECL text in_decimals(any_money const& amount) {
    return {amount.to_decimal(notation::danish), amount.to_decimal(notation::english)};
}

FORDEL_DECL text more_or_less_word(bool more) { return more ? text{"mere", "more"} : text{"mindre", "less"}; }

FORDEL_DECL text more_or_less(fraction const& major) {
    return sentence(both("{0} {1}"), {in_decimals(without_sign(major)), more_or_less_word(major >= fraction(0))});
}

FORDEL_DECL text more_or_less(any_money const& difference) {
    bool const more = difference.minor() >= 0;
    return sentence(both("{0} {1}"), {in_decimals(more ? difference : -difference), more_or_less_word(more)});
}

} // namespace detail
} // namespace v0
} // namespace fordel
