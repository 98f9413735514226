// What is done to the amounts of a stream or tranche, step by step, in a programme file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/adjustment.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

[[nodiscard]] std::optional<adjustment> read_adjustment(reading& into, node const& written, address const& where,
                                                        known_names const& names);
// One, or a list of them.
[[nodiscard]] std::vector<adjustment> read_adjustments(reading& into, map_reader const& map, known_names const& names);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/adjustments.ipp>
#endif
