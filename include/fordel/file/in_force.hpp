// A document as it is on a day: of each value that changes, the one in force, and nothing of what was known later.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/stated_value.hpp> // IWYU pragma: export

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// Stated values give way to what they are on the day: of several, the latest `from` that is not after it. Before the
// first, the key has nothing, and says from when it has a value; missing is never 0. What has no stated value is shared
// with the document, all of it where there is none. With a day of knowledge, that is first taken: as_of().
// Throws file_error for stated values that are wrong.
[[nodiscard]] node in_force(node const& document, date on, std::optional<date> known_by = {});

// Without what was decided (`decision: {date: …}`) or published (`published: …`) after the day: whatever holds these is
// left out. The day itself counts as known. Shipped figures of a later vintage are the matter of who reads them.
[[nodiscard]] node as_of(node const& document, date day);

// The days on which a value of the document comes into force, in order.
// Throws file_error for stated values that are wrong.
[[nodiscard]] std::vector<date> changes(node const& document);

namespace detail {

// The same where the stated values of the document are known, and right.
[[nodiscard]] node cut_to(node const& document, date on);
[[nodiscard]] std::vector<date> days_of_change(std::vector<stated_value> const& all);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/in_force.ipp>
#endif
