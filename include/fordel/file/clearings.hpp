// Clearings in a programme file: each one's own spending set against its share.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/clearing.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

[[nodiscard]] std::optional<clearing> read_clearing(reading& into, std::string const& id, node const& written,
                                                    address const& where, known_names const& names,
                                                    allocation_options const& rounding);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/clearings.ipp>
#endif
