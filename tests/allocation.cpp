#include <fordel/allocation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::any_currency;
using fordel::any_money;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::money;
using fordel::oere;
using fordel::party;
using fordel::party_kind;
using fordel::rounding_unit;
using fordel::tie_breaking;
using support::expect_error;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

party const faxe{"faxe", "Faxe", party_kind::municipality, "320"};
party const koege{"koege", "Køge", party_kind::municipality, "259"};
party const stevns{"stevns", "Stevns", party_kind::municipality, "336"};

// FOLK1A, 1 January 2022.
key by_heads() { return {{faxe, stevns, koege}, {fraction(37'161), fraction(23'473), fraction(61'718)}}; }

} // namespace

TEST_CASE("a million among three municipalities", "[allocation]") {
    // Exact, of 1,000,000.00: Faxe 303,722.0478…, Stevns 191,848.1103…, Køge 504,429.8418…; one øre is left, for Køge.
    auto const shares = allocate(kroner(1'000'000), by_heads());
    CHECK(shares["Faxe"].amount == oere(30'372'205));
    CHECK(shares["Stevns"].amount == oere(19'184'811));
    CHECK(shares["259"].amount == oere(50'442'984));
    CHECK(shares["stevns"].exact == fraction(23'473) * fraction(1'000'000) / fraction(122'352));
    CHECK(shares.size() == 3);
    CHECK(shares.allotments()[1].party == stevns);
    CHECK(shares.amount() == kroner(1'000'000));
    CHECK(shares.residual() == oere(0));
    CHECK_FALSE(shares.ties().any());
    expect_error("fordel.party.unknown", [&] { return shares["Greve"]; });
}

TEST_CASE("amounts are rounded to øre, kroner or thousands", "[allocation]") {
    // 303,722.05 and 191,848.11 and 504,429.84 kr.: in kroner one is left for .84; in thousands one for .848.
    auto const in_kroner = allocate(kroner(1'000'000), by_heads(), {.unit = rounding_unit::major});
    CHECK(in_kroner["Faxe"].amount == kroner(303'722));
    CHECK(in_kroner["Stevns"].amount == kroner(191'848));
    CHECK(in_kroner["Køge"].amount == kroner(504'430));
    auto const in_thousands = allocate(kroner(1'000'000), by_heads(), {.unit = rounding_unit::thousand});
    CHECK(in_thousands["Faxe"].amount == kroner(304'000));
    CHECK(in_thousands["Stevns"].amount == kroner(192'000));
    CHECK(in_thousands["Køge"].amount == kroner(504'000));
    CHECK(in_thousands["Faxe"].exact == allocate(kroner(1'000'000), by_heads())["Faxe"].exact);
}

TEST_CASE("an amount that is no whole number of the unit is refused", "[allocation]") {
    expect_error("fordel.allocation.not_a_multiple",
                 [] { return allocate(oere(150), by_heads(), {.unit = rounding_unit::major}); });
    expect_error("fordel.allocation.not_a_multiple",
                 [] { return allocate(oere(-150), by_heads(), {.unit = rounding_unit::major}); });
    expect_error("fordel.allocation.not_a_multiple",
                 [] { return allocate(kroner(1500), by_heads(), {.unit = rounding_unit::thousand}); });
}

TEST_CASE("how many minor units a rounding unit is", "[allocation]") {
    CHECK(fordel::minor_units(rounding_unit::minor, any_currency(fordel::dkk{})) == 1);
    CHECK(fordel::minor_units(rounding_unit::major, any_currency(fordel::dkk{})) == 100);
    CHECK(fordel::minor_units(rounding_unit::thousand, any_currency(fordel::dkk{})) == 100'000);
    CHECK(fordel::minor_units(rounding_unit::major, any_currency(fordel::jpy{})) == 1);
    CHECK(fordel::minor_units(rounding_unit::thousand, any_currency(fordel::jpy{})) == 1000);
    CHECK(fordel::to_string(rounding_unit::thousand) == std::string("thousand"));
}

TEST_CASE("the amounts alone are those of the allotments", "[allocation]") {
    using amounts = std::vector<money<fordel::dkk>>;
    CHECK(allocate(kroner(1'000'000), by_heads()).amounts() ==
          amounts{oere(30'372'205), oere(19'184'811), oere(50'442'984)});
    CHECK(allocate(kroner(-1'000'000), by_heads(), {.unit = rounding_unit::thousand}).amounts() ==
          amounts{kroner(-304'000), kroner(-192'000), kroner(-504'000)});
    CHECK(allocate(oere(lowest), key::single(faxe)).amounts() == amounts{oere(lowest)});
}

TEST_CASE("a tie for the last øre is named and broken by policy", "[allocation]") {
    key const equal = key::equal({faxe, koege, stevns});
    auto const by_code = allocate(oere(100), equal);
    CHECK(by_code["Køge"].amount == oere(34)); // 259 comes before 320 and 336
    CHECK(by_code["Faxe"].amount == oere(33));
    CHECK(by_code.ties() == fordel::tied_parties{{0, 1, 2}, 1});
    // hashlib's lot for "seed": Stevns, Køge, Faxe.
    auto const by_lot = allocate(oere(101), equal, {.ties = tie_breaking::by_lot("seed")});
    CHECK(by_lot["Stevns"].amount == oere(34));
    CHECK(by_lot["Køge"].amount == oere(34));
    CHECK(by_lot["Faxe"].amount == oere(33));
    CHECK(allocate(oere(100), equal, {.ties = tie_breaking::by_list({"faxe", "stevns", "koege"})})["Faxe"].amount ==
          oere(34));
    expect_error("fordel.apportionment.tie_refused",
                 [&] { return allocate(oere(100), equal, {.ties = tie_breaking::refuse()}); });
    expect_error("fordel.allocation.tie_list",
                 [&] { return allocate(oere(100), equal, {.ties = tie_breaking::by_list({"faxe"})}); });
}

TEST_CASE("independent rounding reports what it did not hand out", "[allocation]") {
    key const equal = key::equal({faxe, koege, stevns});
    auto const short_of =
        allocate(kroner(100), equal, {.method = fordel::independent_rounding{}, .unit = rounding_unit::major});
    CHECK(short_of["Faxe"].amount == kroner(33));
    CHECK(short_of.residual() == kroner(1));
    auto const over =
        allocate(kroner(-200), equal, {.method = fordel::independent_rounding{}, .unit = rounding_unit::major});
    CHECK(over["Faxe"].amount == kroner(-67));
    CHECK(over.residual() == kroner(1)); // -200 less -201
}

TEST_CASE("both ends of 64 bits are shared", "[allocation]") {
    key const equal = key::equal({faxe, koege});
    CHECK(allocate(oere(lowest), equal)["Faxe"].amount == oere(lowest / 2));
    auto const odd = allocate(oere(highest), equal);
    CHECK(odd["Køge"].amount == oere(highest / 2 + 1));
    CHECK(odd["Faxe"].amount == oere(highest / 2));
    key const lopsided({faxe, koege}, {fraction(highest), fraction(1)});
    CHECK(allocate(oere(highest), lopsided)["Faxe"].amount ==
          oere(highest - 1)); // exact: highest - 1 + 1/(highest + 1)
    CHECK(allocate(oere(highest), lopsided)["Køge"].amount == oere(1));
    CHECK(allocate(oere(lowest), key::single(faxe))["Faxe"].amount == oere(lowest));
}

TEST_CASE("nothing is shared into nothing", "[allocation]") {
    for (auto const& part : allocate(oere(0), by_heads()).allotments())
        CHECK(part.amount == oere(0));
}

TEST_CASE("amounts in other currencies are shared in their own units", "[allocation]") {
    key const equal = key::equal({faxe, koege});
    CHECK(allocate(money<fordel::jpy>::from_major(3), equal)["Køge"].amount == money<fordel::jpy>::from_minor(2));
    auto const euro = allocate(any_money::from_minor(3, any_currency(fordel::eur{})), equal);
    CHECK(euro["Køge"].amount == any_money::from_minor(2, any_currency(fordel::eur{})));
    CHECK(euro.residual().code() == "EUR");
}

TEST_CASE("allocations are equal where all that they were made with is", "[allocation]") {
    key const two({{"a", "A"}, {"b", "B"}}, {fordel::fraction(2), fordel::fraction(1)});
    auto const split = allocate(oere(101), two);
    CHECK(split == allocate(oere(101), key(two.parties(), two.weights(), two.basis())));
    CHECK(split[0] == allocate(oere(101), two)[0]);
    CHECK(split != allocate(oere(102), two));
    CHECK(split != allocate(oere(101), two, {.ties = tie_breaking::by_larger_weight()}));
    CHECK(split != allocate(oere(101), key(two.parties(), two.weights(), {{"andet", "other"}})));
    CHECK(split.with_table_units({67, 34}) != split);
}
