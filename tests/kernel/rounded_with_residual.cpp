#include <fordel/kernel/method/rounded_with_residual.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using fordel::residual_to;
using fordel::rounded_with_residual;
using fordel::rounding;
using kernel_support::apportion;
using kernel_support::big;
using kernel_support::bigs;
using kernel_support::error;
using numbers = std::vector<std::int64_t>;

namespace {

static_assert(fordel::method<rounded_with_residual>);
static_assert(kernel_support::constant(rounded_with_residual{}, 100, std::array<std::uint64_t, 3>{1, 2, 3}) ==
              std::array<std::int64_t, 3>{17, 33, 50}); // 16.67, 33.33, 50
static_assert(kernel_support::constant(rounded_with_residual{}, 10, std::array<std::uint64_t, 3>{1, 1, 1}) ==
              std::array<std::int64_t, 3>{4, 3, 3});

} // namespace

TEST_CASE("the residual goes to whom the policy names", "[remainder_policy]") {
    // 100 by 5, 4, 2, 0 of 11: 45.45, 36.36, 18.18; rounded 45, 36, 18, one left over.
    numbers const weights{5, 4, 2, 0};
    auto const check = [&](rounded_with_residual const& method, numbers const& shares, std::size_t receiver) {
        auto const result = apportion(method, std::int64_t{100}, weights);
        CHECK(result.shares == shares);
        CHECK(result.outcome.residual == 0);
        CHECK(result.outcome.received == 1);
        CHECK(result.outcome.index == receiver);
        CHECK_FALSE(result.outcome.ties.any());
    };
    check({.to = residual_to::largest}, {46, 36, 18, 0}, 0);
    check({.to = residual_to::smallest}, {45, 36, 19, 0}, 2); // a weight of zero is none
    check({.to = residual_to::receiver, .receiver = 1}, {45, 37, 18, 0}, 1);
    check({.to = residual_to::receiver, .receiver = 3}, {45, 36, 18, 1}, 3);

    auto const visible = apportion(rounded_with_residual{.to = residual_to::nobody}, std::int64_t{100}, weights);
    CHECK(visible.shares == numbers{45, 36, 18, 0});
    CHECK(visible.outcome.residual == 1);
    CHECK(visible.outcome.received == 0);
}

TEST_CASE("too much handed out is taken back, and negative units mirror", "[remainder_policy]") {
    // 100 by six is 16.67 each, 17 rounded: two too many.
    numbers const equal(6, 1);
    rounded_with_residual const to_last{.to = residual_to::receiver, .receiver = 5};
    auto const result = apportion(to_last, std::int64_t{100}, equal);
    CHECK(result.shares == numbers{17, 17, 17, 17, 17, 15});
    CHECK(result.outcome.received == -2);
    auto const mirrored = apportion(to_last, std::int64_t{-100}, equal);
    CHECK(mirrored.shares == numbers{-17, -17, -17, -17, -17, -15});
    CHECK(mirrored.outcome.received == 2);
    CHECK(apportion(rounded_with_residual{rounding::down}, std::int64_t{100}, equal).shares ==
          numbers{20, 16, 16, 16, 16, 16});
}

TEST_CASE("parties of equal weight are tied for the residual", "[remainder_policy]") {
    numbers const weights{2, 1, 2, 1, 2, 1}; // of 10: 2.22 and 1.11; rounded 2 and 1, one over
    auto const first = apportion(rounded_with_residual{}, std::int64_t{10}, weights);
    CHECK(first.shares == numbers{3, 1, 2, 1, 2, 1});
    CHECK(first.tied == std::vector<std::size_t>{0, 2, 4});
    CHECK(first.won == std::vector<std::size_t>{0});
    std::vector<std::uint32_t> const rank{5, 4, 3, 2, 1, 0};
    auto const ranked = apportion(rounded_with_residual{.to = residual_to::smallest}, std::int64_t{10}, weights,
                                  fordel::by_ranking{rank});
    CHECK(ranked.shares == numbers{2, 1, 2, 1, 2, 2});
    CHECK(ranked.tied == std::vector<std::size_t>{1, 3, 5});
    auto const refused = apportion(rounded_with_residual{}, std::int64_t{10}, weights, fordel::refuse_ties{});
    CHECK(error(refused.outcome) == "fordel.apportionment.tie_refused");
    CHECK(refused.shares == numbers(6, 77));
    // Without a residual there is nothing to choose.
    CHECK_FALSE(apportion(rounded_with_residual{}, std::int64_t{9}, weights, fordel::refuse_ties{}).outcome.ties.any());
}

