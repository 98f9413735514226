#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/merged.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string place_in_file(node const& of, position at) {
    return of.file() + (at.line > 0 ? ":" + std::to_string(at.line) + ":" + std::to_string(at.column) : "");
}

// What holds for the whole programme: how its texts are read, and what it is called.
inline bool is_of_header(std::string_view key) {
    static constexpr std::array keys{"fordel",      "programme",      "id",      "language", "currency",
                                     "year begins", "parts of years", "notation"};
    return std::ranges::find(keys, key) != keys.end();
}

inline node merged_at(node const& document, node const& included, address const& where, std::vector<finding>& found) {
    std::vector<node_member> members = document.members();
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < document.members().size(); ++i)
        places.emplace(document.members()[i].key, i);
    for (node_member const& added : included.members()) {
        auto const known = places.find(added.key);
        bool const header = where.is_whole() && is_of_header(added.key);
        if (known == places.end()) {
            if (header)
                found.push_back({errors::file_header_elsewhere, added.key + ", in no file but the included one",
                                 added.value.file(), added.at, where / added.key});
            members.push_back(added);
            continue;
        }
        node_member& given = members[known->second];
        if (header && given.value == added.value) continue;
        if (given.value.is_map() && added.value.is_map())
            given.value = merged_at(given.value, added.value, where / added.key, found);
        else
            found.push_back({errors::file_given_twice,
                             place_in_file(given.value, given.at) + " and " + place_in_file(added.value, added.at),
                             added.value.file(), added.at, where / added.key});
    }
    node const made = node(std::move(members)).placed(document.at(), document.shared_file());
    return document.remarks().empty() ? made : made.with_remarks(document.remarks());
}

FORDEL_DECL node merged(node const& document, node const& included, std::vector<finding>& found) {
    return merged_at(document, included, {}, found);
}

} // namespace detail
} // namespace v0
} // namespace fordel
