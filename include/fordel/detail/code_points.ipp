// How UTF-8 is read, and what of it is written out.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL code_point code_point_at(std::string_view text, std::size_t i) noexcept {
    auto const byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    unsigned const first = byte(i);
    std::size_t const size = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
    unsigned number = size <= 1 ? first : first & (0x7Fu >> size);
    for (std::size_t k = 1; k < size; ++k) {
        if ((byte(i + k) & 0xC0u) != 0x80u) return {-static_cast<std::int32_t>(first), 1};
        number = number << 6 | (byte(i + k) & 0x3Fu);
    }
    constexpr unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = number >= 0xD800 && number < 0xE000;
    if (size == 0 || number < least[size] || surrogate || number > 0x10FFFF)
        return {-static_cast<std::int32_t>(first), 1};
    return {static_cast<std::int32_t>(number), size};
}

FORDEL_DECL std::string_view cut_at_character(std::string_view text, std::size_t most) noexcept {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return text.substr(0, most);
}

FORDEL_DECL bool is_blank(std::int32_t number) noexcept {
    auto const within = [&](std::int32_t first, std::int32_t last) { return number >= first && number <= last; };
    return within(0, 0x20) || within(0x2000, 0x200F) || within(0x2028, 0x202F) || within(0x205F, 0x206F) ||
           number == 0xA0 || number == 0xAD || number == 0x061C || number == 0x180E || number == 0x3000 ||
           number == 0xFEFF;
}

FORDEL_DECL bool acts_or_hides(std::int32_t number) noexcept {
    bool const space = number == 0x20 || number == 0xA0 || (number >= 0x2000 && number <= 0x200A) || number == 0x202F ||
                       number == 0x205F || number == 0x3000;
    bool const control = number >= 0x7F && number < 0xA0;
    bool const invisible_tag = number >= 0xE0000 && number <= 0xE007F;
    return !space && (is_blank(number) || control || invisible_tag || number < 0);
}

FORDEL_DECL std::string in_hexadecimal(std::uint32_t number) {
    constexpr char digits[] = "0123456789abcdef";
    std::string written;
    do
        written.insert(written.begin(), digits[number & 15]);
    while ((number >>= 4) != 0);
    return written;
}

// The beginning that is ASCII and printed as it stands: of most texts nearly all.
FORDEL_DECL std::size_t plain_size(std::string_view text) noexcept {
    auto const first = std::find_if(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; });
    return static_cast<std::size_t>(first - text.begin());
}

FORDEL_DECL std::string visible(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const plain = plain_size(text.substr(i));
        shown += text.substr(i, plain);
        i += plain;
        if (i == text.size()) break;
        auto const [number, size] = code_point_at(text, i);
        if (!acts_or_hides(number))
            shown += text.substr(i, size);
        else
            shown += (number < 0 ? "\\x{" : "\\u{") +
                     in_hexadecimal(static_cast<std::uint32_t>(number < 0 ? -number : number)) + '}';
        i += size;
    }
    return shown;
}

} // namespace detail
} // namespace v0
} // namespace fordel
