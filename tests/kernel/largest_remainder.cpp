#include <fordel/kernel/method/largest_remainder.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

#include "kernel_oracle.hpp"

using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;

namespace {

constexpr fordel::largest_remainder method;
using quota = fordel::electoral_quota;

constexpr fordel::largest_remainder of(quota asked) { return {.quota = asked}; }

template <class Units, class Weight>
void check_against_oracle(Units const& units, std::vector<Weight> const& weights) {
    auto const result = apportion(method, units, weights);
    auto const expected = kernel_oracle::largest_remainder(big(units), bigs(weights));
    REQUIRE(kernel_support::error(result.outcome).empty());
    REQUIRE(bigs(result.shares) == expected.shares);
    REQUIRE(result.tied == expected.tied);
    REQUIRE(result.outcome.ties.tied == expected.tied.size());
    REQUIRE(result.won == expected.won);
    REQUIRE(result.outcome.residual == 0);
}

template <std::size_t N>
constexpr auto at_compile_time(std::int64_t units, std::array<std::uint64_t, N> const& weights) {
    return kernel_support::constant(method, units, weights);
}
using four = std::array<std::int64_t, 4>;
static_assert(at_compile_time<4>(10, {6, 7, 39, 48}) == four{0, 1, 4, 5}); // 0.6, 0.7, 3.9, 4.8: three left
static_assert(at_compile_time<4>(-10, {6, 7, 39, 48}) == four{0, -1, -4, -5});
static_assert(at_compile_time<4>(INT64_MIN, {1, 1, 0, 2}) == four{INT64_MIN / 4, INT64_MIN / 4, 0, INT64_MIN / 2});
static_assert(at_compile_time<4>(INT64_MAX, {UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX}) ==
              four{(INT64_MAX - 3) / 4 + 1, (INT64_MAX - 3) / 4 + 1, (INT64_MAX - 3) / 4 + 1, (INT64_MAX - 3) / 4});

} // namespace

// The Alabama paradox in small: one seat more takes one from the smallest state.
TEST_CASE("the textbook's paradox occurs", "[largest_remainder]") {
    std::vector<int> const votes{6, 6, 2};
    CHECK(apportion(method, 10, votes).shares == std::vector<int>{4, 4, 2});
    CHECK(apportion(method, 11, votes).shares == std::vector<int>{5, 5, 1});
}

TEST_CASE("one party gets everything, a weight of zero nothing", "[largest_remainder]") {
    CHECK(apportion(method, INT64_MIN, std::vector<int>{5}).shares == std::vector<std::int64_t>{INT64_MIN});
    CHECK(apportion(method, UINT64_MAX, std::vector<int>{0, 1, 0}).shares ==
          std::vector<std::uint64_t>{0, UINT64_MAX, 0});
    CHECK(apportion(method, 0, std::vector<int>{1, 2}).shares == std::vector<int>{0, 0});
}

TEMPLATE_TEST_CASE("edge values agree with arbitrary precision", "[largest_remainder]", std::int64_t, std::uint64_t,
                   std::int32_t, std::int8_t, std::uint8_t) {
    using limits = std::numeric_limits<TestType>;
    std::vector<TestType> const units{0,
                                      1,
                                      2,
                                      limits::max(),
                                      limits::max() - 1,
                                      limits::lowest(),
                                      static_cast<TestType>(limits::lowest() + 1),
                                      limits::max() / 2};
    std::vector<std::vector<std::uint64_t>> const weights{{1},
                                                          {1, 1, 1},
                                                          {UINT64_MAX, UINT64_MAX, UINT64_MAX},
                                                          {UINT64_MAX, 1},
                                                          {UINT64_MAX, UINT64_MAX - 1, 0, 1},
                                                          {std::uint64_t{INT64_MAX}, std::uint64_t{INT64_MAX} + 1, 3},
                                                          {0xffffffffU},
                                                          {0xfffffffeU, 1},
                                                          {0xffffffffU, 1},
                                                          {0x80000000U, 0x7fffffffU, 1},
                                                          std::vector<std::uint64_t>(300, UINT64_MAX)};
    for (auto const unit : units)
        for (auto const& given : weights)
            check_against_oracle(unit, given);
}

