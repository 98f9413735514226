// Names of parties and groups in a file: one, or a list.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// As they are written; who they are is known to the parties of the file.
std::optional<std::vector<std::string>> read_party_names(reading& into, node const& value, address const& where);
node party_names(std::vector<std::string> const& names);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/names.ipp>
#endif
