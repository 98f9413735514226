// Keys that a programme file gives by party, and those by amounts.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>

#include <optional>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a share that nobody bears is called in a file.
inline constexpr std::string_view borne_by_nobody = "nobody";

inline constexpr named_values<amount_year, 2> amount_year_names{
    {{amount_year::same, "the same year"}, {amount_year::before, "the year before"}}};
inline constexpr named_values<amount_side, 2> amount_side_names{
    {{amount_side::payers, "payers"}, {amount_side::recipients, "recipients"}}};

// `weights:` and `percent:`, by party or of a CSV.
std::optional<key_rule> weights_said(reading& into, known_names const& names, map_reader const& map);
std::optional<key_rule> percent_said(reading& into, known_names const& names, map_reader const& map);

// `amounts of:` with which year's, whose and how exact they are.
std::optional<amounts_needed> amounts_said(map_reader const& map);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/key_weights.ipp>
#endif
