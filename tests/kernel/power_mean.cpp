#include <fordel/kernel/method/dean.hpp>
#include <fordel/kernel/method/huntington_hill.hpp>
#include <fordel/kernel/method/power_mean.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using fordel::power_mean;
using kernel_support::apportion;

namespace {

static_assert(kernel_support::constant(power_mean<1>{}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 2, 1, 1, 0});

template <int P, class Method>
void same_as(Method const& method) {
    kernel_support::random_bits bits{2002};
    for (int round = 0; round < 200; ++round) {
        auto const weights = kernel_support::weights(bits);
        auto const units = kernel_support::signed_number(bits);
        auto const expected = apportion(method, units, weights);
        auto const result = apportion(power_mean<P>{}, units, weights);
        REQUIRE(result.shares == expected.shares);
        REQUIRE(result.tied == expected.tied);
    }
}

} // namespace

TEST_CASE("the arithmetic, geometric and harmonic means", "[power_mean]") {
    same_as<1>(fordel::sainte_lague{});
    same_as<0>(fordel::huntington_hill{});
    same_as<-1>(fordel::dean{});
    CHECK(std::string(power_mean<2>::name()) == "power-mean");
}

TEST_CASE("the larger the power, the more the large are favoured", "[power_mean]") {
    // Two parties and two units: the second unit is the smaller party's where weight ratio is below d(1) / d(0), so
    // with d(0) = 2^(-1/P) and d(1) = ((1 + 2^P) / 2)^(1/P) where ratio^P is below 1 + 2^P.
    auto const second = [](auto const& method, int large) {
        return apportion(method, 2, std::vector<int>{large, 1000}).shares[1];
    };
    CHECK(second(power_mean<1>{}, 2999) == 1);
    CHECK(second(power_mean<1>{}, 3001) == 0);
    CHECK(second(power_mean<2>{}, 2236) == 1); // √5 = 2.23607
    CHECK(second(power_mean<2>{}, 2237) == 0);
    CHECK(second(power_mean<8>{}, 2000) == 1); // 257^(1/8) = 2.00098
    CHECK(second(power_mean<8>{}, 2001) == 0);
    CHECK(second(power_mean<-8>{}, 1'000'000) == 1); // d(0) = 0
}
