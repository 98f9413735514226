#include <fordel/citation.hpp>

#include <catch2/catch_test_macros.hpp>

using fordel::citation;
using fordel::decision;
using fordel::language;

TEST_CASE("a citation names document and heading", "[citation]") {
    citation const cited{{"Introduktion", "Introduction"}, "Historik", {"fire kontorer", "four offices"}};
    CHECK(cited.in(language::en) == "Introduction, \"Historik\"");
    CHECK(cited.in(language::da) == "Introduktion, \"Historik\"");
    CHECK(citation{{"FOLK1A", "FOLK1A"}, "", {}}.in(language::en) == "FOLK1A");
    CHECK(citation{{"Aftale", "Agreement"}, "", {}, "4"}.in(language::da) == "Aftale, side 4");
    CHECK(citation{{"Aftale", "Agreement"}, "§ 1", {}, "4-5"}.in(language::en) == "Agreement, \"§ 1\", page 4-5");
    CHECK_FALSE(cited.empty());
    CHECK(citation{}.empty());
    CHECK_FALSE(citation{{"kun dansk", ""}, "", {}}.empty());
    CHECK(cited == citation(cited));
    CHECK(cited != citation{});
}

TEST_CASE("a decision has a body, a date, an item and a legal basis", "[citation]") {
    decision const taken{{"KKR Sjælland", "KKR Sjælland"}, fordel::make_date(2022, 3, 23), "4", "§ 1"};
    CHECK_FALSE(taken.empty());
    CHECK(decision{}.empty());
    CHECK(taken != decision{.body = {"KKR Sjælland", "KKR Sjælland"}});
}

TEST_CASE("a decision is said in both languages, as far as it is known", "[citation]") {
    decision const taken{{"KKR Sjælland", "KKR Sjælland"}, fordel::make_date(2022, 3, 23), "4", "§ 1"};
    CHECK(taken.in(language::en) == "KKR Sjælland, 23 March 2022, item 4, legal basis: § 1");
    CHECK(taken.in(language::da) == "KKR Sjælland, 23. marts 2022, punkt 4, hjemmel: § 1");
    CHECK(decision{.body = {"Byrådet", "The council"}}.in(language::en) == "The council");
    CHECK(decision{.body = {"Byrådet", "The council"}, .legal_basis = "§ 2"}.in(language::da) ==
          "Byrådet, hjemmel: § 2");
}
