// Statistics Denmark's StatBank (Statistikbanken): the population tables (FOLK1A and its like), and any other with
// areas and times, as people save them: CSV with codes, texts or both, divided by semicolons, commas or tabs; matrices
// with the dates as columns; JSON-stat. Reading the last takes Boost.JSON, which header-only programs get by including
// fordel/src/json.hpp in one of their source files.
#pragma once

#include <fordel/exact/number_text.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/figures_reading.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/text_encoding.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Reads a download; `known` gives the names and codes of the areas. Where it holds only a selection (one sex, one age),
// the population's source says so. Heads are digits; where `style` is named, they may be grouped as in it. UTF-8 is
// read, and UTF-16 by its byte-order mark; cp1252 where it is named. Throws fordel.statbank.*, fordel.text.encoding,
// fordel.population.duplicate, fordel.party.ambiguous.
[[nodiscard]] population read_statbank(std::string_view text, std::vector<party> const& known = {},
                                       std::optional<text_encoding> encoding = {}, reading_limits limits = {},
                                       std::optional<notation> style = {});

// Any table of StatBank with areas and times: income, children, length of coast. Each figure is dated by the first day
// of its year, quarter or month. Where it holds a selection of other dimensions, the figures say so (limited_to); of
// each there may be one value. Throws fordel.statbank.*, fordel.text.encoding and those of figures and numbers.
[[nodiscard]] figures read_statbank(std::string_view text, figures_reading const& how);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/statbank.ipp>
#endif
