#include <fordel/kernel/divisor.hpp>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <chrono>

#include "kernel_oracle.hpp"

using kernel_oracle::rational;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;

namespace {

using kernel_oracle::sequence;

// The divisors as the literature writes them.
template <class Method>
sequence textbook();
template <>
sequence textbook<fordel::adams>() {
    return {[](big const& k) { return rational(k); }};
}
template <>
sequence textbook<fordel::dhondt>() {
    return {[](big const& k) { return rational(k + 1); }};
}
template <>
sequence textbook<fordel::sainte_lague>() {
    return {[](big const& k) { return rational(2 * k + 1); }};
}
template <>
sequence textbook<fordel::modified_sainte_lague>() {
    return {[](big const& k) { return k == 0 ? rational(7, 5) : rational(2 * k + 1); }};
}
template <>
sequence textbook<fordel::danish_divisor>() {
    return {[](big const& k) { return rational(3 * k + 1); }};
}
template <>
sequence textbook<fordel::imperiali_divisor>() {
    return {[](big const& k) { return rational(k + 2); }};
}
template <>
sequence textbook<fordel::dean>() {
    return {[](big const& k) { return rational(k * (k + 1), 2 * k + 1); }};
}
template <>
sequence textbook<fordel::huntington_hill>() {
    return {[](big const& k) { return rational(k * (k + 1)); }, 2};
}
template <>
sequence textbook<fordel::power_mean<2>>() {
    return {[](big const& k) { return rational(k * k + (k + 1) * (k + 1), 2); }, 2};
}
template <>
sequence textbook<fordel::power_mean<-3>>() {
    // ((k^-3 + (k + 1)^-3) / 2)^-1
    return {[](big const& k) -> rational {
                if (k == 0) return 0;
                rational const mean = (rational(1, k * k * k) + rational(1, (k + 1) * (k + 1) * (k + 1))) / 2;
                return 1 / mean;
            },
            3};
}

#define DIVISOR_METHODS                                                                                                \
    fordel::adams, fordel::dhondt, fordel::sainte_lague, fordel::modified_sainte_lague, fordel::danish_divisor,        \
        fordel::imperiali_divisor, fordel::dean, fordel::huntington_hill, fordel::power_mean<2>,                       \
        fordel::power_mean<-3>

template <class Units>
void agrees(kernel_support::split<Units> const& result, std::optional<kernel_oracle::result> const& expected) {
    REQUIRE(expected);
    REQUIRE(error(result.outcome).empty());
    REQUIRE(bigs(result.shares) == expected->shares);
    REQUIRE(result.tied == expected->tied);
    REQUIRE(result.won == expected->won);
    REQUIRE(result.outcome.residual == 0);
}

struct bounded_case {
    std::vector<std::int64_t> floors;
    std::vector<std::int64_t> caps;
    std::int64_t units = 0;
};

// Bounds that some division keeps.
bounded_case bounds_for(std::vector<std::uint64_t> const& weights, kernel_support::random_bits& bits) {
    bounded_case given;
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (auto const weight : weights) {
        given.floors.push_back(static_cast<std::int64_t>(bits() % 4));
        given.caps.push_back(given.floors.back() + static_cast<std::int64_t>(bits() % 8));
        least += given.floors.back();
        most += weight == 0 ? given.floors.back() : given.caps.back();
    }
    given.units = least + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(most - least + 1));
    return given;
}

} // namespace

TEMPLATE_TEST_CASE("random input agrees with one unit at a time", "[divisor]", DIVISOR_METHODS) {
    kernel_support::random_bits bits{1882};
    for (int round = 0; round < 60; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<std::int64_t>(bits() % 120);
        auto const expected = kernel_oracle::highest_claims(textbook<TestType>(), units, bigs(weights));
        auto const result = apportion(TestType{}, units, weights);
        agrees(result, expected);
        auto mirrored = apportion(TestType{}, -units, weights);
        for (auto& share : mirrored.shares)
            share = -share;
        CHECK(mirrored.shares == result.shares);
        agrees(apportion(TestType{}, big(units), bigs(weights)), expected);
        agrees(apportion(TestType{}, units, bigs(weights)), expected);
    }
}

