// How numbers and units are written in sentences.
#pragma once

#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text number(fraction const& value) {
    unsigned const digits = exact_decimals(value, 4).value_or(4);
    text const decimals{value.to_decimal(digits, notation::danish), value.to_decimal(digits, notation::english)};
    return value.is_whole() ? decimals : joined(decimals, same(" (" + value.to_string() + ')'));
}

FORDEL_DECL text counted(big_integer const& count, unit_words const& words) {
    return sentence(both("{0} {1}"), {number(fraction(count)), count == 1 ? words.one : words.many});
}

} // namespace detail
} // namespace v0
} // namespace fordel
