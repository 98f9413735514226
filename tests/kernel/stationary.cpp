#include <fordel/kernel/method/stationary.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using fordel::stationary;
using kernel_support::apportion;

namespace {

// r from 0 to 1 is Adams, the Danish method, Sainte-Laguë and D'Hondt.
static_assert(kernel_support::constant(stationary{{0, 1}}, 10, kernel_support::textbook) ==
              kernel_support::six{3, 2, 2, 1, 1, 1});
static_assert(kernel_support::constant(stationary{{1, 3}}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 2, 1, 1, 0});
static_assert(kernel_support::constant(stationary{{1, 1}}, 10, kernel_support::textbook) ==
              kernel_support::six{5, 2, 2, 1, 0, 0});

std::string error(std::uint64_t numerator, std::uint64_t denominator) {
    return kernel_support::error(apportion(stationary{{numerator, denominator}}, 3, std::vector<int>{2, 1}).outcome);
}

} // namespace

TEST_CASE("an r outside 0 to 1 is refused", "[stationary]") {
    CHECK(error(2, 1) == "fordel.apportionment.bad_parameter");
    CHECK(error(1, 0) == "fordel.apportionment.bad_parameter");
    CHECK(error(0, 0) == "fordel.apportionment.bad_parameter");
    CHECK(error(UINT64_MAX, UINT64_MAX).empty());
    CHECK(std::string(stationary::name()) == "stationary");
}

TEST_CASE("r decides when a fraction rounds up", "[stationary]") {
    using weights = std::vector<int>;
    weights const given{61, 29, 10};
    // Claims at r = 1/20: 61 / 6.05 = 10.08, then 10 / 1.05 = 9.524 before 29 / 3.05 = 9.508.
    CHECK(apportion(stationary{{1, 20}}, 10, given).shares == weights{6, 3, 1});
    CHECK(apportion(stationary{{1, 20}}, 11, given).shares == weights{7, 3, 1});
    CHECK(apportion(stationary{{1, 20}}, 12, given).shares == weights{7, 3, 2});
    // At r = 1: 61 / 7 = 8.71, then 61 / 8 = 7.63 before 29 / 4 = 7.25 and 10 / 2 = 5.
    CHECK(apportion(stationary{{1, 1}}, 11, given).shares == weights{7, 3, 1});
    CHECK(apportion(stationary{{1, 1}}, 12, given).shares == weights{8, 3, 1});
}
