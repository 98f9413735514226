#include <fordel/kernel/method/quota_method.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>

#include "kernel_support.hpp"

using fordel::quota_method;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;
using shares = std::vector<std::int64_t>;

namespace {

static_assert(fordel::method<quota_method> && quota_method{}.step_limit == 2'000'000);
static_assert(kernel_support::constant(quota_method{}, 7, std::array<std::uint64_t, 3>{4, 1, 1}) ==
              std::array<std::int64_t, 3>{5, 1, 1}); // a turn of 6, and one more to the largest
static_assert(kernel_support::constant(quota_method{}, INT64_MIN, std::array<std::uint64_t, 2>{7, 7}) ==
              std::array<std::int64_t, 2>{INT64_MIN / 2, INT64_MIN / 2});

// As Balinski and Young state it, from the first unit to the last; ties in order.
std::vector<big> unit_by_unit(int units, std::vector<big> const& weights) {
    auto const total = kernel_support::sum(weights);
    std::vector<big> given(weights.size());
    for (int size = 1; size <= units; ++size) {
        std::size_t best = weights.size();
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (given[i] * total >= weights[i] * size) continue;
            if (best == weights.size() || weights[i] * (given[best] + 1) > weights[best] * (given[i] + 1)) best = i;
        }
        given[best] += 1;
    }
    return given;
}

} // namespace

TEST_CASE("the quota method agrees with its definition", "[quota_method]") {
    kernel_support::random_bits bits{1975};
    for (int round = 0; round < 300; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        auto const units = static_cast<int>(bits() % 150);
        auto const expected = unit_by_unit(units, bigs(weights));
        auto const result = apportion(quota_method{}, std::int64_t{units}, weights);
        REQUIRE(bigs(result.shares) == expected);
        REQUIRE(apportion(quota_method{}, big(units), bigs(weights)).shares == expected);
        REQUIRE(bigs(apportion(quota_method{}, std::int64_t{units}, bigs(weights)).shares) == expected);
        auto const mirrored = apportion(quota_method{}, std::int64_t{-units}, weights);
        for (std::size_t i = 0; i < weights.size(); ++i)
            REQUIRE(mirrored.shares[i] == -result.shares[i]);
        REQUIRE(mirrored.tied == result.tied);
    }
}

TEST_CASE("the quota method is house monotone and within the quota", "[quota_method]") {
    kernel_support::random_bits bits{1982};
    for (int round = 0; round < 60; ++round) {
        auto const weights = kernel_support::weights(bits, 40);
        auto const total = kernel_support::sum(weights);
        std::vector<int> before(weights.size());
        for (int units = 1; units < 60; ++units) {
            auto const now = apportion(quota_method{}, units, weights).shares;
            for (std::size_t i = 0; i < weights.size(); ++i) {
                REQUIRE(before[i] <= now[i]);
                REQUIRE(abs(now[i] * total - big(units) * weights[i]) < total);
            }
            before = now;
        }
    }
}

TEST_CASE("the quota method is not population monotone", "[quota_method]") {
    // The last grows by more than a sixth and loses a unit, the first by a fifteenth and gains it.
    using weights = std::vector<int>;
    CHECK(apportion(quota_method{}, 8, weights{30, 10, 4, 16}).shares == weights{4, 1, 0, 3});
    CHECK(apportion(quota_method{}, 8, weights{32, 9, 1, 19}).shares == weights{5, 1, 0, 2});
}

TEST_CASE("whole turns cost nothing", "[quota_method]") {
    auto const start = std::chrono::steady_clock::now();
    auto const result = apportion(quota_method{}, INT64_MAX, std::vector<std::uint64_t>{300, 200, 100, 0});
    std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
    // 2^63 - 1 = 6 × 1537228672809129301 + 1
    CHECK(result.shares == shares{3 * 1537228672809129301 + 1, 2 * 1537228672809129301, 1537228672809129301, 0});
    CHECK(elapsed.count() < 1.0);
}

TEST_CASE("the ends of 64 bits", "[quota_method]") {
    CHECK(apportion(quota_method{}, UINT64_MAX, std::vector<std::uint64_t>{UINT64_MAX, 0}).shares ==
          std::vector<std::uint64_t>{UINT64_MAX, 0});
    CHECK(apportion(quota_method{}, INT64_MIN, std::vector<std::uint64_t>{UINT64_MAX, UINT64_MAX, UINT64_MAX}).shares ==
          shares{-3074457345618258603, -3074457345618258603, -3074457345618258602});
    CHECK(apportion(quota_method{}, std::uint8_t{255}, std::vector<std::uint8_t>{255, 1}).shares ==
          std::vector<std::uint8_t>{255, 0}); // exact shares 254.004 and 0.996; the last unit is tied at 255 / 255
    big const huge = big{1} << 200;
    CHECK(apportion(quota_method{}, huge, std::vector<big>{huge, huge * 3}).shares ==
          std::vector<big>{huge / 4, huge / 4 * 3});
}

