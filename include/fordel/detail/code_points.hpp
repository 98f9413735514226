// Characters of a text in UTF-8: which they are, and which a reader cannot see.
#pragma once

#include <fordel/detail/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

struct code_point {
    std::int32_t number = 0; // below zero: a byte that is no UTF-8
    std::size_t size = 1;    // in bytes
};

code_point code_point_at(std::string_view text, std::size_t i) noexcept;

// The beginning of a text, in at most so many bytes, that ends where a character does.
std::string_view cut_at_character(std::string_view text, std::size_t most) noexcept;

// Space of any width, line ends, and what cannot be seen: zero-width characters, marks of direction, the byte-order
// mark.
bool is_blank(std::int32_t number) noexcept;

// A control, a mark of direction, a line end or another character that is not seen: no space, which is seen as such.
bool acts_or_hides(std::int32_t number) noexcept;

// The text with each character that would act on a terminal, or hide on it, written out: controls, marks of direction,
// zero-width characters and line ends as \u{1b}, bytes that are no UTF-8 as \x{ff}. A name from a file may hold any;
// whatever is shown to people goes through here.
[[nodiscard]] std::string visible(std::string_view text);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/code_points.ipp>
#endif
