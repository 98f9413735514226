#include "../../docs/examples/own_method.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "kernel_oracle.hpp"

// The how-to's sequence and method, each against its law, read in another way.

using kernel_oracle::rational;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;

namespace {

static_assert(fordel::divisor_sequence<estonian_sequence> && fordel::method<majority_clause>);
// Quotients of 47000 by 1, 1.87, 2.69, 3.48, 4.26, 5.02 are 47000 to 9371; 16000 and 8574; 15900; 12000.
static_assert(kernel_support::constant(estonian{}, 10, kernel_support::textbook) ==
              kernel_support::six{6, 2, 1, 1, 0, 0});
static_assert(kernel_support::constant(majority_clause{}, 10, std::array<std::uint64_t, 3>{503, 250, 247}) ==
              std::array<std::int64_t, 3>{6, 2, 2});

// The shares by largest remainder; where the majority has half or less, it is given one more before any remainder.
std::vector<big> by_law(big const& units, std::vector<big> const& weights) {
    auto const total = kernel_support::sum(weights);
    auto const plain = kernel_oracle::largest_remainder(units, weights).shares;
    for (std::size_t m = 0; m < weights.size(); ++m) {
        if (2 * weights[m] <= total || 2 * plain[m] > units) continue;
        auto shares = plain;
        std::vector<rational> fractions;
        big left = units - 1;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            shares[i] = units * weights[i] / total;
            fractions.push_back(i == m ? rational(-1) : rational(units * weights[i] % total, total));
            left -= shares[i];
        }
        shares[m] += 1;
        for (; left > 0; --left) {
            auto const next = std::max_element(fractions.begin(), fractions.end());
            shares[static_cast<std::size_t>(next - fractions.begin())] += 1;
            *next = -1;
        }
        return shares;
    }
    return plain;
}

} // namespace

TEST_CASE("the Estonian divisors are roots, compared exactly", "[own_method]") {
    kernel_oracle::sequence const law{[](big const& k) { return rational(pow(big(k + 1), 9)); }, 10};
    kernel_support::random_bits bits{2003};
    for (int round = 0; round < 40; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<std::int64_t>(bits() % 60);
        auto const expected = kernel_oracle::highest_claims(law, units, bigs(weights));
        auto const result = apportion(estonian{}, units, weights);
        REQUIRE(bigs(result.shares) == expected->shares);
        REQUIRE(result.tied == expected->tied);
        REQUIRE(apportion(estonian{}, big(units), bigs(weights)).shares == expected->shares);
    }
}

TEST_CASE("the majority of the weight gets the majority of the units", "[own_method]") {
    kernel_support::random_bits bits{1985};
    int differs = 0;
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::uint64_t> weights(2 + bits() % 4);
        for (auto& weight : weights)
            weight = bits() % 100 << (round % 57);
        weights.front() = 1 + kernel_support::sum(weights).convert_to<std::uint64_t>() / (round % 2 == 0 ? 1U : 2U);
        auto const units = static_cast<std::int64_t>(1 + bits() % 20);
        auto const result = apportion(majority_clause{}, units, weights);
        REQUIRE(bigs(result.shares) == by_law(units, bigs(weights)));
        REQUIRE(apportion(majority_clause{}, big(units), bigs(weights)).shares == bigs(result.shares));
        REQUIRE(apportion(majority_clause{}, -units, weights).shares.front() == -result.shares.front());
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (2 * big(weights[i]) > kernel_support::sum(weights)) REQUIRE(2 * result.shares[i] > units);
        if (result.shares != apportion(fordel::largest_remainder{}, units, weights).shares) ++differs;
    }
    CHECK(differs > 30);
}

TEST_CASE("ties, refusals and bounds of a method of one's own", "[own_method]") {
    // 2.55, 1.225 and 1.225 of five: the majority's third, and then a tie for the last.
    std::vector<std::int64_t> const weights{102, 49, 49};
    auto const tied = apportion(majority_clause{}, std::int64_t{6}, weights); // 3.06, 1.47, 1.47
    CHECK(tied.shares == std::vector<std::int64_t>{4, 1, 1});
    CHECK_FALSE(tied.outcome.ties.any());
    auto const split = apportion(majority_clause{}, std::int64_t{3}, std::vector<std::int64_t>{2, 2, 2});
    CHECK(split.shares == std::vector<std::int64_t>{1, 1, 1});
    auto const equal = apportion(majority_clause{}, std::int64_t{4}, std::vector<std::int64_t>{2, 2, 2});
    CHECK(equal.tied == std::vector<std::size_t>{0, 1, 2});
    CHECK(equal.won == std::vector<std::size_t>{0});
    auto const refused =
        apportion(majority_clause{}, std::int64_t{4}, std::vector<std::int64_t>{2, 2, 2}, fordel::refuse_ties{});
    CHECK(error(refused.outcome) == "fordel.apportionment.tie_refused");
    CHECK(refused.shares == std::vector<std::int64_t>{77, 77, 77});
    auto const bounded = apportion(majority_clause{}, std::int64_t{5}, weights, fordel::by_order{}, {{}, weights});
    CHECK(error(bounded.outcome) == "fordel.apportionment.bounds_unsupported");
}
