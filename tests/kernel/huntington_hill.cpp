#include <fordel/kernel/method/huntington_hill.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_support.hpp"

using kernel_support::constant;

namespace {

// One each, then by 33234, 19187, 13567 to the first and 11314 to the second.
static_assert(constant(fordel::huntington_hill{}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 1, 1, 1, 1});
static_assert(constant(fordel::huntington_hill{}, 3, std::array<std::uint64_t, 3>{4, 1, 1}) ==
              std::array<std::int64_t, 3>{1, 1, 1});

} // namespace

TEST_CASE("Huntington-Hill: above the exact share rounded up", "[huntington_hill]") {
    // Exact share 14.98; 67² / (15 × 16) = 18.7 is above 6² / 2 = 18.
    auto const result = kernel_support::apportion(fordel::huntington_hill{}, 19, std::vector<int>{6, 67, 6, 6});
    CHECK(result.shares == std::vector<int>{1, 16, 1, 1});
    CHECK_FALSE(result.outcome.ties.any());
}

// In doubles all of these claims are equal; their squares differ in the last of some 250 bits.
TEST_CASE("Huntington-Hill: claims that differ in the last bit are told apart", "[huntington_hill]") {
    std::vector<std::uint64_t> const weights{UINT64_MAX - 1, UINT64_MAX, UINT64_MAX - 2};
    auto const units = std::int64_t{3'000'000'000'000'000'001};
    auto const result = kernel_support::apportion(fordel::huntington_hill{}, units, weights);
    CHECK(kernel_support::sum(result.shares) == units);
    CHECK(result.shares[1] >= result.shares[0]);
    CHECK(result.shares[0] >= result.shares[2]);
    CHECK_FALSE(result.outcome.ties.any());
    CHECK(std::string(fordel::huntington_hill::name()) == "huntington-hill");
}

// No transfer between two parties makes the relative difference of weight per unit smaller: weight² / (a (a + 1)) of
// the one that would receive is at most weight² / ((a - 1) a) of the one that would give.
TEST_CASE("Huntington-Hill: no transfer helps", "[huntington_hill]") {
    kernel_support::random_bits bits{1928};
    for (int round = 0; round < 200; ++round) {
        auto const given = kernel_support::bigs(kernel_support::weights(bits));
        auto const result =
            kernel_support::apportion(fordel::huntington_hill{}, kernel_support::big(bits() >> 3), given);
        auto const& a = result.shares;
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t j = 0; j < a.size(); ++j)
                if (a[i] > 1 && i != j)
                    REQUIRE(given[j] * given[j] * a[i] * (a[i] - 1) <= given[i] * given[i] * a[j] * (a[j] + 1));
    }
}
