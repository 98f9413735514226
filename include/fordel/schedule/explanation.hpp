// How a payment came to its amount, in the order of the calculation: stated → index → percent, product or sum → key →
// adjustments → unit.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// How the amount that is shared is reached, who bears how much of it by which key, what each adjustment did, and the
// rounding; then the same among the recipients, where there are several. O(parties).
[[nodiscard]] explanation_lines explanation_of(schedule_entry const& e);

// The same as data: the lines are made from it.
[[nodiscard]] working_step step_of(schedule_entry const& e);
[[nodiscard]] working working_of(schedule_entry const& e);
// Of every entry.
[[nodiscard]] working working_of(schedule const& shown);

// The same in words, each line ended by a newline.
[[nodiscard]] std::string explain(schedule_entry const& e, language lang = language::en);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/explanation.ipp>
#endif
