#pragma once

#include <fordel/kernel/integer.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// For a flow that need only exist.
struct no_cost {
    friend constexpr bool operator==(no_cost, no_cost) = default;
};

// Costs are zero or more, so that unsigned types will do: each unit above the lower bound costs, or with prefer_full
// each unit below the capacity (the same as a negative cost). Cost has + - < ==, Cost{} is zero, and it can hold
// the number of nodes × the largest cost × the number of searches (see find_flow).
template <integer Amount, class Cost = no_cost>
struct flow_arc {
    std::size_t from = 0;
    std::size_t to = 0;
    Amount lower{};
    Amount capacity{};
    Cost cost{};
    bool prefer_full = false;

    Amount flow{}; // the result

    // The solver's.
    std::size_t next[2] = {};
    bool listed = false;
};

template <integer Amount, class Cost = no_cost>
struct flow_node {
    Amount supply{}; // what leaves less what enters; below zero: a demand

    bool in_cut = false; // the result where there is no flow
    Amount excess{};     // what the node could not get rid of (below zero: get)
    Cost potential{};    // the dual: arcs with room cost no less than the potential of `to` less that of `from`

    // The solver's.
    Cost distance{};
    std::size_t first = 0, cursor = 0, via = 0, level = 0, place = 0, slot = 0, component = 0;
};

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// What can still change. Lane 2a leads along arc a, lane 2a + 1 back along it.
template <integer Amount, class Cost>
struct residual_network {
    std::span<flow_node<Amount, Cost>> nodes;
    std::span<flow_arc<Amount, Cost>> arcs;

    static constexpr bool forward(std::size_t lane) { return lane % 2 == 0; }
    constexpr std::size_t tail(std::size_t lane) const {
        return forward(lane) ? arcs[lane / 2].from : arcs[lane / 2].to;
    }
    constexpr std::size_t head(std::size_t lane) const {
        return forward(lane) ? arcs[lane / 2].to : arcs[lane / 2].from;
    }
    constexpr std::size_t next(std::size_t lane) const { return arcs[lane / 2].next[lane % 2]; }

    constexpr Amount room(std::size_t lane) const {
        auto const& arc = arcs[lane / 2];
        return static_cast<Amount>(forward(lane) ? arc.capacity - arc.flow : arc.flow - arc.lower);
    }
    constexpr bool open(std::size_t lane) const {
        auto const& arc = arcs[lane / 2];
        return forward(lane) ? arc.flow < arc.capacity : arc.lower < arc.flow;
    }
    constexpr void push(std::size_t lane, Amount const& amount) const {
        auto& flow = arcs[lane / 2].flow;
        flow = static_cast<Amount>(forward(lane) ? flow + amount : flow - amount);
    }

    // An open lane costs cost + potential(tail) - potential(head), never below zero: what else it could save was
    // taken at the start. Tight lanes cost nothing. Written so that nothing falls below zero on the way.
    constexpr bool costs(std::size_t lane) const { return forward(lane) != arcs[lane / 2].prefer_full; }
    constexpr bool tight(std::size_t lane) const {
        if constexpr (std::same_as<Cost, no_cost>) {
            return true;
        } else {
            auto const& from = nodes[tail(lane)].potential;
            auto const& to = nodes[head(lane)].potential;
            auto const& cost = arcs[lane / 2].cost;
            return costs(lane) ? from + cost == to : from == to + cost;
        }
    }
    constexpr bool passable(std::size_t lane) const { return open(lane) && tight(lane); }
    constexpr Cost reduced_cost(std::size_t lane) const {
        auto const& from = nodes[tail(lane)].potential;
        auto const& to = nodes[head(lane)].potential;
        auto const& cost = arcs[lane / 2].cost;
        return costs(lane) ? from + cost - to : from - (to + cost);
    }

    // An arc whose bounds have closed up can never change.
    constexpr bool shut(std::size_t lane) const { return arcs[lane / 2].lower == arcs[lane / 2].capacity; }

    // Leaves the arcs whose flow differs in no optimum as they are, and shut: what is left to them are all the optima.
    constexpr void shut_all_but_tight() const {
        for (std::size_t a = 0; a < arcs.size(); ++a)
            if (!tight(2 * a)) arcs[a].lower = arcs[a].capacity = arcs[a].flow;
    }

    // The lists of the lanes that leave each node and can ever open, in the order of the arcs.
    constexpr void link() const {
        for (auto& node : nodes)
            node.first = nowhere;
        for (std::size_t lane = 2 * arcs.size(); lane-- > 0;) {
            if (shut(lane)) continue;
            arcs[lane / 2].next[lane % 2] = nodes[tail(lane)].first;
            nodes[tail(lane)].first = lane;
        }
    }

    // The first lane of a node's list. Those shut since it was made, as far as they stand in front, leave it for good.
    constexpr std::size_t first_lane(std::size_t node) const {
        auto& first = nodes[node].first;
        while (first != nowhere && shut(first))
            first = next(first);
        return first;
    }
};

// By how much the nodes of the cut fail, where there is no flow.
template <integer Amount, class Cost>
constexpr Amount flow_shortfall(std::span<flow_node<Amount, Cost> const> nodes) {
    Amount sum{};
    for (auto const& node : nodes)
        if (node.in_cut) sum = static_cast<Amount>(sum + node.excess);
    return sum;
}

} // namespace detail
} // namespace v0
} // namespace fordel
