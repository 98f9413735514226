// An outside program that uses the kernel alone: 10 units among 6, 7, 39 and 48.
// By hand: 0.6, 0.7, 3.9 and 4.8; whole parts 0, 0, 3 and 4; the three units left go to 0.9, 0.8 and 0.7.
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>
#include <cstdio>

int main() {
    std::array<std::uint32_t, 4> const weights{6, 7, 39, 48};
    std::array<std::int64_t, 4> shares{};
    std::array<fordel::scratch_for<fordel::largest_remainder, std::int64_t, std::uint32_t>, 4> scratch{};
    auto const outcome = fordel::apportion(fordel::largest_remainder{}, 10, weights, shares, scratch);

    std::printf("%d %d %d %d\n", static_cast<int>(shares[0]), static_cast<int>(shares[1]), static_cast<int>(shares[2]),
                static_cast<int>(shares[3]));
    return outcome && shares == std::array<std::int64_t, 4>{0, 1, 4, 5} ? 0 : 1;
}
