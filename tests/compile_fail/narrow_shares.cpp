// An amount of 64 bits does not fit into shares of 32.
// expect: every number of the units' type fits the type of out
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<int, 2> const weights{1, 3};
#ifdef FORDEL_MUST_NOT_COMPILE
    std::array<std::int32_t, 2> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int32_t, int>, 2> scratch{};
    fordel::apportion(fordel::largest_remainder{}, std::int64_t{4}, weights, shares, scratch);
#else
    std::array<std::int64_t, 2> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
    fordel::apportion(fordel::largest_remainder{}, std::int64_t{4}, weights, shares, scratch);
#endif
}
