// Bytes of a file as text in UTF-8.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// cp1252 is what Windows calls ANSI: older spreadsheets save it.
enum class text_encoding { utf_8, utf_16, cp1252 };

inline constexpr detail::named_values<text_encoding, 3> text_encoding_names{
    {{text_encoding::utf_8, "utf-8"}, {text_encoding::utf_16, "utf-16"}, {text_encoding::cp1252, "cp1252"}}};

// Throws fordel.text.unknown_encoding.
[[nodiscard]] text_encoding text_encoding_from_name(std::string_view written);

// The text in UTF-8, without its byte-order mark. With no encoding named, UTF-8 is read, and UTF-16 by its mark; bytes
// that are neither are refused rather than guessed. Throws fordel.text.encoding, which says what the bytes look like.
[[nodiscard]] std::string decoded(std::string_view bytes, std::optional<text_encoding> named = {});

namespace detail {

inline constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/text_encoding.ipp>
#endif
