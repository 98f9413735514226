#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <optional>
#include <random>
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

// What is said of it, or the place.
template <class Find>
std::string outcome(Find&& find) {
    try {
        return std::to_string(find());
    } catch (fordel::error const& refused) {
        return refused.what();
    }
}

// The only party that fits, or nothing.
template <class Fits>
std::optional<std::size_t> only(std::vector<party> const& parties, std::string const& written, Fits&& fits) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (fits(parties[i])) found.push_back(i);
    if (found.size() > 1) fordel::detail::throw_ambiguous_party(written, parties, found);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::string without_zeros(std::string const& digits) {
    return digits.find_first_not_of("0123456789") == digits.npos ? digits.substr(digits.find_first_not_of('0')) : "";
}

// Rule by rule, each compared with every party.
std::size_t found_one_by_one(std::vector<party> const& parties, std::string const& written) {
    using fordel::detail::fold;
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (parties[i].id == written) return i;
    auto const try_rule = [&](auto&& fits) { return only(parties, written, fits); };
    if (auto i = try_rule([&](party const& p) { return p.name == written || (p.code == written && !p.code.empty()); }))
        return *i;
    std::string const wanted = fold(written);
    if (auto i = try_rule([&](party const& p) { return fold(p.name) == wanted || p.id == wanted; })) return *i;
    std::string const number = wanted.empty() ? "" : without_zeros(wanted);
    if (auto i = try_rule(
            [&](party const& p) { return !number.empty() && !p.code.empty() && without_zeros(p.code) == number; }))
        return *i;
    auto const has_office = [](std::string const& name) { return name.ends_with("-kommune"); };
    auto const town = [&](std::string name) {
        if (has_office(name)) name.erase(name.size() - std::string("-kommune").size());
        if (name.size() > 1 && name.back() == 's') name.pop_back();
        return name;
    };
    if (auto i = try_rule([&](party const& p) {
            bool const place = p.kind == party_kind::municipality || has_office(fold(p.name)) || has_office(wanted);
            return place && !town(wanted).empty() && town(fold(p.name)) == town(wanted);
        }))
        return *i;
    fordel::detail::throw_unknown_party(parties, written);
}

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

TEST_CASE("many are found, and refused, as each one by itself", "[party]") {
    std::vector<std::string> const names{"\u00C5by", "Aaby", "\u00C5by Kommune", "Assens", "101", "", "s"};
    std::vector<std::string> const ids{"aaby", "assens", "x", "0101", "101"};
    std::vector<std::string> const codes{"", "101", "0101", "7", "Aaby"};
    std::vector<std::string> const forms{
        "\u00C5by", "AABY",  "A\u030Aby", "aabys kommune", "\u00C5bys", "assen", "Assens Kommune",
        "101",      "00101", "07",        " 7 ",           "S Kommune", "x",     "",
        "y"};
    std::minstd_rand chance(1);
    auto const any = [&](auto const& of) { return of[chance() % of.size()]; };
    for (int round = 0; round < 3'000; ++round) {
        std::vector<party> parties(1 + chance() % 4);
        for (party& p : parties)
            p = {any(ids), any(names), chance() % 2 == 0 ? party_kind::municipality : party_kind::other, any(codes)};
        fordel::detail::party_index const index(parties);
        for (std::string const& written : forms) {
            CHECK(outcome([&] { return index.find(written); }) ==
                  outcome([&] { return find_party(parties, written); }));
            CHECK(outcome([&] { return index.find_forgiving(written); }) ==
                  outcome([&] { return found_one_by_one(parties, written); }));
        }
    }
}

TEST_CASE("among many parties each is found at once, however it is written", "[party]") {
    std::vector<party> many;
    for (int i = 0; i < 50'000; ++i)
        many.push_back({"id " + std::to_string(i), "\u00C5" + std::to_string(i), party_kind::other, ""});
    fordel::detail::party_index const index(many);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < many.size(); ++i)
        wrong +=
            index.find_forgiving("\u00E5" + std::to_string(i)) == i ? 0 : 1; // quick, unless each is compared with each
    CHECK(wrong == 0);
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

TEST_CASE("nobody is called so in the language of a sentence", "[party]") {
    CHECK(fordel::name_in_words(fordel::uncovered_party()) == fordel::text{"Ikke dækket", "Not covered"});
    CHECK(fordel::name_in_words(some[0]) == fordel::text{"Køge", "Køge"});
}

TEST_CASE("kinds have names", "[party]") {
    CHECK(fordel::to_string(party_kind::municipality) == std::string("municipality"));
    CHECK(fordel::to_string(party_kind::cluster_office) == std::string("cluster_office"));
    CHECK(fordel::to_string(party_kind::other) == std::string("other"));
}

TEST_CASE("an id is made of the name where none is given", "[party]") {
    CHECK(fordel::named("Høje-Taastrup") == party{"hoeje-taastrup", "Høje-Taastrup"});
    CHECK(fordel::named("Greve", party_kind::municipality, "253") ==
          party{"greve", "Greve", party_kind::municipality, "253"});
    std::vector<party> const made = fordel::detail::distinct({{.name = "Køge"}, {"own", "Greve"}});
    CHECK(made == std::vector<party>{{"koege", "Køge"}, {"own", "Greve"}});
    expect_error("fordel.party.no_id", [] { return fordel::detail::distinct({party{}}); });
}

TEST_CASE("made ids that meet are told apart: by the names, or by the codes", "[party]") {
    using fordel::named;
    auto const ids = [](std::vector<party> parties) {
        std::vector<std::string> all;
        for (party const& p : fordel::told_apart(std::move(parties)))
            all.push_back(p.id);
        return all;
    };
    CHECK(ids({named("Åby"), named("Aaby"), named("Ølby")}) == std::vector<std::string>{"Åby", "Aaby", "oelby"});
    CHECK(ids({named("Castro", party_kind::municipality, "1"), named("Castro", party_kind::municipality, "2")}) ==
          std::vector<std::string>{"1", "2"});
    CHECK(ids({{"castro", "Castro"}, {"castro", "Another"}}) == std::vector<std::string>{"castro", "castro"}); // given
    std::vector<party> const twins{named("Castro", party_kind::municipality, "1"),
                                   named("Castro", party_kind::municipality, "2")};
    CHECK(fordel::detail::distinct(twins).back().id == "2");
    expect_error("fordel.party.duplicate", [&] { return fordel::detail::distinct({twins[0], twins[0]}); });
    expect_error("fordel.party.duplicate", [] {
        return fordel::detail::distinct({{"a", "A", party_kind::other, "1"}, {"b", "B", party_kind::other, "1"}});
    });
}

TEST_CASE("an ambiguous name lists all its candidates", "[party]") {
    std::vector<party> const towns{{"a", "Castro", party_kind::other, "1"},
                                   {"b", "Castro", party_kind::other, "2"},
                                   {"c", "Castro", party_kind::other, ""},
                                   {"d", "Greve", party_kind::other, "3"}};
    for (char const* written : {"Castro", "CASTRO"})
        CHECK(support::seen_in_error([&] { return find_party_forgiving(towns, written); }) ==
              '"' + std::string(written) + "\", which may be Castro [a, 1], Castro [b, 2] or Castro [c]");
}
