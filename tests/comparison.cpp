#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/exact_amounts.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::amount_side;
using fordel::as_any_money;
using fordel::fraction;
using fordel::kroner;
using fordel::oere;
using support::ash;
using support::birch;
using support::cedar;

namespace {

fordel::stream shared(char const* id, int year, fordel::money<fordel::dkk> amount, fordel::key payers) {
    return {.id = id,
            .name = {id, id},
            .amount = fordel::per_year(amount),
            .period = fordel::period::year(year),
            .payers = {{"all", {}, fordel::rest(), std::move(payers)}},
            .recipients = fordel::key::single(support::north)};
}

// 100 kr. in 2021 and 2022, equally by three.
fordel::programme baseline(int year_begins = 1) {
    fordel::key const all = fordel::key::equal({ash, birch, cedar});
    fordel::programme made("baseline", {}, fordel::dkk{}, {}, {.year_begins = year_begins});
    made.add(shared("first", 2021, kroner(100), all)).add(shared("second", 2022, kroner(100), all));
    return made;
}

// In 2022, 120 kr.; Cedar is called otherwise and stays out, and nobody bears its share.
fordel::programme proposal() {
    fordel::party const renamed = support::town("cedar", "Cedar Hill", "3");
    fordel::programme made("proposal", {}, fordel::dkk{});
    made.add(shared("first", 2021, kroner(100), fordel::key::equal({ash, birch, renamed})));
    made.add(shared("second", 2022, kroner(120), fordel::key::equal({ash, birch, fordel::uncovered_party()})));
    return made;
}

std::vector<std::pair<std::string, std::int64_t>> differences(std::vector<fordel::party_difference> const& of) {
    std::vector<std::pair<std::string, std::int64_t>> all;
    for (auto const& one : of)
        all.emplace_back((one.who == fordel::uncovered_party() ? one.who.id : one.who.name) +
                             (one.year ? ' ' + std::to_string(*one.year) : ""),
                         one.difference().minor());
    return all;
}
using by_name = std::vector<std::pair<std::string, std::int64_t>>;

} // namespace

TEST_CASE("parties are matched by id, and the differences come to the balance", "[comparison]") {
    auto const found = compare(baseline(), proposal());
    CHECK_FALSE(found.empty());
    CHECK(differences(found.by_party()) ==
          by_name{{"uncovered", 4000}, {"Birch", 667}, {"Ash", 666}, {"Cedar Hill", -3333}});
    CHECK(differences(found.by_party_and_year()) == by_name{{"uncovered 2022", 4000},
                                                            {"Birch 2021", 0},
                                                            {"Birch 2022", 667},
                                                            {"Ash 2021", 0},
                                                            {"Ash 2022", 666},
                                                            {"Cedar Hill 2021", 0},
                                                            {"Cedar Hill 2022", -3333}});
    CHECK(differences(found.winners()) == by_name{{"Cedar Hill", -3333}});
    CHECK(differences(found.losers()) == by_name{{"Birch", 667}, {"Ash", 666}});
    CHECK(found.winners()[0].percent() == fraction(-50));
    CHECK(found.years_touched() == std::vector{2022});
    CHECK(found.entries().size() == 4);
    CHECK(found.difference() == as_any_money(kroner(20)));
    auto const balance = found.balance();
    CHECK(balance.stated == fraction(20));
    CHECK(balance.missing == fraction(40));
    CHECK(balance.settled == fraction(-20));
    CHECK(balance.holds());
    REQUIRE(found.residuals().size() == 1);
    CHECK(describe(found.residuals()[0]).en ==
          "2022: 40.00 more is missing (nobody bears or gets it): 40.00 instead of 0.00.");
}

