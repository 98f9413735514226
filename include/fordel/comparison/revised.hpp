// A programme with other terms of one stream: a scenario made in code. A programme itself never changes.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// The programme with these terms in place of what the stream of that id says in their period: what it says before and
// after stays. A stream that is not there yet is the last. Throws what programme::add() throws.
[[nodiscard]] programme with_terms(programme const& of, stream terms);

// Without the stream, or without what it says in the period: nothing of it falls due then, although it accrues. Tables
// and carried families that are left without streams go as well. Throws fordel.schedule.unknown_stream, and what
// programme::add() throws.
[[nodiscard]] programme without_terms(programme const& of, std::string const& stream,
                                      std::optional<period> during = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/revised.ipp>
#endif
