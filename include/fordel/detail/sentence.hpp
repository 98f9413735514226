// Sentences in both languages at once.
#pragma once

#include <fordel/text.hpp>

#include <initializer_list>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The same in both languages: a name.
inline text same(std::string const& words) { return {words, words}; }

// The pattern with {0}, {1}, … replaced by the parts, each language's by its own.
text sentence(text const& pattern, std::initializer_list<text> parts);

inline text joined(text const& a, text const& b) { return {a.da + b.da, a.en + b.en}; }

// "Roskilde", "Roskilde and Greve", "Roskilde, Greve, Køge and 42 others".
text listed(std::vector<text> const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/sentence.ipp>
#endif
