// How each language writes numbers.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string group_digits(std::string_view digits, notation style) {
    if (style == notation::plain) return std::string(digits);
    char const mark = style == notation::danish ? '.' : ',';
    std::size_t const sign = !digits.empty() && digits.front() == '-' ? 1 : 0;
    std::string grouped(digits.substr(0, sign));
    for (std::size_t i = sign; i < digits.size(); ++i) {
        if (i > sign && (digits.size() - i) % 3 == 0) grouped += mark;
        grouped += digits[i];
    }
    return grouped;
}

} // namespace v0
} // namespace fordel
