#include <fordel/key.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::fraction;
using fordel::half;
using fordel::key;
using fordel::make_date;
using fordel::missing_date;
using fordel::mix;
using fordel::party;
using fordel::party_kind;
using fordel::population;
using fordel::third;
using support::expect_error;

namespace {

template <class A, class B>
concept multipliable = requires(A a, B b) { a* b; };

static_assert(multipliable<fordel::ratio, key> && multipliable<fraction, key>);
static_assert(!multipliable<int, key> && !multipliable<double, key> && !multipliable<key, int> &&
              !multipliable<bool, key>);
static_assert(!std::convertible_to<fordel::key_part, key>); // half a key is no key

party municipality(char const* id, char const* name, char const* code) {
    return {id, name, party_kind::municipality, code};
}
party const faxe = municipality("faxe", "Faxe", "320");
party const koege = municipality("koege", "Køge", "259");
party const stevns = municipality("stevns", "Stevns", "336");

fraction of(std::int64_t numerator, std::int64_t denominator) { return fraction(numerator) / fraction(denominator); }

// FOLK1A, 1 January 2022.
population counts() {
    auto const on = make_date(2022, 1, 1);
    return {{faxe, koege, stevns},
            {{"320", on, 37'161}, {"259", on, 61'718}, {"336", on, 23'473}},
            {{"FOLK1A", "FOLK1A"}, "", {}}};
}

fraction sum_of_shares(key const& k) {
    fraction sum;
    for (std::size_t i = 0; i < k.size(); ++i)
        sum += k.share(i);
    return sum;
}

} // namespace

TEST_CASE("shares are exact and sum to one", "[key]") {
    key const given({faxe, koege, stevns}, {fraction(1), of(1, 3), fraction(0)});
    CHECK(given.share(0) == of(3, 4));
    CHECK(given.share("Køge") == of(1, 4));
    CHECK(given.share("336") == fraction(0));
    CHECK(sum_of_shares(given) == fraction(1));
    CHECK(given.total() == of(4, 3));
    CHECK(given.parties() == std::vector{faxe, koege, stevns}); // in the order given
    CHECK(given.contains("faxe"));
    CHECK_FALSE(given.contains("Faxe")); // by id alone
    expect_error("fordel.party.unknown", [&] { return given.share("Greve"); });
}

TEST_CASE("a key by population takes the heads of the date", "[key]") {
    key const by_heads = key::by_population({faxe, stevns, koege}, counts(), make_date(2022, 1, 1));
    CHECK(by_heads.total() == fraction(37'161 + 61'718 + 23'473));
    CHECK(by_heads.share("stevns") == of(23'473, 122'352));
    CHECK(sum_of_shares(by_heads) == fraction(1));
    CHECK(by_heads.basis().on == make_date(2022, 1, 1));
    CHECK(by_heads.basis().what.en == "population 1 January 2022");
    CHECK(by_heads.basis().what.da == "folketal 1. januar 2022");
    CHECK(by_heads.basis().source.document.en == "FOLK1A");
    expect_error("fordel.population.missing_area", [] {
        return key::by_population({municipality("greve", "Greve", "253")}, counts(), make_date(2022, 1, 1));
    });
    expect_error("fordel.population.missing_area", // a party without a code has no population
                 [] {
                     return key::by_population({{"deb", "DEB", party_kind::state_body, ""}}, counts(),
                                               make_date(2022, 1, 1));
                 });
}

TEST_CASE("a key by a part of the people says so, and an error which area has no figures", "[key]") {
    date const first = make_date(2022, 1, 1);
    population const children({faxe, stevns}, {{faxe.code, first, 3}, {stevns.code, first, 1}},
                              {{"FOLK1A", "FOLK1A"}, "", {}}, {"0-5 år, ugift", "0-5 years, never married"});
    key const by_children = key::by_population({faxe, stevns}, children, first);
    CHECK(by_children.basis().what.en == "population (0-5 years, never married) 1 January 2022");
    CHECK(by_children.basis().what.da == "folketal (0-5 år, ugift) 1. januar 2022");
    key const carried =
        key::by_population({faxe, stevns}, children, make_date(2023, 1, 1), fordel::missing_date::carry_forward);
    CHECK(carried.basis().what.en.starts_with("population (0-5 years, never married) 1 January 2022 (carried"));
    CHECK(support::seen_in_error([&] { return key::by_population({faxe, koege}, children, first); }) ==
          "Køge (259), population (0-5 years, never married) 2022-01-01");
    CHECK(support::seen_in_error([&] {
              return key::by_population({{"deb", "DEB", party_kind::state_body, ""}}, children, first);
          }) == "DEB, population (0-5 years, never married) 2022-01-01");
}

TEST_CASE("a key on a missing date is refused, or carried forward and says so", "[key]") {
    auto const later = make_date(2023, 1, 1);
    expect_error("fordel.population.missing_date", [&] { return key::by_population({faxe}, counts(), later); });
    key const carried = key::by_population({faxe, koege}, counts(), later, missing_date::carry_forward);
    CHECK(carried.share("faxe") == of(37'161, 98'879));
    CHECK(carried.basis().carried_forward);
    CHECK(carried.basis().what.en == "population 1 January 2022 (carried forward, as 2023-01-01 is missing)");
}

TEST_CASE("equal keys and keys of one", "[key]") {
    key const equal = key::equal({faxe, koege, stevns});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(equal.share(i) == of(1, 3));
    CHECK(key::single(faxe).share(0) == fraction(1));
    CHECK(key::single(faxe).size() == 1);
}

TEST_CASE("percentages sum to 100, or somebody is named who bears the rest", "[key]") {
    key const whole = key::percent({faxe, koege, stevns}, {50, 30, 20});
    CHECK(whole.share("Faxe") == of(1, 2));
    CHECK(key::percent({faxe, koege}, {of(100, 3), of(200, 3)}).share("Køge") == of(2, 3));
    expect_error("fordel.key.not_hundred", [] { return key::percent({faxe, koege, stevns}, {50, 30, 19}); });
    expect_error("fordel.key.not_hundred", [] { return key::percent({faxe, koege, stevns}, {50, 30, 21}); });
    CHECK(support::seen_in_error([] { return key::percent({faxe, koege}, {50, 49}); }) ==
          "99 percent in all, 1 too little");

    auto const uncovered = key::percent({faxe, koege, stevns}, {50, 30, 19}, fordel::uncovered_party());
    CHECK(uncovered.share("uncovered") == of(1, 100));
    CHECK(uncovered.share("Stevns") == of(19, 100));
    CHECK(key::percent({faxe, koege}, {50, 30}, koege).share("Køge") == of(1, 2));
    CHECK(key::percent({faxe, koege}, {50, 30}, stevns).share("Stevns") == of(1, 5));
    CHECK(key::percent({faxe, koege}, {50, 50}, stevns).size() == 2); // nothing is missing
    expect_error("fordel.key.not_hundred", [] { return key::percent({faxe, koege}, {50, 51}, stevns); });
    expect_error("fordel.key.size_mismatch", [] { return key::percent({faxe, koege}, {50}, stevns); });
}

TEST_CASE("what is no key is refused", "[key]") {
    expect_error("fordel.key.empty", [] { return key({}, {}); });
    expect_error("fordel.key.empty", [] { return key::equal({}); });
    expect_error("fordel.key.size_mismatch", [] { return key({faxe, koege}, {fraction(1)}); });
    expect_error("fordel.key.negative_weight", [] { return key({faxe, koege}, {fraction(2), fraction(-1)}); });
    expect_error("fordel.key.all_zero", [] { return key({faxe, koege}, {fraction(0), fraction(0)}); });
    expect_error("fordel.party.duplicate", [] { return key::equal({faxe, koege, faxe}); });
    expect_error("fordel.party.no_id", [] { return key::equal({party{}}); });
    CHECK(key::equal({{.name = "Høje-Taastrup"}, faxe}).parties()[0].id == "hoeje-taastrup");
    CHECK(key::percent({{.name = "A"}, {.name = "B"}}, {fordel::fraction(20), fordel::fraction(50)}, {.name = "B"})
              .weights() == std::vector{fordel::fraction(20), fordel::fraction(80)});
}

TEST_CASE("a key without one of its parties", "[key]") {
    key const rest = key::by_population({faxe, koege, stevns}, counts(), make_date(2022, 1, 1)).without("Køge");
    CHECK(rest.size() == 2);
    CHECK_FALSE(rest.contains("koege"));
    CHECK(rest.share("faxe") == of(37'161, 60'634));
    CHECK(rest.basis().what.en == "population 1 January 2022");
    expect_error("fordel.party.unknown", [&] { return rest.without("Køge"); });
    expect_error("fordel.key.empty", [] { return key::single(faxe).without("faxe"); });
    expect_error("fordel.key.all_zero", [] { return key({faxe, koege}, {fraction(1), fraction(0)}).without("faxe"); });
}

TEST_CASE("keys are mixed by factors that sum to one", "[key]") {
    // Half from Faxe, half by population: Faxe 1/2 + 1/2 · 37,161/122,352.
    key const mixed = mix(
        {half * key::single(faxe), half * key::by_population({faxe, koege, stevns}, counts(), make_date(2022, 1, 1))});
    CHECK(mixed.size() == 3);
    CHECK(mixed.share("faxe") == fraction(half) + of(37'161, 2 * 122'352));
    CHECK(mixed.share("koege") == of(61'718, 2 * 122'352));
    CHECK(sum_of_shares(mixed) == fraction(1));
    CHECK(mixed.basis().what.en == "1/2 × the whole amount + 1/2 × population 1 January 2022");
    CHECK(mix({fraction::parse("0.25") * key::single(faxe), fraction::parse("0.75") * key::single(koege)})
              .share("koege") == of(3, 4));
    CHECK(mix({third * key::single(faxe), third * key::single(koege), third * key::single(stevns)}).share(2) ==
          of(1, 3));
    CHECK(mix({fraction(1) * key::single(faxe)}).share("faxe") == fraction(1));
}

TEST_CASE("factors that do not sum to one are refused", "[key]") {
    key const lead = key::single(faxe);
    key const others = key::equal({koege, stevns});
    expect_error("fordel.key.factors", [&] { return mix({half * lead, third * others}); });
    expect_error("fordel.key.factors", [&] { return mix({half * lead, half * others, half * lead}); });
    expect_error("fordel.key.factors", [&] { return mix({fraction(2) * lead, fraction(-1) * others}); });
    expect_error("fordel.key.factors", [&] { return mix({fraction(1) * lead, fraction(0) * others}); });
    expect_error("fordel.key.factors", [] { return mix(std::vector<fordel::key_part>{}); });
    expect_error("fordel.key.factors",
                 [&] { return mix({third * lead, fraction::parse("0.66666666666666666667") * others}); });
}

TEST_CASE("keys are compared by what they say", "[key]") {
    CHECK(key::equal({faxe, koege}) == key::equal({faxe, koege}));
    CHECK(key::equal({faxe, koege}) != key::equal({koege, faxe}));
    CHECK(key::equal({faxe, koege}) != key({faxe, koege}, {fraction(1), fraction(2)}));
    key const one = key::equal({faxe, koege});
    key const copy = one; // NOLINT: a copy is the point
    CHECK(copy == one);
}

TEST_CASE("a mixed key keeps its parts", "[key]") {
    key const lead = key::single(faxe);
    key const mixed = mix({half * lead, half * key::equal({faxe, koege, stevns})});
    REQUIRE(mixed.parts().size() == 2);
    CHECK(mixed.parts()[0].factor == fraction(half));
    CHECK(mixed.parts()[0].key == lead);
    CHECK(mixed.parts()[1].key.size() == 3);
    CHECK(lead.parts().empty());
    // Also without one of its parties: each weight is still the sum over the parts.
    key const rest = mixed.without("faxe");
    REQUIRE(rest.parts().size() == 2);
    CHECK(rest.weights()[0] == fraction(half) * rest.parts()[1].key.share("koege"));
    CHECK(rest.share("koege") == of(1, 2));
    // Keys are the same where all that they tell is: one with parts tells more than its weights do.
    CHECK(mixed == mix(mixed.parts()));
    CHECK(mixed != key(mixed.parties(), mixed.weights(), mixed.basis()));
    CHECK(key(mixed.parties(), mixed.weights(), mixed.basis()).parts().empty());
}
