// A key within a key: by region, and then by municipality.
#pragma once

#include <fordel/key/key.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// The key among the members of one party of another key.
struct key_group {
    std::string of{}; // the id, name or code of the party, such as a region
    key members;

    friend bool operator==(key_group const&, key_group const&) = default;
};

// Each share of the outer key, shared on among the members of its group. Throws
// fordel.key.groups unless each party of the outer key has its group, once; what nobody covers needs none; and
// fordel.party.duplicate where a party has a share in two groups.
// O(n) for n members in all.
[[nodiscard]] key nested(key const& outer, std::vector<key_group> const& groups);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/nested_key.ipp>
#endif
