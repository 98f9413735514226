// The shares are written to where the caller says.
// expect: out is written to
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<int, 2> const weights{1, 3};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
#ifdef FORDEL_MUST_NOT_COMPILE
    std::array<std::int64_t, 2> const shares{};
    fordel::apportion(fordel::largest_remainder{}, 4, weights, shares, scratch);
#else
    std::array<std::int64_t, 2> shares{};
    fordel::apportion(fordel::largest_remainder{}, 4, weights, shares, scratch);
#endif
}
