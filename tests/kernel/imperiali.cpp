#include <fordel/kernel/method/imperiali.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

// By the quotients 23500, 15667, 11750, 9400, 8000, 7950, 7833, 6714, 6000, 5875.
static_assert(constant(fordel::imperiali_divisor{}, 10, kernel_support::textbook) ==
              kernel_support::six{7, 1, 1, 1, 0, 0});

} // namespace

TEST_CASE("Imperiali's divisors: whole exact shares need not be the result", "[imperiali]") {
    CHECK(kernel_support::apportion(fordel::imperiali_divisor{}, 4, std::vector<int>{3, 1}).shares ==
          std::vector<int>{4, 0}); // 3 / 5 is above 1 / 2
    CHECK(std::string(fordel::imperiali_divisor::name()) == "imperiali-divisor");
}

TEST_CASE("Imperiali's divisors: written as 1, 3/2, 2, … they give the same", "[imperiali]") {
    kernel_support::random_bits bits{1921};
    for (int round = 0; round < 50; ++round) {
        auto const weights = kernel_support::weights(bits, 60);
        std::vector<std::size_t> given(weights.size());
        for (int unit = 0; unit < 60; ++unit) {
            std::size_t best = 0;
            for (std::size_t i = 1; i < weights.size(); ++i)
                if (kernel_support::big(weights[i]) * (given[best] + 2) >
                    kernel_support::big(weights[best]) * (given[i] + 2))
                    best = i;
            ++given[best];
        }
        REQUIRE(kernel_support::apportion(fordel::imperiali_divisor{}, std::size_t{60}, weights).shares == given);
    }
}
