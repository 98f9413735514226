// Amounts that take a map: by year, on dates, by party, in instalments, derived of others, raised by an index.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

std::optional<amount_rule> read_amount_map(reading& into, node const& written, address const& where,
                                           known_names const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/amount_maps.ipp>
#endif
