#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/party_choice.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "support/expect_error.hpp"

using fordel::adjustment;
using fordel::adjustment_kind;
using fordel::amounts_needed;
using fordel::cap;
using fordel::floor;
using fordel::fraction;
using fordel::freed_money;
using fordel::kroner;
using fordel::part_of_amount;
using fordel::part_of_last_year;
using fordel::party_choice;
using fordel::plus;
using fordel::ratio;
using fordel::times;
using support::expect_error;

TEST_CASE("a step says what it is, and nothing else until it is told", "[adjustment]") {
    adjustment const plain = floor(kroner(100'000));
    CHECK(plain.kind() == adjustment_kind::floor);
    CHECK(plain.id() == "floor");
    CHECK(std::get<fordel::any_money>(plain.amount()) == as_any_money(kroner(100'000)));
    CHECK(!plain.of());
    CHECK(!plain.borne_by());
    CHECK(!plain.by());
    CHECK(plain.with().empty());
    CHECK(plain.freed() == freed_money::others);
    CHECK(!plain.whole_year());
    CHECK(times(3).factor() == fraction(3));
}

TEST_CASE("each word returns another step, and the first one stays", "[adjustment]") {
    adjustment const plain = cap(kroner(5));
    adjustment const said = plain.named("loft", {"loftet", "the ceiling"})
                                .of({"Lejre"})
                                .with({"b", "c"})
                                .borne_by({"Roskilde", "Greve"})
                                .by(fordel::key({{"r", "Roskilde"}}, {1}))
                                .freed_to({"s", "Staten"})
                                .for_whole_year()
                                .phased({{2025, 1}, {2026, ratio{1, 2}}})
                                .citation({{"Lov", "Act"}, "§ 4", {}});
    CHECK(plain == cap(kroner(5)));
    CHECK(said != plain);
    CHECK(said.id() == "loft");
    CHECK(said.describe().en == "the ceiling");
    CHECK(said.of() == party_choice{"Lejre"});
    CHECK(said.with() == std::vector<std::string>{"b", "c"});
    CHECK(said.borne_by()->named() == std::vector<std::string>{"Roskilde", "Greve"});
    CHECK(said.by()->parties().size() == 1);
    CHECK(said.receiver().id == "s");
    CHECK(said.whole_year());
    CHECK(said.citation().heading == "§ 4");
    CHECK(said.freed_to_nobody().freed() == freed_money::nobody);
}

TEST_CASE("parties are chosen by name, as parties, or by a condition", "[adjustment]") {
    std::vector<fordel::party> const parties{{"lejre", "Lejre"}, {"greve", "Greve"}};
    CHECK(party_choice(parties).named() == std::vector<std::string>{"lejre", "greve"});
    CHECK(party_choice{parties[1]}.named() == std::vector<std::string>{"greve"});
    fordel::figures const heads({"folketal", "population"}, parties, {}, {});
    party_choice const large = fordel::condition{.of = heads, .is = fordel::condition_kind::above, .value = 100'000};
    CHECK(large.named().empty());
    REQUIRE(large.where());
    CHECK(large.where()->value == fraction(100'000));
}

TEST_CASE("a step phased in and out applies in the years that are named", "[adjustment]") {
    adjustment const guarantee =
        floor(part_of_last_year{fraction(1)}).phased({{2025, 1}, {2026, ratio{2, 3}}, {2027, ratio{1, 3}}});
    CHECK(guarantee.part_in(2024) == std::nullopt);
    CHECK(guarantee.part_in(2026) == fraction(2, 3));
    CHECK(guarantee.part_in(2028) == std::nullopt);
    CHECK(floor(kroner(1)).part_in(1999) == fraction(1));
}

TEST_CASE("steps are told in both languages", "[adjustment]") {
    CHECK(floor(kroner(100'000)).describe().da == "bund på 100.000,00 kr.");
    CHECK(floor(kroner(100'000)).describe().en == "floor of 100,000.00 DKK");
    CHECK(cap(part_of_amount{fraction(9, 40)}).describe().da == "loft på 22,5 % af beløbet");
    CHECK(cap(part_of_last_year{fraction(11, 10)}).describe().en == "cap of 110% of last year's amount");
    CHECK(plus(kroner(-5)).describe().en == "deduction of 5.00 DKK");
    CHECK(plus(part_of_amount{fraction(-1, 20)}).describe().da == "fradrag på 5 % af beløbet");
    CHECK(times(fraction(1, 3)).describe().da == "gange 1/3");
    fordel::figures const coast({"kystlinje", "coastline"}, {{"a", "A"}}, {}, {}, {"km", "km"});
    CHECK(floor(fordel::per_head{coast, as_any_money(kroner(25))}).describe().en ==
          "floor of 25.00 DKK × km (coastline)");
}

TEST_CASE("steps name the amounts that they rest on", "[adjustment]") {
    std::vector<adjustment> const steps{floor(kroner(600)).with({"part b"}), cap(kroner(5)),
                                        floor(part_of_last_year{fraction(9, 10)}).by(fordel::by_amounts({{"c"}}))};
    auto const needs = amounts_needed_by(steps, "part a", fordel::amount_side::recipients);
    REQUIRE(needs.size() == 3);
    CHECK(needs[0] == amounts_needed{{"part b"}, fordel::amount_side::recipients});
    CHECK(needs[1] == amounts_needed{{"c"}});
    CHECK(needs[2] == amounts_needed{{"part a"}, fordel::amount_side::recipients, fordel::amount_year::before});
}

TEST_CASE("no bound is a part above the whole, nor above ten times last year's", "[adjustment]") {
    CHECK_NOTHROW(cap(part_of_amount{fraction(1)}).phased({{2025, 1}}));
    CHECK_NOTHROW(floor(part_of_last_year{fraction(10)}));
    expect_error("fordel.adjustment.bad_part", [] { return cap(part_of_amount{fraction(25)}); });
    expect_error("fordel.adjustment.bad_part", [] { return floor(part_of_amount{fraction(101, 100)}); });
    expect_error("fordel.adjustment.bad_part", [] { return floor(part_of_last_year{fraction(90)}); });
    expect_error("fordel.adjustment.bad_part", [] { return floor(kroner(1)).phased({{2025, ratio{3, 2}}}); });
    CHECK(support::seen_in_error([] { return cap(part_of_amount{fraction(25)}); }) == "cap of 2,500% of the amount");
}

TEST_CASE("no bound, factor or part is below zero", "[adjustment]") {
    expect_error("fordel.adjustment.negative", [] { return floor(kroner(-1)); });
    expect_error("fordel.adjustment.negative", [] { return cap(part_of_amount{fraction(-1, 2)}); });
    expect_error("fordel.adjustment.negative", [] { return times(fraction(-1)); });
    expect_error("fordel.adjustment.negative", [] { return floor(kroner(1)).phased({{2025, -1}}); });
    CHECK(support::seen_in_error([] { return floor(kroner(-1)); }) == "floor of -1.00 DKK");
}
