#pragma once

#include <cstddef>
#include <span>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// A run of positions, [first, last).
struct band {
    std::size_t first;
    std::size_t last;
};

template <class T>
constexpr void exchange(std::span<T> items, std::size_t i, std::size_t j) {
    if (i == j) return;
    T held = std::move(items[i]);
    items[i] = std::move(items[j]);
    items[j] = std::move(held);
}

// Those before the pivot to the front, those after it to the back; where those equal to it then stand.
template <class T, class Before>
constexpr band partition(std::span<T> items, std::size_t pivot_at, Before const& before) {
    T const pivot = items[pivot_at];
    std::size_t equal = 0;
    std::size_t after = items.size();
    for (std::size_t i = 0; i < after;) {
        if (before(items[i], pivot))
            exchange(items, equal++, i++);
        else if (before(pivot, items[i]))
            exchange(items, i, --after);
        else
            ++i;
    }
    return {equal, after};
}

template <class T, class Before>
constexpr std::size_t median_of_three(std::span<T> items, Before const& before) {
    std::size_t low = 0;
    std::size_t middle = items.size() / 2;
    std::size_t const high = items.size() - 1;
    if (before(items[middle], items[low])) std::swap(low, middle);
    if (!before(items[high], items[middle])) return middle;
    return before(items[high], items[low]) ? low : high;
}

template <class T, class Before>
constexpr band select(std::span<T> items, std::size_t position, Before const& before);

// A pivot with at least three tenths of the items on either side: the median of the medians of fives (Blum, Floyd,
// Pratt, Rivest and Tarjan 1973).
template <class T, class Before>
constexpr std::size_t median_of_medians(std::span<T> items, Before const& before) {
    std::size_t const fives = items.size() / 5;
    if (fives == 0) return items.size() / 2;
    for (std::size_t group = 0; group < fives; ++group) {
        auto const five = items.subspan(group * 5, 5);
        for (std::size_t i = 1; i < 5; ++i)
            for (std::size_t j = i; j > 0 && before(five[j], five[j - 1]); --j)
                exchange(five, j, j - 1);
        exchange(items, group, group * 5 + 2);
    }
    select(items.first(fives), fives / 2, before);
    return fives / 2;
}

// Rearranges the items so that the one at `position` is the one that sorting would put there, with those before it in
// front. Returns the band of those equal to it. Quickselect in three parts, so that equal items cost one pass; after a
// few pivots that divided badly it takes the median of medians: O(items) always.
template <class T, class Before>
constexpr band select(std::span<T> items, std::size_t position, Before const& before) {
    std::size_t offset = 0;
    int patience = 4;
    while (true) {
        auto const pivot = patience > 0 ? median_of_three(items, before) : median_of_medians(items, before);
        auto const equal = partition(items, pivot, before);
        if (equal.first <= position && position < equal.last) return {offset + equal.first, offset + equal.last};
        auto const size = items.size();
        if (position < equal.first) {
            items = items.first(equal.first);
        } else {
            items = items.subspan(equal.last);
            offset += equal.last;
            position -= equal.last;
        }
        if (items.size() > size - size / 8) --patience;
    }
}

// Moves the item at the node of a heap down to where no child comes after it.
template <class T, class Before>
constexpr void sift_down(std::span<T> heap, std::size_t node, Before const& before) {
    for (std::size_t child = 2 * node + 1; child < heap.size(); child = 2 * node + 1) {
        if (child + 1 < heap.size() && before(heap[child], heap[child + 1])) ++child;
        if (!before(heap[node], heap[child])) return;
        exchange(heap, node, child);
        node = child;
    }
}

// Moves the item at the node up to where it does not come after its parent.
template <class T, class Before>
constexpr void sift_up(std::span<T> heap, std::size_t node, Before const& before) {
    for (; node > 0 && before(heap[(node - 1) / 2], heap[node]); node = (node - 1) / 2)
        exchange(heap, node, (node - 1) / 2);
}

// The last of the items to the top: O(items).
template <class T, class Before>
constexpr void make_heap(std::span<T> items, Before const& before) {
    for (std::size_t node = items.size() / 2; node > 0; --node)
        sift_down(items, node - 1, before);
}

// Sorts in place, O(items × log items) always; the order of equal items is open.
template <class T, class Before>
constexpr void heap_sort(std::span<T> items, Before const& before) {
    make_heap(items, before);
    for (std::size_t size = items.size(); size > 1; --size) {
        exchange(items, 0, size - 1);
        sift_down(items.first(size - 1), 0, before);
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
