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
