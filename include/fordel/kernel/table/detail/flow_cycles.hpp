#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// Other flows of least cost, once find_flow() has found one: all of them, and no others, differ from it by cycles of
// open and tight lanes. For networks whose arcs are at most one wide, so that no arc is open both ways.
template <integer Amount, class Cost>
struct flow_cycles {
    residual_network<Amount, Cost> net;

    constexpr bool passable(std::size_t lane) const { return net.open(lane) && net.tight(lane); }

    // Gives each node its component: two nodes share one when tight lanes lead from each to the other. O(nodes +
    // arcs). Source: R. E. Tarjan, Depth-first search and linear graph algorithms, 1972; without recursion.
    constexpr void find_components() const {
        for (auto& node : net.nodes) {
            node.level = node.component = nowhere;
            node.cursor = node.first;
        }
        progress state;
        for (std::size_t root = 0; root < net.nodes.size(); ++root)
            if (net.nodes[root].level == nowhere) visit(root, state);
    }

    // Whether an optimum exists in which the lane's arc has another flow. Components must be known.
    constexpr bool on_cycle(std::size_t lane) const {
        return passable(lane) && net.nodes[net.tail(lane)].component == net.nodes[net.head(lane)].component;
    }

    // Finds a shortest way from the head of the lane back to its tail; follow() then walks the cycle.
    // O(nodes + arcs) of the component.
    constexpr bool find_cycle(std::size_t lane) const {
        auto const start = net.head(lane);
        auto const goal = net.tail(lane);
        for (auto& node : net.nodes)
            node.level = nowhere;
        std::size_t found = 0;
        auto const see = [&](std::size_t node, std::size_t by) {
            net.nodes[node].level = 0;
            net.nodes[node].via = by;
            net.nodes[found++].slot = node;
        };
        see(start, lane);
        for (std::size_t k = 0; k < found && net.nodes[goal].level == nowhere; ++k)
            for (auto next = net.nodes[net.nodes[k].slot].first; next != nowhere; next = net.next(next)) {
                auto const& head = net.nodes[net.head(next)];
                if (head.level == nowhere && head.component == net.nodes[start].component && passable(next))
                    see(net.head(next), next);
            }
        return net.nodes[goal].level != nowhere;
    }

    // Calls f with each lane of the cycle that was found, from the lane itself backwards.
    template <class F>
    constexpr void follow(std::size_t lane, F&& f) const {
        f(lane);
        auto const start = net.head(lane);
        for (auto node = net.tail(lane); node != start; node = net.tail(net.nodes[node].via))
            f(net.nodes[node].via);
    }

    // Among the flows of least cost, goes to the first in the order of the arcs [0, count): each arc in turn gets the
    // flow that it prefers if any flow that agrees with its predecessors allows it. wants_full(a) says which of its
    // bounds that is; these arcs keep that flow, so their bounds close up. O(arcs that may differ × size).
    template <class Wish>
    constexpr void settle(std::size_t count, Wish const& wants_full) const {
        find_components();
        for (std::size_t a = 0; a < count; ++a) {
            auto& arc = net.arcs[a];
            auto const lane = wants_full(a) ? 2 * a : 2 * a + 1;
            if (on_cycle(lane) && find_cycle(lane))
                follow(lane, [this](std::size_t other) { net.push(other, static_cast<Amount>(1)); });
            arc.lower = arc.capacity = arc.flow;
        }
    }

private:
    struct progress {
        std::size_t visited = 0;
        std::size_t stacked = 0;
        std::size_t components = 0;
    };

    constexpr void enter(std::size_t node, std::size_t via, progress& state) const {
        auto& entered = net.nodes[node];
        entered.level = entered.place = state.visited++; // place: the lowest level seen from here
        entered.via = via;
        net.nodes[state.stacked++].slot = node;
    }

    constexpr void leave(std::size_t node, progress& state) const {
        if (net.nodes[node].place != net.nodes[node].level) return;
        std::size_t popped = nowhere;
        while (popped != node) {
            popped = net.nodes[--state.stacked].slot;
            net.nodes[popped].component = state.components;
        }
        ++state.components;
    }

    constexpr void lower(std::size_t node, std::size_t level) const {
        if (level < net.nodes[node].place) net.nodes[node].place = level;
    }

    constexpr void visit(std::size_t root, progress& state) const {
        enter(root, nowhere, state);
        for (std::size_t node = root;;) {
            auto const lane = net.nodes[node].cursor;
            if (lane == nowhere) {
                leave(node, state);
                if (net.nodes[node].via == nowhere) return;
                auto const parent = net.tail(net.nodes[node].via);
                lower(parent, net.nodes[node].place);
                node = parent;
                continue;
            }
            net.nodes[node].cursor = net.next(lane);
            auto const head = net.head(lane);
            if (!passable(lane) || net.nodes[head].component != nowhere) continue;
            if (net.nodes[head].level == nowhere) {
                enter(head, lane, state);
                node = head;
            } else {
                lower(node, net.nodes[head].level);
            }
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
