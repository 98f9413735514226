#include <fordel/key/explanation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/calculator.hpp"

using fordel::denominators;
using fordel::fraction;
using fordel::half;
using fordel::key;
using fordel::key_factor;
using fordel::key_formula;
using fordel::key_members;
using fordel::language;
using fordel::make_date;
using fordel::mix;
using fordel::party;
using fordel::party_kind;
using fordel::share_percent;
using fordel::third;
using support::calculated;

namespace {

fraction percent(int n) { return fraction(n) / fraction(100); }

party named(char const* id, char const* name) { return {id, name, party_kind::municipality, ""}; }
party const faxe = named("faxe", "Faxe"), koege = named("koege", "Køge"), stevns = named("stevns", "Stevns");
std::vector<party> const all{
    faxe, koege, stevns, named("greve", "Greve"), named("solroed", "Solrød"), named("lejre", "Lejre")};

// Half by heads, three tenths by coast, a fifth in equal parts.
key heads() {
    return {all,
            {fraction(1'789), fraction(61'718), fraction(23'473), fraction(50'281), fraction(23'000), fraction(27'211)},
            {{"folketal", "population"}, {{"FOLK1A", "FOLK1A"}, "", {}}}};
}
key coast() {
    return {{faxe, koege, stevns}, {fraction(95), fraction(0), fraction(645)}, {{"kystlinje, km", "coast, km"}}};
}
key composite() { return mix({percent(50) * heads(), percent(30) * coast(), percent(20) * key::equal(all)}); }

// Every formula of the key, worked out from its text in both languages, is the share.
void check_by_calculator(key const& k) {
    for (std::size_t i = 0; i < k.size(); ++i)
        for (language const lang : {language::da, language::en}) {
            INFO(key_formula(k, i).in(lang));
            CHECK(calculated(key_formula(k, i).in(lang), lang) == k.share(i));
            CHECK(calculated(key_factor(k, i).in(lang) + " × 3", lang) == k.share(i) * fraction(3));
        }
}

} // namespace

TEST_CASE("the tests' calculator counts as a reader would", "[key_explanation]") {
    CHECK(calculated("50 % × 1.789 / 187.472", language::da) == fraction(1'789) / fraction(374'944));
    CHECK(calculated("12.5% × (1 + 2 / 4) - 1", language::en) == fraction(-13) / fraction(16));
    CHECK(calculated("12,5", language::da) == fraction(25) / fraction(2));
    CHECK_THROWS_AS(calculated("1 +", language::en), std::invalid_argument);
    CHECK_THROWS_AS(calculated("(1", language::en), std::invalid_argument);
    CHECK_THROWS_AS(calculated("1 kr.", language::da), std::invalid_argument);
}

TEST_CASE("a key of weights is told as the weight over the sum", "[key_explanation]") {
    CHECK(key_formula(heads(), 0).da == "1.789 / 187.472");
    CHECK(key_formula(heads(), 0).en == "1,789 / 187,472");
    CHECK(key_factor(heads(), 0) == key_formula(heads(), 0));
    CHECK(key_formula(key::single(faxe), 0).en == "1 / 1");
    CHECK(key_formula(key({faxe, koege}, {fraction(half), fraction(1)}), 0).en == "0.5 / 1.5");
    CHECK(key_formula(key({faxe, koege}, {fraction(third), fraction(1)}), 0).en == "1/4"); // no decimals write a third
    check_by_calculator(heads());
    check_by_calculator(key({faxe, koege, stevns}, {fraction(half), fraction(third), fraction(2)}));
}

TEST_CASE("a mixed key is told part by part", "[key_explanation]") {
    CHECK(key_formula(composite(), 0).da == "50 % × 1.789 / 187.472 + 30 % × 95 / 740 + 20 % × 1 / 6");
    CHECK(key_formula(composite(), 0).en == "50% × 1,789 / 187,472 + 30% × 95 / 740 + 20% × 1 / 6");
    CHECK(key_factor(composite(), 0).en == "(50% × 1,789 / 187,472 + 30% × 95 / 740 + 20% × 1 / 6)");
    CHECK(key_formula(composite(), 1).en == "50% × 61,718 / 187,472 + 30% × 0 / 740 + 20% × 1 / 6"); // has no coast
    CHECK(key_formula(composite(), 3).en == "50% × 50,281 / 187,472 + 20% × 1 / 6"); // not in the coast key
    check_by_calculator(composite());
}

TEST_CASE("factors are percentages where those are exact", "[key_explanation]") {
    key const thirds = mix({third * key::single(faxe), fraction::parse("0.125") * key::equal({koege, stevns}),
                            fraction::parse("13/24") * key::single(koege)});
    CHECK(key_formula(thirds, 0).da == "1/3 × 1 / 1");
    CHECK(key_formula(thirds, 1).da == "12,5 % × 1 / 2 + 13/24 × 1 / 1");
    CHECK(key_formula(thirds, 1).en == "12.5% × 1 / 2 + 13/24 × 1 / 1");
    CHECK(key_factor(thirds, 0).en == "1/3 × 1 / 1"); // nothing to add up: no parentheses
    check_by_calculator(thirds);
}

