// JSON-stat, the cube format of statistical offices, as a flat table. Reading JSON takes Boost.JSON, which header-only
// programs get by including fordel/src/json.hpp in one of their source files.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/statbank_table.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// Throws fordel.statbank.malformed, .truncated, .too_large.
[[nodiscard]] statbank_table read_jsonstat(std::string_view json, reading_limits limits = {});

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/jsonstat.ipp>
#endif
