#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// The nodes that a search has seen, least distance first: a binary heap that lies in the nodes themselves.
template <integer Amount, class Cost>
struct node_heap {
    std::span<flow_node<Amount, Cost>> nodes;
    std::size_t size = 0;

    constexpr void put(std::size_t at, std::size_t node) {
        nodes[at].slot = node;
        nodes[node].place = at;
    }
    // Inserts a node, or takes note that its distance fell.
    constexpr void raise(std::size_t node) {
        std::size_t at = nodes[node].place == nowhere ? size++ : nodes[node].place;
        for (; at > 0; at = (at - 1) / 2) {
            auto const parent = nodes[(at - 1) / 2].slot;
            if (!(nodes[node].distance < nodes[parent].distance)) break;
            put(at, parent);
        }
        put(at, node);
    }
    constexpr std::size_t pop() {
        auto const least = nodes[0].slot;
        auto const moved = nodes[--size].slot;
        std::size_t at = 0;
        for (std::size_t child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && nodes[nodes[child + 1].slot].distance < nodes[nodes[child].slot].distance) ++child;
            if (!(nodes[nodes[child].slot].distance < nodes[moved].distance)) break;
            put(at, nodes[child].slot);
            at = child;
        }
        if (size > 0) put(at, moved);
        return least;
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
