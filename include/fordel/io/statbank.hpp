// Statistics Denmark's StatBank (Statistikbanken): downloads of table FOLK1A as CSV with codes, CSV with texts or
// JSON-stat; UTF-8 with or without a byte-order mark.
#pragma once

#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Reads a download; `known` gives the names and codes of the areas. Where it holds only a selection (one sex, one age),
// the population's source says so. Throws fordel.statbank.*, fordel.population.duplicate.
[[nodiscard]] population read_statbank(std::string_view text, std::vector<party> const& known = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/statbank.ipp>
#endif
