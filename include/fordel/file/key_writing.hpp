// Keys made in code as a programme file has them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/node.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

// The `key` of a tranche, and its `who`, where the key does not say for whom it is: of a single party the key is its
// name. read_key() of the two is the same rule, or one that comes to the same keys.
struct written_key {
    std::optional<members> who{};
    node key{};
};

// Throws fordel.file.not_writable for what the format has no words for.
[[nodiscard]] written_key written(key_rule const& rule, naming& names);

// With whom it is for in it: {among: …, key: …}.
[[nodiscard]] node to_node(key_rule const& rule, naming& names);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/key_writing.ipp>
#endif
