#include <fordel/allocation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::any_currency;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::language;
using fordel::money;
using fordel::oere;
using fordel::rounding_unit;
using support::expect_error;

namespace {

any_currency const danish(fordel::dkk{});
any_currency const swiss(fordel::chf{});
any_currency const japanese(fordel::jpy{});

std::string named(rounding_unit const& unit, any_currency in, language lang) { return describe(unit, in).in(lang); }

} // namespace

TEST_CASE("how many minor units a rounding unit is, in each currency", "[rounding_unit]") {
    CHECK(rounding_unit::minor.minor_units(danish) == 1);
    CHECK(rounding_unit::major.minor_units(danish) == 100);
    CHECK(rounding_unit::thousand.minor_units(danish) == 100'000);
    CHECK(rounding_unit::major.minor_units(japanese) == 1);
    CHECK(rounding_unit::thousand.minor_units(japanese) == 1'000);
    CHECK(rounding_unit::of_minor(5).minor_units(swiss) == 5);
    CHECK(rounding_unit(kroner(100)).minor_units(danish) == 10'000);
    // A crore of rupees: ten million, in paise.
    auto const rupees = any_currency::of("INR", 2);
    CHECK(rounding_unit(fordel::any_money::from_major(10'000'000, rupees)).minor_units(rupees) == 1'000'000'000);
    CHECK(rounding_unit() == rounding_unit::minor);
}

TEST_CASE("a unit that is an amount goes for its own currency only", "[rounding_unit]") {
    expect_error("fordel.currency.mismatch", [] { return rounding_unit(kroner(100)).minor_units(swiss); });
    expect_error("fordel.allocation.bad_unit", [] { return rounding_unit::of_minor(0); });
    expect_error("fordel.allocation.bad_unit", [] { return rounding_unit(kroner(-100)); });
}

TEST_CASE("units are equal where they are the same for every currency", "[rounding_unit]") {
    CHECK(rounding_unit::of_minor(5) == rounding_unit::parse("5 minor"));
    CHECK(rounding_unit::of_minor(1) == rounding_unit::minor);
    CHECK(rounding_unit::of_minor(100) != rounding_unit::major); // the yen has no minor unit
    CHECK(rounding_unit(kroner(1)) != rounding_unit::major);
    CHECK(rounding_unit(kroner(1)) == rounding_unit(oere(100)));
}

TEST_CASE("units are read from text, and written so that they can be read", "[rounding_unit]") {
    for (auto const& [written, unit] : std::vector<std::pair<std::string_view, rounding_unit>>{
             {"minor", rounding_unit::minor},
             {"oere", rounding_unit::minor},
             {"øre", rounding_unit::minor},
             {"major", rounding_unit::major},
             {"krone", rounding_unit::major},
             {"Kroner", rounding_unit::major},
             {"thousand", rounding_unit::thousand},
             {"1000", rounding_unit::thousand},
             {"25 øre", rounding_unit::of_minor(25)},
             {"25 minor", rounding_unit::of_minor(25)},
             {"100 kr.", rounding_unit(kroner(100))},
             {"0.05 CHF", rounding_unit(money<fordel::chf>::from_minor(5))}}) {
        INFO(written);
        CHECK(rounding_unit::parse(written) == unit);
        CHECK(rounding_unit::parse(to_string(unit)) == unit);
    }
    for (std::string_view const unknown : {"", "dozen", "euro", "minor units"})
        expect_error("fordel.allocation.unknown_unit", [&] { return rounding_unit::parse(unknown); });
    expect_error("fordel.allocation.bad_unit", [] { return rounding_unit::parse("0 kr."); });
    expect_error("fordel.allocation.bad_unit", [] { return rounding_unit::parse("0 øre"); });
    expect_error("fordel.money.malformed", [] { return rounding_unit::parse("5 dozen"); });
    expect_error("fordel.money.no_currency", [] { return rounding_unit::parse("100"); });
    expect_error("fordel.exact.too_large", [] { return rounding_unit::parse("99999999999999999999 minor"); });
}

TEST_CASE("a unit has a name in both languages", "[rounding_unit]") {
    CHECK(named(rounding_unit::minor, danish, language::da) == "øre");
    CHECK(named(rounding_unit::major, danish, language::en) == "kr.");
    CHECK(named(rounding_unit::thousand, danish, language::da) == "1.000 kr.");
    CHECK(named(rounding_unit::thousand, danish, language::en) == "1,000 kr.");
    CHECK(named(rounding_unit(kroner(100)), danish, language::da) == "100 kr.");
    CHECK(named(rounding_unit::of_minor(25), danish, language::en) == "25 øre");
    CHECK(named(rounding_unit::of_minor(5), swiss, language::da) == "0,05 CHF");
    CHECK(named(rounding_unit::of_minor(5), swiss, language::en) == "0.05 CHF");
    CHECK(named(rounding_unit::minor, swiss, language::en) == "minor unit");
    CHECK(named(rounding_unit::minor, swiss, language::da) == "mindste enhed");
    CHECK(named(rounding_unit::major, swiss, language::en) == "CHF");
    CHECK(named(rounding_unit::major, japanese, language::en) == "JPY");
}

TEST_CASE("amounts are rounded to any unit", "[rounding_unit]") {
    key const thirds = key::equal({{"a", "A"}, {"b", "B"}, {"c", "C"}});
    // 1.00 CHF is 20 × 0.05: 7, 7, 6 of them.
    auto const rappen = allocate(money<fordel::chf>::from_major(1), thirds, {.unit = rounding_unit::of_minor(5)});
    CHECK(rappen["A"].amount.minor() == 35);
    CHECK(rappen["B"].amount.minor() == 35);
    CHECK(rappen["C"].amount.minor() == 30);
    auto const hundreds = allocate(kroner(1'000), thirds, {.unit = rounding_unit(kroner(100))});
    CHECK(hundreds["A"].amount == kroner(400));
    CHECK(hundreds["B"].amount == kroner(300));
    CHECK(explain(hundreds, "A", language::da).find("1 × 100 kr.") != std::string::npos);
    expect_error("fordel.allocation.not_a_multiple",
                 [&] { return allocate(kroner(1'050), thirds, {.unit = rounding_unit(kroner(100))}); });
}