TEST_CASE("random input agrees with arbitrary precision", "[largest_remainder]") {
    kernel_support::random_bits bits{1792};
    for (int round = 0; round < 3000; ++round) {
        auto const longest = static_cast<unsigned>(1 + bits() % 64);
        check_against_oracle(kernel_support::signed_number(bits), kernel_support::weights(bits, longest));
        check_against_oracle(kernel_support::number(bits), kernel_support::weights(bits, longest));
    }
}

TEMPLATE_TEST_CASE("integers that the caller brings", "[largest_remainder]", big, boost::multiprecision::cpp_int,
                   boost::multiprecision::int256_t, boost::multiprecision::int512_t) {
    kernel_support::random_bits bits{256};
    for (int round = 0; round < 200; ++round) {
        std::vector<TestType> wide;
        for (auto const weight : kernel_support::weights(bits))
            wide.push_back(TestType(weight) * TestType(bits() >> 2));
        if (kernel_support::sum(wide) == 0) continue;
        TestType const units = TestType(kernel_support::signed_number(bits)) * TestType(bits() >> 1);
        check_against_oracle(units, wide);
        check_against_oracle(kernel_support::signed_number(bits), wide);
        check_against_oracle(units, kernel_support::weights(bits));
    }
}

TEST_CASE("a million parties, all of them tied, take linear time", "[largest_remainder]") {
    std::size_t const parties = 1'000'000;
    std::vector<std::uint64_t> const equal(parties, 7);
    auto const start = std::chrono::steady_clock::now();
    auto const result = apportion(method, std::int64_t{2'500'000}, equal);
    std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
    CHECK(result.outcome.ties.tied == parties);
    CHECK(result.outcome.ties.won == parties / 2);
    CHECK(result.shares.front() == 3);
    CHECK(result.shares[parties / 2 - 1] == 3);
    CHECK(result.shares[parties / 2] == 2);
    CHECK(result.shares.back() == 2);
    CHECK(elapsed.count() < 20.0); // milliseconds when linear, hours when quadratic; slow with sanitizers
}

TEST_CASE("the quotas by hand", "[largest_remainder]") {
    auto const shares = [](quota asked) {
        return kernel_support::constant(fordel::largest_remainder{.quota = asked}, 10, kernel_support::textbook);
    };
    CHECK(shares(quota::hare) == kernel_support::six{5, 2, 1, 1, 1, 0});               // 10000
    CHECK(shares(quota::hagenbach_bischoff) == kernel_support::six{5, 2, 2, 1, 0, 0}); // 9090.9…
    CHECK(shares(quota::droop) == kernel_support::six{5, 2, 2, 1, 0, 0});              // 9091
    CHECK(shares(quota::imperiali) == kernel_support::six{5, 2, 2, 1, 0, 0});          // 8333.3…
}

TEST_CASE("a quota that does not fit is an error", "[largest_remainder]") {
    // A million øre among 838,840 heads: the quota is 1 head, and 161,160 øre are left for four parties.
    auto const droop = apportion(of(quota::droop), 1'000'000, std::vector<int>{800'000, 30'000, 8'000, 840});
    CHECK(kernel_support::error(droop.outcome) == "fordel.apportionment.quota_leaves_too_many");
    CHECK(droop.shares == std::vector<int>{77, 77, 77, 77});
    // 2 and 1 by a quota of 3 / 3 are three units where there is one.
    auto const imperiali = apportion(of(quota::imperiali), 1, std::vector<int>{2, 1});
    CHECK(kernel_support::error(imperiali.outcome) == "fordel.apportionment.quota_over_allocates");
    CHECK(apportion(of(quota::imperiali_retry), 1, std::vector<int>{2, 1}).shares == std::vector<int>{1, 0});
}

TEST_CASE("Hagenbach-Bischoff hands out one too many only where all claims are whole: a tie", "[largest_remainder]") {
    auto const result = apportion(of(quota::hagenbach_bischoff), 9, std::vector<int>{5, 0, 3, 2});
    CHECK(result.shares == std::vector<int>{5, 0, 3, 1});
    CHECK(result.tied == std::vector<std::size_t>{0, 2, 3});
    CHECK(result.won == std::vector<std::size_t>{0, 2});
    CHECK(kernel_support::error(
              apportion(of(quota::hagenbach_bischoff), 9, std::vector<int>{5, 3, 2}, fordel::refuse_ties{}).outcome) ==
          "fordel.apportionment.tie_refused");
}

TEST_CASE("the quotas agree with rationals", "[largest_remainder]") {
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
