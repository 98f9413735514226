// A stable sort without libstdc++'s std::stable_sort, whose temporary buffer is deprecated in C++20: clang says so at
// the caller's side.
#pragma once

#include <fordel/detail/config.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The places 0 to size - 1 in the order of `less`, equal ones as they stand: one sort for all types, as each of its own
// would cost its user's compiler a fifth of a second. O(n log n).
std::vector<std::size_t> sorted_places(std::size_t size, void const* context,
                                       bool (*less)(void const* context, std::size_t a, std::size_t b));

// Equal elements keep their order. O(n log n).
template <class T, class Less>
void sort_stably(std::vector<T>& all, Less&& less) {
    auto const before = [&](std::size_t a, std::size_t b) -> bool { return less(all[a], all[b]); };
    auto const places = sorted_places(all.size(), &before, [](void const* context, std::size_t a, std::size_t b) {
        return (*static_cast<decltype(before)*>(context))(a, b);
    });
    std::vector<T> sorted;
    sorted.reserve(all.size());
    for (std::size_t const place : places)
        sorted.push_back(std::move(all[place]));
    all = std::move(sorted);
}

// Whether no two are equal; sorted, which takes less than a set of them. O(n log n).
bool all_differ(std::vector<std::string_view> words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/detail/sorting.ipp>
#endif
