// What is told on the tree alone: a value with what is known of it, and one that changes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>

namespace fordel {
inline namespace v0 {
namespace detail {

// It is told by the key `value` alone, which stands in nothing else.
inline bool is_stated(node const& n) noexcept { return n.find("value") != nullptr; }

// A list of stated values of which some say from when they are: a value that changes.
inline bool is_dated(node const& n) noexcept {
    return std::any_of(n.items().begin(), n.items().end(),
                       [](node const& item) { return is_stated(item) && item.find("from") != nullptr; });
}

} // namespace detail
} // namespace v0
} // namespace fordel
