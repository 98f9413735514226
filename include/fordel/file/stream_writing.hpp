// Streams, clearings and agreements, as a file writes them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/stream.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// All terms of one stream, in order of time: what changes is dated. Throws fordel.file.not_writable for what the format
// has no words for, such as a time without terms.
[[nodiscard]] node to_node(std::vector<stream> const& terms, naming& names, writing const& as);
[[nodiscard]] node to_node(clearing const& c, naming& names, writing const& as);
[[nodiscard]] node to_node(agreement const& a, naming& names, writing const& as);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/stream_writing.ipp>
#endif
