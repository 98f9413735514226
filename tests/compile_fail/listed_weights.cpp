// Weights are looked at many times, by their place: a list has none.
// expect: weights are a contiguous range
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>
#include <list>
#include <vector>

int main() {
    std::array<std::int64_t, 2> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::apportion(fordel::largest_remainder{}, 4, std::list{1, 3}, shares, scratch);
#else
    fordel::apportion(fordel::largest_remainder{}, 4, std::vector{1, 3}, shares, scratch);
#endif
}
