// A stable sort without libstdc++'s std::stable_sort, whose temporary buffer is deprecated in C++20: clang says so at
// the caller's side.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Equal elements keep their order. O(n log n).
template <class T, class Less>
void sort_stably(std::vector<T>& all, Less&& less) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (less(all[a], all[b])) return true;
        return !less(all[b], all[a]) && a < b;
    });
    std::vector<T> sorted;
    sorted.reserve(all.size());
    for (std::size_t const i : order)
        sorted.push_back(std::move(all[i]));
    all = std::move(sorted);
}

} // namespace detail
} // namespace v0
} // namespace fordel