TEST_CASE("a residual that nobody named can bear is an error", "[remainder_policy]") {
    // Five of 0.6 are 1 each: two too many of three units.
    numbers const equal(5, 1);
    for (auto const to : {residual_to::largest, residual_to::smallest, residual_to::receiver}) {
        auto const result = apportion(rounded_with_residual{.to = to, .receiver = 2}, std::int64_t{-3}, equal);
        CHECK(error(result.outcome) == "fordel.apportionment.residual_beyond_share");
        CHECK(result.outcome.index == (to == residual_to::receiver ? 2U : 0U));
        CHECK(result.shares == numbers(5, 77));
    }
    // 1.5 and 1.5 are 2 and 2: one too many, and one is left of it.
    CHECK(apportion(rounded_with_residual{}, std::int64_t{3}, numbers{1, 1}).shares == numbers{1, 2});
    // 0.5 and 0.5 are 1 and 1: all of the first goes back.
    CHECK(apportion(rounded_with_residual{}, std::int64_t{1}, numbers{1, 1}).shares == numbers{0, 1});
    auto const absent =
        apportion(rounded_with_residual{.to = residual_to::receiver, .receiver = 2}, std::int64_t{3}, numbers{1, 1});
    CHECK(error(absent.outcome) == "fordel.apportionment.bad_parameter");
}

TEST_CASE("what is booked keeps the receiver's bounds", "[remainder_policy]") {
    auto const booked = [](rounded_with_residual const& method, numbers const& weights, numbers const& floors,
                           numbers const& caps) {
        return apportion(method, std::int64_t{10}, weights, fordel::by_order{}, {floors, caps});
    };
    auto const refused = [](auto const& result, std::size_t receiver) {
        CHECK(error(result.outcome) == "fordel.apportionment.residual_beyond_share");
        CHECK(result.outcome.index == receiver);
        CHECK(result.shares == numbers(result.shares.size(), 77));
    };
    rounded_with_residual const up{.mode = rounding::up};
    rounded_with_residual const down{.mode = rounding::down};
    // 5, 3, 2 of 10, the first held at 4: 3.6 and 2.4 for the others. Rounded up that is one too many.
    CHECK(booked(up, {5, 3, 2}, {}, {4, 9, 9}).shares == numbers{3, 4, 3});
    CHECK(booked(up, {5, 3, 2}, {}, {4, 9, 9}).outcome.received == -1);
    refused(booked(down, {5, 3, 2}, {}, {4, 9, 9}), 0); // one is left, but the largest is at its cap
    auto const named = [](rounding mode, std::size_t party) {
        return rounded_with_residual{.mode = mode, .to = residual_to::receiver, .receiver = party};
    };
    CHECK(booked(named(rounding::down, 1), {5, 3, 2}, {}, {4, 9, 9}).shares == numbers{4, 4, 2});
    refused(booked(named(rounding::up, 0), {5, 3, 2}, {4, 0, 0}, {4, 9, 9}), 0); // at its floor as well
    // One of weight zero gets its floor, and what is booked up to its cap.
    CHECK(booked(named(rounding::down, 3), {5, 3, 2, 0}, {}, {4, 9, 9, 1}).shares == numbers{4, 3, 2, 1});
    refused(booked(named(rounding::down, 3), {5, 3, 2, 0}, {}, {4, 9, 9, 0}), 3);
}

