// Where the figures of a programme file are from.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/reading.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// Exactly one of data, file, values and sum of. What the source says itself is not said anew beside it: reports the
// keys that it leaves unread.
bool require_one_source(reading& into, map_reader const& map);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/figures_source.ipp>
#endif
