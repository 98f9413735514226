#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/stated.hpp>
#include <fordel/file/detail/values_by_day.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool is_by_day(node const* value) { return value != nullptr && (is_stated(*value) || is_dated(*value)); }

inline void add_value_from(std::vector<value_from>& values, reading const& words, node const& stated) {
    reading apart = words; // what is wrong with a day is told when its programme is read
    node const* const from = stated.find("from");
    std::optional<date> const first = from == nullptr ? std::nullopt : read_beginning(apart, *from, address());
    if (first && values.empty()) values.push_back({});
    values.push_back({first, stated.find("value"), &stated});
}

FORDEL_DECL std::vector<value_from> values_by_day(reading const& words, node const* value) {
    std::vector<value_from> values;
    if (!is_by_day(value)) return {{std::nullopt, value, nullptr}};
    if (is_stated(*value)) add_value_from(values, words, *value);
    for (node const& item : value->items())
        if (is_stated(item)) add_value_from(values, words, item);
    return values;
}

FORDEL_DECL value_from const& in_force_on(std::vector<value_from> const& values, std::optional<date> day) {
    value_from const* latest = &values.front();
    for (value_from const& one : values)
        if (!one.from || (day && *one.from <= *day)) latest = &one;
    return *latest;
}

} // namespace detail
} // namespace v0
} // namespace fordel
