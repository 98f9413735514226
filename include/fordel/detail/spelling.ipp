// How names are folded and compared.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the Latin letters from à on become; the capitals stand 32 before them. Nothing for the two signs among them.
FORDEL_DECL std::string_view folded_letter(std::int32_t code) {
    constexpr std::array<std::string_view, 32> letters{"a",  "a", "a",  "a", "ae", "aa", "ae", "c", "e",  "e", "e",
                                                       "e",  "i", "i",  "i", "i",  "d",  "n",  "o", "o",  "o", "o",
                                                       "oe", "",  "oe", "u", "u",  "u",  "u",  "y", "th", "y"};
    if (code == 0xDF) return "ss";
    return code >= 0xC0 && code <= 0xFF ? letters[static_cast<std::size_t>(code & 31)] : std::string_view();
}

// An accent that stands behind its letter as a character of its own: a ring makes å of a, two dots ä and ö.
FORDEL_DECL void fold_accent(std::string& folded, std::int32_t accent) {
    char const letter = folded.empty() ? ' ' : folded.back();
    if (accent == 0x30A && letter == 'a') folded += 'a';
    if (accent == 0x308 && (letter == 'a' || letter == 'o')) folded += 'e';
}

FORDEL_DECL std::string_view trimmed(std::string_view written) {
    std::size_t first = written.size(), last = first;
    for (std::size_t i = 0; i < written.size();) {
        auto const [code, size] = code_point_at(written, i);
        if (!is_blank(code)) first = std::min(first, i), last = i + size;
        i += size;
    }
    return written.substr(first, last - first);
}

FORDEL_DECL std::string fold(std::string_view written) {
    written = trimmed(written);
    std::string folded;
    for (std::size_t i = 0; i < written.size();) {
        auto const [code, size] = code_point_at(written, i);
        if (code >= 'A' && code <= 'Z')
            folded += static_cast<char>(code - 'A' + 'a');
        else if (code == ' ' || code == '_' || code == 0xA0)
            folded += '-';
        else if (code >= 0x300 && code <= 0x36F)
            fold_accent(folded, code);
        else if (std::string_view const letter = folded_letter(code); !letter.empty())
            folded += letter;
        else
            folded += written.substr(i, size);
        i += size;
    }
    return folded;
}

FORDEL_DECL std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substituted}));
        }
    }
    return row[b.size()];
}

FORDEL_DECL std::string nearest(std::vector<std::string_view> const& candidates, std::string_view written,
                                std::size_t per_mistake) {
    std::string_view best;
    std::size_t least = static_cast<std::size_t>(-1);
    std::string const wanted = fold(written.substr(0, 80));
    for (std::string_view const candidate : candidates) {
        std::string const folded = fold(candidate);
        bool const begun = !wanted.empty() && folded.starts_with(wanted);
        std::size_t const distance = edit_distance(folded, wanted);
        bool const near = begun || distance * per_mistake <= std::min(folded.size(), wanted.size());
        if (near && distance < least) least = distance, best = candidate;
    }
    return std::string(best);
}

} // namespace detail
} // namespace v0
} // namespace fordel
