// The one sort behind sort_stably().
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<std::size_t> detail::sorted_places(std::size_t size, void const* context,
                                                           bool (*less)(void const*, std::size_t, std::size_t)) {
    std::vector<std::size_t> places(size);
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::sort(places.begin(), places.end(),
              [&](std::size_t a, std::size_t b) { return less(context, a, b) || (a < b && !less(context, b, a)); });
    return places;
}

FORDEL_DECL bool detail::all_differ(std::vector<std::string_view> words) {
    std::sort(words.begin(), words.end());
    return std::adjacent_find(words.begin(), words.end()) == words.end();
}

} // namespace v0
} // namespace fordel
