#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>
#include <fordel/kernel/table/detail/flow_relaxation.hpp>
#include <fordel/kernel/table/detail/node_heap.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whole amounts through a network whose arcs have bounds, exactly: a flow that exists or, with costs, one of least
// cost.
//
// How to use it: fill nodes (their supply, if any) and arcs in memory of your own, then call find_flow(nodes, arcs).
// - ok: arcs[a].flow is within [lower, capacity], and what leaves each node less what enters it is the node's supply.
// - infeasible: the nodes with in_cut are a set S that cannot get rid of what it has: its supplies and the lower bounds
//   of the arcs into S exceed the capacities of the arcs out of S by flow_shortfall(nodes). No other set lacks more.
// - unbalanced: the supplies do not sum to zero. No flow can exist.
// - malformed: an arc leads to no node, or its lower bound is above its capacity.
// - overflow: Amount cannot hold what meets at a node (in absolute terms, bounds and supply summed).
// - interrupted: the stop condition said so.
//
// A cell that is the floor or the ceiling of a value is an arc with these as bounds; so is the total of a row: an arc
// into the node of the row from the node of all rows, or on to the next year's node for sums over the years. Arcs may
// form cycles, run in parallel, and have negative bounds.

enum class flow_status { ok, infeasible, unbalanced, malformed, overflow, interrupted };

template <integer Amount, class Cost, stop_condition Stop>
struct flow_solver {
    residual_network<Amount, Cost> net;
    Stop stop;
    bool stopped = false;

    constexpr bool asked_to_stop() { return stopped = stopped || stop(); }

    // Each arc at the bound that it prefers, and what each node then has too much or too little of.
    constexpr flow_status start() const {
        Amount total{};
        for (auto& node : net.nodes) {
            node.excess = node.supply;
            node.in_cut = false;
            node.potential = Cost{};
            if (add_overflows(total, node.supply, total)) return flow_status::overflow;
        }
        for (auto& arc : net.arcs)
            if (auto const status = fill(arc); status != flow_status::ok) return status;
        for (auto const& node : net.nodes)
            if (Amount negated{}; subtract_overflows(Amount{}, node.excess, negated)) return flow_status::overflow;
        net.link();
        return total == Amount{} ? flow_status::ok : flow_status::unbalanced;
    }

    // From a flow that holds to one of least cost: what costs goes to the bound that it prefers, all else stays.
    constexpr void restart() const {
        Cost dearest{};
        for (auto const& arc : net.arcs)
            if (dearest < arc.cost) dearest = arc.cost;
        for (auto& node : net.nodes) {
            node.excess = Amount{};
            node.potential = dearest;
        }
        for (auto& arc : net.arcs) {
            if (arc.cost == Cost{}) continue;
            auto const bound = arc.prefer_full ? arc.capacity : arc.lower;
            auto& from = net.nodes[arc.from].excess;
            auto& to = net.nodes[arc.to].excess;
            from = static_cast<Amount>(from + arc.flow - bound);
            to = static_cast<Amount>(to + bound - arc.flow);
            arc.flow = bound;
        }
        net.link();
        flow_relaxation<Amount, Cost>{net}.run();
    }

    constexpr flow_status fill(flow_arc<Amount, Cost>& arc) const {
        auto const count = net.nodes.size();
        if (arc.from >= count || arc.to >= count || arc.capacity < arc.lower) return flow_status::malformed;
        arc.flow = arc.prefer_full ? arc.capacity : arc.lower;
        Amount width{};
        auto& from = net.nodes[arc.from].excess;
        auto& to = net.nodes[arc.to].excess;
        bool const leaves = subtract_overflows(arc.capacity, arc.lower, width) ||
                            subtract_overflows(from, arc.flow, from) || add_overflows(to, arc.flow, to);
        return leaves ? flow_status::overflow : flow_status::ok;
    }

