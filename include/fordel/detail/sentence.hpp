// Sentences in both languages at once.
#pragma once

#include <fordel/text.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The same in both languages: a name.
inline text same(std::string const& words) { return {words, words}; }

// A text that somebody else holds while a sentence is made: literals are not copied for it.
struct text_view {
    std::string_view da, en;

    explicit(false) text_view(text const& held) noexcept : da(held.da), en(held.en) {}
    text_view(std::string_view danish, std::string_view english) noexcept : da(danish), en(english) {}

    std::string_view in(language lang) const noexcept { return lang == language::da ? da : en; }
};

// The same in both languages.
inline text_view both(std::string_view words) { return {words, words}; }

// The pattern with {0}, {1}, … replaced by the parts, each language's by its own.
text sentence(text_view pattern, std::initializer_list<text_view> parts);

inline text joined(text const& a, text const& b) { return {a.da + b.da, a.en + b.en}; }

// "Roskilde", "Roskilde and Greve", "Roskilde, Greve, Køge and 42 others".
text listed(std::vector<text> const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/sentence.ipp>
#endif
