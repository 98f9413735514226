// How what is shared becomes whole units, in a programme file: method, unit, ties, bounds and the receiver.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a map says by the keys method, unit, ties, receiver, floors, caps and bounds kept; where it is silent, what
// holds anyway, of which `none` undoes the floors or the caps. The receiver goes with the method. Reports
// who is none of the parties.
[[nodiscard]] allocation_options read_settling(map_reader const& map, allocation_options otherwise,
                                               party_register const& parties);
// Whether a map says any of it.
[[nodiscard]] bool says_settling(map_reader const& map);

// The keys that say it.
[[nodiscard]] std::vector<node_member> settling_members(allocation_options const& said, writing const& in);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/settling.ipp>
#endif