TEST_CASE("random bounds agree with exact fractions, and the booking with the bounds", "[remainder_policy]") {
    kernel_support::random_bits bits{1981};
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        auto const weights = kernel_support::weights(bits, static_cast<unsigned>(1 + bits() % 64));
        numbers floors, caps;
        std::int64_t least = 0, most = 0;
        for (auto const weight : weights) {
            floors.push_back(static_cast<std::int64_t>(bits() % 4));
            caps.push_back(floors.back() + static_cast<std::int64_t>(bits() % 6));
            least += floors.back();
            most += weight == 0 ? floors.back() : caps.back();
        }
        auto const units = least + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(most - least + 1));
        rounded_with_residual const method{static_cast<rounding>(bits() % 5), static_cast<residual_to>(bits() % 3),
                                           bits() % weights.size()};
        auto const exact = kernel_oracle::water_level(units, bigs(weights), {bigs(floors), bigs(caps)});
        std::vector<big> expected;
        for (auto const& share : exact)
            expected.push_back(kernel_support::rounded(numerator(share), denominator(share), method.mode));
        big const left = units - kernel_support::sum(expected);
        auto const result = apportion(method, units, weights, fordel::by_order{}, {floors, caps});
        auto const receiver = result.outcome.index;
        if (left != 0) expected[receiver] += left;
        bool const keeps =
            left == 0 || (floors[receiver] <= expected[receiver] && expected[receiver] <= caps[receiver]);
        REQUIRE(error(result.outcome) == (keeps ? "" : "fordel.apportionment.residual_beyond_share"));
        refused += keeps ? 0 : 1;
        if (keeps) REQUIRE(bigs(result.shares) == expected);
        if (keeps) REQUIRE(result.outcome.received == left);
    }
    CHECK(refused > 100);
}

TEST_CASE("each but the receiver's is rounded on its own, over all of 64 bits", "[remainder_policy]") {
    kernel_support::random_bits bits{6};
    for (int round = 0; round < 1000; ++round) {
        auto const weights = kernel_support::weights(bits);
        auto const units = round == 0 ? INT64_MIN : kernel_support::signed_number(bits);
        rounded_with_residual const method{static_cast<rounding>(bits() % 5), static_cast<residual_to>(bits() % 3),
                                           bits() % weights.size()};
        auto const total = kernel_support::sum(weights);
        big left = units;
        std::vector<big> rounded;
        for (auto const weight : weights) {
            rounded.push_back(kernel_support::rounded(big(units) * weight, total, method.mode));
            left -= rounded.back();
        }
        auto const result = apportion(method, units, weights);
        REQUIRE(apportion(method, big(units), bigs(weights)).shares == bigs(result.shares));
        auto const receiver = result.outcome.index;
        if (!result.outcome) {
            REQUIRE(error(result.outcome) == "fordel.apportionment.residual_beyond_share");
            REQUIRE((rounded[receiver] + left) * (units < 0 ? -1 : 1) < 0);
            continue;
        }
        REQUIRE(kernel_support::sum(result.shares) == units);
        REQUIRE(result.outcome.received == left);
        for (std::size_t i = 0; i < weights.size(); ++i)
            REQUIRE(result.shares[i] == rounded[i] + (left != 0 && i == receiver ? left : big(0)));
        if (left == 0) continue;
        if (method.to == residual_to::receiver) REQUIRE(receiver == method.receiver);
        for (auto const weight : weights) {
            if (method.to == residual_to::largest) REQUIRE(weight <= weights[receiver]);
            if (method.to == residual_to::smallest && weight != 0) REQUIRE(weight >= weights[receiver]);
        }
    }
    CHECK(std::string(rounded_with_residual::name()) == "rounded-with-residual");
}
