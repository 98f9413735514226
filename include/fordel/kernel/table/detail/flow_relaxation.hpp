#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {
namespace detail {

// A better start for flows of least cost: nodes that are no neighbours of each other send what they have too much of,
// or fetch what they lack, along their own cheapest lanes, and their potentials follow, so that no open lane costs less
// than nothing. What is then amiss meets at few nodes: in a long table at those of the columns. (The single-node steps
// of D. P. Bertsekas, Network optimization, 1998, each node once.)
template <integer Amount, class Cost>
struct flow_relaxation {
    residual_network<Amount, Cost> net;

    enum mark : std::size_t { free, relaxed, neighbour };

    // From potentials that are the same for all nodes and no less than any cost. Nodes with no more lanes than others
    // have on average. O(arcs), and a look at a node's lanes for each unit that is amiss at it.
    constexpr void run() const {
        for (auto& node : net.nodes)
            node.level = free;
        for (std::size_t node = 0; node < net.nodes.size(); ++node)
            if (net.nodes[node].excess != Amount{} && net.nodes[node].level == free && few_lanes(node)) relax(node);
    }

private:
    constexpr bool few_lanes(std::size_t node) const {
        std::size_t left = 2 * net.arcs.size() / net.nodes.size() + 1;
        auto lane = net.nodes[node].first;
        while (lane != nowhere && left > 0) {
            lane = net.next(lane);
            --left;
        }
        return lane == nowhere;
    }

    constexpr void relax(std::size_t node) const {
        for (auto lane = net.nodes[node].first; lane != nowhere; lane = net.next(lane))
            net.nodes[net.head(lane)].level = neighbour;
        net.nodes[node].level = relaxed;
        bool const sends = Amount{} < net.nodes[node].excess;
        Cost dearest{};
        while (net.nodes[node].excess != Amount{}) {
            auto const lane = cheapest(node, sends);
            if (lane == nowhere) break;
            dearest = net.reduced_cost(lane); // in rising order
            push(lane, sends ? net.nodes[node].excess : static_cast<Amount>(Amount{} - net.nodes[node].excess));
        }
        auto& potential = net.nodes[node].potential;
        potential = sends ? potential - dearest : potential + dearest;
    }

    // Away from the node or towards it.
    constexpr std::size_t cheapest(std::size_t node, bool sends) const {
        std::size_t best = nowhere;
        for (auto out = net.nodes[node].first; out != nowhere; out = net.next(out)) {
            auto const lane = sends ? out : out ^ 1;
            if (net.open(lane) && net.head(lane) != net.tail(lane) &&
                (best == nowhere || net.reduced_cost(lane) < net.reduced_cost(best)))
                best = lane;
        }
        return best;
    }

    constexpr void push(std::size_t lane, Amount amount) const {
        if (auto const room = net.room(lane); room < amount) amount = room;
        net.push(lane, amount);
        auto& from = net.nodes[net.tail(lane)].excess;
        auto& to = net.nodes[net.head(lane)].excess;
        from = static_cast<Amount>(from - amount);
        to = static_cast<Amount>(to + amount);
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
