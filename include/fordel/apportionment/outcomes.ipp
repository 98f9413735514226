// How the outcomes of a tie are listed.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/outcomes.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The task's ranking with the tied parties served in the order given.
FORDEL_DECL std::vector<std::uint32_t> ranked(apportionment const& a, std::vector<std::size_t> const& order) {
    std::vector<std::uint32_t> rank = a.task().rank.all(), places;
    for (std::size_t const i : order)
        places.push_back(rank[i]);
    std::sort(places.begin(), places.end());
    for (std::size_t k = 0; k < order.size(); ++k)
        rank[order[k]] = places[k];
    return rank;
}

FORDEL_DECL std::vector<big_integer> units_with(apportionment const& a, std::vector<std::uint32_t> rank) {
    method_task task = a.task();
    task.rank = std::move(rank);
    std::vector<big_integer> units = a.options().method.apportion(task).units;
    for (std::size_t i = 0; i < units.size(); ++i)
        units[i] += a.base_of(i);
    return units;
}

// In how many ways the tied can be served, counted no further than just past the limit: n! / (k! (n - k)!), or n! where
// each of them has a place of its own.
FORDEL_DECL std::size_t ways_to_serve(std::size_t tied, std::size_t won, bool each_in_turn, std::size_t limit) {
    std::size_t const chosen = each_in_turn ? tied : std::min(won, tied - won);
    big_integer ways = 1;
    for (std::size_t k = 1; k <= chosen && ways <= limit; ++k)
        ways = each_in_turn ? big_integer(ways * k) : big_integer(ways * (tied - chosen + k) / k);
    return ways > limit ? limit + 1 : static_cast<std::size_t>(ways);
}

} // namespace detail

FORDEL_DECL std::vector<std::vector<big_integer>> outcomes(apportionment const& a, std::size_t limit) {
    std::vector<std::vector<big_integer>> all{a.units()};
    if (!a.ties().any()) return all;
    std::vector<std::size_t> const& tied = a.ties().who;
    bool const on_the_way = a.options().method.family() == method_family::quota;
    if (detail::ways_to_serve(tied.size(), a.ties().won, on_the_way, limit) > limit)
        throw error(errors::apportionment_too_many_outcomes, std::to_string(tied.size()) + " parties tied for " +
                                                                 std::to_string(a.ties().won) + " units, limit " +
                                                                 std::to_string(limit));
    // Which place each tied party takes; equal places are not told apart.
    std::vector<int> places(tied.size());
    for (std::size_t k = 0; k < tied.size(); ++k)
        places[k] = on_the_way ? static_cast<int>(k) : k < a.ties().won ? 0 : 1;
    std::set<std::vector<big_integer>> seen(all.begin(), all.end());
    do {
        detail::pass_checkpoint();
        std::vector<std::size_t> order(tied.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        detail::sort_stably(order, [&](auto x, auto y) { return places[x] < places[y]; });
        for (std::size_t& k : order)
            k = tied[k];
        auto units = detail::units_with(a, detail::ranked(a, order));
        if (seen.insert(units).second) all.push_back(std::move(units));
    } while (std::next_permutation(places.begin(), places.end()));
    return all;
}

} // namespace v0
} // namespace fordel
