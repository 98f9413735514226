#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// A way along passable lanes from one node to another of its component, sought from both ends at once: the end that has
// looked at fewer lanes gets on. Between searches no node has a level.
template <integer Amount, class Cost>
struct flow_way {
    residual_network<Amount, Cost> net;

    static constexpr std::size_t from_start = 0, from_goal = 1;
    struct end {
        std::size_t seen = 0;
        std::size_t done = 0;
        std::size_t lanes = 0;
    };
    end ends[2] = {};

    // Then each node of the way but the start has in `via` the lane that leads to it.
    constexpr bool find(std::size_t start, std::size_t goal) {
        if (start == goal) return true;
        see(from_start, start, nowhere);
        see(from_goal, goal, nowhere);
        while (!stuck(from_start) && !stuck(from_goal))
            if (get_on(ends[from_goal].lanes < ends[from_start].lanes ? from_goal : from_start, goal)) return true;
        return false;
    }

    // After a search in vain: what the stuck end has seen shares no component with anything else. The other end has not
    // gone much farther, so that all such searches cost little more together than to walk a tree of halves.
    constexpr void split_off(std::size_t component) const {
        auto const side = stuck(from_start) ? from_start : from_goal;
        for (std::size_t k = 0; k < ends[side].seen; ++k)
            net.nodes[slot(side, k)].component = component;
    }

    constexpr void forget() const {
        for (auto const side : {from_start, from_goal})
            for (std::size_t k = 0; k < ends[side].seen; ++k)
                net.nodes[slot(side, k)].level = nowhere;
    }

private:
    constexpr bool stuck(std::size_t side) const { return ends[side].done == ends[side].seen; }

    // What has been seen from the start stands in the nodes' slots from the front on, what from the goal from the back.
    constexpr std::size_t& slot(std::size_t side, std::size_t k) const {
        return net.nodes[side == from_start ? k : net.nodes.size() - 1 - k].slot;
    }

    constexpr void see(std::size_t side, std::size_t node, std::size_t lane) {
        net.nodes[node].level = side;
        (side == from_start ? net.nodes[node].via : net.nodes[node].cursor) = lane;
        slot(side, ends[side].seen++) = node;
    }

    constexpr bool get_on(std::size_t side, std::size_t goal) {
        auto const node = slot(side, ends[side].done++);
        auto const back = side == from_start ? std::size_t{0} : std::size_t{1};
        for (auto lane = net.first_lane(node); lane != nowhere; lane = net.next(lane)) {
            ++ends[side].lanes;
            auto const other = net.head(lane);
            auto const along = lane ^ back; // from the goal's end lanes are walked backwards
            if (net.nodes[other].level == side || net.nodes[other].component != net.nodes[node].component ||
                !net.passable(along))
                continue;
            if (net.nodes[other].level == nowhere) {
                see(side, other, along);
                continue;
            }
            join(along, goal);
            return true;
        }
        return false;
    }

    // The lane leads from what was seen from the start to what was seen from the goal.
    constexpr void join(std::size_t lane, std::size_t goal) const {
        auto node = net.head(lane);
        net.nodes[node].via = lane;
        while (node != goal) {
            auto const next = net.nodes[node].cursor;
            node = net.head(next);
            net.nodes[node].via = next;
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
