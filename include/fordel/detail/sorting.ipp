// The one sort behind sort_stably().
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
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

} // namespace v0
} // namespace fordel
