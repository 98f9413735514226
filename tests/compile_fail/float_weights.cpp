// The kernel divides integers: exact shares need exact weights.
// expect: exact shares need exact weights
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<std::int64_t, 2> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, int>, 2> scratch{};
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::apportion(fordel::largest_remainder{}, 4, std::array{1.0, 3.0}, shares, scratch);
#else
    fordel::apportion(fordel::largest_remainder{}, 4, std::array{1, 3}, shares, scratch);
#endif
}
