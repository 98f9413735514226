// How a tie for the last unit is resolved, chosen by the caller: always by one ranking of all parties.
#pragma once

#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/lot.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// order: official codes first, in their order, then the others as given (the default).
// larger_weight: the larger weight, then order. lot: a lot drawn by seed, the same for ever. list: as the caller lists.
// refuse: a tie is an error.
enum class tie_policy_name { order, larger_weight, lot, list, refuse };

class tie_breaking {
public:
    tie_breaking() = default;

    static tie_breaking in_order() { return {}; }
    static tie_breaking by_larger_weight() { return {tie_policy_name::larger_weight, {}, {}}; }
    // Throws fordel.allocation.no_seed: a lot that nobody named is no lot.
    static tie_breaking by_lot(std::string seed) {
        if (seed.empty()) throw error(errors::allocation_no_seed, "an empty seed");
        return {tie_policy_name::lot, std::move(seed), {}};
    }
    static tie_breaking by_list(std::vector<std::string> ids) { return {tie_policy_name::list, {}, std::move(ids)}; }
    static tie_breaking refuse() { return {tie_policy_name::refuse, {}, {}}; }

    tie_policy_name policy() const noexcept { return policy_; }
    std::string const& seed() const noexcept { return seed_; }
    std::vector<std::string> const& list() const noexcept { return list_; }

    text describe() const {
        switch (policy_) {
        case tie_policy_name::larger_weight:
            return {"den største vægt går forud", "the larger weight comes first"};
        case tie_policy_name::lot:
            return {"lod med frø \"" + seed_ + "\" (SHA-256 af \"frø/id\", laveste først)",
                    "lot with seed \"" + seed_ + "\" (SHA-256 of \"seed/id\", lowest first)"};
        case tie_policy_name::list:
            return {"den liste, der er givet", "the list that was given"};
        case tie_policy_name::refuse:
            return {"stemmelighed afvises", "ties are refused"};
        case tie_policy_name::order:
            break;
        }
        return {"de officielle koders rækkefølge, ellers som givet", "the order of official codes, else as given"};
    }

    // The rank of each party: 0 is served first. Throws fordel.allocation.tie_list. O(n log n).
    std::vector<std::uint32_t> ranking(std::vector<party> const& parties, std::vector<fraction> const& weights) const {
        std::vector<std::size_t> order(parties.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        detail::sort_stably(order,
                            [&](std::size_t a, std::size_t b) { return official_order(parties[a], parties[b]); });
        if (policy_ == tie_policy_name::larger_weight)
            detail::sort_stably(order, [&](auto a, auto b) { return weights[a] > weights[b]; });
        if (policy_ == tie_policy_name::lot) sort_by(order, tickets(parties));
        if (policy_ == tie_policy_name::list) sort_by(order, places(parties));
        std::vector<std::uint32_t> rank(order.size());
        for (std::size_t place = 0; place < order.size(); ++place)
            rank[order[place]] = static_cast<std::uint32_t>(place);
        return rank;
    }

    friend bool operator==(tie_breaking const&, tie_breaking const&) = default;

private:
    tie_breaking(tie_policy_name policy, std::string seed, std::vector<std::string> list)
        : policy_(policy), seed_(std::move(seed)), list_(std::move(list)) {}

    template <class Keys>
    static void sort_by(std::vector<std::size_t>& order, Keys const& keys) {
        detail::sort_stably(order, [&](auto a, auto b) { return keys[a] < keys[b]; });
    }

    std::vector<std::array<std::uint8_t, 32>> tickets(std::vector<party> const& parties) const {
        std::vector<std::array<std::uint8_t, 32>> drawn;
        for (party const& p : parties)
            drawn.push_back(lot_ticket(std::string_view(seed_), std::string_view(p.id)));
        return drawn;
    }

    std::vector<std::size_t> places(std::vector<party> const& parties) const {
        std::vector<std::size_t> place;
        for (party const& p : parties) {
            auto const listed = std::find(list_.begin(), list_.end(), p.id);
            if (listed == list_.end()) throw error(errors::allocation_tie_list, "a list without " + p.id);
            place.push_back(static_cast<std::size_t>(listed - list_.begin()));
        }
        if (list_.size() != parties.size())
            throw error(errors::allocation_tie_list, "a list of " + std::to_string(list_.size()) + " ids for " +
                                                         std::to_string(parties.size()) + " parties");
        return place;
    }

    tie_policy_name policy_ = tie_policy_name::order;
    std::string seed_;
    std::vector<std::string> list_;
};

} // namespace v0
} // namespace fordel
