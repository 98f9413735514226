// How a nested key is made.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/detail/summed_shares.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/nested_key.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The group of each party of the outer key.
FORDEL_DECL std::vector<key_group const*> groups_by_place(key const& outer, std::vector<key_group> const& groups) {
    std::vector<std::string> names;
    names.reserve(groups.size());
    for (key_group const& group : groups)
        names.push_back(group.of);
    std::vector<key_group const*> placed(outer.size());
    std::vector<std::size_t> const places = find_parties(outer.parties(), names);
    for (std::size_t g = 0; g < groups.size(); ++g)
        placed[places[g]] = &groups[g];
    for (std::size_t i = 0; i < outer.size(); ++i)
        if (placed[i] == nullptr && outer.parties()[i] != uncovered_party())
            throw error(errors::key_groups, "no group of " + shortened(outer.parties()[i].name));
    return placed;
}

// Whose weight is zero has no share in a group.
FORDEL_DECL void require_one_group_each(key const& outer, std::vector<key_group const*> const& placed) {
    std::unordered_map<std::string_view, std::size_t> group_of;
    for (std::size_t g = 0; g < placed.size(); ++g) {
        if (placed[g] == nullptr) continue;
        key const& members = placed[g]->members;
        for (std::size_t i = 0; i < members.size(); ++i) {
            pass_checkpoint();
            party const& p = members.parties()[i];
            if (members.weights()[i] == fraction(0) || p == uncovered_party()) continue;
            if (auto const [at, is_new] = group_of.emplace(p.id, g); !is_new)
                throw error(errors::party_duplicate, shortened(p.name) + ", in the groups of " +
                                                         shortened(outer.parties()[at->second].name) + " and of " +
                                                         shortened(outer.parties()[g].name));
        }
    }
}

} // namespace detail

FORDEL_DECL key nested(key const& outer, std::vector<key_group> const& groups) {
    std::vector<key_group const*> const placed = detail::groups_by_place(outer, groups);
    detail::require_one_group_each(outer, placed);
    std::vector<key_part> parts;
    parts.reserve(outer.size());
    for (std::size_t i = 0; i < outer.size(); ++i)
        parts.push_back({outer.share(i), placed[i] == nullptr ? key::single(outer.parties()[i]) : placed[i]->members});
    detail::summed_shares all;
    for (key_part const& part : parts)
        all.add(part.factor, part.key);
    key_basis basis{{outer.basis().what.da + ", derefter inden for hver", outer.basis().what.en + ", then within each"},
                    outer.basis().source};
    std::vector<party> who = std::move(all.parties); // before parts, which it looks names up in, are moved
    return {std::move(who), std::move(all.weights), std::move(basis), key::made_of(std::move(parts), {outer})};
}

} // namespace v0
} // namespace fordel
