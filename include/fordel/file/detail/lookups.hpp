// What names in a file stand for, where they stand alone: an index, figures, a party.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/price_index.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {
namespace detail {

// Nothing, without a finding, where what the name stands for could not be read itself.
std::optional<price_index> read_index_named(reading& into, node const& written, address const& where,
                                            known_names const& names);
std::optional<named_figures> read_figures_named(reading& into, node const& written, address const& where,
                                                known_names const& names);
figures_by_name figures_of(known_names const& names);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/lookups.ipp>
#endif
