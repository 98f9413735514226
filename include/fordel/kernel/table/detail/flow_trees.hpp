#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// Cycles of passable lanes, many of them, in a network that stays as it is and whose components are known: from a root
// of each component lead shortest ways to all its nodes, and from all of them back, so that a cycle is read off and not
// sought.
template <integer Amount, class Cost>
struct flow_trees {
    residual_network<Amount, Cost> net;

    // In `via` the lane that leads to a node from its root's side, in `cursor` the one that leads on to the root.
    // O(nodes + arcs). No node has a level then.
    constexpr void plant() const {
        for (auto& node : net.nodes)
            node.via = node.cursor = node.level = node.place = nowhere;
        for (std::size_t root = 0; root < net.nodes.size(); ++root) {
            if (net.nodes[root].level != nowhere) continue;
            grow(
                root, [](std::size_t lane) { return lane; }, &flow_node<Amount, Cost>::via,
                &flow_node<Amount, Cost>::level);
            grow(
                root, [](std::size_t lane) { return lane ^ 1; }, &flow_node<Amount, Cost>::cursor,
                &flow_node<Amount, Cost>::place);
        }
        for (auto& node : net.nodes)
            node.level = nowhere;
    }

    // Calls f with each lane of a cycle through the lane, which leads within a component: from the lane itself
    // backwards.
    template <class F>
    constexpr void follow(std::size_t lane, F&& f) const {
        auto const start = net.head(lane);
        mark_way_to_root(start, 0);
        f(lane);
        auto at = net.tail(lane);
        for (; net.nodes[at].level == nowhere; at = net.tail(net.nodes[at].via))
            f(net.nodes[at].via);
        for (; at != start; at = net.tail(net.nodes[at].slot))
            f(net.nodes[at].slot);
        mark_way_to_root(start, nowhere);
    }

private:
    using member = std::size_t flow_node<Amount, Cost>::*;

    template <class Along>
    constexpr void grow(std::size_t root, Along const& along, member by, member seen) const {
        std::size_t found = 0;
        net.nodes[root].*seen = 0;
        net.nodes[found++].slot = root;
        for (std::size_t k = 0; k < found; ++k) {
            auto const from = net.nodes[k].slot;
            for (auto lane = net.nodes[from].first; lane != nowhere; lane = net.next(lane)) {
                auto& other = net.nodes[net.head(lane)];
                if (other.*seen != nowhere || other.component != net.nodes[from].component ||
                    !net.passable(along(lane)))
                    continue;
                other.*seen = 0;
                other.*by = along(lane);
                net.nodes[found++].slot = net.head(lane);
            }
        }
    }

    // On the way each node but the first has in its slot the lane that leads to it.
    constexpr void mark_way_to_root(std::size_t from, std::size_t level) const {
        for (auto at = from;;) {
            net.nodes[at].level = level;
            auto const lane = net.nodes[at].cursor;
            if (lane == nowhere) return;
            at = net.head(lane);
            net.nodes[at].slot = lane;
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
