// How the outcomes of a tie are listed.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/outcomes.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The task's ranking with the tied parties served in the order given.
FORDEL_DECL std::vector<std::uint32_t> ranked(apportionment const& a, std::vector<std::size_t> const& order) {
    std::vector<std::uint32_t> rank = a.task().rank, places;
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

} // namespace detail

FORDEL_DECL std::vector<std::vector<big_integer>> outcomes(apportionment const& a, std::size_t limit) {
    std::vector<std::vector<big_integer>> all{a.units()};
    if (!a.ties().any()) return all;
    std::vector<std::size_t> const& tied = a.ties().who;
    bool const on_the_way = a.options().method.family() == method_family::quota;
    // Which place each tied party takes; equal places are not told apart.
    std::vector<int> places(tied.size());
    for (std::size_t k = 0; k < tied.size(); ++k)
        places[k] = on_the_way ? static_cast<int>(k) : k < a.ties().won ? 0 : 1;
    std::size_t trials = 0;
    do {
        if (++trials > limit)
            throw error(errors::apportionment_too_many_outcomes, std::to_string(tied.size()) + " parties tied for " +
                                                                     std::to_string(a.ties().won) + " units, limit " +
                                                                     std::to_string(limit));
        std::vector<std::size_t> order(tied.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        detail::sort_stably(order, [&](auto x, auto y) { return places[x] < places[y]; });
        for (std::size_t& k : order)
            k = tied[k];
        auto units = detail::units_with(a, detail::ranked(a, order));
        if (std::find(all.begin(), all.end(), units) == all.end()) all.push_back(std::move(units));
    } while (std::next_permutation(places.begin(), places.end()));
    return all;
}

} // namespace v0
} // namespace fordel
