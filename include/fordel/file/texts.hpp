// Words in a file: texts, texts in both languages, yes and no.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

std::optional<std::string> read_text(reading& into, node const& value, address const& where);

// One text is the words in both languages: who reads the other one sees what the file has.
std::optional<text> read_words(reading& into, node const& value, address const& where);
node to_node(text const& words, writing const& as = {});

// Exactly yes or no.
std::optional<bool> read_yes_or_no(reading& into, node const& value, address const& where);
node yes_or_no(bool is_so);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/texts.ipp>
#endif
