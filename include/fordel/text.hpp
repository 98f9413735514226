// Words in Danish and English, and the way each language writes numbers.
#pragma once

#include <fordel/detail/config.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

enum class language { en, da };

// The same words in both languages.
struct text {
    std::string da{};
    std::string en{};

    std::string const& in(language lang) const noexcept { return lang == language::da ? da : en; }
    friend bool operator==(text const&, text const&) = default;
};

// plain: 500000.00; danish: 500.000,00; english: 500,000.00.
enum class notation { plain, danish, english };

constexpr notation notation_of(language lang) noexcept {
    return lang == language::da ? notation::danish : notation::english;
}

constexpr char decimal_mark(notation style) noexcept { return style == notation::danish ? ',' : '.'; }

// Puts the notation's thousands mark between groups of three; `digits` is a whole number, with or without a minus.
[[nodiscard]] std::string group_digits(std::string_view digits, notation style);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/text/text.ipp>
#endif
