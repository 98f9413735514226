// The sources and decisions that stand beside the values of a stream, and not in the stream itself.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/programme/stream.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Those of the amount say more than those of the stream; those of the parts' amounts are the stream's where it has no
// others and they agree; those of an adjustment's amount are the adjustment's. `written` is the stream on that day.
void cite(stream& s, node const& written, address const& where, std::vector<stated_value> const& all, date day);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/stated_sources.ipp>
#endif
