#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>
#include <fordel/kernel/table/detail/flow_way.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// Other flows of least cost, once find_flow() has found one: all of them, and no others, differ from it by cycles of
// open and tight lanes. For networks whose arcs are at most one wide, so that no arc is open both ways.
template <integer Amount, class Cost>
struct flow_cycles {
    residual_network<Amount, Cost> net;

    constexpr bool passable(std::size_t lane) const { return net.passable(lane); }

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
        for (auto& node : net.nodes)
            node.level = nowhere;
    }

    // Whether an optimum exists in which the lane's arc has another flow. Components must be known.
    constexpr bool on_cycle(std::size_t lane) const {
        return passable(lane) && net.nodes[net.tail(lane)].component == net.nodes[net.head(lane)].component;
    }

    // Among the flows of least cost, goes to the first in the order of the arcs [0, count): each arc in turn gets the
    // flow that it prefers if any flow that agrees with its predecessors allows it. wants_full(a) says which of its
    // bounds that is; these arcs keep that flow, so their bounds close up. A search for each arc that has to move, of
    // O(size) at worst but few steps where there are many ways; the searches in vain cost O(size × log nodes) together.
    // False where it was told to stop.
    template <class Wish, stop_condition Stop = never_stop>
    constexpr bool settle(std::size_t count, Wish const& wants_full, Stop stop = {}) const {
        find_components();
        std::size_t components = net.nodes.size();
        for (std::size_t a = 0; a < count; ++a) {
            if (stop()) return false;
            auto& arc = net.arcs[a];
            auto const lane = wants_full(a) ? 2 * a : 2 * a + 1;
            if (on_cycle(lane)) move(lane, components);
            arc.lower = arc.capacity = arc.flow;
        }
        return true;
    }

private:
    // Along a cycle, or the ends of the lane come to be in different components.
    constexpr void move(std::size_t lane, std::size_t& components) const {
        flow_way<Amount, Cost> way{net};
        if (way.find(net.head(lane), net.tail(lane)))
            push_along(lane);
        else
            way.split_off(components++);
        way.forget();
    }

    constexpr void push_along(std::size_t lane) const {
        net.push(lane, static_cast<Amount>(1));
        for (auto node = net.tail(lane); node != net.head(lane); node = net.tail(net.nodes[node].via))
            net.push(net.nodes[node].via, static_cast<Amount>(1));
    }

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
