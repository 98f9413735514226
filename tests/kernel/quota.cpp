#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/quota.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <utility>
#include <vector>

#include "kernel_oracle.hpp"

using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;

namespace {

using quota = fordel::electoral_quota;

constexpr fordel::largest_remainder of(quota asked) { return {.quota = asked}; }

} // namespace

TEST_CASE("the quotas by hand", "[quota]") {
    auto const shares = [](quota asked) {
        return kernel_support::constant(fordel::largest_remainder{.quota = asked}, 10, kernel_support::textbook);
    };
    CHECK(shares(quota::hare) == kernel_support::six{5, 2, 1, 1, 1, 0});               // 10000
    CHECK(shares(quota::hagenbach_bischoff) == kernel_support::six{5, 2, 2, 1, 0, 0}); // 9090.9…
    CHECK(shares(quota::droop) == kernel_support::six{5, 2, 2, 1, 0, 0});              // 9091
    CHECK(shares(quota::imperiali) == kernel_support::six{5, 2, 2, 1, 0, 0});          // 8333.3…
}

TEST_CASE("a quota that does not fit is an error", "[quota]") {
    // A million øre among 838,840 heads: the quota is 1 head, and 161,160 øre are left for four parties.
    auto const droop = apportion(of(quota::droop), 1'000'000, std::vector<int>{800'000, 30'000, 8'000, 840});
    CHECK(kernel_support::error(droop.outcome) == "fordel.apportionment.quota_leaves_too_many");
    CHECK(droop.shares == std::vector<int>{77, 77, 77, 77});
    // 2 and 1 by a quota of 3 / 3 are three units where there is one.
    auto const imperiali = apportion(of(quota::imperiali), 1, std::vector<int>{2, 1});
    CHECK(kernel_support::error(imperiali.outcome) == "fordel.apportionment.quota_over_allocates");
    CHECK(apportion(of(quota::imperiali_retry), 1, std::vector<int>{2, 1}).shares == std::vector<int>{1, 0});
}

TEST_CASE("Hagenbach-Bischoff hands out one too many only where all claims are whole: a tie", "[quota]") {
    auto const result = apportion(of(quota::hagenbach_bischoff), 9, std::vector<int>{5, 0, 3, 2});
    CHECK(result.shares == std::vector<int>{5, 0, 3, 1});
    CHECK(result.tied == std::vector<std::size_t>{0, 2, 3});
    CHECK(result.won == std::vector<std::size_t>{0, 2});
    CHECK(kernel_support::error(
              apportion(of(quota::hagenbach_bischoff), 9, std::vector<int>{5, 3, 2}, fordel::refuse_ties{}).outcome) ==
          "fordel.apportionment.tie_refused");
}

TEST_CASE("the quotas agree with rationals", "[quota]") {
    using kernel_oracle::rational;
    kernel_support::random_bits bits{1868};
    for (int round = 0; round < 1500; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = round % 2 == 0 ? bits() % 200 : kernel_support::number(bits);
        big const total = kernel_support::sum(weights);
        big const one_more = big(units) + 1;
        for (auto const& [asked, size] : {std::pair{quota::hagenbach_bischoff, rational(total, one_more)},
                                          {quota::droop, rational(total / one_more + 1)},
                                          {quota::imperiali, rational(total, one_more + 1)}}) {
            auto const expected = kernel_oracle::largest_remainder(units, bigs(weights), size);
            auto const result = apportion(of(asked), units, weights);
            auto const error = kernel_support::error(result.outcome);
            if (expected) {
                REQUIRE(error.empty());
                REQUIRE(bigs(result.shares) == expected->shares);
                REQUIRE(result.tied == expected->tied);
                REQUIRE(result.won == expected->won);
            } else if (asked == quota::droop) {
                REQUIRE(error == "fordel.apportionment.quota_leaves_too_many");
            } else if (asked == quota::imperiali) {
                REQUIRE(error == "fordel.apportionment.quota_over_allocates");
            } else { // every claim is whole, and one of all those with a weight goes without
                auto const parties = std::count_if(weights.begin(), weights.end(), [](auto w) { return w != 0; });
                REQUIRE(error.empty());
                REQUIRE(kernel_support::sum(result.shares) == units);
                for (std::size_t i = 0; i < weights.size(); ++i) {
                    REQUIRE(one_more * weights[i] % total == 0);
                    REQUIRE(one_more * weights[i] / total - result.shares[i] <= 1);
                }
                if (parties > 1) REQUIRE(result.outcome.ties.tied == static_cast<std::size_t>(parties));
                if (parties > 1) REQUIRE(result.outcome.ties.won + 1 == static_cast<std::size_t>(parties));
            }
        }
    }
}
