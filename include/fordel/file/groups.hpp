// Who takes part, in a programme file: lists of parties and groups, each in its time.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Names are those of parties and groups; in `without` and `among` a name that none of them has is an error.
[[nodiscard]] std::optional<members> read_members(reading& into, node const& says, address const& where,
                                                  known_names const& names);

// Parties where a document names them: each by its own name, or all of a group by the group's. An unknown name is an
// error.
[[nodiscard]] std::optional<std::vector<party>> read_parties(reading& into, node const& says, address const& where,
                                                             known_names const& names);

// One party: by its own name, or by that of a group of one.
[[nodiscard]] std::optional<party> read_one_party(reading& into, node const& says, address const& where,
                                                  known_names const& names);

// `groups:`; a group may hold others. Reports a circle, and shows it.
[[nodiscard]] by_name<std::optional<members>> read_groups(reading& into, node const& says, address const& where,
                                                          party_register const& parties,
                                                          file_sources const& sources = {});

// A list of names; {who, from, until} for who takes part for a time. `name` gives the name of a party.
[[nodiscard]] node to_node(members const& who, std::function<std::string(party const&)> const& name,
                           writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/groups.ipp>
#endif
