// How names are read and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::optional<std::vector<std::string>> read_party_names(reading& into, node const& value,
                                                                     address const& where) {
    return read_each(into, value, where, [](reading& to, node const& one, address const& place) {
        return read_scalar(to, one, place, forms::party_name, [](std::string const& written) { return written; });
    });
}

FORDEL_DECL node party_names(std::vector<std::string> const& names) {
    return one_or_list(names, [](std::string const& name) { return node(name); });
}

} // namespace v0
} // namespace fordel
