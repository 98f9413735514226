// Names as people type them: without the Danish letters, with letters in two pieces, or with one wrong.
#pragma once

#include <fordel/detail/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Without the space and the invisible characters around it.
std::string_view trimmed(std::string_view written);

// Letters as typed without a Danish keyboard: lower case, æ as ae, ø as oe, å as aa, accents dropped, whether a letter
// and its accent are one character or two (NFC or NFD); trimmed; a space or underscore becomes a hyphen. For the edges
// (command line, Python); the library itself looks up exactly.
std::string fold(std::string_view written);

// Levenshtein's distance between two short texts.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate that is most like what was written, the first of several. Empty if none is near: none begins with what
// was written, or has at least `per_mistake` letters for each letter that is wrong.
std::string nearest(std::vector<std::string_view> const& candidates, std::string_view written,
                    std::size_t per_mistake = 3);

// The same of things that `text_of` names; it returns a reference or a literal, not a text of its own.
template <class Range, class TextOf>
    requires std::is_class_v<std::remove_cvref_t<TextOf>>
std::string nearest(Range const& candidates, std::string_view written, TextOf&& text_of) {
    std::vector<std::string_view> texts;
    for (auto const& candidate : candidates)
        texts.push_back(text_of(candidate));
    return nearest(texts, written);
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/spelling.ipp>
#endif
