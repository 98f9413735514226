#include <fordel/allocation/rounding_working.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using fordel::allocate;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::oere;
using fordel::party;
using fordel::rounding_reason;
using fordel::work_out;

namespace {

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

key weighted(std::vector<int> const& weights) {
    std::vector<party> parties;
    std::vector<fraction> exact;
    for (int const weight : weights) {
        parties.push_back({std::string(1, static_cast<char>('a' + parties.size())), "P"});
        exact.emplace_back(weight);
    }
    return {parties, exact};
}

std::vector<rounding_reason> reasons(fordel::rounding_working const& w) {
    std::vector<rounding_reason> all;
    for (auto const& line : w.lines)
        all.push_back(line.reason);
    return all;
}

} // namespace

TEST_CASE("the working goes from weight to amount", "[working]") {
    // 10 øre by 6, 7, 39, 48: 0.6, 0.7, 3.9, 4.8; three left for .9, .8, .7.
    auto const w = work_out(allocate(oere(10), weighted({6, 7, 39, 48})));
    CHECK(w.left_over == 3);
    REQUIRE(w.lines.size() == 4);
    CHECK(w.lines[2].weight == fraction(39));
    CHECK(w.lines[2].share == of(39, 100));
    CHECK(w.lines[2].exact == of(39, 1000)); // in kroner
    CHECK(w.lines[2].floor == 3);
    CHECK(w.lines[2].remainder == of(9, 10));
    CHECK(w.lines[2].rank == 1);
    CHECK(w.lines[2].given == 4);
    CHECK(w.lines[2].amount == fordel::as_any_money(oere(4)));
    CHECK(w.lines[0].rank == 4);
    CHECK(w.lines[3].rank == 2);
    CHECK(reasons(w) == std::vector{rounding_reason::smaller_remainder, rounding_reason::larger_remainder,
                                    rounding_reason::larger_remainder, rounding_reason::larger_remainder});
    CHECK(w.residual.minor() == 0);
}

TEST_CASE("a whole share has nothing to round", "[working]") {
    // 10 by 1, 2, 2, 0: 2, 4, 4, 0.
    auto const w = work_out(allocate(oere(10), weighted({1, 2, 2, 0})));
    CHECK(w.left_over == 0);
    CHECK(reasons(w) == std::vector(4, rounding_reason::whole));
    for (auto const& line : w.lines)
        CHECK(line.rank == 1); // equal remainders share a rank
}

TEST_CASE("who won and who lost a tie is said", "[working]") {
    // 10 by 9, 2, 3, 5, 1 of 20: 4.5, 1, 1.5, 2.5, 0.5; two left for four halves: a and c come first.
    auto const w = work_out(allocate(oere(10), weighted({9, 2, 3, 5, 1})));
    CHECK(w.left_over == 2);
    CHECK(reasons(w) == std::vector{rounding_reason::tie_won, rounding_reason::whole, rounding_reason::tie_won,
                                    rounding_reason::tie_lost, rounding_reason::tie_lost});
    CHECK(w.lines[4].rank == 1);
    CHECK(w.lines[1].rank == 5);
    CHECK(w.ties.won == 2);
}

TEST_CASE("the working of a negative amount is the mirror, by magnitude", "[working]") {
    auto const w = work_out(allocate(oere(-10), weighted({6, 7, 39, 48})));
    CHECK(w.left_over == 3);
    CHECK(w.lines[2].floor == 3);
    CHECK(w.lines[2].remainder == of(9, 10));
    CHECK(w.lines[2].given == 4);
    CHECK(w.lines[2].exact == of(-39, 1000));
    CHECK(w.lines[2].amount == fordel::as_any_money(oere(-4)));
    CHECK(w.lines[2].reason == rounding_reason::larger_remainder);
}

TEST_CASE("independent rounding goes up or down on its own", "[working]") {
    // 10 kr. by 6, 7, 39, 48: 0.6, 0.7, 3.9, 4.8 all go up: 1 + 1 + 4 + 5 = 11.
    auto const w = work_out(allocate(kroner(10), weighted({6, 7, 39, 48}),
                                     {.method = fordel::independent_rounding{}, .unit = fordel::rounding_unit::major}));
    CHECK(reasons(w) == std::vector(4, rounding_reason::rounded_up));
    CHECK(w.residual == fordel::as_any_money(kroner(-1)));
    auto const down = work_out(allocate(oere(10), weighted({1, 1, 1}), {.method = fordel::independent_rounding{}}));
    CHECK(reasons(down) == std::vector(3, rounding_reason::rounded_down));
    CHECK(down.residual == fordel::as_any_money(oere(1)));
}

TEST_CASE("a tie is the reason by whichever method", "[working]") {
    auto const w = work_out(
        allocate(kroner(100), weighted({1, 1, 1}), {.method = fordel::dhondt{}, .unit = fordel::rounding_unit::major}));
    CHECK(reasons(w) == std::vector{rounding_reason::tie_won, rounding_reason::tie_lost, rounding_reason::tie_lost});
    CHECK(reasons(work_out(allocate(oere(10), weighted({45, 25, 20, 10}), {.method = fordel::adams{}}))) ==
          std::vector{rounding_reason::smaller_claim, rounding_reason::larger_claim, rounding_reason::whole,
                      rounding_reason::whole});
}

TEST_CASE("the steps are those within the bounds", "[working]") {
    // 50, 30 and 20 of 100, the first capped at 41: 59 by 3 : 2 is 35.4 and 23.6, and one is left for .6.
    auto const w = work_out(allocate(kroner(100), weighted({50, 30, 20}),
                                     {.unit = fordel::rounding_unit::major, .bounds = {.caps = {{"a", kroner(41)}}}}));
    CHECK(reasons(w) ==
          std::vector{rounding_reason::at_cap, rounding_reason::smaller_remainder, rounding_reason::larger_remainder});
    CHECK(w.lines[1].exact == of(354, 10));
    CHECK(w.lines[1].floor == 35);
    CHECK(w.lines[2].remainder == of(6, 10));
    CHECK(w.lines[2].rank == 1);
    CHECK(w.left_over == 1);
    // A weight of zero has its floor.
    auto const z = work_out(allocate(kroner(100), weighted({1, 0}), {.bounds = {.floors = {{"b", kroner(10)}}}}));
    CHECK(reasons(z) == std::vector{rounding_reason::whole, rounding_reason::at_floor});
}

TEST_CASE("reasons have stable names", "[working]") {
    CHECK(fordel::to_string(rounding_reason::whole) == std::string("whole"));
    CHECK(fordel::to_string(rounding_reason::larger_remainder) == std::string("larger_remainder"));
    CHECK(fordel::to_string(rounding_reason::smaller_remainder) == std::string("smaller_remainder"));
    CHECK(fordel::to_string(rounding_reason::tie_won) == std::string("tie_won"));
    CHECK(fordel::to_string(rounding_reason::tie_lost) == std::string("tie_lost"));
    CHECK(fordel::to_string(rounding_reason::rounded_up) == std::string("rounded_up"));
    CHECK(fordel::to_string(rounding_reason::rounded_down) == std::string("rounded_down"));
}
