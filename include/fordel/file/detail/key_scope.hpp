// For whom a key of a programme file is read.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// How a key that has parties of its own, such as weights, goes with those it is for: each of them has a place in it; in
// a line of several names, those of them who have; where it is only looked through, it stays as it is.
enum class key_limit { all_of_them, those_in_it, none };

// For whom a key is read, and where they use it.
struct key_scope {
    std::optional<members> who{};
    key_limit limit = key_limit::all_of_them;
    node at{};
    address where{};
};

// The ids of parties, to look up who is among them.
std::unordered_set<std::string> ids_of(std::vector<party> const& parties);

// Percentages hold for those who have them together. Reports one who is not among those the key is for, since the
// others' would grow in silence.
bool require_all_of_them(reading& into, key_rule const& rule, key_scope const& scope);

// The rule among those it is for; reports who has no place in it.
std::optional<key_rule> limited(reading& into, std::optional<key_rule> rule, key_scope const& scope);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/key_scope.ipp>
#endif
