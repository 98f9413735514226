// What a programme file says of itself as a whole.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// Reports a format that this version does not read.
bool read_format(reading& into, node const& content);

// The language and the notation that a document states: `into` then reads by them.
void read_words_by(reading& into, map_reader const& document);

struct programme_header {
    std::string id{};
    text name{};
    any_currency in{};
    programme_years years{};
};

// Reads the format, the language, the currency, the notation and the years, and what else is one for the whole
// programme; `into` then reads by them. Nothing where the format is not one that this version reads, or where what a
// programme needs is missing.
std::optional<programme_header> read_header(reading& into, node const& content);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/programme_header.ipp>
#endif
