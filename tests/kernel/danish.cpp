#include <fordel/kernel/method/danish.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

// By the quotients 47000, 16000, 15900, 12000, 11750, 6714, 6000, 4700, 4000, 3975.
static_assert(constant(fordel::danish_divisor{}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 2, 1, 1, 0});
static_assert(constant(fordel::danish_divisor{}, 11, kernel_support::textbook) ==
              kernel_support::six{5, 2, 2, 1, 1, 0}); // 47000 / 13 = 3615 before 3100

} // namespace

TEST_CASE("Danish: above the exact share rounded up", "[danish]") {
    // Exact share of 70 among 96: 10.94; the others' first units come late.
    auto const shares =
        kernel_support::apportion(fordel::danish_divisor{}, 15, std::vector<int>{1, 7, 8, 70, 2, 7, 1}).shares;
    CHECK(shares == std::vector<int>{0, 1, 1, 12, 0, 1, 0});
    CHECK(std::string(fordel::danish_divisor::name()) == "danish");
}

TEST_CASE("Danish: the quotients of 1, 4 and 7 can tie", "[danish]") {
    auto const result = kernel_support::apportion(fordel::danish_divisor{}, 4, std::vector<int>{28, 7, 4});
    // 28, 7, 7, 4, 4: the fourth unit is the third of the first party or the first of the last
    CHECK(result.shares == std::vector<int>{3, 1, 0});
    CHECK(result.tied == std::vector<std::size_t>{0, 2});
}
