// Largest remainder on both sides of each edge of its ranges: of the total, of the products, of the number of parties.
#include <fordel/kernel/method/largest_remainder.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "kernel_support.hpp"

using kernel_support::apportion;
using kernel_support::big;

namespace {

struct expected_split {
    std::vector<big> shares;
    std::vector<std::size_t> tied;
};

// From the definition, in arbitrary precision: whole parts, then a unit each by the largest remainders, first come
// first served.
expected_split textbook(std::uint64_t units, std::vector<std::uint64_t> const& weights) {
    big const total = kernel_support::sum(weights);
    expected_split result;
    std::vector<big> remainders;
    big left = units;
    for (auto const weight : weights) {
        big const product = big(weight) * units;
        result.shares.push_back(product / total);
        remainders.push_back(product % total);
        left -= result.shares.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](auto i, auto j) { return remainders[i] != remainders[j] ? remainders[i] > remainders[j] : i < j; });
    auto const served = static_cast<std::size_t>(left);
    for (std::size_t place = 0; place < served; ++place)
        result.shares[order[place]] += 1;
    if (served != 0 && remainders[order[served - 1]] == remainders[order[served]])
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (remainders[i] == remainders[order[served]]) result.tied.push_back(i);
    return result;
}

template <class Units>
void check(Units units, std::vector<std::uint64_t> const& weights) {
    auto const size = fordel::magnitude(units);
    auto expected = textbook(size, weights);
    if (units < 0)
        for (auto& share : expected.shares)
            share = -share;
    auto const result = apportion(fordel::largest_remainder{}, units, weights);
    CAPTURE(units, weights.size());
    REQUIRE(kernel_support::error(result.outcome).empty());
    REQUIRE(kernel_support::bigs(result.shares) == expected.shares);
    REQUIRE(result.tied == expected.tied);
    big const total = kernel_support::sum(weights);
    auto const served = std::count_if(result.tied.begin(), result.tied.end(),
                                      [&](auto i) { return abs(expected.shares[i]) > big(weights[i]) * size / total; });
    REQUIRE(result.outcome.ties.won == static_cast<std::size_t>(served));
    if (!result.tied.empty()) { // refused, and nothing is written
        auto const refused = apportion(fordel::largest_remainder{}, units, weights, fordel::refuse_ties{});
        REQUIRE(kernel_support::error(refused.outcome) == "fordel.apportionment.tie_refused");
        REQUIRE(std::all_of(refused.shares.begin(), refused.shares.end(), [](auto share) { return share == 77; }));
    }
}

// Weights that sum to the total.
std::vector<std::uint64_t> weights_of(std::uint64_t total, std::size_t parties, kernel_support::random_bits& bits) {
    std::vector<std::uint64_t> cuts{0, total};
    while (cuts.size() <= parties)
        cuts.push_back(bits() % total + (total == UINT64_MAX ? 0U : 1U));
    std::sort(cuts.begin(), cuts.end());
    std::vector<std::uint64_t> weights;
    for (std::size_t i = 0; i < parties; ++i)
        weights.push_back(cuts[i + 1] - cuts[i]);
    return weights;
}

} // namespace

TEST_CASE("totals at both sides of each edge agree with arbitrary precision", "[narrow]") {
    kernel_support::random_bits bits{1};
    for (int const edge : {0, 1, 8, 31, 32, 33, 62, 63})
        for (int const beside : {-1, 0, 1})
            for (std::size_t const parties : {1U, 2U, 16U, 64U, 65U, 200U}) {
                auto const total = (std::uint64_t{1} << edge) + static_cast<std::uint64_t>(beside);
                if (total == 0) continue;
                auto const weights = weights_of(total, parties, bits);
                for (auto const units : {INT64_MIN, INT64_MAX, std::int64_t{0}, std::int64_t{1}, std::int64_t{-7},
                                         static_cast<std::int64_t>(bits()), static_cast<std::int64_t>(bits() >> 30)})
                    check(units, weights);
                check(UINT64_MAX, weights);
                check(bits(), weights);
            }
}

TEST_CASE("products of weight and total at both sides of 2^64 agree with arbitrary precision", "[narrow]") {
    kernel_support::random_bits bits{2};
    for (int round = 0; round < 300; ++round) {
        auto const length = 33 + bits() % 31; // of the total; the largest weight may have 64 - length
        std::vector<std::uint64_t> weights;
        std::uint64_t total = 0;
        auto const longest = std::uint64_t{1} << (64 - length);
        auto const parties = std::min<std::uint64_t>(2 + bits() % 100, (std::uint64_t{1} << length) / longest);
        for (std::uint64_t i = 0; i < parties; ++i) {
            weights.push_back(bits() % (longest + 1));
            total += weights.back();
        }
        weights.push_back((std::uint64_t{1} << length) - total); // a long one, or two
        check(static_cast<std::int64_t>(bits()), weights);
        check(static_cast<std::int64_t>(bits() >> 20), weights);
    }
}

TEST_CASE("parties at both sides of what the stack and the sample hold agree with arbitrary precision", "[narrow]") {
    kernel_support::random_bits bits{3};
    for (std::size_t const parties : {63U, 64U, 65U, 8191U, 8192U, 8193U, 20'000U})
        for (int const kind : {0, 1, 2, 3, 4}) {
            std::vector<std::uint64_t> weights(parties);
            for (std::size_t i = 0; i < parties; ++i)
                weights[i] = kind == 0   ? bits() % 1'000'000                // remainders all over
                             : kind == 1 ? 7                                 // all tied
                             : kind == 2 ? 1 + bits() % 3                    // many ties
                             : kind == 3 ? 1'000'000'000 + bits() % 3        // in a cluster
                                         : (i % 37 == 0 ? 0 : bits() >> 50); // some of nothing
            check(std::int64_t{12'345'678'901}, weights);
            check(static_cast<std::int64_t>(parties / 2), weights);
            check(std::int64_t{-1}, weights);
        }
}

// The sample sees only what lies at its places: a window that misses is made good by a second look.
TEST_CASE("remainders that a sample cannot foretell agree with arbitrary precision", "[narrow]") {
    kernel_support::random_bits bits{4};
    for (std::uint64_t const step : {2U, 3U, 5U, 1000U}) {
        std::vector<std::uint64_t> weights(30'000);
        for (std::size_t i = 0; i < weights.size(); ++i) // the first half has small remainders, the second large ones
            weights[i] = i % step == 0 ? 1'000'000'000 + i : 1'000'000'000 - 1 - bits() % 10;
        check(std::int64_t{30'000 * 17 + 11}, weights);
        check(std::int64_t{29'999}, weights);
    }
}

TEST_CASE("random input in every range agrees with arbitrary precision", "[narrow]") {
    kernel_support::random_bits bits{5};
    for (int round = 0; round < 4000; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        check(kernel_support::signed_number(bits), weights);
        check(static_cast<std::int8_t>(kernel_support::signed_number(bits)), weights);
        check(static_cast<std::uint16_t>(kernel_support::number(bits)), weights);
    }
}
