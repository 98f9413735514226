#include <fordel/kernel/method/adams.hpp>
#include <fordel/kernel/method/base_plus.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/quota_method.hpp>
#include <fordel/kernel/rounding.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using fordel::base_plus;
using kernel_support::apportion;
using kernel_support::bigs;
using kernel_support::error;
using numbers = std::vector<std::int64_t>;

namespace {

static_assert(fordel::method<base_plus<fordel::adams>> && fordel::method<base_plus<base_plus<fordel::dhondt>>>);
static_assert(kernel_support::constant(base_plus<fordel::adams>{.base = 1}, -6,
                                       std::array<std::uint64_t, 3>{4, 1, 1}) ==
              std::array<std::int64_t, 3>{-2, -2, -2});

template <class Method>
auto bounded(Method const& method, std::int64_t units, numbers const& weights, numbers const& floors,
             numbers const& caps) {
    return apportion(method, units, weights, fordel::by_order{}, {floors, caps});
}

template <class Method>
void fails(std::string const& id, std::size_t index, Method const& method, numbers const& floors = {},
           numbers const& caps = {}) {
    auto const result = bounded(method, 10, {5, 3, 0}, floors, caps);
    CHECK(error(result.outcome) == "fordel.apportionment." + id);
    CHECK(result.outcome.index == index);
    CHECK(result.shares == numbers{77, 77, 77});
}

} // namespace

// Grimmett et al. 2011: 751 seats, populations of 1 January 2010 (Eurostat), divisor 819,000.
TEST_CASE("the Cambridge compromise for 27 states", "[base_plus]") {
    std::vector<int> const population{81802257, 64714074, 62008048, 60340328, 45989016, 38167329, 21462186,
                                      16574989, 11305118, 10839905, 10637713, 10506813, 10014324, 9340682,
                                      8375290,  7563710,  5534738,  5424925,  5351427,  4467854,  3329039,
                                      2248374,  2046976,  1340127,  803147,   502066,   412970};
    auto const result = apportion(base_plus<fordel::adams>{.base = 5, .ceiling = 96}, 751, population);
    CHECK(result.shares == std::vector<int>{96, 85, 81, 79, 62, 52, 32, 26, 19, 19, 18, 18, 18, 17,
                                            16, 15, 12, 12, 12, 11, 10, 8,  8,  7,  6,  6,  6});
    CHECK_FALSE(result.outcome.ties.any());
    for (std::size_t i = 0; i < population.size(); ++i)
        CHECK(result.shares[i] == std::min(96, 5 + (population[i] + 818'999) / 819'000));
}

TEST_CASE("a base is given to everybody, the rest by the method", "[base_plus]") {
    CHECK(apportion(base_plus<fordel::dhondt>{.base = 2}, 10, std::vector<int>{8, 1, 1, 0}).shares ==
          std::vector<int>{4, 2, 2, 2});
    CHECK(apportion(base_plus<fordel::quota_method>{.base = 1}, 9, std::vector<int>{4, 1, 1}).shares ==
          std::vector<int>{5, 2, 2});
    auto const rounded = apportion(base_plus<fordel::independent_rounding>{.base = 3}, 10, std::vector<int>{1, 1});
    CHECK(rounded.shares == std::vector<int>{5, 5});
    CHECK(apportion(base_plus<fordel::independent_rounding>{.base = 3}, 9, std::vector<int>{1, 1}).outcome.residual ==
          -1);
    auto const twice = apportion(base_plus<base_plus<fordel::dhondt>>{.base = 1, .rest = {.base = 1, .ceiling = 5}}, 11,
                                 std::vector<int>{9, 1, 1});
    CHECK(twice.shares == std::vector<int>{5, 3, 3}); // two each, three more at most: 3, 1, 1
    auto const tied = apportion(base_plus<fordel::dhondt>{.base = 1}, 4, std::vector<int>{1, 1, 1});
    CHECK(tied.tied == std::vector<std::size_t>{0, 1, 2});
    CHECK(tied.won == std::vector<std::size_t>{0});
}

TEST_CASE("bounds count the base", "[base_plus]") {
    kernel_support::random_bits bits{2011};
    kernel_oracle::sequence const rounded_up{[](auto const& k) { return kernel_oracle::rational(k); }};
    for (int round = 0; round < 300; ++round) {
        auto const weights = kernel_support::weights(bits, 10);
        auto const base = bits() % 4;
        numbers floors;
        numbers caps;
        kernel_oracle::limits beyond;
        std::int64_t least = 0;
        std::int64_t most = 0;
        for (auto const weight : weights) {
            auto const each = static_cast<std::int64_t>(base);
            floors.push_back(static_cast<std::int64_t>(bits() % 7));
            caps.push_back(std::max(floors.back(), each) + static_cast<std::int64_t>(bits() % 6));
            beyond.floors.push_back(std::max(floors.back() - each, std::int64_t{0}));
            beyond.caps.push_back(caps.back() - each);
            least += std::max(floors.back(), each);
            most += weight == 0 ? std::max(floors.back(), each) : caps.back();
        }
        auto const units = least + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(most - least + 1));
        auto const result = bounded(base_plus<fordel::adams>{.base = base}, units,
                                    numbers(weights.begin(), weights.end()), floors, caps);
        auto const rest = units - static_cast<std::int64_t>(base * weights.size());
        auto const expected = kernel_oracle::highest_claims(rounded_up, rest, bigs(weights), beyond);
        REQUIRE(expected);
        REQUIRE(error(result.outcome).empty());
        for (std::size_t i = 0; i < weights.size(); ++i)
            REQUIRE(result.shares[i] == expected->shares[i] + base);
        REQUIRE(result.tied == expected->tied);
    }
}

