#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/working.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::allocate_within;
using fordel::dkk;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::money;
using fordel::oere;
using fordel::rounding_unit;
using support::expect_error;
using bounds = fordel::money_bounds<dkk>;
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
    CHECK(minor(allocate_within(oere(10'001), towns(), bounds{})) == minor(allocate(oere(10'001), towns())));
}

TEST_CASE("a floor is paid by the others in proportion", "[money_bounds]") {
    // Cedar is kept at 25.00; Ash and Birch share the other 75.00 as 2 to 1.
    auto const shared = allocate_within(kroner(100), towns(), {.floors = {std::nullopt, std::nullopt, kroner(25)}});
    CHECK(minor(shared) == amounts{5'000, 2'500, 2'500});
    CHECK(explain(shared, "Cedar").find("Raised to this party's floor.") != std::string::npos);
    CHECK(explain(shared, "Cedar", fordel::language::da).find("bund") != std::string::npos);
    CHECK(explain(shared, "Ash").find("floor.") == std::string::npos);
}

TEST_CASE("what a cap takes goes to the others in proportion", "[money_bounds]") {
    // Ash may have 40.00; Birch and Cedar share the other 60.00 as 3 to 1.
    auto const shared = allocate_within(kroner(100), towns(), {.caps = {kroner(40), std::nullopt, std::nullopt}});
    CHECK(minor(shared) == amounts{4'000, 4'500, 1'500});
    CHECK(explain(shared, "Ash").find("Lowered to this party's cap.") != std::string::npos);
    CHECK(explain(shared, "Ash", fordel::language::da).find("loft") != std::string::npos);
}

TEST_CASE("a floor rounds up to the unit, a cap down", "[money_bounds]") {
    // Cedar 24.01 becomes 25, Ash 40.99 becomes 40; Birch has the rest.
    bounds const within{.floors = {std::nullopt, std::nullopt, oere(2'401)},
                        .caps = {oere(4'099), std::nullopt, std::nullopt}};
    CHECK(minor(allocate_within(kroner(100), towns(), within, {.unit = rounding_unit::major})) ==
          amounts{4'000, 3'500, 2'500});
    expect_error("fordel.apportionment.size_mismatch",
                 [] { return allocate_within(kroner(100), towns(), bounds{.caps = {kroner(40)}}); });
}

TEST_CASE("money that flows back keeps its bounds by magnitude", "[money_bounds]") {
    CHECK(minor(allocate_within(kroner(-100), towns(), {.floors = {std::nullopt, std::nullopt, kroner(25)}})) ==
          amounts{-5'000, -2'500, -2'500});
}

TEST_CASE("a guarantee of last year's amount is phased out", "[money_bounds]") {
    std::vector<money<dkk>> const last{kroner(30), kroner(30), kroner(40)};
    auto const cedar = [&](fraction const& kept) {
        return allocate_within(kroner(100), towns(), {.floors = guarantee_floors(last, kept)})[2].amount;
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
    auto const within = [](bounds const& b) { return [b] { return allocate_within(kroner(100), towns(), b); }; };
    expect_error("fordel.apportionment.floors_exceed_units", within({.floors = {kroner(50), kroner(50), oere(1)}}));
    expect_error("fordel.apportionment.caps_below_units", within({.caps = {kroner(50), kroner(30), kroner(19)}}));
    expect_error("fordel.apportionment.floor_above_cap", within({.floors = {kroner(2), std::nullopt, std::nullopt},
                                                                 .caps = {kroner(1), std::nullopt, std::nullopt}}));
    expect_error("fordel.apportionment.negative_bound", within({.floors = {kroner(-1), std::nullopt, std::nullopt}}));
    fordel::money_bounds<fordel::any_currency> euro{
        .floors = {fordel::any_money::from_minor(1, fordel::any_currency(fordel::eur{})), std::nullopt, std::nullopt}};
    expect_error("fordel.currency.mismatch", [&] { return allocate_within(as_any_money(kroner(1)), towns(), euro); });
}
