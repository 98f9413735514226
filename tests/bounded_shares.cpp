#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/bounded_shares.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

using fordel::apportion;
using fordel::apportionment;
using fordel::big_integer;
using fordel::bounded_shares;
using fordel::fraction;
using fordel::held_at;
using fordel::shares_within;
using fordel::unit_bound;
using fractions = std::vector<fraction>;

namespace {

// What defines the shares: they sum to the units, keep the bounds, and those whom no bound holds share by weight, at a
// rate that would put those at their floor no higher, and those at their cap no lower.
void check_shares(big_integer const& units, fractions const& weights, std::vector<big_integer> const& floors,
                  std::vector<big_integer> const& caps) {
    bounded_shares const all = shares_within(units, weights, floors, caps);
    fraction sum, weights_left;
    big_integer left = units;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += all.shares[i];
        CHECK(fraction(floors[i]) <= all.shares[i]);
        CHECK(all.shares[i] <= fraction(caps[i]));
        if (all.held[i] == held_at::floor) CHECK(all.shares[i] == fraction(floors[i]));
        if (all.held[i] == held_at::cap) CHECK(all.shares[i] == fraction(caps[i]));
        if (all.held[i] == held_at::nothing) weights_left += weights[i];
        if (all.held[i] != held_at::nothing) left -= all.shares[i].numerator();
    }
    CHECK(sum == fraction(units));
    CHECK(all.left == left);
    CHECK(all.weights_left == weights_left);
    if (weights_left == fraction(0)) return;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        fraction const by_rate = weights[i] * fraction(left) / weights_left;
        if (all.held[i] == held_at::nothing) CHECK(all.shares[i] == by_rate);
        if (all.held[i] == held_at::floor) CHECK(by_rate <= all.shares[i]);
        if (all.held[i] == held_at::cap) CHECK(all.shares[i] <= by_rate);
    }
}

} // namespace

TEST_CASE("a cap leaves more for the others, by weight", "[bounded_shares]") {
    bounded_shares const all = shares_within(100, {50, 30, 20}, {0, 0, 0}, {40, 100, 100});
    CHECK(all.shares == fractions{40, 36, 24});
    CHECK(all.held == std::vector{held_at::cap, held_at::nothing, held_at::nothing});
    CHECK(all.left == 60);
    CHECK(all.weights_left == fraction(50));
    CHECK(all.any_held());
}

TEST_CASE("without bounds everybody shares everything", "[bounded_shares]") {
    bounded_shares const all = shares_within(10, {1, 2}, {}, {});
    CHECK(all.shares == fractions{fraction(10, 3), fraction(20, 3)});
    CHECK_FALSE(all.any_held());
}

TEST_CASE("all bounds of small units are kept at one rate", "[bounded_shares]") {
    std::vector<fractions> const weights{{1, 1, 1}, {5, 3, 1}, {9, fraction(1, 2), 4}};
    for (auto const& by : weights)
        for (int low = 0; low < 27; ++low)
            for (int more = 0; more < 64; ++more) {
                std::vector<big_integer> const floors{low % 3, low / 3 % 3, low / 9};
                std::vector<big_integer> const caps{floors[0] + more % 4, floors[1] + more / 4 % 4,
                                                    floors[2] + more / 16};
                for (big_integer units = floors[0] + floors[1] + floors[2]; units <= caps[0] + caps[1] + caps[2];
                     ++units)
                    check_shares(units, by, floors, caps);
            }
}

TEST_CASE("a weight of zero has its floor", "[bounded_shares]") {
    CHECK(shares_within(10, {3, 2, 0}, {0, 0, 5}, {10, 10, 10}).shares == fractions{3, 2, 5});
}

TEST_CASE("an apportionment tells both exact shares", "[bounded_shares]") {
    std::vector<unit_bound> const capped{{.units = 40}, {}, {}};
    apportionment const a = apportion(100, {50, 30, 20}, {.bounds = {.caps = capped}});
    CHECK(a.quotas() == fractions{50, 30, 20});
    CHECK(a.bounded_quotas() == fractions{40, 36, 24});
    REQUIRE(a.within_bounds());
    CHECK(a.within_bounds()->held[0] == held_at::cap);
    apportionment const mirrored = apportion(-100, {50, 30, 20}, {.bounds = {.caps = capped}});
    CHECK(mirrored.bounded_quotas() == fractions{-40, -36, -24});
    apportionment const based = apportion(106, {50, 30, 20}, {.bounds = {.caps = {{.units = 42}, {}, {}}}, .base = 2});
    CHECK(based.bounded_quotas() == fractions{42, 38, 26});
    apportionment const free = apportion(10, {1, 2});
    CHECK(free.bounded_quotas() == free.quotas());
    CHECK_FALSE(free.within_bounds());
}

TEST_CASE("who takes no part keeps the weight that was given", "[bounded_shares]") {
    apportionment const a = apportion(10, {60, 38, 2}, {.who = {.threshold = 3}});
    CHECK(a.weights() == fractions{60, 38, 0});
    CHECK(a.given_weights() == fractions{60, 38, 2});
    CHECK_FALSE(a.takes_part(2));
    CHECK(a.takes_part(1));
}