    constexpr bool too_much(std::size_t node) const { return Amount{} < net.nodes[node].excess; }
    constexpr bool too_little(std::size_t node) const { return net.nodes[node].excess < Amount{}; }

    // How many tight lanes each node is from one with too much; true when one with too little was reached.
    constexpr bool find_levels() {
        std::size_t found = 0;
        bool reached = false;
        auto const see = [&](std::size_t node, std::size_t level) {
            net.nodes[node].level = level;
            net.nodes[found++].slot = node;
            reached = reached || too_little(node);
        };
        for (auto& node : net.nodes) {
            node.level = nowhere;
            node.cursor = node.first;
        }
        for (std::size_t node = 0; node < net.nodes.size(); ++node)
            if (too_much(node)) see(node, 0);
        for (std::size_t k = 0; k < found; ++k) {
            if (asked_to_stop()) return false;
            auto const node = net.nodes[k].slot;
            for (auto lane = net.nodes[node].first; lane != nowhere; lane = net.next(lane))
                if (net.nodes[net.head(lane)].level == nowhere && net.open(lane) && net.tight(lane))
                    see(net.head(lane), net.nodes[node].level + 1);
        }
        return reached;
    }

    // Sends what `source` has too much of down the levels until no way is left.
    constexpr void send(std::size_t source) const {
        for (std::size_t node = source; too_much(source);) {
            if (too_little(node)) {
                augment(source, node);
                node = source;
                continue;
            }
            auto& cursor = net.nodes[node].cursor;
            if (cursor == nowhere) {
                if (node == source) return;
                node = net.tail(net.nodes[node].via);
                net.nodes[node].cursor = net.next(net.nodes[node].cursor);
            } else if (auto const head = net.head(cursor);
                       net.nodes[head].level == net.nodes[node].level + 1 && net.open(cursor) && net.tight(cursor)) {
                net.nodes[head].via = cursor;
                node = head;
            } else {
                cursor = net.next(cursor);
            }
        }
    }

    constexpr void augment(std::size_t source, std::size_t sink) const {
        auto& give = net.nodes[source].excess;
        auto& take = net.nodes[sink].excess;
        Amount amount = give + take < Amount{} ? give : static_cast<Amount>(Amount{} - take);
        for (auto node = sink; node != source; node = net.tail(net.nodes[node].via))
            if (auto const room = net.room(net.nodes[node].via); room < amount) amount = room;
        for (auto node = sink; node != source; node = net.tail(net.nodes[node].via))
            net.push(net.nodes[node].via, amount);
        give = static_cast<Amount>(give - amount);
        take = static_cast<Amount>(take + amount);
    }

    // Dijkstra from the nodes with too much to all with too little that they reach; a way to each becomes tight. False
    // when there is none.
    constexpr bool raise_potentials() {
        std::size_t wanted = 0;
        node_heap<Amount, Cost> heap{net.nodes};
        for (std::size_t node = 0; node < net.nodes.size(); ++node) {
            net.nodes[node].place = nowhere;
            wanted += too_little(node) ? 1 : 0;
        }
        for (std::size_t node = 0; node < net.nodes.size(); ++node)
            if (too_much(node)) {
                net.nodes[node].distance = Cost{};
                heap.raise(node);
            }
        std::size_t farthest = nowhere;
        while (heap.size > 0 && wanted > 0) {
            if (asked_to_stop()) return false;
            auto const node = heap.pop();
            if (too_little(node)) {
                farthest = node;
                --wanted;
            }
            look_from(node, heap);
        }
        if (farthest == nowhere) return false;
        raise_potentials_to(net.nodes[farthest].distance);
        return true;
    }

    constexpr void look_from(std::size_t node, node_heap<Amount, Cost>& heap) const {
        for (auto lane = net.nodes[node].first; lane != nowhere; lane = net.next(lane)) {
            if (!net.open(lane)) continue;
            auto& head = net.nodes[net.head(lane)];
            auto const distance = net.nodes[node].distance + net.reduced_cost(lane);
            if (head.place != nowhere && !(distance < head.distance)) continue;
            head.distance = distance;
            heap.raise(net.head(lane));
        }
    }

