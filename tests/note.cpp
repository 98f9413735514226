#include <fordel/sjaelland/note.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace sjaelland = fordel::sjaelland;

TEST_CASE("a place in the note is cited by document and heading", "[note]") {
    auto const cited = sjaelland::note(sjaelland::headings::results, {"da", "en"});
    CHECK(cited.in(fordel::language::da) ==
          "Introduktion til KKR Sjælland, 23. marts 2022, \"Værdi og resultater af klyngerne\"");
    CHECK(cited.in(fordel::language::en).find("23 March 2022") != std::string::npos);
    CHECK(cited.states == fordel::text{"da", "en"});
    CHECK(std::string(sjaelland::headings::cofinancing) == "Finansiering › Kommunal (og regional) medfinansiering");
    CHECK(std::string(sjaelland::headings::other_grants) == "Finansiering › Øvrige bevillinger");
    CHECK(std::string(sjaelland::headings::clusters) == "Hvad er klyngerne?");
    CHECK(std::string(sjaelland::headings::placing) == "Placering af regionale klyngekontorer");
}