TEMPLATE_TEST_CASE("bounds agree with one unit at a time", "[divisor]", DIVISOR_METHODS) {
    kernel_support::random_bits bits{1935};
    for (int round = 0; round < 60; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 20));
        auto const given = bounds_for(weights, bits);
        agrees(apportion(TestType{}, given.units, weights, fordel::by_order{}, {given.floors, given.caps}),
               kernel_oracle::highest_claims(textbook<TestType>(), given.units, bigs(weights),
                                             {bigs(given.floors), bigs(given.caps)}));
    }
}

// A division keeps the bounds and one divisor when no unit that may be taken is worth less than one that may be given.
TEMPLATE_TEST_CASE("every small case within bounds agrees with exhaustive search", "[divisor]", fordel::adams,
                   fordel::dhondt, fordel::huntington_hill, fordel::modified_sainte_lague) {
    auto const order = textbook<TestType>();
    kernel_support::random_bits bits{7};
    for (int round = 0; round < 150; ++round) {
        std::vector<std::uint64_t> const w{1 + bits() % 6, bits() % 6, bits() % 6};
        auto const given = bounds_for(w, bits);
        auto const cap = [&](std::size_t i) { return w[i] == 0 ? given.floors[i] : given.caps[i]; };
        auto const fits = [&](std::vector<std::int64_t> const& a) {
            for (std::size_t i = 0; i < 3; ++i)
                if (a[i] < given.floors[i] || cap(i) < a[i]) return false;
            for (std::size_t i = 0; i < 3; ++i)
                for (std::size_t j = 0; j < 3; ++j)
                    if (i != j && given.floors[i] < a[i] && a[j] < cap(j) &&
                        order.compare(w[i], a[i] - 1, w[j], a[j]) < 0)
                        return false;
            return true;
        };
        std::vector<std::vector<std::int64_t>> all;
        for (std::int64_t a = 0; a <= given.units; ++a)
            for (std::int64_t b = 0; a + b <= given.units; ++b)
                if (std::vector<std::int64_t> const one{a, b, given.units - a - b}; fits(one)) all.push_back(one);
        auto const result = apportion(TestType{}, given.units, w, fordel::by_order{}, {given.floors, given.caps});
        REQUIRE(std::find(all.begin(), all.end(), result.shares) != all.end());
        for (std::size_t i = 0; i < 3; ++i) {
            bool const open = std::any_of(all.begin(), all.end(), [&](auto const& one) { return one[i] != all[0][i]; });
            REQUIRE(open == std::binary_search(result.tied.begin(), result.tied.end(), i));
        }
    }
}

TEMPLATE_TEST_CASE("the ends of 64 bits: one divisor explains the result", "[divisor]", DIVISOR_METHODS) {
    auto const order = textbook<TestType>();
    std::vector<std::vector<std::uint64_t>> const cases{{1},
                                                        {UINT64_MAX, UINT64_MAX, UINT64_MAX},
                                                        {UINT64_MAX, 1},
                                                        {UINT64_MAX, UINT64_MAX - 1, 0, 1},
                                                        {std::uint64_t{INT64_MAX}, std::uint64_t{INT64_MAX} + 1, 3},
                                                        {1, 2, 3, 5, 8, 13, 21, 34, 0},
                                                        {6, 10, 15, 0xffffffffU, 0xfffffffeU}};
    for (auto const& weights : cases)
        for (std::int64_t const units : {INT64_MIN, INT64_MIN + 1, INT64_MAX, INT64_MAX - 1, std::int64_t{1'000'003}}) {
            auto const shares = apportion(TestType{}, units, weights).shares;
            REQUIRE(kernel_support::sum(shares) == units);
            auto const size = [&](std::size_t i) { return abs(big(shares[i])); };
            for (std::size_t i = 0; i < weights.size(); ++i)
                for (std::size_t j = 0; j < weights.size(); ++j) {
                    if (weights[j] == 0) REQUIRE(shares[j] == 0);
                    if (i != j && shares[i] != 0 && weights[j] != 0)
                        REQUIRE(order.compare(weights[i], size(i) - 1, weights[j], size(j)) >= 0);
                }
        }
}

TEMPLATE_TEST_CASE("units beyond 64 bits, as integers that the caller brings", "[divisor]", fordel::dhondt,
                   fordel::huntington_hill) {
    big const huge = big{1} << 127;
    std::vector<big> const weights{huge / 3, huge / 7, 5, 1};
    auto const shares = apportion(TestType{}, huge, weights).shares;
    CHECK(kernel_support::sum(shares) == huge);
    auto const order = textbook<TestType>();
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            if (i != j && shares[i] > 0) CHECK(order.compare(weights[i], shares[i] - 1, weights[j], shares[j]) >= 0);
}

