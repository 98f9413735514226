#include <fordel/programme/cleared.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::cleared;
using fordel::clearing_terms;
using fordel::fraction;
using fordel::key;
using fordel::language;
using fordel::party_amount;
using support::ash;
using support::birch;
using support::cedar;
using support::north;

namespace {

fordel::any_currency const danish{fordel::dkk{}};

std::vector<std::int64_t> minor(cleared const& made) {
    std::vector<std::int64_t> amounts;
    for (auto const& one : made.parties)
        amounts.push_back(one.amount.minor());
    return amounts;
}

std::string told(cleared const& made, std::size_t i, language lang = language::en) {
    std::string all;
    for (auto const& line : explanation_of(made, i))
        all += line.says.in(lang) + '\n';
    return all;
}

std::vector<party_amount> spent(std::int64_t a, std::int64_t b, std::int64_t c) {
    return {{ash, fraction(a)}, {birch, fraction(b)}, {cedar, fraction(c)}};
}

} // namespace

// 1,200 in all, by 3 : 1 : 2: shares of 600, 200 and 400.
TEST_CASE("the differences of own spending to shares go to the clearing party", "[cleared]") {
    cleared const made = clear(spent(700, 500, 0), key({ash, birch, cedar}, {3, 1, 2}), {north, danish});
    CHECK(made.total == fraction(1200));
    CHECK(minor(made) == std::vector<std::int64_t>{-10'000, -30'000, 40'000});
    CHECK(made.parties[0].share == fraction(600));
    CHECK(made.parties[0].spent == fraction(700));
    CHECK(made.parties[0].difference == fraction(-100));
    CHECK(told(made, 0) == "Ash: share of all spending: 3 / 6 × 1,200.00 = 600.00\n"
                           "Own spending: 700.00\n"
                           "Difference: 600.00 - 700.00 = -100.00\n"
                           "Receives 100.00 DKK from North office\n"
                           "Key: given weights\n");
    CHECK(told(made, 2, language::da) == "Cedar: andel af alle udgifter: 2 / 6 × 1.200,00 = 400,00\n"
                                         "Egne udgifter: 0,00\n"
                                         "Forskel: 400,00 - 0,00 = 400,00\n"
                                         "Betaler 400,00 kr. til North office\n"
                                         "Nøgle: givne vægte\n");
}

// 1,000 by thirds: -366.67, 133.33 and 233.33; rounded down they come to an øre below zero, and all remainders are 1/3.
TEST_CASE("what rounding down leaves goes to the largest remainders, and ties by the policy", "[cleared]") {
    key const thirds = key::equal({ash, birch, cedar});
    auto const by = [&](fordel::tie_breaking const& ties) {
        return minor(clear(spent(700, 200, 100), thirds, {north, danish, fordel::rounding_unit::minor, ties}));
    };
    CHECK(by({}) == std::vector<std::int64_t>{-36'666, 13'333, 23'333});
    CHECK(by(fordel::tie_breaking::by_list({"cedar", "ash", "birch"})) ==
          std::vector<std::int64_t>{-36'667, 13'333, 23'334});
    support::expect_error("fordel.apportionment.tie_refused", [&] { return by(fordel::tie_breaking::refuse()); });
    cleared const made = clear(spent(700, 200, 100), thirds, {north, danish});
    CHECK(
        told(made, 1) ==
        "Birch: share of all spending: 1 / 3 × 1,000.00 = 333.33 …\n"
        "Own spending: 200.00\n"
        "Difference: 333.33 … - 200.00 = 133.33 …\n"
        "Counted in øre: 13,333.3333 … (40000/3). Rounded down, the differences fall 1 short of summing to zero, which "
        "go to the largest remainders. The remainder 0.3333 … (1/3) is number 1 of 3: rounded down.\n"
        "Ash, Birch, Cedar are tied for 1. As 3 parties are tied for the last 1 × øre, it is settled by the order of "
        "official codes, else as given: rounded down.\n"
        "Pays 133.33 DKK to North office\n"
        "Key: equal parts\n");
}

// By 1 : 2 : 6 of 9 kr. in whole kroner: shares 1, 2 and 6; with 3.5, 2.5 and 3 spent, -2.5, -0.5 and 3.
TEST_CASE("equal remainders go to the larger weight in the key where that is the policy", "[cleared]") {
    std::vector<party_amount> const own{{ash, fraction(7, 2)}, {birch, fraction(5, 2)}, {cedar, fraction(3)}};
    clearing_terms const terms{north, danish, fordel::rounding_unit::major, fordel::tie_breaking::by_larger_weight()};
    CHECK(minor(clear(own, key({ash, birch, cedar}, {1, 2, 6}), terms)) == std::vector<std::int64_t>{-300, 0, 300});
    CHECK(minor(clear(own, key({ash, birch, cedar}, {1, 2, 6}), {north, danish, fordel::rounding_unit::major})) ==
          std::vector<std::int64_t>{-200, -100, 300});
}

TEST_CASE("who spent without being in the key gets it all back", "[cleared]") {
    cleared const made = clear(spent(100, 100, 100), key({ash, birch}, {1, 2}), {north, danish});
    CHECK(minor(made) == std::vector<std::int64_t>{0, 10'000, -10'000});
    CHECK(told(made, 0).find("Nothing to clear.\n") != std::string::npos);
    CHECK(told(made, 2).find("Cedar: not in the key, and no share of 300.00\n") == 0);
}

TEST_CASE("the clearing party may be one of the parties", "[cleared]") {
    cleared const made = clear(spent(300, 0, 0), key::equal({ash, birch, cedar}), {ash, danish});
    CHECK(minor(made) == std::vector<std::int64_t>{-20'000, 10'000, 10'000});
    CHECK(told(made, 0).find("Clears itself:") != std::string::npos);
    CHECK(told(made, 1).find("Pays 100.00 DKK to Ash\n") != std::string::npos);
}

TEST_CASE("where nobody spent anything there is nothing to clear", "[cleared]") {
    CHECK(minor(clear(spent(0, 0, 0), key({ash, birch, cedar}, {3, 1, 2}), {north, danish})) ==
          std::vector<std::int64_t>{0, 0, 0});
}

// Sums and bounds of the rounding, for many spendings and weights that no hand chose.
TEST_CASE("amounts sum to zero and are within a unit of the exact differences", "[cleared]") {
    std::uint32_t state = 2024;
    auto const next = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 65536u % below; };
    for (int round = 0; round < 300; ++round) {
        std::vector<fordel::party> who;
        std::vector<fraction> weights;
        std::vector<party_amount> own;
        for (std::uint32_t i = 0; i < 1 + next(9); ++i) {
            who.push_back({std::to_string(i), "Town " + std::to_string(i)});
            weights.emplace_back(next(50) + (i == 0));
            own.push_back({who.back(), fraction(next(100'000), 1 + next(300))});
        }
        auto const unit = next(2) == 0 ? fordel::rounding_unit::minor : fordel::rounding_unit::major;
        fraction const size = unit == fordel::rounding_unit::minor ? fraction(1, 100) : fraction(1);
        cleared const made = clear(own, key(who, weights), {north, danish, unit});
        any_money sum = any_money::from_minor(0, danish);
        fraction exact = 0;
        for (auto const& one : made.parties) {
            sum += one.amount;
            exact += one.difference;
            fraction const off = one.amount.exact() - one.difference;
            CHECK((-size < off && off < size));
        }
        CHECK(sum.minor() == 0);
        CHECK(exact == fraction(0));
    }
}
