// The divisor methods on a line at both sides of each edge of their range, against the definition.
#include <fordel/kernel/method/adams.hpp>
#include <fordel/kernel/method/danish.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/imperiali.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/kernel/method/stationary.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <vector>

#include "kernel_oracle.hpp"

using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;

namespace {

// step × k + first, as the literature writes the divisors.
template <class Method>
struct line;
template <>
struct line<fordel::adams> {
    static constexpr int step = 1, first = 0;
};
template <>
struct line<fordel::dhondt> {
    static constexpr int step = 1, first = 1;
};
template <>
struct line<fordel::sainte_lague> {
    static constexpr int step = 2, first = 1;
};
template <>
struct line<fordel::danish_divisor> {
    static constexpr int step = 3, first = 1;
};
template <>
struct line<fordel::imperiali_divisor> {
    static constexpr int step = 1, first = 2;
};

#define LINES fordel::adams, fordel::dhondt, fordel::sainte_lague, fordel::danish_divisor, fordel::imperiali_divisor

// Shares are those of a divisor method where they sum to the units and no unit that somebody may take is worth more
// than one that somebody has; equal ones at the line are the ties.
template <class Units>
void check(kernel_support::split<Units> const& result, Units units, std::vector<std::uint64_t> const& weights, big step,
           big first) {
    CAPTURE(units, weights.size());
    REQUIRE(kernel_support::error(result.outcome).empty());
    REQUIRE(kernel_support::sum(result.shares) == big(units));
    auto const has = [&](std::size_t i) { return big(abs(big(result.shares[i]))); };
    auto const before = [&](std::size_t i, big const& k, std::size_t j, big const& m) {
        big const d_i = step * k + first, d_j = step * m + first;
        if (d_i == 0 && d_j == 0) return weights[i] > weights[j];
        return big(weights[i]) * d_j > big(weights[j]) * d_i;
    };
    std::size_t worst = weights.size(), best = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] == 0) {
            REQUIRE(has(i) == 0);
            continue;
        }
        if (has(i) > 0 && (worst == weights.size() || before(worst, has(worst) - 1, i, has(i) - 1))) worst = i;
        if (best == weights.size() || before(i, has(i), best, has(best))) best = i;
    }
    if (worst == weights.size()) return;
    REQUIRE_FALSE(before(best, has(best), worst, has(worst) - 1));
    bool const tie = !before(worst, has(worst) - 1, best, has(best));
    std::vector<std::size_t> tied, won;
    for (std::size_t i = 0; tie && i < weights.size(); ++i) {
        auto const on_line = [&](big const& k) {
            return weights[i] != 0 && !before(i, k, best, has(best)) && !before(best, has(best), i, k);
        };
        if (has(i) > 0 && on_line(has(i) - 1)) won.push_back(i);
        if ((has(i) > 0 && on_line(has(i) - 1)) || on_line(has(i))) tied.push_back(i);
    }
    REQUIRE(result.tied == tied);
    REQUIRE(result.won == won);
    for (std::size_t i = 0; i < won.size(); ++i)
        REQUIRE(won[i] == tied[i]); // by order
}

template <class Method, class Units>
void check(Units units, std::vector<std::uint64_t> const& weights) {
    check(apportion(Method{}, units, weights), units, weights, line<Method>::step, line<Method>::first);
}

} // namespace

