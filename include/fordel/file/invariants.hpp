// What a programme file says of every settlement, whatever it comes to (always:), and whether it holds.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/invariant.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

class programme_file;

// A line for each: what is stated, and the first that breaks it, or what is stated where all hold.
// Throws fordel.schedule.unknown_stream, fordel.party.unknown.
[[nodiscard]] std::vector<check> checks_of(std::vector<invariant> const& always, schedule const& settled);

// What the file itself states, with these choices. Throws file_error for what cannot be read of it, and the same.
[[nodiscard]] std::vector<check> checks_of(programme_file const& file, schedule const& settled,
                                           file_choices const& choices = {});

// Throws file_error of fordel.file.not_always for each line that does not hold.
void require_always(programme_file const& file, schedule const& settled, file_choices const& choices);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/invariants.ipp>
#endif
