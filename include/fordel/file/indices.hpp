// Price indices in a programme file, both ways.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/price_index.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// One of `indices:`, called so in the file.
[[nodiscard]] std::optional<price_index> read_index(reading& into, std::string const& name, node const& says,
                                                    address const& where, file_sources const& sources);

[[nodiscard]] node to_node(price_index const& index, writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/indices.ipp>
#endif
