#include <fordel/kernel/rounding.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <vector>

#include "kernel_support.hpp"

using fordel::round_quotient;
using fordel::rounding;
using kernel_support::big;

namespace {

constexpr rounding all_modes[] = {rounding::half_up, rounding::half_even, rounding::half_down, rounding::up,
                                  rounding::down};

static_assert(round_quotient(5, 2, rounding::half_up) == 3 && round_quotient(-5, 2, rounding::half_up) == -3);
static_assert(round_quotient(5, 2, rounding::half_even) == 2 && round_quotient(7, 2, rounding::half_even) == 4);
static_assert(round_quotient(5, 2, rounding::half_down) == 2 && round_quotient(-5, 2, rounding::half_down) == -2);
static_assert(round_quotient(1, 9, rounding::up) == 1 && round_quotient(-1, 9, rounding::up) == -1);
static_assert(round_quotient(8, 9, rounding::down) == 0 && round_quotient(-17, 9, rounding::down) == -1);

} // namespace

TEST_CASE("a quotient of 8 bits rounds right for every pair and mode", "[rounding]") {
    for (auto const mode : all_modes)
        for (int n = -128; n < 128; ++n)
            for (int d = 1; d < 128; ++d) {
                REQUIRE(round_quotient(static_cast<std::int8_t>(n), static_cast<std::int8_t>(d), mode) ==
                        kernel_support::rounded(n, d, mode));
                REQUIRE(round_quotient(static_cast<std::uint8_t>(n + 128), static_cast<std::uint8_t>(d), mode) ==
                        kernel_support::rounded(n + 128, d, mode));
            }
}

TEMPLATE_TEST_CASE("a quotient rounds right at the ends of its type", "[rounding]", std::int64_t, std::uint64_t,
                   boost::multiprecision::int256_t, big) {
    std::vector<big> values{0, 1, 2, 3, 10};
    if constexpr (std::numeric_limits<TestType>::is_bounded)
        for (int step = 0; step < 4; ++step) {
            values.push_back(big(std::numeric_limits<TestType>::max()) - step);
            values.push_back(big(std::numeric_limits<TestType>::max()) / 2 - step);
            values.push_back(big(std::numeric_limits<TestType>::lowest()) + step);
        }
    for (auto const mode : all_modes)
        for (auto const& n : values)
            for (auto const& d : values)
                if (d > 0)
                    REQUIRE(big(round_quotient(static_cast<TestType>(n), static_cast<TestType>(d), mode)) ==
                            kernel_support::rounded(n, d, mode));
}
