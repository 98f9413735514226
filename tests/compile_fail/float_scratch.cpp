// Memory for floats is none that a method could work in.
// expect: units and weights are whole numbers
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::scratch_for<fordel::largest_remainder, std::int64_t, double> scratch{};
    return static_cast<int>(scratch.party);
#else
    fordel::scratch_for<fordel::largest_remainder, std::int64_t, int> scratch{};
    return static_cast<int>(scratch.party);
#endif
}
