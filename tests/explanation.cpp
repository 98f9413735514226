#include <fordel/allocation/explanation.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::allocate;
using fordel::explain;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::language;
using fordel::oere;
using fordel::party;

namespace {

bool says(std::string const& told, std::string const& what) { return told.find(what) != std::string::npos; }

// The others of Næstved's office in 2022 with Greve outside, by the population of 1 January 2021.
fordel::allocation<fordel::dkk> lejre_and_others() {
    auto const counts = fordel::sjaelland::folk1a();
    auto const all = key::by_population(fordel::sjaelland::municipalities(), counts, fordel::make_date(2021, 1, 1));
    return allocate(kroner(500'000), all.without("Næstved").without("Greve"));
}

party const one{"one", "Et"};
party const two{"two", "To"};
party const three{"three", "Tre"};

} // namespace

// In exact fractions Lejre's share has the tenth of fifteen remainders, and five øre are left when all are rounded
// down.
TEST_CASE("a citizen can follow Lejre's share with a calculator", "[explanation]") {
    std::string const en = explain(lejre_and_others(), "Lejre");
    CHECK(says(en, "Lejre: 28,173 / 705,145 × 500,000 = 19,976.74 …"));
    CHECK(says(en, "5 × øre"));
    CHECK(says(en, "number 10 of 15: rounded down"));
    CHECK(says(en, "19,976.74 DKK"));
    CHECK(says(en, "Key: population 1 January 2021, Statistics Denmark, table FOLK1A (CC BY 4.0)"));
    std::string const da = explain(lejre_and_others(), "350", language::da);
    CHECK(says(da, "28.173 / 705.145 × 500.000 = 19.976,74 …"));
    CHECK(says(da, "nummer 10 af 15: rundet ned"));
    CHECK(says(da, "19.976,74 kr."));
    CHECK(says(da, "Nøgle: folketal 1. januar 2021"));
    // Guldborgsund has the largest remainder.
    CHECK(says(explain(lejre_and_others(), "Guldborgsund"), "number 1 of 15: rounded up"));
    support::expect_error("fordel.party.unknown", [] { return explain(lejre_and_others(), "Greve"); });
}

TEST_CASE("a tie is explained with its policy", "[explanation]") {
    auto const shares = allocate(oere(100), key::equal({one, two, three}),
                                 {.ties = fordel::tie_breaking::by_list({"two", "one", "three"})});
    CHECK(says(explain(shares, "two"), "3 parties are tied for the last 1"));
    CHECK(says(explain(shares, "two"), ": rounded up."));
    CHECK(says(explain(shares, "one"), ": rounded down."));
    CHECK(says(explain(shares, "one"), shares.options().ties.describe().en));
    CHECK(says(explain(shares, "one", language::da), "3 parter"));
    CHECK(says(explain(shares, "one", language::da), shares.options().ties.describe().da));
}

TEST_CASE("a whole share is said to be one", "[explanation]") {
    auto const shares = allocate(kroner(2), key::equal({one, two}));
    CHECK(says(explain(shares, "one"), "Et: 1 / 2 × 2 = 1.00\n"));
    CHECK(says(explain(shares, "one"), "nothing to round"));
    CHECK(says(explain(shares, "one", language::da), "intet at afrunde"));
}

TEST_CASE("independent rounding is explained with its residual", "[explanation]") {
    auto const shares = allocate(kroner(100), key::equal({one, two, three}),
                                 {.method = fordel::independent_rounding{}, .unit = fordel::rounding_unit::major});
    CHECK(says(explain(shares, "one"), "Rounded on its own: down."));
    CHECK(says(explain(shares, "one"), "Not handed out because of rounding: 1.00 DKK"));
    CHECK(says(explain(shares, "one", language::da), "Ikke fordelt på grund af afrunding: 1,00 kr."));
}

TEST_CASE("weights that no decimals write are told as a share", "[explanation]") {
    auto const shares = allocate(kroner(1), key({one, two}, {fraction::parse("1/3"), fraction::parse("2/3")}));
    CHECK(says(explain(shares, "one"), "Et: 1/3 × 1 = 0.33 …"));
    auto const decimal = allocate(kroner(1), key({one, two}, {fraction::parse("0.5"), fraction(1)}));
    CHECK(says(explain(decimal, "one"), "Et: 0.5 / 1.5 × 1 = 0.33 …"));
}

TEST_CASE("amounts in another currency name it", "[explanation]") {
    auto const euro = allocate(fordel::money<fordel::eur>::from_major(100), key::equal({one, two, three}),
                               {.unit = fordel::rounding_unit::major});
    CHECK(says(explain(euro, "one"), "1 × EUR"));
    CHECK(says(explain(euro, "one"), "34.00 EUR"));
}

TEST_CASE("a tie is told before the claims that it decided between", "[explanation]") {
    // 100 kr. in three equal parts by D'Hondt: 33 each, and a tie for the last krone.
    auto const shares = allocate(kroner(100), key::equal({one, two, three}),
                                 {.method = fordel::dhondt{}, .unit = fordel::rounding_unit::major});
    for (language const lang : {language::en, language::da}) {
        std::string const told = explain(shares, "one", lang);
        INFO(told);
        std::size_t const tie = told.find(lang == language::en ? " are tied for " : " står lige om ");
        std::size_t const claim = told.find(lang == language::en ? "Last claim served" : "Sidste krav");
        REQUIRE(tie != told.npos);
        REQUIRE(claim != told.npos);
        CHECK(tie < claim);
    }
}

TEST_CASE("what a floor cost is told, and who bore it", "[explanation]") {
    // 50, 30 and 20 of 100 kr.; To is raised from 30 to 37, and the others give 5 and 2.
    key const weighted({one, two, three}, {fraction(50), fraction(30), fraction(20)});
    auto const shares = allocate(kroner(100), weighted,
                                 {.unit = fordel::rounding_unit::major, .bounds = {.floors = {{"two", kroner(37)}}}});
    std::string const raised = explain(shares, "two"), giving = explain(shares, "one", language::da);
    CHECK(says(raised, "Raised to this party's floor. The floor is 37 kroner."));
    CHECK(says(raised, "37 - 30 = 7"));
    CHECK(says(raised, "Et -5, Tre -2"));
    CHECK(says(giving, "100 - 37 = 63"));
    CHECK(says(giving, "50 / 70 × 63 = 45"));
    CHECK(says(giving, "45 - 50 = -5"));
}

TEST_CASE("a party of weight zero with a floor says where its amount comes from", "[explanation]") {
    key const weighted({one, two}, {fraction(1), fraction(0)});
    auto const shares = allocate(kroner(100), weighted, {.bounds = {.floors = {{"two", kroner(10)}}}});
    CHECK(says(explain(shares, "two"), "Raised to this party's floor."));
    CHECK_FALSE(says(explain(shares, "two"), "Takes no part"));
    CHECK(says(explain(shares, "two"), "Amount: 10.00 DKK"));
}

TEST_CASE("a unit of one's own is counted in and multiplied out", "[explanation]") {
    auto const shares =
        allocate(kroner(1'000), key::equal({one, two, three}), {.unit = fordel::rounding_unit(kroner(100))});
    std::string const en = explain(shares, "one"), da = explain(shares, "one", language::da);
    CHECK(says(en, "Counted in 100 kr.: 3.3333 … (10/3)\n"));
    CHECK(says(en, "Amount: 4 × 100 kr. = 400.00 DKK\n"));
    CHECK(says(da, "Regnet i 100 kr.: 3,3333 … (10/3)\n"));
    CHECK(says(da, "Beløb: 4 × 100 kr. = 400,00 kr.\n"));
    CHECK_FALSE(says(da, "kr.."));
}

TEST_CASE("an amount by a mixed key tells the parts and the percent", "[explanation]") {
    key const mixed = fordel::mix(
        {fordel::half * key::equal({one, two}), fordel::half * key({one, two}, {fraction(1), fraction(3)})});
    auto const shares = allocate(kroner(100), mixed);
    CHECK(says(explain(shares, "one"), "Et: (50% × 1 / 2 + 50% × 1 / 4) × 100 = 37.50\n"));
    CHECK(says(explain(shares, "one"), "Share of the key: 37.5%\n"));
    CHECK(says(explain(shares, "one", language::da), "(50 % × 1 / 2 + 50 % × 1 / 4) × 100 = 37,50\n"));
    CHECK(says(explain(shares, "one", language::da), "Andel af nøglen: 37,5 %\n"));
}

TEST_CASE("a party alone has the whole amount, by whichever method", "[explanation]") {
    auto const shares = allocate(kroner(100), key::single(one), {.method = fordel::dhondt{}});
    CHECK(explain(shares, "one") ==
          "Et: 1 / 1 × 100 = 100.00\nA whole number: nothing to round.\nAmount: 100.00 DKK\nKey: the whole amount\n");
}

TEST_CASE("each line is of a part, and the same in both languages", "[explanation]") {
    auto const lines = explanation_of(allocate(kroner(100), key::equal({one, two, three})), 0);
    REQUIRE(lines.size() == 6);
    CHECK(lines.front().part == fordel::explanation_part::share);
    CHECK(lines[2].part == fordel::explanation_part::tie);
    CHECK(lines[4].part == fordel::explanation_part::units);
    CHECK(lines.back().part == fordel::explanation_part::key);
    CHECK(to_string(lines, language::da) ==
          explain(allocate(kroner(100), key::equal({one, two, three})), std::size_t{0}, language::da));
}

TEST_CASE("an explainer says of each party what is said of it alone", "[explanation]") {
    std::vector<fordel::party> who;
    std::vector<fordel::fraction> weights;
    for (int i = 0; i < 12; ++i) {
        who.push_back({std::to_string(i), "Town " + std::to_string(i)});
        weights.emplace_back(i % 5);
    }
    fordel::bounds_by_party const floors{{{"0", kroner(1)}}};
    for (char const* const method : {"largest-remainder", "sainte-lague", "adams", "quota", "independent:half-up"})
        for (bool const bounded : {false, true}) {
            fordel::allocation_options options{.method = fordel::any_method::from_name(method)};
            if (bounded && std::string(method) == "largest-remainder") options.bounds.floors = floors;
            auto const made = as_any_currency(allocate(fordel::oere(1'003), fordel::key(who, weights), options));
            fordel::explainer const each(made);
            CHECK(each.of() == made);
            for (std::size_t i = 0; i < who.size(); ++i)
                CHECK(each[i] == explanation_of(made, i));
        }
}
