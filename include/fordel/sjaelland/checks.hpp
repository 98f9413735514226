// The schedule held against what the note states.
#pragma once

#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/sjaelland/options.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// A line that does not hold tells of a fault or of a choice that departs from the note.
std::vector<check> checks(schedule const& all, options const& chosen);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/checks.ipp>
#endif
