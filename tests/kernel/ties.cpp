#include <fordel/kernel/ties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "kernel_support.hpp"

using kernel_support::apportion;
using kernel_support::error;
using amounts = std::vector<std::int64_t>;
using weights = std::vector<std::uint64_t>;
using indices = std::vector<std::size_t>;

namespace {

constexpr fordel::largest_remainder method;
constexpr std::int64_t two = 2;
constexpr std::int64_t ten = 10;

static_assert(fordel::tie_policy<fordel::by_order> && fordel::tie_policy<fordel::by_larger_weight>);
static_assert(fordel::tie_policy<fordel::by_ranking> && fordel::tie_policy<fordel::refuse_ties>);
static_assert(!fordel::tie_policy<int>);

} // namespace

TEST_CASE("a tie is counted and its parties are named", "[ties]") {
    auto const result = apportion(method, ten, weights{1, 1, 1});
    CHECK(result.shares == amounts{4, 3, 3});
    CHECK(result.outcome.ties.tied == 3);
    CHECK(result.outcome.ties.won == 1);
    CHECK(result.tied == indices{0, 1, 2});
}

TEST_CASE("only parties at the line are tied", "[ties]") {
    // Exact shares of 10 by weights that sum to 20: 4.5, 1.0, 1.5, 2.5, 0.5 and 0.0. Two units are left for four
    // halves.
    auto const result = apportion(method, ten, weights{9, 2, 3, 5, 1, 0});
    CHECK(result.outcome.ties.tied == 4);
    CHECK(result.outcome.ties.won == 2);
    CHECK(result.tied == indices{0, 2, 3, 4});
    CHECK(result.won == indices{0, 2});
    CHECK(result.shares == amounts{5, 1, 2, 2, 0, 0});
}

TEST_CASE("equal remainders that all get a unit, or none of which does, are no tie", "[ties]") {
    // 0.75, 0.75, 0.25, 0.25 of 2: the first two are served, the others not, nobody had to choose.
    auto const result = apportion(method, two, weights{3, 3, 1, 1});
    CHECK(result.shares == amounts{1, 1, 0, 0});
    CHECK_FALSE(result.outcome.ties.any());
    CHECK(result.outcome.ties == fordel::ties{});
    CHECK(result.tied.empty());
    CHECK_FALSE(apportion(method, std::int64_t{9}, weights{1, 1, 1}).outcome.ties.any());
}

TEST_CASE("by larger weight, then by order", "[ties]") {
    CHECK(apportion(method, two, weights{1, 3}).shares == amounts{1, 1});
    CHECK(apportion(method, two, weights{1, 3}, fordel::by_larger_weight{}).shares == amounts{0, 2});
    CHECK(apportion(method, ten, weights{1, 1, 1}, fordel::by_larger_weight{}).shares == amounts{4, 3, 3});
    CHECK(apportion(method, ten, weights{9, 2, 3, 5, 1, 0}, fordel::by_larger_weight{}).shares ==
          amounts{5, 1, 1, 3, 0, 0});
}

TEST_CASE("by a given ranking", "[ties]") {
    std::vector<std::uint32_t> const rank{2, 0, 1};
    auto const result = apportion(method, std::int64_t{11}, weights{1, 1, 1}, fordel::by_ranking{rank});
    CHECK(result.shares == amounts{3, 4, 4});
    CHECK(result.outcome.ties == fordel::ties{.tied = 3, .won = 2, .first = 0});
    CHECK(result.won == indices{1, 2});
    auto const mirrored = apportion(method, std::int64_t{-11}, weights{1, 1, 1}, fordel::by_ranking{rank});
    CHECK(mirrored.shares == amounts{-3, -4, -4});
}

