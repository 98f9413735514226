// What can be wrong with a programme file.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind file_not_a_map{"fordel.file.not_a_map", value, "keys with values, one a line",
                                           "write `key: value` below it, indented"};
inline constexpr error_kind file_unknown_key{
    "fordel.file.unknown_key", value, "a key that the format has at this place",
    "correct its spelling, or move it to where it belongs; docs/reference/programme-file.md lists all keys"};
inline constexpr error_kind file_missing_key{"fordel.file.missing_key", value,
                                             "every key that the format requires here",
                                             "add the key; nothing is assumed in its place"};
inline constexpr error_kind file_no_address{"fordel.file.no_address", lookup,
                                            "the address of a value, such as streams.running.amount",
                                            "correct it; `fordel addresses FILE` lists what there is"};

} // namespace errors
} // namespace v0
} // namespace fordel
