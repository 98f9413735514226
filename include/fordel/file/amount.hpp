// What an amount is, as it is read aloud: 500.000 kr. per year; 25 % of running; rest.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/programme/tranche_amount.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Of a stream. Reports fordel.file.amount_unsaid for money alone, and what the makers of amounts throw.
[[nodiscard]] std::optional<amount_rule> read_amount(reading& into, node const& written, address const& where,
                                                     known_names const& names);
// Of a tranche, where money alone is per what the stream says.
[[nodiscard]] std::optional<tranche_amount> read_tranche_amount(reading& into, node const& written,
                                                                address const& where, known_names const& names);

namespace detail {

// "500.000 kr. per year".
std::optional<amount_rule> read_amount_text(reading& into, node const& written, address const& where);
// Names by themselves or in one text: "running, building and roads".
std::vector<std::string> read_list_of_names(reading& into, node const& written, address const& where);
// Of a map that names streams by `key`; `in`, `by` and `exact` stand beside it.
amounts_needed read_amounts_needed(reading& into, map_reader const& map, std::string_view key);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/amount.ipp>
#endif
