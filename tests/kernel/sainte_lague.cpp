#include <fordel/kernel/method/sainte_lague.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

static_assert(std::same_as<fordel::webster, fordel::sainte_lague>);
static_assert(constant(fordel::sainte_lague{}, 10, kernel_support::textbook) == kernel_support::six{4, 2, 2, 1, 1, 0});
// Eight seats by the quotients 100, 80, 33.3, 30, 26.7, 20, 20, 16 thousand.
static_assert(constant(fordel::sainte_lague{}, 8, std::array<std::uint64_t, 4>{100000, 80000, 30000, 20000}) ==
              std::array<std::int64_t, 4>{3, 3, 1, 1});

} // namespace

TEST_CASE("Sainte-Laguë: with four parties a share may leave the quota", "[sainte_lague]") {
    using weights = std::vector<int>;
    // Exact shares 2 and 4; the first party is tied with the others at its third and its fifth unit.
    std::vector<std::uint32_t> const small_first{3, 0, 1, 2};
    CHECK(kernel_support::apportion(fordel::webster{}, 3, weights{6, 1, 1, 1}).shares == weights{3, 0, 0, 0});
    CHECK(
        kernel_support::apportion(fordel::webster{}, 6, weights{6, 1, 1, 1}, fordel::by_ranking{small_first}).shares ==
        weights{3, 1, 1, 1});
}

TEST_CASE("Sainte-Laguë: with three parties no share leaves the quota", "[sainte_lague]") {
    kernel_support::random_bits bits{1910};
    for (int round = 0; round < 500; ++round) {
        std::vector<std::uint64_t> const given{1 + (bits() >> 2), bits() >> (2 + bits() % 60),
                                               bits() >> (2 + bits() % 60)};
        auto const units = static_cast<std::int64_t>(bits() >> (1 + bits() % 63));
        auto const total = kernel_support::sum(given);
        auto const result = kernel_support::apportion(fordel::webster{}, units, given);
        for (std::size_t i = 0; i < 3; ++i)
            REQUIRE(abs(kernel_support::big(result.shares[i]) * total - kernel_support::big(units) * given[i]) < total);
    }
    CHECK(std::string(fordel::webster::name()) == "sainte-lague");
}
