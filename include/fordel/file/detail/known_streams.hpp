// Streams by which others of a programme file go.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/programme.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// Reports names of streams, families and parts of streams that there are not, where a stream or a clearing rests on
// their amounts. `content` is the document.
void require_known_streams(reading& into, programme const& p, node const& content);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/known_streams.ipp>
#endif
