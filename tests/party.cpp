#include <fordel/party.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::find_party;
using fordel::find_party_forgiving;
using fordel::official_order;
using fordel::party;
using fordel::party_kind;
using support::expect_error;

namespace {

std::vector<party> const some{{"koege", "Køge", party_kind::municipality, "259"},
                              {"naestved", "Næstved", party_kind::municipality, "370"},
                              {"ruc", "Roskilde Universitet", party_kind::university, ""},
                              {"roskilde", "Roskilde", party_kind::municipality, "265"}};

} // namespace

TEST_CASE("a party is found by its exact id, name or code", "[party]") {
    CHECK(find_party(some, "naestved") == 1);
    CHECK(find_party(some, "Næstved") == 1);
    CHECK(find_party(some, "370") == 1);
    CHECK(find_party(some, "Roskilde") == 3);
    for (char const* written : {"næstved", "NÆSTVED", "Naestved", "Næstve", " Næstved", "", "37", "Rosk"})
        expect_error("fordel.party.unknown", [&] { return find_party(some, written); });
}

TEST_CASE("an unknown name offers the nearest", "[party]") {
    CHECK(support::seen_in_error([] { return find_party(some, "Nastved"); }) == "\"Nastved\" (nearest: Næstved)");
    CHECK(support::seen_in_error([] {
              return find_party(some, "Roskilde Universitaet");
          }).find("Roskilde Universitet") != std::string::npos);
    expect_error("fordel.party.unknown", [] { return find_party({}, "Køge"); });
    expect_error("fordel.party.unknown", [] { return find_party(some, std::string(100'000, 'x')); });
}

TEST_CASE("a name that two parties have is ambiguous, an id is not", "[party]") {
    std::vector<party> const twins{{"a", "Nykøbing", party_kind::other, "1"},
                                   {"b", "Nykøbing", party_kind::other, "2"},
                                   {"nykoebing", "c", party_kind::other, "3"}};
    expect_error("fordel.party.ambiguous", [&] { return find_party(twins, "Nykøbing"); });
    expect_error("fordel.party.ambiguous", [&] { return find_party_forgiving(twins, "NYKØBING"); });
    CHECK(find_party(twins, "b") == 1);
    CHECK(find_party(twins, "2") == 1);
    CHECK(find_party_forgiving(twins, "nykoebing") == 2); // exactly an id

    // An id goes before any names and codes that read the same, wherever it stands.
    std::vector<party> const mixed{
        {"x", "265", party_kind::other, ""}, {"y", "Y", party_kind::other, "265"}, {"265", "Z", party_kind::other, ""}};
    CHECK(find_party(mixed, "265") == 2);
    CHECK(find_party_forgiving(mixed, "265") == 2);
}

TEST_CASE("the edges forgive case and accents", "[party]") {
    for (char const* written : {"naestved", "NÆSTVED", "næstved", "Naestved", "NAESTVED", "370"})
        CHECK(find_party_forgiving(some, written) == 1);
    CHECK(find_party_forgiving(some, "roskilde universitet") == 2);
    CHECK(find_party_forgiving(some, "KØGE") == 0);
    expect_error("fordel.party.unknown", [] { return find_party_forgiving(some, "Nastved"); });
}

TEST_CASE("what fits exactly goes before what fits but for case", "[party]") {
    std::vector<party> const similar{{"p", "HOLBÆK", party_kind::other, ""},
                                     {"q", "holbæk", party_kind::other, ""},
                                     {"r", "Holbæk", party_kind::other, ""}};
    CHECK(find_party_forgiving(similar, "Holbæk") == 2);
    expect_error("fordel.party.ambiguous", [&] { return find_party_forgiving(similar, "holbaek"); });
}

TEST_CASE("the edges forgive blanks, letters in two pieces, zeros before a code and the words of office", "[party]") {
    std::vector<party> const towns{{"koebenhavn", "København", party_kind::municipality, "101"},
                                   {"naestved", "Næstved", party_kind::municipality, "370"},
                                   {"assens", "Assens", party_kind::municipality, "420"},
                                   {"vesthimmerlands", "Vesthimmerlands", party_kind::municipality, "820"},
                                   {"region-sjaelland", "Region Sjælland", party_kind::region, "1085"},
                                   {"alingsaas", "Alingsås", party_kind::other, ""}};
    auto const found = [&](char const* written) { return towns[find_party_forgiving(towns, written)].name; };
    for (char const* written : {"Københavns Kommune", "københavns kommune", "Københavns", "København Kommune", "0101",
                                " 101 ", "Koebenhavns_Kommune"})
        CHECK(found(written) == "København");
    for (char const* written : {"Næstved ", "\u00A0Næstved\u200B", "Næstved Kommune", "Næstved Municipality", "00370"})
        CHECK(found(written) == "Næstved");
    for (char const* written : {"Assens", "Assens Kommune", "assen"})
        CHECK(found(written) == "Assens");
    CHECK(found("Vesthimmerland") == "Vesthimmerlands");
    CHECK(found("Region Sjælland") == "Region Sjælland");
    CHECK(found("Alingsa\u030As") == "Alingsås");
    for (char const* none :
         {"Sjælland", "Region Sjællands", "Kommune", " Kommune", "s Kommune", "Alingså", "0", "000", ""})
        expect_error("fordel.party.unknown", [&] { return find_party_forgiving(towns, none); });
    CHECK(support::seen_in_error([&] { return find_party_forgiving(towns, "Kbh"); }) == "\"Kbh\"");
    CHECK(support::seen_in_error([&] { return find_party_forgiving(towns, "0102"); }) == "\"0102\"");
}

TEST_CASE("names that differ in Å and Aa only are told apart as written, or refused by name", "[party]") {
    std::vector<party> const two{{"Åby", "Åby", party_kind::other, ""}, {"Aaby", "Aaby", party_kind::other, ""}};
    CHECK(find_party_forgiving(two, "Åby") == 0);
    CHECK(find_party_forgiving(two, "Aaby") == 1);
    for (char const* either : {"aaby", "ÅBY", "A\u030Aby", "Aaby Kommune"})
        CHECK(support::seen_in_error([&] { return find_party_forgiving(two, either); }) ==
              '"' + std::string(either) + "\", which may be Åby [Åby] or Aaby [Aaby]");
}

TEST_CASE("a list of parties is found whole, or refused", "[party]") {
    using fordel::find_parties;
    CHECK(find_parties(some, {"265", "Køge", "ruc"}) == std::vector<std::size_t>{3, 0, 2});
    CHECK(find_parties(some, {}).empty());
    expect_error("fordel.party.unknown", [] { return find_parties(some, {"Køge", "Koege"}); });
    expect_error("fordel.party.duplicate", [] { return find_parties(some, {"Køge", "259"}); });
    std::vector<party> const twins{{"a", "Nykøbing", party_kind::other, "1"},
                                   {"b", "Nykøbing", party_kind::other, "2"},
                                   {"1", "c", party_kind::other, "3"}};
    expect_error("fordel.party.ambiguous", [&] { return find_parties(twins, {"Nykøbing"}); });
    CHECK(find_parties(twins, {"1", "b"}) == std::vector<std::size_t>{2, 1}); // an id goes before a code
}

TEST_CASE("official order is by code as a number, parties without one last", "[party]") {
    auto const coded = [](char const* code) { return party{"i", "n", party_kind::other, code}; };
    CHECK(official_order(coded("253"), coded("259")));
    CHECK_FALSE(official_order(coded("259"), coded("253")));
    CHECK(official_order(coded("99"), coded("101")));
    CHECK(official_order(coded("265"), coded("1085")));
    CHECK(official_order(coded("999"), coded("")));
    CHECK_FALSE(official_order(coded(""), coded("999")));
    CHECK_FALSE(official_order(coded(""), coded("")));
    CHECK_FALSE(official_order(coded("7"), coded("7")));
}

TEST_CASE("kinds have names", "[party]") {
    CHECK(fordel::to_string(party_kind::municipality) == std::string("municipality"));
    CHECK(fordel::to_string(party_kind::cluster_office) == std::string("cluster_office"));
    CHECK(fordel::to_string(party_kind::other) == std::string("other"));
}
