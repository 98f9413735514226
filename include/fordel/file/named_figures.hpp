// The figures that a programme file names: shipped, of a CSV, or written in it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// One of `figures:`. `others` gives those that it is the sum of. Where all are of one date, a key takes that one.
[[nodiscard]] std::optional<named_figures> read_figures(reading& into, std::string const& name, node const& says,
                                                        address const& where, party_register const& parties,
                                                        file_sources const& sources, figures_by_name const& others);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/named_figures.ipp>
#endif