TEST_CASE("a million parties, all of them tied", "[divisor]") {
    std::size_t const parties = 1'000'000;
    std::vector<std::uint64_t> const equal(parties, 7);
    auto const start = std::chrono::steady_clock::now();
    auto const result = apportion(fordel::sainte_lague{}, std::int64_t{2'500'000}, equal);
    std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
    CHECK(result.outcome.ties.tied == parties);
    CHECK(result.outcome.ties.won == parties / 2);
    CHECK(result.shares.front() == 3);
    CHECK(result.shares.back() == 2);
    CHECK(elapsed.count() < 30.0); // a second or so; slow with sanitizers
}

TEST_CASE("the cost does not grow with the units", "[divisor]") {
    std::vector<std::uint64_t> weights(98);
    kernel_support::random_bits bits{98};
    for (auto& weight : weights)
        weight = 1000 + bits() % 600000;
    auto const start = std::chrono::steady_clock::now();
    auto const result = apportion(fordel::dean{}, std::int64_t{100'000'000'000'000'000}, weights);
    std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
    CHECK(kernel_support::sum(result.shares) == 100'000'000'000'000'000);
    CHECK(elapsed.count() < 5.0); // unit by unit: years
}

TEST_CASE("a tie can be refused, or settled by a ranking", "[divisor]") {
    std::vector<int> const equal{1, 1, 1};
    auto const refused = apportion(fordel::dhondt{}, 4, equal, fordel::refuse_ties{});
    CHECK(error(refused.outcome) == "fordel.apportionment.tie_refused");
    CHECK(refused.shares == std::vector<int>{77, 77, 77});
    CHECK(refused.tied == std::vector<std::size_t>{0, 1, 2});
    CHECK(apportion(fordel::dhondt{}, 6, equal, fordel::refuse_ties{}).shares == std::vector<int>{2, 2, 2});
    std::vector<std::uint32_t> const rank{2, 1, 0};
    CHECK(apportion(fordel::dhondt{}, 4, equal, fordel::by_ranking{rank}).shares == std::vector<int>{1, 1, 2});
}

#if defined(__SIZEOF_INT128__) && !defined(FORDEL_NO_INT128)
TEST_CASE("128-bit units whose products nearly fill the type end, and sum", "[divisor]") {
    __extension__ using int128 = __int128;
    int128 const units = static_cast<int128>(1) << 64;
    std::vector<std::uint64_t> weights;
    for (unsigned i = 0; i < 40; ++i)
        weights.push_back(UINT64_MAX - i);
    std::vector<int128> shares(weights.size());
    std::vector<fordel::scratch_for<fordel::dhondt, int128, std::uint64_t>> scratch(weights.size());
    REQUIRE(fordel::try_apportion(fordel::dhondt{}, units, std::span<std::uint64_t const>(weights), std::span(shares),
                                  std::span(scratch), fordel::by_order{}));
    int128 sum = 0;
    for (int128 const share : shares)
        sum += share;
    CHECK((sum == units));
}
#endif

TEMPLATE_TEST_CASE("it stops where it is told to, with nothing handed out", "[divisor]", fordel::adams, fordel::dhondt,
                   fordel::imperiali_divisor) {
    std::vector<std::uint64_t> weights(50);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = 1 + i * i * i;
    std::vector<std::int64_t> const untouched(weights.size(), 77);
    int polls = 0;
    for (bool ended = false; !ended; ++polls) { // told to at the first poll, then at the second, and so on
        auto out = untouched;
        std::vector<fordel::scratch_for<TestType, std::int64_t, std::uint64_t>> scratch(weights.size());
        int left = polls;
        auto const result = fordel::try_apportion(TestType{}, std::int64_t{10'000}, weights, out, scratch,
                                                  fordel::by_order{}, {}, [&] { return left-- == 0; });
        ended = static_cast<bool>(result);
        if (!ended) REQUIRE(error(result) == "fordel.work.interrupted");
        REQUIRE((ended ? out == apportion(TestType{}, std::int64_t{10'000}, weights).shares : out == untouched));
    }
    CHECK(polls > 50);
}
