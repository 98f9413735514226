// The cases of a programme file: one schedule for each combination of what it leaves open.
#pragma once

#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/schedule/programme_case.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// Every combination of the alternatives of what has no default and was not chosen; one without a name where nothing is
// open. Who pays or receives in other cases and not in this one is absent in it.
// Throws file_error, and what programme::schedule() throws.
[[nodiscard]] std::vector<programme_case> cases(programme_file const& of, file_choices const& choices = {});

namespace detail {

// Notes in each case who is in some of the others and not in it.
void note_absent(std::vector<programme_case>& all);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/cases.ipp>
#endif
