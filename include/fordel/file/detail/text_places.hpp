// Lines and columns of a text, and the bytes at which they stand.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/io/text_encoding.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of UTF-8: no character begins with it.
inline bool continues_character(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Where the text begins: behind its byte-order mark, where it has one.
inline std::size_t begin_of_text(std::string_view bytes) noexcept {
    return bytes.starts_with(utf_8_mark) ? utf_8_mark.size() : 0;
}

// Lines end in LF, CRLF or CR. What is asked for in the order of the text takes time by the text's length alone, even
// where it is one long line.
class text_places {
public:
    explicit text_places(std::string_view text); // which outlives it

    // Of a place behind the text, its end.
    [[nodiscard]] std::size_t offset(position of) const;
    [[nodiscard]] position at(std::size_t offset) const;
    // A line from 1, without its end; empty where there is none.
    [[nodiscard]] std::string_view line(int number) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_; // of lines
    mutable position last_{1, 1};
    mutable std::size_t last_offset_ = 0;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/text_places.ipp>
#endif
