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