TEST_CASE("a mixed key within a mixed one stands in parentheses", "[key_explanation]") {
    key const inner = mix({half * key::single(faxe), half * key::equal({faxe, koege, stevns})});
    key const outer = mix({percent(60) * inner, percent(40) * heads()});
    CHECK(key_formula(outer, 0).en == "60% × (50% × 1 / 1 + 50% × 1 / 3) + 40% × 1,789 / 187,472");
    CHECK(key_formula(outer, 1).en == "60% × 50% × 1 / 3 + 40% × 61,718 / 187,472");
    CHECK(outer.basis().what.en == "3/5 × (1/2 × the whole amount + 1/2 × equal parts) + 2/5 × population");
    check_by_calculator(outer);
    check_by_calculator(mix({third * outer, fraction::parse("2/3") * composite()}));
}

TEST_CASE("a mixed key without one of its parties is told over what is left", "[key_explanation]") {
    key const mixed = mix({half * key::equal({faxe, koege}), percent(30) * key::single(koege),
                           percent(20) * key::single(stevns)}); // Stevns had 20 per cent
    key const rest = mixed.without("stevns");
    CHECK(key_formula(rest, 0).en == "50% × 1 / 2 / 80%");
    CHECK(key_formula(rest, 1).en == "(50% × 1 / 2 + 30% × 1 / 1) / 80%");
    CHECK(rest.parts().size() == 3);
    check_by_calculator(rest);
    check_by_calculator(mix({half * rest, half * key::equal(all)}));
    // What is left is no percentage: 1 - (61,718 / 374,944 + 1/30).
    check_by_calculator(composite().without("koege"));
    check_by_calculator(composite().without("koege").without("faxe"));
    // As any key: by the same weights.
    CHECK(rest.share("faxe") == mixed.share("faxe") / (fraction(1) - mixed.share("stevns")));
}

TEST_CASE("shares are told in percent, and where decimals are cut", "[key_explanation]") {
    key const eighths({faxe, koege}, {fraction(1), fraction(7)});
    CHECK(share_percent(eighths, 0).da == "12,5 %");
    CHECK(share_percent(eighths, 0).en == "12.5%");
    CHECK(share_percent(key::single(faxe), 0).en == "100%");
    CHECK(share_percent(key::equal({faxe, koege, stevns}), 0).da == "33,3333… %");
    CHECK(share_percent(key::equal({faxe, koege, stevns}), 0).en == "33.3333…%");
    // 1,789 / 187,472 / 2 + 0.3 × 95 / 740 + 1/30 = 0.00477138… + 0.03851351… + 0.03333333… = 0.07661823…
    CHECK(share_percent(composite(), 0).en == "7.6618…%");
}

TEST_CASE("the denominators' members are listed with their weights", "[key_explanation]") {
    auto const of_one = denominators(heads());
    REQUIRE(of_one.size() == 1);
    CHECK(of_one[0].factor == fraction(1));
    CHECK(of_one[0].key == heads());
    CHECK(key_members(coast()).en == "Faxe 95 + Køge 0 + Stevns 645 = 740");
    CHECK(key_members(key({faxe, koege}, {fraction(1'000), fraction(half)})).da == "Faxe 1.000 + Køge 0,5 = 1.000,5");
    CHECK(key_members(key({faxe, koege}, {fraction(third), fraction(1)})).en == "Faxe 1/3 + Køge 1 = 4/3");

    auto const nested = denominators(mix({half * composite(), half * key::single(faxe)}));
    REQUIRE(nested.size() == 4);
    CHECK(nested[0].factor == percent(25));
    CHECK(nested[0].key == heads());
    CHECK(nested[1].factor == percent(15));
    CHECK(nested[1].key == coast());
    CHECK(nested[3].factor == percent(50));
    // Each party's share is the sum over the denominators that it is in.
    fraction share;
    for (auto const& [factor, part] : nested)
        share += factor * part.share("faxe");
    CHECK(share == fraction(half) + composite().share("faxe") / fraction(2));
}

TEST_CASE("a key says what its weights are, part by part", "[key_explanation]") {
    CHECK(describe(heads()).en == "population, FOLK1A");
    CHECK(describe(composite()).da == "50 % folketal, FOLK1A; 30 % kystlinje, km; 20 % lige dele");
    CHECK(describe(composite()).en == "50% population, FOLK1A; 30% coast, km; 20% equal parts");
    CHECK(explain(heads(), 0) == "Faxe: 1,789 / 187,472 = 0.9542…%\nKey: population, FOLK1A\n");
    CHECK(explain(composite(), 0, language::da) ==
          "Faxe: 50 % × 1.789 / 187.472 + 30 % × 95 / 740 + 20 % × 1 / 6 = 7,6618… %\n"
          "Nøgle: 50 % folketal, FOLK1A; 30 % kystlinje, km; 20 % lige dele\n");
    CHECK_THROWS_AS(explain(heads(), 6), std::out_of_range);
}
