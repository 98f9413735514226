// How they are written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/text.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text money_words(fraction const& major, any_currency in) {
    return {exact_amount_text(major, in, notation::danish), exact_amount_text(major, in, notation::english)};
}

FORDEL_DECL text number_words(fraction const& number) {
    auto const decimals = exact_decimals(number, 8);
    if (!decimals) return same(number.to_string());
    return {number.to_decimal(*decimals, notation::danish), number.to_decimal(*decimals, notation::english)};
}

FORDEL_DECL text percent_words(fraction const& percent) { return joined(number_words(percent), {" %", "%"}); }

FORDEL_DECL text year_words(int year) { return same(std::to_string(year)); }

FORDEL_DECL text date_words(date day) { return {to_string(day, language::da), to_string(day, language::en)}; }

} // namespace detail
} // namespace v0
} // namespace fordel
