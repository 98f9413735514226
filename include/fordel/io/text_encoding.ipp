// How bytes are decoded.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/io/text_encoding.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

namespace detail {

inline constexpr std::string_view utf_16_mark_little = "\xFF\xFE";
inline constexpr std::string_view utf_16_mark_big = "\xFE\xFF";

FORDEL_DECL unsigned byte_at(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

FORDEL_DECL std::string hexadecimal(unsigned byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[byte / 16], digits[byte % 16]};
}

// Workbooks are zips, and are handed in where their sheet was meant.
FORDEL_DECL void require_text(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"))
        throw error(
            errors::text_encoding,
            "a workbook (.xlsx, .ods) or another zip (save its sheet as CSV, or read it in Python with from_excel), "
            "no text");
    if (bytes.find('\0') != bytes.npos)
        throw error(errors::text_encoding, "a byte 00: UTF-16 without a byte-order mark, or no text at all");
}

[[noreturn]] FORDEL_DECL void throw_not_decoded(std::string_view bytes, std::size_t place, std::string const& why) {
    auto const line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(place), '\n') + 1;
    throw error(errors::text_encoding,
                "the byte " + hexadecimal(byte_at(bytes, place)) + " in line " + std::to_string(line) + ": " + why);
}

FORDEL_DECL void append_utf_8(std::string& text, unsigned code_point) {
    auto const put = [&](unsigned byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) return put(code_point);
    if (code_point < 0x800)
        put(0xC0 | code_point >> 6);
    else if (code_point < 0x10000)
        put(0xE0 | code_point >> 12), put(0x80 | (code_point >> 6 & 0x3F));
    else
        put(0xF0 | code_point >> 18), put(0x80 | (code_point >> 12 & 0x3F)), put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
}

FORDEL_DECL std::string from_utf_8(std::string_view bytes) {
    for (std::size_t place = 0; place < bytes.size();) {
        auto const [number, size] = code_point_at(bytes, place);
        if (number < 0) throw_not_decoded(bytes, place, "no UTF-8, perhaps cp1252");
        place += size;
    }
    return std::string(bytes);
}

FORDEL_DECL std::string from_utf_16(std::string_view bytes, bool big) {
    if (bytes.size() % 2 != 0) throw error(errors::text_encoding, "UTF-16 that ends within a character");
    auto const unit = [&](std::size_t i) {
        return big ? byte_at(bytes, i) << 8 | byte_at(bytes, i + 1) : byte_at(bytes, i + 1) << 8 | byte_at(bytes, i);
    };
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        unsigned code_point = unit(i);
        if (code_point >= 0xD800 && code_point < 0xE000) {
            unsigned const low = i + 2 < bytes.size() ? unit(i + 2) : 0;
            if (code_point >= 0xDC00 || low < 0xDC00 || low >= 0xE000)
                throw error(errors::text_encoding, "UTF-16 with half a character");
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        append_utf_8(text, code_point);
    }
    return text;
}

// From 80 to 9F; 0 where the encoding has no character.
FORDEL_DECL std::string from_cp1252(std::string_view bytes) {
    constexpr std::array<unsigned, 32> high{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                            0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string text;
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        unsigned const byte = byte_at(bytes, place);
        unsigned const code_point = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
        if (code_point == 0 && byte != 0) throw_not_decoded(bytes, place, "no character of cp1252");
        append_utf_8(text, code_point);
    }
    return text;
}

// What the bytes begin with says what they are, whatever was named.
FORDEL_DECL std::optional<text_encoding> marked_encoding(std::string_view bytes) {
    if (bytes.starts_with(utf_8_mark)) return text_encoding::utf_8;
    if (bytes.starts_with(utf_16_mark_little) || bytes.starts_with(utf_16_mark_big)) return text_encoding::utf_16;
    return std::nullopt;
}

FORDEL_DECL std::string decode_as(text_encoding encoding, std::string_view bytes) {
    if (encoding == text_encoding::utf_16) return from_utf_16(bytes.substr(2), bytes.starts_with(utf_16_mark_big));
    if (encoding == text_encoding::cp1252) return from_cp1252(bytes);
    return from_utf_8(bytes.substr(bytes.starts_with(utf_8_mark) ? utf_8_mark.size() : 0));
}

} // namespace detail

FORDEL_DECL text_encoding text_encoding_from_name(std::string_view written) {
    return detail::value_of(text_encoding_names, written, errors::text_unknown_encoding);
}

FORDEL_DECL std::string decoded(std::string_view bytes, std::optional<text_encoding> named) {
    auto const marked = detail::marked_encoding(bytes);
    auto const name_of = [](text_encoding e) { return detail::name_of(text_encoding_names, e); };
    if (marked && named && marked != named)
        throw error(errors::text_encoding, "the byte-order mark of " + name_of(*marked) + ", not " + name_of(*named));
    if (named == text_encoding::utf_16 && !marked)
        throw error(errors::text_encoding, "UTF-16 without the byte-order mark that tells its two forms apart");
    if (marked != text_encoding::utf_16) detail::require_text(bytes);
    std::string text = detail::decode_as(marked.value_or(named.value_or(text_encoding::utf_8)), bytes);
    if (text.find('\0') != text.npos) throw error(errors::text_encoding, "UTF-16 with a character 0");
    return text;
}

} // namespace v0
} // namespace fordel
