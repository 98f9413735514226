// Amounts that a programme file states for each party: here, or in a CSV beside it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using amounts_of_parties = std::vector<amount_of_party>;

std::optional<amounts_of_parties> read_amounts_of_parties(reading& into, node const& table, address const& where,
                                                          known_names const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/amounts_by_party.ipp>
#endif
