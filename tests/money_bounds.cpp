#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/money_bounds.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::allocation_options;
using fordel::dkk;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::money;
using fordel::oere;
using fordel::rounding_unit;
using support::expect_error;
using bounds = fordel::money_bounds;
using amounts = std::vector<std::int64_t>;

namespace {

// 60, 30 and 10 heads.
key towns() {
    return {{{"ash", "Ash"}, {"birch", "Birch"}, {"cedar", "Cedar"}}, {fraction(60), fraction(30), fraction(10)}};
}

amounts minor(fordel::allocation<dkk> const& shared) {
    amounts all;
    for (auto const& part : shared.allotments())
        all.push_back(part.amount.minor());
    return all;
}

} // namespace

TEST_CASE("without bounds it is allocate()", "[money_bounds]") {
    CHECK(minor(allocate(oere(10'001), towns(), {.bounds = bounds{}})) == minor(allocate(oere(10'001), towns())));
}

TEST_CASE("a floor is paid by the others in proportion", "[money_bounds]") {
    // Cedar is kept at 25.00; Ash and Birch share the other 75.00 as 2 to 1.
    auto const shared =
        allocate(kroner(100), towns(), {.bounds = {.floors = {std::nullopt, std::nullopt, kroner(25)}}});
    CHECK(minor(shared) == amounts{5'000, 2'500, 2'500});
    CHECK(explain(shared, "Cedar").find("Raised to this party's floor.") != std::string::npos);
    CHECK(explain(shared, "Cedar", fordel::language::da).find("bund") != std::string::npos);
    CHECK(explain(shared, "Ash").find("floor.") == std::string::npos);
}

TEST_CASE("what a cap takes goes to the others in proportion", "[money_bounds]") {
    // Ash may have 40.00; Birch and Cedar share the other 60.00 as 3 to 1.
    auto const shared = allocate(kroner(100), towns(), {.bounds = {.caps = {kroner(40), std::nullopt, std::nullopt}}});
    CHECK(minor(shared) == amounts{4'000, 4'500, 1'500});
    CHECK(explain(shared, "Ash").find("Lowered to this party's cap.") != std::string::npos);
    CHECK(explain(shared, "Ash", fordel::language::da).find("loft") != std::string::npos);
}

TEST_CASE("a floor rounds up to the unit, a cap down", "[money_bounds]") {
    // Cedar 24.01 becomes 25, Ash 40.99 becomes 40; Birch has the rest.
    bounds const within{.floors = {std::nullopt, std::nullopt, oere(2'401)},
                        .caps = {oere(4'099), std::nullopt, std::nullopt}};
    CHECK(minor(allocate(kroner(100), towns(), {.unit = rounding_unit::major, .bounds = within})) ==
          amounts{4'000, 3'500, 2'500});
    expect_error("fordel.apportionment.size_mismatch",
                 [] { return allocate(kroner(100), towns(), {.bounds = {.caps = {kroner(40)}}}); });
}

TEST_CASE("money that flows back keeps its bounds by magnitude", "[money_bounds]") {
    CHECK(minor(allocate(kroner(-100), towns(), {.bounds = {.floors = {std::nullopt, std::nullopt, kroner(25)}}})) ==
          amounts{-5'000, -2'500, -2'500});
}

TEST_CASE("a guarantee of last year's amount is phased out", "[money_bounds]") {
    std::vector<money<dkk>> const last{kroner(30), kroner(30), kroner(40)};
    auto const cedar = [&](fraction const& kept) {
        return allocate(kroner(100), towns(), {.bounds = {.floors = guarantee_floors(last, kept)}})[2].amount;
    };
    CHECK(cedar(fraction(1)) == kroner(40));
    CHECK(cedar(fraction(1, 2)) == kroner(20));
    CHECK(cedar(fraction(1, 3)) == oere(1'334)); // 13.33⅓ in Cedar's favour
    CHECK(cedar(fraction(0)) == kroner(10));
    expect_error("fordel.guarantee.bad_part", [&] { return cedar(fraction(2)); });
    expect_error("fordel.guarantee.negative_amount",
                 [] { return guarantee_floors(std::vector{kroner(-1)}, fraction(1)); });
}

TEST_CASE("bounds that cannot be kept are errors", "[money_bounds]") {
    auto const within = [](bounds const& b) { return [b] { return allocate(kroner(100), towns(), {.bounds = b}); }; };
    expect_error("fordel.apportionment.floors_exceed_units", within({.floors = {kroner(50), kroner(50), oere(1)}}));
    expect_error("fordel.apportionment.caps_below_units", within({.caps = {kroner(50), kroner(30), kroner(19)}}));
    expect_error("fordel.apportionment.floor_above_cap", within({.floors = {kroner(2), std::nullopt, std::nullopt},
                                                                 .caps = {kroner(1), std::nullopt, std::nullopt}}));
    expect_error("fordel.apportionment.negative_bound", within({.floors = {kroner(-1), std::nullopt, std::nullopt}}));
    bounds const euro{.floors = {fordel::money<fordel::eur>::from_minor(1), std::nullopt, std::nullopt}};
    expect_error("fordel.currency.mismatch", [&] { return allocate(kroner(1), towns(), {.bounds = euro}); });
}

TEST_CASE("one bound may hold for everybody, or for some by name", "[money_bounds]") {
    // Nobody below 20: Cedar is raised from 10, and Ash and Birch share 80 as 2 to 1.
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.floors = kroner(20)}})) == amounts{5'333, 2'667, 2'000});
    // Nobody above 45.
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.caps = kroner(45)}})) == amounts{4'500, 4'125, 1'375});
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.floors = {{"Cedar", kroner(25)}}}})) ==
          amounts{5'000, 2'500, 2'500});
    CHECK(minor(allocate(kroner(100), towns(),
                         {.bounds = {.floors = {{"cedar", kroner(20)}}, .caps = {{"ash", kroner(40)}}}})) ==
          amounts{4'000, 4'000, 2'000});
    expect_error("fordel.party.unknown",
                 [] { return allocate(kroner(100), towns(), {.bounds = {.floors = {{"Elm", kroner(1)}}}}); });
    expect_error("fordel.party.duplicate", [] {
        return allocate(kroner(100), towns(), {.bounds = {.floors = {{"Ash", kroner(1)}, {"ash", kroner(2)}}}});
    });
}

TEST_CASE("a bound may be a share of the amount", "[money_bounds]") {
    // Ash at most 22 % of 100, then Birch and Cedar 78 as 3 to 1.
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.caps = {{"Ash", fraction(22, 100)}}}})) ==
          amounts{2'200, 5'850, 1'950});
    // A floor's share rounds up to the unit and a cap's down: 22.5 % of 10 kr. in whole kroner are 3 and 2.
    allocation_options const in_kroner{.unit = rounding_unit::major,
                                       .bounds = {.floors = {{"Cedar", fraction(225, 1000)}}}};
    CHECK(minor(allocate(kroner(10), towns(), in_kroner))[2] == 300);
    CHECK(minor(allocate(kroner(10), towns(),
                         {.unit = rounding_unit::major, .bounds = {.caps = {{"Ash", fraction(225, 1000)}}}}))[0] ==
          200);
    // The stricter of both counts: 25 kr. and 30 %, 25 kr. and 20 %.
    CHECK(minor(allocate(kroner(100), towns(),
                         {.bounds = {.floors = {{"Cedar", {kroner(25), fraction(3, 10)}}}}}))[2] == 3'000);
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.caps = {{"Ash", {kroner(25), fraction(2, 10)}}}}}))[0] ==
          2'000);
    CHECK(minor(allocate(kroner(100), towns(), {.bounds = {.floors = fraction(2, 10)}})) ==
          amounts{5'333, 2'667, 2'000});
}

TEST_CASE("the exact share is the one within the bounds, and the key's share stands beside it", "[money_bounds]") {
    // A 50, B 30 and C 20 of 100 kr., A capped at 40: B and C share 60 as 3 to 2.
    key const letters({{"a", "A"}, {"b", "B"}, {"c", "C"}}, {fraction(50), fraction(30), fraction(20)});
    auto const shared = allocate(kroner(100), letters, {.bounds = {.caps = {{"A", kroner(40)}}}});
    CHECK(shared["A"].exact == fraction(40));
    CHECK(shared["B"].exact == fraction(36));
    CHECK(shared["C"].exact == fraction(24));
    CHECK(shared["B"].unbounded == fraction(30));
    auto const back = allocate(kroner(-100), letters, {.bounds = {.caps = {{"A", kroner(40)}}}});
    CHECK(back["B"].exact == fraction(-36));
    CHECK(allocate(kroner(100), letters)["B"].exact == allocate(kroner(100), letters)["B"].unbounded);
}

TEST_CASE("independent rounding keeps bounds, and says what it left over", "[money_bounds]") {
    // 100 in whole kroner, Ash at most 50: Birch and Cedar share 50 as 3 to 1, 37.5 and 12.5, each rounded up.
    auto const shared = allocate(kroner(100), towns(),
                                 {.method = fordel::independent_rounding{},
                                  .unit = rounding_unit::major,
                                  .bounds = {.caps = {{"Ash", kroner(50)}}}});
    CHECK(minor(shared) == amounts{5'000, 3'800, 1'300});
    CHECK(shared.residual() == kroner(-1));
}

TEST_CASE("floors, caps, a named receiver, ties and the unit are one call", "[money_bounds]") {
    allocation_options const all{.method = fordel::rounded_with_residual{.to = fordel::residual_to::receiver},
                                 .unit = rounding_unit::major,
                                 .receiver = "Birch"};
    // 60.6, 30.3 and 10.1 of 101 kr.: 61, 30 and 10, whole. Of 11: 6.6, 3.3 and 1.1 are 7, 3 and 1. Of 9: 5.4, 2.7 and
    // 0.9 are 5, 3 and 1. Of 12: 7.2, 3.6 and 1.2 are 7, 4 and 1. Of 16: 9.6, 4.8 and 1.6 are 10, 5 and 2: Birch
    // gives 1.
    CHECK(minor(allocate(kroner(16), towns(), all)) == amounts{1'000, 400, 200});
    expect_error("fordel.party.unknown", [&] {
        auto other = all;
        other.receiver = "Elm";
        return allocate(kroner(16), towns(), other);
    });
    expect_error("fordel.apportionment.no_receiver", [&] {
        auto other = all;
        other.receiver = "";
        return allocate(kroner(16), towns(), other);
    });
}

TEST_CASE("options are equal where all that they say is", "[money_bounds]") {
    allocation_options const plain, floors{.bounds = {.floors = kroner(1)}};
    CHECK(plain == allocation_options{});
    CHECK(plain != floors);
    CHECK(floors == allocation_options{.bounds = {.floors = kroner(1)}});
    CHECK(floors != allocation_options{.bounds = {.floors = fraction(1)}});
    CHECK(plain != allocation_options{.receiver = "Ash"});
}