TEST_CASE("a ranking that does not decide is an error", "[ties]") {
    auto const attempt = [](std::vector<std::uint32_t> const& rank) {
        return apportion(method, ten, weights{1, 1, 1}, fordel::by_ranking{rank});
    };
    for (auto const& rank : {std::vector<std::uint32_t>{0, 1}, {0, 1, 2, 3}, {}, {0, 0, 1}, {5, 5, 5}}) {
        auto const result = attempt(rank);
        CHECK(error(result.outcome) == "fordel.apportionment.bad_ranking");
        CHECK(result.shares == amounts{77, 77, 77});
    }
    CHECK(attempt({7, 3, 5}).shares == amounts{3, 4, 3});
    CHECK(attempt({1, 0, 1}).shares == amounts{3, 4, 3}); // who comes second is of no matter here
}

TEST_CASE("a refused tie is an error that says who is tied", "[ties]") {
    auto const result = apportion(method, ten, weights{2, 1, 1, 2}, fordel::refuse_ties{});
    // 3.33, 1.67, 1.67, 3.33: two units left for the two 1.67, so nothing to refuse
    CHECK(error(result.outcome).empty());
    CHECK(result.shares == amounts{3, 2, 2, 3});

    auto const refused = apportion(method, std::int64_t{-10}, weights{1, 1, 1, 0}, fordel::refuse_ties{});
    CHECK(error(refused.outcome) == "fordel.apportionment.tie_refused");
    CHECK(refused.outcome.ties.tied == 3);
    CHECK(refused.outcome.ties.won == 1);
    CHECK(refused.outcome.index < 3);
    CHECK(refused.tied == indices{0, 1, 2});
    CHECK(refused.shares == amounts(4, 77));
}

TEST_CASE("every policy gives the tied the same number of units", "[ties]") {
    weights const given{9, 2, 3, 5, 1, 0};
    std::vector<std::uint32_t> const rank{5, 4, 3, 2, 1, 0};
    CHECK(apportion(method, ten, given, fordel::by_ranking{rank}).shares == amounts{4, 1, 1, 3, 1, 0});
}

TEST_CASE("who is served first, by sorting", "[ties]") {
    struct claim {
        std::size_t party = 0;
        int size = 0;
    };
    kernel_support::random_bits bits{11};
    for (int round = 0; round < 2000; ++round) {
        std::vector<claim> claims(1 + bits() % 12);
        for (std::size_t i = 0; i < claims.size(); ++i)
            claims[i] = {i, static_cast<int>(bits() % 5)};
        auto const given = claims;
        auto const count = bits() % (claims.size() + 1);
        weights const equal(claims.size(), 1);
        auto const larger = [](claim const& a, claim const& b) { return b.size < a.size; };
        auto const order = [&](claim const& a, claim const& b) {
            return larger(a, b) || (!larger(b, a) && a.party < b.party);
        };
        auto sorted = given;
        std::sort(sorted.begin(), sorted.end(), order);
        auto const served = fordel::serve_first(std::span(equal), std::span(claims), count, larger, fordel::by_order{});
        REQUIRE(served);
        std::sort(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(count), order);
        for (std::size_t i = 0; i < count; ++i)
            REQUIRE(claims[i].party == sorted[i].party);
        bool const open = 0 < count && count < sorted.size() && sorted[count - 1].size == sorted[count].size;
        REQUIRE(served.ties.any() == open);
        auto again = given;
        auto const refused =
            fordel::serve_first(std::span(equal), std::span(again), count, larger, fordel::refuse_ties{});
        REQUIRE(static_cast<bool>(refused) != open);
        if (!open) continue;
        auto const same = [&](claim const& c) { return c.size == sorted[count].size; };
        REQUIRE(served.ties.tied == static_cast<std::size_t>(std::count_if(given.begin(), given.end(), same)));
        REQUIRE(served.ties.won == static_cast<std::size_t>(std::count_if(
                                       sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count), same)));
        for (std::size_t i = 0; i < served.ties.tied; ++i)
            REQUIRE(same(claims[served.ties.first + i]));
        REQUIRE(same(given[refused.index]));
    }
}