TEMPLATE_TEST_CASE("units and totals at both sides of each edge have one divisor", "[narrow]", LINES) {
    kernel_support::random_bits bits{6};
    for (int const edge : {1, 32, 60, 61, 62, 63})
        for (int const beside : {-1, 0, 1}) {
            auto const near = (std::uint64_t{1} << edge) + static_cast<std::uint64_t>(beside);
            for (std::vector<std::uint64_t> const& weights : {std::vector<std::uint64_t>{1, 2, 3, 5, 8, 13, 0},
                                                              {near},
                                                              {near / 2, near - near / 2},
                                                              {near - 1, 1},
                                                              {near / 3, near / 3, near / 3, near - near / 3 * 3}}) {
                if (kernel_support::sum(weights) == 0) continue;
                for (auto const units : {INT64_MAX, INT64_MIN, std::int64_t{0}, std::int64_t{1}, std::int64_t{7},
                                         static_cast<std::int64_t>(near >> 1), static_cast<std::int64_t>(bits())})
                    check<TestType>(units, weights);
                check<TestType>(near, weights);
                check<TestType>(UINT64_MAX, weights);
            }
        }
}

TEMPLATE_TEST_CASE("random input has one divisor", "[narrow]", LINES) {
    kernel_support::random_bits bits{7};
    for (int round = 0; round < 1500; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        check<TestType>(kernel_support::signed_number(bits), weights);
        check<TestType>(static_cast<std::int64_t>(bits() % 100), weights);
        check<TestType>(static_cast<std::int8_t>(bits()), weights);
        check<TestType>(static_cast<std::uint8_t>(bits()), weights);
        check<TestType>(static_cast<std::int16_t>(bits()), weights);
    }
}

// Claims in a crowd: more of them between two rates than there are parties, until the rates are all but the same.
TEMPLATE_TEST_CASE("equal and nearly equal weights have one divisor", "[narrow]", LINES) {
    kernel_support::random_bits bits{8};
    for (std::size_t const parties : {2U, 5U, 100U, 3000U})
        for (std::uint64_t const size : {std::uint64_t{1}, std::uint64_t{1} << 20, std::uint64_t{1} << 50})
            for (std::uint64_t const spread : {0U, 1U, 2U}) {
                std::vector<std::uint64_t> weights(parties);
                for (auto& weight : weights)
                    weight = size + bits() % (spread + 1);
                for (auto const units :
                     {std::int64_t{1}, static_cast<std::int64_t>(parties / 2), static_cast<std::int64_t>(parties),
                      std::int64_t{1'000'003}, std::int64_t{4'321'987'654'321}})
                    check<TestType>(units, weights);
            }
}

TEST_CASE("one weight above all the others has one divisor", "[narrow]") {
    for (std::uint64_t const small : {1U, 2U, 1000U}) {
        std::vector<std::uint64_t> weights(500, small);
        weights.front() = std::uint64_t{1} << 55;
        for (std::int64_t const units : {std::int64_t{1}, std::int64_t{499}, std::int64_t{500}, std::int64_t{501},
                                         std::int64_t{100'000}, std::int64_t{1} << 61}) {
            check<fordel::sainte_lague>(units, weights);
            check<fordel::adams>(units, weights);
            check<fordel::imperiali_divisor>(units, weights);
        }
    }
}

TEST_CASE("stationary divisors with every kind of fraction have one divisor", "[narrow]") {
    kernel_support::random_bits bits{9};
    for (int round = 0; round < 1500; ++round) {
        auto const denominator = 1 + kernel_support::number(bits, static_cast<unsigned>(1 + bits() % 64)) / 2;
        auto const numerator = bits() % 4 == 0 ? denominator : bits() % (denominator + 1);
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<std::int64_t>(kernel_support::number(bits, 62));
        check(apportion(fordel::stationary{numerator, denominator}, units, weights), units, weights, big(denominator),
              big(numerator));
    }
}

TEST_CASE("a refused tie on a line leaves the results alone", "[narrow]") {
    std::vector<std::uint64_t> const weights(1000, 5);
    auto const refused = apportion(fordel::sainte_lague{}, std::int64_t{1500}, weights, fordel::refuse_ties{});
    CHECK(kernel_support::error(refused.outcome) == "fordel.apportionment.tie_refused");
    CHECK(refused.shares == std::vector<std::int64_t>(1000, 77));
    CHECK(refused.tied.size() == 1000);
}
