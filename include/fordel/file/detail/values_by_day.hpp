// A value of a document that may change from a day on, as a row of values.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct value_from {
    std::optional<date> from{};   // none: from the beginning
    node const* value = nullptr;  // null: there is none
    node const* stated = nullptr; // what is known of it; null where that is nothing
};

// Whether it is given with its dates, or with what is known of it.
[[nodiscard]] bool is_by_day(node const* value);

// In order; the first is from the beginning. `words` say how its days are read.
[[nodiscard]] std::vector<value_from> values_by_day(reading const& words, node const* value);

// The one in force on the day, or at the beginning.
[[nodiscard]] value_from const& in_force_on(std::vector<value_from> const& values, std::optional<date> day);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/values_by_day.ipp>
#endif
