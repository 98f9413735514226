// Each method has memory of its own kind.
// expect: scratch is the memory of this method
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<int, 2> const weights{1, 3};
    std::array<std::int64_t, 2> shares{};
#ifdef FORDEL_MUST_NOT_COMPILE
    std::array<fordel::scratch_for<fordel::dhondt, std::int64_t, int>, 2> scratch{};
    fordel::apportion(fordel::largest_remainder{}, 4, weights, shares, scratch);
#else
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
    fordel::apportion(fordel::largest_remainder{}, 4, weights, shares, scratch);
#endif
}
