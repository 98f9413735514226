#include <fordel/schedule/programme_case.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/two_offices.hpp"

using fordel::as_any_money;
using fordel::kroner;
using fordel::oere;
using fordel::programme_case;

namespace {

// 600 kr. of 2021 equally from all but one of Ash, Birch and Cedar; each case names the one outside.
programme_case without(fordel::party const& outside, fordel::money<fordel::dkk> amount) {
    fordel::key const all = fordel::key::equal({support::ash, support::birch, support::cedar});
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {"s", "s"},
                            .amount = fordel::per_year(amount),
                            .period = fordel::period::year(2021),
                            .payers = {{"all", {}, amount, all.without(outside.id)}},
                            .recipients = fordel::key::single(support::north)});
    for (auto const& p : all.parties())
        made.add_party(p);
    return {outside.name, {outside.id}, made.schedule()};
}

} // namespace

TEST_CASE("a range is over the cases in which a payer takes part", "[programme_case]") {
    // Halves of 600 without Cedar, of 800 without Birch, of 800 without Ash.
    std::vector<programme_case> const cases{without(support::cedar, kroner(600)), without(support::birch, kroner(800)),
                                            without(support::ash, kroner(800))};
    auto const found = fordel::ranges(cases);
    REQUIRE(found.size() == 3);
    CHECK(found[0].payer == support::ash); // by code
    CHECK(found[0].lowest == as_any_money(kroner(300)));
    CHECK(found[0].lowest_in == std::vector<std::string>{"Cedar"});
    CHECK(found[0].highest == as_any_money(kroner(400)));
    CHECK(found[0].highest_in == std::vector<std::string>{"Birch"});
    CHECK(found[0].may_be_absent);
    CHECK(found[2].payer == support::cedar);
    CHECK(found[2].lowest == as_any_money(kroner(400)));
    CHECK(found[2].lowest_in == std::vector<std::string>{"Birch", "Ash"});
    CHECK(found[2].highest_in == std::vector<std::string>{"Birch", "Ash"});
}

TEST_CASE("a payer that is never absent says so", "[programme_case]") {
    auto const found = fordel::ranges({without(support::cedar, kroner(600)), without(support::birch, kroner(800))});
    REQUIRE(found.size() == 3);
    CHECK_FALSE(found[0].may_be_absent);
    CHECK(found[1].may_be_absent);
}

TEST_CASE("ranges of what a filter takes", "[programme_case]") {
    std::vector<programme_case> const cases{without(support::cedar, oere(1001)), without(support::birch, oere(1001))};
    auto const cedar = fordel::ranges(cases, {.payer = "Cedar"});
    REQUIRE(cedar.size() == 1);
    CHECK(cedar[0].lowest == as_any_money(oere(500))); // the odd øre is Ash's
    CHECK(fordel::ranges(cases, {.year = 2022}).empty());
    CHECK(fordel::ranges({}).empty());
}

TEST_CASE("a total's range is over the cases in which it occurs", "[programme_case]") {
    std::vector<programme_case> const cases{without(support::cedar, kroner(600)), without(support::birch, kroner(800))};
    auto const by_payer = fordel::total_ranges(cases, fordel::schedule_field::payer);
    REQUIRE(by_payer.size() == 3);
    CHECK(by_payer[0].label == "Ash");
    CHECK(by_payer[0].lowest == as_any_money(kroner(300)));
    CHECK(by_payer[0].highest == as_any_money(kroner(400)));
    CHECK(by_payer[1].label == "Birch"); // outside in the second case, which does not count
    CHECK(by_payer[1].lowest == as_any_money(kroner(300)));
    CHECK(by_payer[1].highest == as_any_money(kroner(300)));
    auto const by_year = fordel::total_ranges(cases, fordel::schedule_field::year);
    REQUIRE(by_year.size() == 1);
    CHECK(by_year[0].label == "2021");
    CHECK(by_year[0].lowest == as_any_money(kroner(600)));
    CHECK(by_year[0].highest == as_any_money(kroner(800)));
    CHECK(fordel::total_ranges(cases, fordel::schedule_field::year, {.year = 2022}).empty());
    CHECK(fordel::total_ranges({}, fordel::schedule_field::year).empty());
}
