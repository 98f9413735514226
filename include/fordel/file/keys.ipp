#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/key_reading.hpp>
#include <fordel/file/keys.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::optional<key_rule> read_key(reading& into, node const& says, address const& where,
                                             known_names const& names, std::optional<members> const& who) {
    return detail::key_reader(into, names).read(says, where, {who, detail::key_limit::all_of_them, says, where});
}

} // namespace v0
} // namespace fordel
