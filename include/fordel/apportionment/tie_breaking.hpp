// How a tie for the last unit is resolved, chosen by the caller: always by one ranking of all parties.
#pragma once

#include <fordel/detail/shared_values.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

class tie_breaking {
public:
    // order: official codes first, in their order, then the others as given (the default).
    // larger_weight: the larger weight, then order. lot: a lot drawn by seed, the same for ever; what consists of many
    // divisions draws one for each. one_lot: the same lot for all of them. list: as the caller lists. refuse: a tie is
    // an error.
    enum class kind { order, larger_weight, lot, list, refuse, one_lot };

    tie_breaking() = default;

    static tie_breaking in_order() { return {}; }
    static tie_breaking by_larger_weight() { return {kind::larger_weight, {}, {}}; }
    // Throws fordel.allocation.no_seed: a lot that nobody named is no lot.
    static tie_breaking by_lot(std::string seed);
    static tie_breaking by_one_lot(std::string seed);
    // Ids, names or codes: of every party once, first who is served first.
    static tie_breaking by_list(std::vector<std::string> ids) { return {kind::list, {}, std::move(ids)}; }
    static tie_breaking refuse() { return {kind::refuse, {}, {}}; }

    // By the name of the kind: order, larger-weight, lot, one-lot, refuse. The seed is the lot's; a list has no name.
    // Throws fordel.allocation.unknown_tie_policy, .no_seed.
    static tie_breaking from_name(std::string_view name, std::string seed = {});

    kind policy() const noexcept { return policy_; }
    std::string const& seed() const noexcept { return seed_; }
    std::vector<std::string> const& list() const noexcept { return list_; }

    // The policy for one of many divisions. A lot gets a seed of its own, so that chance does not favour the same party
    // every time: the bytes of the seed, one '/', and the bytes of the division's name. The others stay as they are.
    tie_breaking of_division(std::string_view name) const;

    text describe() const;
    // Of what consists of many divisions: where each draws a lot of its own, it says so.
    text describe_for_divisions() const;

    // The rank of each party: 0 is served first. Throws fordel.allocation.tie_list, and those of
    // find_parties() for the list. O(n log n).
    std::vector<std::uint32_t> ranking(std::vector<party> const& parties, std::vector<fraction> const& weights) const;
    // The same, of parties whose official order is known already: then order and refuse take no time.
    detail::shared_values<std::uint32_t> ranking(detail::weighted_parties const& among) const;

    friend bool operator==(tie_breaking const&, tie_breaking const&) = default;

private:
    tie_breaking(kind policy, std::string seed, std::vector<std::string> list)
        : policy_(policy), seed_(std::move(seed)), list_(std::move(list)) {}

    kind policy_ = kind::order;
    std::string seed_;
    std::vector<std::string> list_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/tie_breaking.ipp>
#endif
