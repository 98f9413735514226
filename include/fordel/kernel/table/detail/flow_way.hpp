#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// A way along passable lanes from one node to another of its component, sought from both ends at once. The ends take
// turns, lane by lane; so do the nodes that an end has seen, some lanes each, so that a node of many lanes keeps nobody
// waiting. Between searches no node has a level.
template <integer Amount, class Cost>
struct flow_way {
    residual_network<Amount, Cost> net;

    static constexpr std::size_t from_start = 0, from_goal = 1;
    static constexpr std::size_t lanes_in_a_turn = 64;
    struct end {
        std::size_t seen = 0;
        std::size_t done = 0; // nodes without further lanes; they stand in front
        std::size_t turn = 0;
        std::size_t looked = 0;
    };
    end ends[2] = {};

    // Then each node of the way but the start has in `via` the lane that leads to it.
    constexpr bool find(std::size_t start, std::size_t goal) {
        if (start == goal) return true;
        see(from_start, start, nowhere);
        see(from_goal, goal, nowhere);
        for (auto side = from_start; !stuck(from_start) && !stuck(from_goal); side = 1 - side)
            if (get_on(side, goal)) return true;
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
        auto& seen = net.nodes[node];
        seen.level = side;
        seen.place = net.first_lane(node); // the next lane to look at
        (side == from_start ? seen.via : seen.cursor) = lane;
        slot(side, ends[side].seen++) = node;
    }

    // Looks at one lane of the node whose turn it is.
    constexpr bool get_on(std::size_t side, std::size_t goal) {
        auto& [seen, done, turn, looked] = ends[side];
        if (turn == seen) turn = done;
        auto const node = slot(side, turn);
        auto const lane = net.nodes[node].place;
        if (lane == nowhere) {
            slot(side, turn++) = slot(side, done);
            slot(side, done++) = node;
            return false;
        }
        if (++looked % lanes_in_a_turn == 0) ++turn;
        net.nodes[node].place = net.next(lane);
        auto const other = net.head(lane);
        auto const along = side == from_start ? lane : lane ^ 1; // from the goal lanes are walked backwards
        if (net.nodes[other].level == side || net.nodes[other].component != net.nodes[node].component ||
            !net.passable(along))
            return false;
        if (net.nodes[other].level != nowhere) {
            join(along, goal);
            return true;
        }
        see(side, other, along);
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