    constexpr void raise_potentials_to(Cost const farthest) const {
        for (auto& node : net.nodes)
            node.potential =
                node.potential + (node.place != nowhere && node.distance < farthest ? node.distance : farthest);
    }

    constexpr flow_status solve() {
        auto const status = start();
        return status == flow_status::ok ? balance() : status;
    }

    // From the flows and potentials that are there.
    constexpr flow_status mend() {
        for (auto& node : net.nodes) {
            node.excess = node.supply;
            node.in_cut = false;
        }
        for (auto const& arc : net.arcs) {
            auto& from = net.nodes[arc.from].excess;
            auto& to = net.nodes[arc.to].excess;
            from = static_cast<Amount>(from - arc.flow);
            to = static_cast<Amount>(to + arc.flow);
        }
        net.link();
        return balance();
    }

    constexpr flow_status improve() {
        restart();
        return balance();
    }

    constexpr flow_status balance() {
        while (true) {
            while (find_levels())
                for (std::size_t node = 0; node < net.nodes.size(); ++node)
                    send(node);
            bool balanced = true;
            for (std::size_t node = 0; node < net.nodes.size(); ++node)
                balanced = balanced && !too_much(node);
            if (balanced) return flow_status::ok;
            if constexpr (!std::same_as<Cost, no_cost>)
                if (!stopped && raise_potentials()) continue;
            if (stopped) return flow_status::interrupted;
            for (auto& node : net.nodes)
                node.in_cut = std::same_as<Cost, no_cost> ? node.level != nowhere : node.place != nowhere;
            return flow_status::infeasible;
        }
    }
};

// Finds a flow of least cost (any, without costs: but always the same for the same input). Nothing is allocated.
// Complexity: without costs that of E. A. Dinic (1970), O(nodes² × arcs), far less where arcs are one wide; with costs
// (the primal-dual method of L. R. Ford and D. R. Fulkerson, 1962) searches of O(arcs × log nodes), each of which mends
// whatever the shortest ways to all nodes that lack something can: at most as many as units are amiss where each arc
// stands at the bound that it prefers, as a rule few.
template <integer Amount, class Cost, stop_condition Stop = never_stop>
[[nodiscard("there may be no flow")]] constexpr flow_status
find_flow(std::span<flow_node<Amount, Cost>> nodes, std::span<flow_arc<Amount, Cost>> arcs, Stop stop = {}) {
    return flow_solver<Amount, Cost, Stop>{{nodes, arcs}, stop}.solve();
}

// Goes from a flow that holds to one of least cost, where costs, and bounds around the flow, are others than it was
// found with. For arcs at most one wide. Complexity: that of find_flow(), for what is amiss where each arc that costs
// stands at the bound that it prefers and each other stays as it is.
template <integer Amount, class Cost, stop_condition Stop = never_stop>
[[nodiscard("it may be interrupted")]] constexpr flow_status
improve_flow(std::span<flow_node<Amount, Cost>> nodes, std::span<flow_arc<Amount, Cost>> arcs, Stop stop = {}) {
    return flow_solver<Amount, Cost, Stop>{{nodes, arcs}, stop}.improve();
}

// A flow of least cost from a flow and potentials of your own, in arcs and nodes: the nearer they come to the result,
// the fewer searches. Each flow is within its bounds, and no open lane costs less than nothing; what meets at a node
// fits.
template <integer Amount, class Cost, stop_condition Stop = never_stop>
[[nodiscard("there may be no flow")]] constexpr flow_status
mend_flow(std::span<flow_node<Amount, Cost>> nodes, std::span<flow_arc<Amount, Cost>> arcs, Stop stop = {}) {
    return flow_solver<Amount, Cost, Stop>{{nodes, arcs}, stop}.mend();
}

} // namespace detail
} // namespace v0
} // namespace fordel