TEST_CASE("a party goes by what either programme calls it, and what one of them lacks picks nothing there",
          "[comparison]") {
    for (char const* name : {"Cedar", "Cedar Hill", "cedar", "3"})
        CHECK(differences(compare(baseline(), proposal(), {.payer = name}).by_party()) ==
              by_name{{"Cedar Hill", -3333}});
    auto const uncovered = compare(baseline(), proposal(), {.payer = "uncovered"});
    CHECK(uncovered.before().empty());
    CHECK(uncovered.balance().holds());
    support::expect_error("fordel.party.unknown", [] { return compare(baseline(), proposal(), {.payer = "Dale"}); });
    support::expect_error("fordel.schedule.unknown_stream",
                          [] { return compare(baseline(), proposal(), {.stream = "third"}); });
}

TEST_CASE("what differs says in words which way", "[comparison]") {
    auto const found = compare(baseline(), proposal());
    CHECK(describe(found.losers()[1]) == fordel::text{"Ash betaler 6,66 mere: 73,34 i stedet for 66,68 (9,99 % mere).",
                                                      "Ash pays 6.66 more: 73.34 instead of 66.68 (9.99 % more)."});
    CHECK(describe(found.by_party_and_year()[1]).en == "Birch pays the same in 2021: 33.33.");
    CHECK(describe(found.by_party()[0]).en == "Not covered is 40.00 more: 40.00 instead of 0.00.");
    CHECK(describe(found.by_party(amount_side::recipients)[0]).da ==
          "North office modtager 20,00 mere: 220,00 i stedet for 200,00 (10,00 % mere).");
    CHECK(describe(found.balance()).en ==
          "There was 20.00 more to share, and 40.00 more of it is missing: parties pay one another 20.00 less.");
}

TEST_CASE("where as much is shared as before, the balance says what moves and between whom", "[comparison]") {
    auto const paid = [](fordel::key payers) {
        fordel::programme made("paid", {}, fordel::dkk{});
        made.add(shared("running", 2023, kroner(100), std::move(payers)));
        return made;
    };
    auto const found = compare(paid(fordel::key({ash, birch, cedar}, {50, 30, 20})),
                               paid(fordel::key({ash, birch, cedar}, {20, 45, 35})))
                           .balance();
    CHECK(found.moved_among_payers == fraction(30));
    CHECK(found.moved_among_recipients == fraction(0));
    CHECK(describe(found) == fordel::text{"Der fordeles lige så meget som før; 30,00 flyttes mellem dem, der betaler.",
                                          "As much is shared as before; 30.00 moves among those who pay."});
    CHECK(describe(fordel::comparison_balance{}).da == "Der fordeles lige så meget som før.");
    CHECK(describe(fordel::comparison_balance{.missing = fraction(1), .settled = fraction(-1)}).da ==
          "Der var lige så meget at fordele som før, og 1,00 mere af det mangler: parterne betaler hinanden 1,00 "
          "mindre.");
    CHECK(describe(fordel::comparison_balance{.stated = fraction(1), .missing = fraction(1)}).en ==
          "There was 1.00 more to share, and 1.00 more of it is missing: parties pay one another the same as before.");
}

TEST_CASE("exact amounts are before rounding, and within bounds", "[comparison]") {
    auto const exact = exact_amounts(baseline().schedule());
    CHECK(exact.at({2022, amount_side::payers, "ash"}) == fraction(100, 3));
    CHECK(exact.at({2022, amount_side::recipients, "north"}) == fraction(100));
    fordel::programme bounded = baseline();
    auto bound = shared("bounded", 2023, kroner(100), fordel::key::equal({ash, birch, cedar}));
    bound.payers[0].rounding =
        fordel::allocation_options{.bounds = {.caps = {{"ash", kroner(10)}, {"birch", kroner(90)}}}};
    bounded.add(bound);
    auto const within = exact_amounts(bounded.schedule());
    CHECK(within.at({2023, amount_side::payers, "ash"}) == fraction(10));
    CHECK(within.at({2023, amount_side::payers, "birch"}) == fraction(45));
}

TEST_CASE("years that begin in another month are not compared", "[comparison]") {
    support::expect_error("fordel.comparison.years", [] { return compare(baseline(), baseline(8)); });
}
