// Which number a programme needs, so that a condition holds: exactly, and as the settled amounts fulfil it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/solution.hpp> // IWYU pragma: export
#include <fordel/text.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {

// The number at the address is tried at whole steps of the range. Between them the amounts are fractions of at most
// second degree, which are found, checked at further steps, and solved; where they change their form is found to the
// step, and exactly where the two forms meet.
// Throws fordel.solve.condition, .unknown_term, .ambiguous_term, .no_number, .range, fordel.file.no_address,
// and what the file throws as it stands.
[[nodiscard]] solution solve(programme_file const& of, address const& where, std::string_view so_that,
                             file_choices const& choices = {}, solve_options const& options = {});

// In sentences, a line each.
[[nodiscard]] text describe(solution const& found);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/solve.ipp>
#endif
