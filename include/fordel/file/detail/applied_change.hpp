// One change, made in the document of a programme.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// The value at the address becomes one with dates: what stood there until then, the new one, and what stood there
// again. What cannot change from a day on is changed by its parts; a stream is suspended. Reports
// fordel.file.no_address, fordel.proposal.throughout_only and .outside_days at the change, and leaves the document as
// it was.
[[nodiscard]] node with_change(reading& into, node const& document, fordel::change const& made);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/applied_change.ipp>
#endif
