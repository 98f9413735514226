#include <fordel/allocation/working.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

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

TEST_CASE("weights that are no whole numbers are told as a share", "[explanation]") {
    auto const shares = allocate(kroner(1), key({one, two}, {fraction::parse("0.5"), fraction(1)}));
    CHECK(says(explain(shares, "one"), "Et: 1/3 × 1 = 0.33 …"));
}

TEST_CASE("amounts in another currency name it", "[explanation]") {
    auto const euro = allocate(fordel::money<fordel::eur>::from_major(100), key::equal({one, two, three}),
                               {.unit = fordel::rounding_unit::major});
    CHECK(says(explain(euro, "one"), "1 × EUR"));
    CHECK(says(explain(euro, "one"), "34.00 EUR"));
}
