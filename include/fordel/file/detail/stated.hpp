// What is told on the tree alone: a value with what is known of it, and one that changes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>

namespace fordel {
inline namespace v0 {
namespace detail {

// From a day on there is no value: {from: 2028, removed: yes}; before the first one there was none: {removed: yes}.
inline bool is_removed(node const& n) noexcept {
    node const* const removed = n.find("removed");
    bool const alone = n.members().size() == 1 || n.find("from") != nullptr;
    return removed != nullptr && alone && removed->text() == "yes" && n.find("value") == nullptr;
}

// It is told by the key `value` alone, which stands in nothing else, or by what takes a value out.
inline bool is_stated(node const& n) noexcept { return n.find("value") != nullptr || is_removed(n); }

// The value in it; nothing where it takes one out.
inline node const& value_in(node const& stated) noexcept {
    static node const none = node::nothing("it has no value then");
    node const* const value = stated.find("value");
    return value != nullptr ? *value : none;
}

// A list of stated values of which some say from when they are: a value that changes.
inline bool is_dated(node const& n) noexcept {
    return std::any_of(n.items().begin(), n.items().end(),
                       [](node const& item) { return is_stated(item) && item.find("from") != nullptr; });
}

} // namespace detail
} // namespace v0
} // namespace fordel
