#include <fordel/kernel/method/independent.hpp>
#include <fordel/kernel/rounding.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <vector>

#include "kernel_support.hpp"

using fordel::independent_rounding;
using fordel::round_quotient;
using fordel::rounding;
using kernel_support::apportion;
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

TEST_CASE("independent rounding reports what it leaves", "[rounding]") {
    // 33.33 three times: a unit is missing; 16.67 six times: two too many.
    auto const missing = apportion(independent_rounding{}, std::int64_t{100}, std::vector<int>{1, 1, 1});
    CHECK(missing.shares == std::vector<std::int64_t>{33, 33, 33});
    CHECK(missing.outcome.residual == 1);
    auto const excess = apportion(independent_rounding{}, std::int64_t{100}, std::vector<int>(6, 1));
    CHECK(excess.shares == std::vector<std::int64_t>(6, 17));
    CHECK(excess.outcome.residual == -2);
    CHECK_FALSE(excess.outcome.ties.any());
    auto const mirrored = apportion(independent_rounding{}, std::int64_t{-100}, std::vector<int>(6, 1));
    CHECK(mirrored.shares == std::vector<std::int64_t>(6, -17));
    CHECK(mirrored.outcome.residual == 2);
}

TEST_CASE("independent rounding follows its mode", "[rounding]") {
    std::vector<int> const weights{1, 3, 4, 0}; // of 4 units: 0.5, 1.5, 2, 0
    auto const shares = [&](rounding mode) { return apportion(independent_rounding{mode}, 4, weights).shares; };
    CHECK(shares(rounding::half_up) == std::vector<int>{1, 2, 2, 0});
    CHECK(shares(rounding::half_even) == std::vector<int>{0, 2, 2, 0});
    CHECK(shares(rounding::half_down) == std::vector<int>{0, 1, 2, 0});
    CHECK(shares(rounding::up) == std::vector<int>{1, 2, 2, 0});
    CHECK(shares(rounding::down) == std::vector<int>{0, 1, 2, 0});
}

TEST_CASE("independent rounding agrees with arbitrary precision over all of 64 bits", "[rounding]") {
    kernel_support::random_bits bits{5};
    for (int round = 0; round < 2000; ++round) {
        auto const weights = kernel_support::weights(bits);
        auto const units = round == 0 ? INT64_MIN : kernel_support::signed_number(bits);
        auto const total = kernel_support::sum(weights);
        for (auto const mode : all_modes) {
            auto const result = apportion(independent_rounding{mode}, units, weights);
            for (std::size_t i = 0; i < weights.size(); ++i)
                REQUIRE(result.shares[i] == kernel_support::rounded(big(units) * weights[i], total, mode));
            REQUIRE(result.outcome.residual == big(units) - kernel_support::sum(result.shares));
        }
    }
}

TEST_CASE("independent rounding of integers that the caller brings", "[rounding]") {
    big const huge = big{1} << 200;
    auto const result = apportion(independent_rounding{}, big(huge + 1), std::vector<big>{huge, huge});
    CHECK(result.shares == std::vector<big>{huge / 2 + 1, huge / 2 + 1});
    CHECK(result.outcome.residual == -1);
}

TEST_CASE("methods with the same settings are equal", "[rounding]") {
    CHECK(independent_rounding{} == independent_rounding{rounding::half_up});
    CHECK(independent_rounding{} != independent_rounding{rounding::up});
    CHECK(std::string(independent_rounding::name()) == "independent");
    CHECK(std::string(fordel::largest_remainder::name()) == "largest-remainder");
}
