#include <fordel/kernel/method/independent.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "kernel_oracle.hpp"

using fordel::independent_rounding;
using fordel::rounding;
using kernel_oracle::rational;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;
using numbers = std::vector<std::int64_t>;

namespace {

constexpr rounding all_modes[] = {rounding::half_up, rounding::half_even, rounding::half_down, rounding::up,
                                  rounding::down};

template <class Weight>
auto bounded(rounding mode, std::int64_t units, std::vector<Weight> const& weights, numbers const& floors,
             numbers const& caps) {
    return apportion(independent_rounding{mode}, units, weights, fordel::by_order{}, {floors, caps});
}

// Every mode against the exact shares within the bounds, in rationals, each rounded.
template <class Weight>
void agrees(std::int64_t units, std::vector<Weight> const& weights, numbers const& floors, numbers const& caps) {
    auto const exact = kernel_oracle::water_level(units, bigs(weights), {bigs(floors), bigs(caps)});
    for (auto const mode : all_modes) {
        std::vector<big> expected;
        for (auto const& share : exact)
            expected.push_back(kernel_support::rounded(numerator(share), denominator(share), mode));
        auto const result = bounded(mode, units, weights, floors, caps);
        REQUIRE(error(result.outcome).empty());
        REQUIRE(bigs(result.shares) == expected);
        REQUIRE(result.outcome.residual == units - kernel_support::sum(result.shares));
        REQUIRE_FALSE(result.outcome.ties.any());
        for (std::size_t i = 0; i < weights.size(); ++i)
            REQUIRE((floors[i] <= result.shares[i] && result.shares[i] <= caps[i]));
    }
}

} // namespace

TEST_CASE("independent rounding reports what it leaves", "[independent]") {
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

TEST_CASE("independent rounding follows its mode", "[independent]") {
    std::vector<int> const weights{1, 3, 4, 0}; // of 4 units: 0.5, 1.5, 2, 0
    auto const shares = [&](rounding mode) { return apportion(independent_rounding{mode}, 4, weights).shares; };
    CHECK(shares(rounding::half_up) == std::vector<int>{1, 2, 2, 0});
    CHECK(shares(rounding::half_even) == std::vector<int>{0, 2, 2, 0});
    CHECK(shares(rounding::half_down) == std::vector<int>{0, 1, 2, 0});
    CHECK(shares(rounding::up) == std::vector<int>{1, 2, 2, 0});
    CHECK(shares(rounding::down) == std::vector<int>{0, 1, 2, 0});
}

TEST_CASE("independent rounding agrees with arbitrary precision over all of 64 bits", "[independent]") {
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

TEST_CASE("independent rounding of integers that the caller brings", "[independent]") {
    big const huge = big{1} << 200;
    auto const result = apportion(independent_rounding{}, big(huge + 1), std::vector<big>{huge, huge});
    CHECK(result.shares == std::vector<big>{huge / 2 + 1, huge / 2 + 1});
    CHECK(result.outcome.residual == -1);
}

TEST_CASE("methods with the same settings are equal", "[independent]") {
    CHECK(independent_rounding{} == independent_rounding{rounding::half_up});
    CHECK(independent_rounding{} != independent_rounding{rounding::up});
    CHECK(std::string(independent_rounding::name()) == "independent");
    CHECK(std::string(fordel::largest_remainder::name()) == "largest-remainder");
}

TEST_CASE("independent rounding rounds the exact shares within the bounds", "[independent]") {
    // 5, 3, 2 of 10; with 4 to the first at most, the others share 6 as 3.6 and 2.4.
    auto const capped = [](rounding mode) { return bounded(mode, 10, numbers{5, 3, 2}, {0, 0, 0}, {4, 9, 9}); };
    CHECK(capped(rounding::half_up).shares == numbers{4, 4, 2});
    CHECK(capped(rounding::half_up).outcome.residual == 0);
    CHECK(capped(rounding::up).shares == numbers{4, 4, 3});
    CHECK(capped(rounding::up).outcome.residual == -1);
    CHECK(capped(rounding::down).shares == numbers{4, 3, 2});
    CHECK(capped(rounding::down).outcome.residual == 1);
    // A floor of 4 for the last leaves 6 as 3.75 and 2.25; negative units mirror.
    CHECK(bounded(rounding::half_up, 10, numbers{5, 3, 2}, {0, 0, 4}, {}).shares == numbers{4, 2, 4});
    CHECK(bounded(rounding::half_up, -10, numbers{5, 3, 2}, {0, 0, 4}, {}).shares == numbers{-4, -2, -4});
    CHECK(bounded(rounding::up, -10, numbers{5, 3, 2}, {0, 0, 4}, {}).outcome.residual == 1);
    // A party of weight zero gets its floor.
    CHECK(bounded(rounding::half_up, 10, numbers{5, 3, 0}, {0, 0, 2}, {9, 9, 9}).shares == numbers{5, 3, 2});
}

TEST_CASE("independent rounding within bounds agrees with exact fractions over all of 64 bits", "[independent]") {
    kernel_support::random_bits bits{1981};
    for (int round = 0; round < 400; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const scale = std::int64_t{1} << (bits() % 56);
        numbers floors, caps;
        std::int64_t least = 0, most = 0;
        for (auto const weight : weights) {
            floors.push_back(static_cast<std::int64_t>(bits() % 3) * (scale - 1));
            caps.push_back(floors.back() + static_cast<std::int64_t>(bits() % 4) * scale + 1);
            least += floors.back();
            most += weight == 0 ? floors.back() : caps.back();
        }
        agrees(least + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(most - least + 1)), weights,
               floors, caps);
    }
}

TEST_CASE("independent rounding of every small input within every bounds", "[independent]") {
    std::size_t cases = 0;
    auto const each = [](std::size_t number, numbers const& choices) {
        numbers one;
        for (int i = 0; i < 3; ++i, number /= choices.size())
            one.push_back(choices[number % choices.size()]);
        return one;
    };
    for (std::size_t w = 1; w < 27; ++w)
        for (std::size_t f = 0; f < 8; ++f)
            for (std::size_t c = 0; c < 27; ++c)
                for (std::int64_t units = 0; units <= 6; ++units) {
                    auto const weights = each(w, {0, 1, 2});
                    auto const floors = each(f, {0, 1});
                    auto const caps = each(c, {1, 2, 5});
                    if (!bounded(rounding::down, units, weights, floors, caps).outcome) continue;
                    agrees(units, weights, floors, caps);
                    ++cases;
                }
    CHECK(cases > 10'000);
}

TEST_CASE("independent rounding keeps bounds in integers that the caller brings", "[independent]") {
    big const huge = big{1} << 200;
    std::vector<big> const weights{huge, huge, 1};
    std::vector<big> const floors{0, 0, 7};
    std::vector<big> const caps{huge / 4, huge, huge};
    auto const result = apportion(independent_rounding{}, huge, weights, fordel::by_order{}, {floors, caps});
    CHECK(result.shares == std::vector<big>{huge / 4, huge - huge / 4 - 7, 7});
    CHECK(result.outcome.residual == 0);
    // Where the integers are bounded themselves, the products that bounds take could overflow.
    using boost::multiprecision::int256_t;
    std::vector<int256_t> const two{1, 1};
    auto const unsupported = apportion(independent_rounding{}, int256_t(2), two, fordel::by_order{}, {two, {}});
    CHECK(error(unsupported.outcome) == "fordel.apportionment.bounds_unsupported");
}
