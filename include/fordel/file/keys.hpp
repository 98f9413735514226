// Keys of a programme file: lines, and named keys.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

// A key line, or a map as `keys:` has them, for those who share by it. Without them it is of everyone whom it names
// itself.
[[nodiscard]] std::optional<key_rule> read_key(reading& into, node const& says, address const& where,
                                               known_names const& names, std::optional<members> const& who = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/keys.ipp>
#endif
