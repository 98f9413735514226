// Whole units are divided: half a unit is a smaller unit.
// expect: units are a whole number
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<int, 2> const weights{1, 3};
    std::array<std::int64_t, 2> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::apportion(fordel::largest_remainder{}, 4.0, weights, shares, scratch);
#else
    fordel::apportion(fordel::largest_remainder{}, 4, weights, shares, scratch);
#endif
}
