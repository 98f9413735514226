// How ties are ranked, and what the policies are called in words.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Keys>
void sort_by(std::vector<std::size_t>& order, Keys const& keys) {
    sort_stably(order, [&](auto a, auto b) { return keys[a] < keys[b]; });
}

FORDEL_DECL std::vector<std::array<std::uint8_t, 32>> tickets(std::string const& seed,
                                                              std::vector<party> const& parties) {
    std::vector<std::array<std::uint8_t, 32>> drawn;
    for (party const& p : parties)
        drawn.push_back(lot_ticket(std::string_view(seed), std::string_view(p.id)));
    return drawn;
}

// The place of each party in the list, which must name all of them.
FORDEL_DECL std::vector<std::size_t> places(std::vector<std::string> const& list, std::vector<party> const& parties) {
    std::vector<std::size_t> place(parties.size(), list.size());
    std::vector<std::size_t> const listed = find_parties(parties, list);
    for (std::size_t i = 0; i < listed.size(); ++i)
        place[listed[i]] = i;
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (place[i] == list.size()) throw error(errors::allocation_tie_list, "a list without " + parties[i].name);
    return place;
}

} // namespace detail

FORDEL_DECL tie_breaking tie_breaking::by_lot(std::string seed) {
    if (seed.empty()) throw error(errors::allocation_no_seed, "an empty seed");
    return {kind::lot, std::move(seed), {}};
}

FORDEL_DECL tie_breaking tie_breaking::by_one_lot(std::string seed) {
    tie_breaking one = by_lot(std::move(seed));
    one.policy_ = kind::one_lot;
    return one;
}

FORDEL_DECL tie_breaking tie_breaking::of_division(std::string_view name) const {
    return policy_ == kind::lot ? by_lot(seed_ + '/' + std::string(name)) : *this;
}

FORDEL_DECL tie_breaking tie_breaking::from_name(std::string_view name, std::string seed) {
    constexpr detail::named_values<kind, 5> names{{{kind::order, "order"},
                                                   {kind::larger_weight, "larger-weight"},
                                                   {kind::lot, "lot"},
                                                   {kind::one_lot, "one-lot"},
                                                   {kind::refuse, "refuse"}}};
    if (name == "list")
        throw error(errors::allocation_unknown_tie_policy, "\"list\", without the parties in their order");
    kind const chosen = detail::value_of(names, name, errors::allocation_unknown_tie_policy);
    if (chosen == kind::one_lot) return by_one_lot(std::move(seed));
    return chosen == kind::lot ? by_lot(std::move(seed)) : tie_breaking(chosen, {}, {});
}

FORDEL_DECL text tie_breaking::describe() const {
    switch (policy_) {
    case kind::larger_weight:
        return {"den største vægt går forud", "the larger weight comes first"};
    case kind::lot:
    case kind::one_lot:
        return {"lod med frø \"" + detail::visible(seed_) + "\" (SHA-256 af \"frø/id\", laveste først)",
                "lot with seed \"" + detail::visible(seed_) + "\" (SHA-256 of \"seed/id\", lowest first)"};
    case kind::list:
        return {"den liste, der er givet", "the list that was given"};
    case kind::refuse:
        return {"stemmelighed afvises", "ties are refused"};
    case kind::order:
        break;
    }
    return {"de officielle koders rækkefølge, ellers som givet", "the order of official codes, else as given"};
}

FORDEL_DECL text tie_breaking::describe_for_divisions() const {
    if (policy_ != kind::lot) return describe();
    return {"et lod for hver fordeling med frø \"" + seed_ +
                "/år/måneder/post/del\" (SHA-256 af \"frø/id\", laveste først)",
            "a lot for each division with seed \"" + seed_ +
                "/year/months/stream/tranche\" (SHA-256 of \"seed/id\", lowest first)"};
}

FORDEL_DECL std::vector<std::uint32_t> tie_breaking::ranking(std::vector<party> const& parties,
                                                             std::vector<fraction> const& weights) const {
    std::vector<std::size_t> order = detail::in_official_order(parties);
    if (policy_ == kind::larger_weight)
        detail::sort_stably(order, [&](auto a, auto b) { return weights[a] > weights[b]; });
    if (policy_ == kind::lot || policy_ == kind::one_lot) detail::sort_by(order, detail::tickets(seed_, parties));
    if (policy_ == kind::list) detail::sort_by(order, detail::places(list_, parties));
    return detail::ranks(order);
}

FORDEL_DECL detail::shared_values<std::uint32_t> tie_breaking::ranking(detail::weighted_parties const& among) const {
    if (policy_ == kind::order || policy_ == kind::refuse) return among.official_rank;
    return ranking(among.parties.all(), among.weights.all());
}

} // namespace v0
} // namespace fordel
