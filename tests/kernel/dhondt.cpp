#include <fordel/kernel/method/dhondt.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

static_assert(std::same_as<fordel::jefferson, fordel::dhondt>);
static_assert(constant(fordel::dhondt{}, 10, kernel_support::textbook) == kernel_support::six{5, 2, 2, 1, 0, 0});
// Eight seats by the quotients 100, 80, 50, 40, 33.3, 30, 26.7, 25 thousand.
static_assert(constant(fordel::dhondt{}, 8, std::array<std::uint64_t, 4>{100000, 80000, 30000, 20000}) ==
              std::array<std::int64_t, 4>{4, 3, 1, 0});

} // namespace

TEST_CASE("D'Hondt: above the exact share rounded up, never below it rounded down", "[dhondt]") {
    using weights = std::vector<int>;
    CHECK(kernel_support::apportion(fordel::dhondt{}, 3, weights{4, 1, 1}).shares == weights{3, 0, 0}); // exact share 2
    kernel_support::random_bits bits{1882};
    for (int round = 0; round < 300; ++round) {
        auto const given = kernel_support::weights(bits);
        auto const units = kernel_support::signed_number(bits);
        auto const total = kernel_support::sum(given);
        auto const result = kernel_support::apportion(fordel::dhondt{}, units, given);
        for (std::size_t i = 0; i < given.size(); ++i) {
            kernel_support::big const under = kernel_support::big(fordel::magnitude(units)) * given[i] -
                                              abs(kernel_support::big(result.shares[i])) * total;
            REQUIRE(under < total);
        }
    }
}

TEST_CASE("D'Hondt: the seat number total - 1 of weights that divide it is open to all", "[dhondt]") {
    // With divisor 1 everybody has the weight itself, one unit more than there is.
    auto const result = kernel_support::apportion(fordel::dhondt{}, 9, std::vector<int>{5, 3, 2});
    CHECK(result.tied == std::vector<std::size_t>{0, 1, 2});
    CHECK(result.won == std::vector<std::size_t>{0, 1});
    CHECK(result.shares == std::vector<int>{5, 3, 1});
    CHECK(std::string(fordel::dhondt::name()) == "dhondt");
}
