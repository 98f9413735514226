#include <fordel/kernel/method/adams.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

static_assert(fordel::method<fordel::adams>);
// One each, then by 47000, 23500, 16000, 15900 (before 47000 / 3).
static_assert(constant(fordel::adams{}, 10, kernel_support::textbook) == kernel_support::six{3, 2, 2, 1, 1, 1});
static_assert(constant(fordel::adams{}, 4, kernel_support::textbook) == kernel_support::six{1, 1, 1, 1, 0, 0});

} // namespace

TEST_CASE("Adams: below the exact share rounded down, never above it rounded up", "[adams]") {
    using weights = std::vector<int>;
    CHECK(kernel_support::apportion(fordel::adams{}, 3, weights{4, 1, 1}).shares == weights{1, 1, 1}); // exact share 2
    kernel_support::random_bits bits{1832};
    for (int round = 0; round < 300; ++round) {
        auto const given = kernel_support::weights(bits);
        auto const units = kernel_support::signed_number(bits);
        auto const total = kernel_support::sum(given);
        auto const result = kernel_support::apportion(fordel::adams{}, units, given);
        for (std::size_t i = 0; i < given.size(); ++i) {
            kernel_support::big const over = abs(kernel_support::big(result.shares[i])) * total -
                                             kernel_support::big(fordel::magnitude(units)) * given[i];
            REQUIRE(over < total);
        }
    }
}

TEST_CASE("Adams: the first units go to the largest; equal weights at that line are tied", "[adams]") {
    using weights = std::vector<int>;
    auto const result = kernel_support::apportion(fordel::adams{}, 3, weights{1, 5, 5, 2, 2, 0});
    CHECK(result.shares == weights{0, 1, 1, 1, 0, 0});
    CHECK(result.tied == std::vector<std::size_t>{3, 4});
    CHECK(std::string(fordel::adams::name()) == "adams");
}