TEST_CASE("a base or a ceiling that cannot be kept is an error", "[base_plus]") {
    using fordel::adams;
    fails("base_exceeds_units", 0, base_plus<adams>{.base = 4});
    fails("base_exceeds_units", 0, base_plus<adams>{.base = UINT64_MAX});
    fails("floor_above_cap", 0, base_plus<adams>{.base = 3, .ceiling = 2});
    fails("floor_above_cap", 1, base_plus<adams>{.base = 3}, {}, {9, 2, 9});
    fails("caps_below_units", 0, base_plus<adams>{.base = 1, .ceiling = 4}); // 4 + 4 + 1
    fails("floors_exceed_units", 1, base_plus<adams>{.base = 2}, {5, 4, 0});
    fails("floor_above_cap", 0, base_plus<adams>{.base = 1, .ceiling = 4}, {5, 0, 0});
    fails("bounds_unsupported", 0, base_plus<fordel::quota_method>{.base = 1, .ceiling = 6});
    CHECK(bounded(base_plus<adams>{.base = 3}, 10, {5, 3, 0}, {}, {}).shares == numbers{4, 3, 3});
    // 7 beyond the bases by 5, 3 is 4.375 and 2.625; with 5 in all for the first, 4 and 3.
    CHECK(bounded(base_plus<fordel::independent_rounding>{.base = 1}, 10, {5, 3, 0}, {}, {}).shares ==
          numbers{5, 4, 1});
    CHECK(bounded(base_plus<fordel::independent_rounding>{.base = 1, .ceiling = 5}, 10, {5, 3, 0}, {}, {}).shares ==
          numbers{5, 4, 1});
    CHECK(bounded(base_plus<fordel::independent_rounding>{.base = 1, .ceiling = 4}, 9, {5, 3, 0}, {}, {}).shares ==
          numbers{4, 4, 1});
    // A party of weight zero takes its base where the others are full.
    CHECK(bounded(base_plus<adams>{.base = 3}, 10, {5, 3, 0}, {}, {4, 3, 9}).shares == numbers{4, 3, 3});
}

TEST_CASE("the ends of the types", "[base_plus]") {
    CHECK(apportion(base_plus<fordel::dhondt>{.base = std::uint64_t{1} << 62}, INT64_MIN, std::vector<int>{1, 1})
              .shares == numbers{INT64_MIN / 2, INT64_MIN / 2});
    CHECK(error(apportion(base_plus<fordel::dhondt>{.base = 300}, std::int8_t{100}, std::vector<int>{1}).outcome) ==
          "fordel.apportionment.base_exceeds_units");
    CHECK(apportion(base_plus<fordel::dhondt>{.base = 100, .ceiling = 300}, std::uint8_t{255}, std::vector<int>{1, 1})
              .shares == std::vector<std::uint8_t>{128, 127});
    auto const huge = kernel_support::big{1} << 130;
    CHECK(apportion(base_plus<fordel::dhondt>{.base = 7}, huge, std::vector<kernel_support::big>{1, 3}).shares ==
          std::vector<kernel_support::big>{huge / 4 + 3, huge - huge / 4 - 3}); // (2^130 - 14) / 4 is not whole
    CHECK(std::string(base_plus<fordel::dhondt>::name()) == "base-plus");
    CHECK(base_plus<fordel::dhondt>{.base = 1} != base_plus<fordel::dhondt>{.base = 1, .ceiling = 1});
}