TEST_CASE("units are jumped over, and the result is that of handing out every one", "[quota_method]") {
    kernel_support::random_bits bits{1979};
    for (int round = 0; round < 150; ++round) {
        std::vector<std::int64_t> weights(1 + bits() % 9);
        auto const largest = 1 + bits() % (round % 3 == 0 ? 12 : 900);
        for (auto& weight : weights) // some much smaller than the others
            weight = static_cast<std::int64_t>(1 + bits() % (bits() % 4 == 0 ? 1 + largest / 40 : largest));
        auto const total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        std::vector<std::int64_t> given(weights.size());
        std::int64_t const last = static_cast<std::int64_t>(bits() % static_cast<unsigned>(total + 1));
        for (std::int64_t size = 1; size <= last; ++size) {
            std::size_t best = weights.size();
            for (std::size_t i = 0; i < weights.size(); ++i)
                if (given[i] * total < weights[i] * size &&
                    (best == weights.size() || weights[i] * (given[best] + 1) > weights[best] * (given[i] + 1)))
                    best = i;
            ++given[best];
            if (last - size > 3 && bits() % 64 != 0) continue;
            REQUIRE(apportion(quota_method{}, size, weights).shares == given);
        }
    }
}

TEST_CASE("what is looked at one by one does not grow with the units", "[quota_method]") {
    kernel_support::random_bits bits{2024};
    std::vector<std::uint64_t> weights(98); // as municipalities' heads
    for (auto& weight : weights)
        weight = 2'000 + bits() % 600'000;
    std::uint64_t polls = 0;
    auto const counting = [&] {
        ++polls;
        return false;
    };
    for (std::int64_t const units : {10'000, 100'000, 1'000'000, 10'000'000}) {
        polls = 0;
        std::vector<std::int64_t> out(weights.size());
        std::vector<fordel::scratch_for<quota_method, std::int64_t, std::uint64_t>> scratch(2 * weights.size());
        REQUIRE(fordel::try_apportion(quota_method{}, units, weights, out, scratch, fordel::by_order{}, {}, counting));
        CHECK(std::accumulate(out.begin(), out.end(), std::int64_t{0}) == units);
        INFO(units);
        CHECK(polls < std::uint64_t{100} * weights.size());
    }
}

TEST_CASE("it stops where it is told to, with nothing handed out", "[quota_method]") {
    std::vector<std::uint64_t> const weights{1'000'003, 999'983, 5, 7, 9};
    for (int polls = 0; polls < 3; ++polls) {
        std::vector<std::int64_t> out(weights.size(), 77);
        std::vector<fordel::scratch_for<quota_method, std::int64_t, std::uint64_t>> scratch(2 * weights.size());
        int left = polls;
        auto const result = fordel::try_apportion(quota_method{}, std::int64_t{1'500'000}, weights, out, scratch,
                                                  fordel::by_order{}, {}, [&] { return left-- == 0; });
        CHECK(error(result) == "fordel.work.interrupted");
        CHECK(out == shares(weights.size(), 77));
    }
}

TEST_CASE("too many steps are an error", "[quota_method]") {
    // The small ones together wait for more than a unit from the first sixtieth on, but the forty leave no step free.
    std::vector<std::uint64_t> weights(40, std::uint64_t{1} << 55);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] += 2 * i * i + 1;
    weights.resize(100, 1);
    auto const units = std::int64_t{1} << 59;
    auto const refused = apportion(quota_method{.step_limit = 100'000}, units, weights);
    CHECK(error(refused.outcome) == "fordel.apportionment.too_many_steps");
    CHECK(refused.shares == shares(weights.size(), 77));
    CHECK(error(apportion(quota_method{.step_limit = 0}, std::int64_t{1'999'986} * 5,
                          std::vector<std::uint64_t>{1'000'003, 999'983})
                    .outcome)
              .empty());
    CHECK(quota_method{} != quota_method{.step_limit = 1});
    CHECK(std::string(quota_method::name()) == "quota");
}

TEST_CASE("a million parties, all of them tied", "[quota_method]") {
    std::size_t const parties = 1'000'000;
    auto const start = std::chrono::steady_clock::now();
    auto const result = apportion(quota_method{}, std::int64_t{2'500'000}, std::vector<std::uint64_t>(parties, 7));
    std::chrono::duration<double> const elapsed = std::chrono::steady_clock::now() - start;
    CHECK(result.outcome.ties.tied == parties);
    CHECK(result.outcome.ties.won == parties / 2);
    CHECK(result.shares.front() == 3);
    CHECK(result.shares.back() == 2);
    CHECK(elapsed.count() < 60.0); // a few seconds; slow with sanitizers
}
