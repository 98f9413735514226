#include <fordel/key/key.hpp>
#include <fordel/population/succession.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::make_date;
using fordel::party;
using fordel::party_kind;
using fordel::population;
using fordel::succession;
using fordel::succession_step;
using fordel::with_predecessors;
using support::expect_error;

namespace {

party area(char const* name) { return {name, name, party_kind::municipality, name}; }

date const before = make_date(2005, 1, 1);
date const between = make_date(2006, 6, 1);
date const after = make_date(2008, 1, 1);

// A and B made C in 2006; C and D made E in 2007, when F went to G and H.
succession table() {
    auto const step = [](int year, char const* from, char const* to) {
        return succession_step{make_date(year, 1, 1), area(from), area(to), "source"};
    };
    return succession({step(2006, "A", "C"), step(2006, "B", "C"), step(2007, "C", "E"), step(2007, "D", "E"),
                       step(2007, "F", "G"), step(2007, "F", "H")});
}

population counts() {
    return {{area("A"), area("B"), area("C"), area("D"), area("F")},
            {{"A", before, 1},
             {"B", before, 20},
             {"D", before, 300},
             {"F", before, 9},
             {"C", between, 25},
             {"D", between, 310}},
            {{"counts", "counts"}, "", {}}};
}

} // namespace

TEST_CASE("an area's predecessors are followed back through all mergers", "[succession]") {
    CHECK(table().predecessors(area("E"), before) == std::vector{area("A"), area("B"), area("D")});
    CHECK(table().predecessors(area("E"), between) == std::vector{area("C"), area("D")});
    CHECK(table().predecessors(area("E"), after) == std::vector{area("E")});
    CHECK(table().predecessors(area("E"), make_date(2007, 1, 1)) == std::vector{area("E")}); // on the day itself
    CHECK(table().predecessors(area("C"), before) == std::vector{area("A"), area("B")});
    CHECK(table().predecessors(area("Z"), before) == std::vector{area("Z")});
}

TEST_CASE("figures from before a merger are the predecessors' sums, and the source says so", "[succession]") {
    population const all = with_predecessors(counts(), {area("C"), area("E")}, table());
    CHECK(all.at("E", before).heads == 321);
    CHECK(all.at("E", between).heads == 335);
    CHECK(all.at("C", before).heads == 21);
    CHECK(all.at("C", between).heads == 25);
    CHECK(all.source().document.en == "counts; the population of predecessors summed");
    CHECK(all.dates("E") == std::vector{before, between});
    fordel::key const shares = fordel::key::by_population({area("E"), area("F")}, all, before);
    CHECK(shares.share("E") == fordel::fraction(321) / fordel::fraction(330));
    CHECK(with_predecessors(all, {area("E")}, table()).at("E", before).heads == 321); // again: the same
    CHECK(with_predecessors(counts(), {area("D")}, table()) == counts());
}

TEST_CASE("a divided predecessor is refused by name", "[succession]") {
    expect_error("fordel.population.divided_area", [] { return with_predecessors(counts(), {area("G")}, table()); });
    CHECK(support::seen_in_error([] { return table().predecessors(area("H"), before); }) ==
          "F, divided on 2007-01-01 among H and G");
}

TEST_CASE("a sum of only some predecessors is refused", "[succession]") {
    population const without_b({area("A"), area("B")}, {{"A", before, 1}}, {});
    expect_error("fordel.population.missing_date", [&] { return with_predecessors(without_b, {area("C")}, table()); });
    population const only_a({area("A")}, {{"A", before, 1}}, {});
    expect_error("fordel.population.missing_area", [&] { return with_predecessors(only_a, {area("C")}, table()); });
    population const other({area("A"), area("B"), area("C")}, {{"A", before, 1}, {"B", before, 2}, {"C", before, 4}},
                           {});
    expect_error("fordel.population.duplicate", [&] { return with_predecessors(other, {area("C")}, table()); });
}

TEST_CASE("a table is read whole, or its line is named", "[succession]") {
    std::string const header = "from;before_code;before_name;after_code;after_name;source\n";
    succession const read = succession::read("# a remark\n" + header + "2006-01-01;443;Marstal;492;Ærø;DST\r\n");
    REQUIRE(read.steps().size() == 1);
    CHECK(read.steps()[0] == succession_step{make_date(2006, 1, 1),
                                             {"marstal", "Marstal", party_kind::municipality, "443"},
                                             {"aeroe", "Ærø", party_kind::municipality, "492"},
                                             "DST"});
    for (std::string const& bad :
         {std::string("2006-01-01;443;Marstal;492;Ærø;DST\n"), header + header,
          header + "2006-01-01;443;Marstal;492;Ærø\n", header + "2006-01-01;;Marstal;492;Ærø;\n",
          header + "2006-01-01;1;A;1;A;\n", header + "2006-01-01;1;A;2;B;\n2006-01-01;1;A;2;B;\n"})
        expect_error("fordel.population.bad_succession", [&] { return succession::read(bad); });
    expect_error("fordel.calendar.bad_date", [&] { return succession::read(header + "2006;1;A;2;B;\n"); });
    CHECK(succession::read("").steps().empty());
}

// Statistics Denmark's nomenclature of counties and municipalities names five municipalities for Bornholm and two for
// Ærø.
TEST_CASE("the table that ships knows Bornholm and Ærø", "[succession]") {
    std::ifstream file(std::string(FORDEL_DATA_DIR) + "/succession.csv");
    std::string const text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    succession const shipped = succession::read(text);
    auto const codes = [&](char const* code, date on) {
        std::vector<std::string> all;
        for (party const& p : shipped.predecessors({"x", "x", party_kind::municipality, code}, on))
            all.push_back(p.code);
        return all;
    };
    CHECK(codes("400", make_date(2002, 1, 1)) == std::vector<std::string>{"401", "403", "405", "407", "409"});
    CHECK(codes("400", make_date(2003, 1, 1)) == std::vector<std::string>{"400"});
    CHECK(codes("492", make_date(2005, 1, 1)) == std::vector<std::string>{"443", "493"});
    CHECK(codes("101", make_date(2002, 1, 1)) == std::vector<std::string>{"101"});
    for (succession_step const& s : shipped.steps())
        CHECK(s.source.find("AMT_KOM_V3_2006") != std::string::npos);
}

TEST_CASE("an area is followed to what has become of it", "[succession]") {
    auto const codes = [](char const* code, date on) {
        std::vector<std::string> all;
        for (party const& p : table().successors(area(code), on))
            all.push_back(p.code);
        return all;
    };
    using list = std::vector<std::string>;
    CHECK(codes("A", before) == list{"A"});
    CHECK(codes("A", make_date(2006, 1, 1)) == list{"C"}); // on the day itself
    CHECK(codes("B", after) == list{"E"});                 // through two mergers
    CHECK(codes("F", between) == list{"F"});
    CHECK(codes("F", after) == list{"G", "H"});
    CHECK(codes("Z", after) == list{"Z"});
    CHECK(table().successor(area("D"), after) == area("E"));
    CHECK(table().successor({.id = "D", .name = "D"}, after) == area("E")); // by id, where there is no code
    CHECK(table().successor({"D", "Another D", party_kind::municipality, "9"}, after).code == "9");
    expect_error("fordel.population.divided_area", [] { return table().successor(area("F"), after); });
    CHECK(support::seen_in_error([] { return table().successor(area("F"), after); }) ==
          "F, divided by 2008-01-01 among G and H");
}

TEST_CASE("a table says what its areas are where they are no municipalities", "[succession]") {
    std::string const header = "from;before_code;before_name;after_code;after_name;source;kind\n";
    succession const regions =
        succession::read(header + "2027-01-01;1085;Region Sjælland;1087;Region Østdanmark;Act;region\n");
    CHECK(regions.steps()[0].after == party{"region-oestdanmark", "Region Østdanmark", party_kind::region, "1087"});
    expect_error("fordel.party.unknown_kind",
                 [&] { return succession::read(header + "2027-01-01;1;A;2;B;Act;duchy\n"); });
    expect_error("fordel.population.bad_succession",
                 [&] { return succession::read(header + "2027-01-01;1;A;2;B;Act\n"); });
}

TEST_CASE("figures of any kind are summed over predecessors", "[succession]") {
    fordel::figures const roads({"veje", "roads"}, {area("A"), area("B"), area("D")},
                                {{"A", before, fordel::fraction(1, 2)},
                                 {"B", before, fordel::fraction(1, 3)},
                                 {"D", before, fordel::fraction(5)}},
                                {{"kort", "map"}}, {"km", "km"});
    fordel::figures const all = with_predecessors(roads, {area("C"), area("E")}, table());
    CHECK(all.at(area("C"), before).value == fordel::fraction(5, 6));
    CHECK(all.at(area("E"), before).value == fordel::fraction(35, 6));
    CHECK(all.source().document.en == "map; the roads of predecessors summed");
    expect_error("fordel.figures.missing_party", [&] {
        return with_predecessors(
            fordel::figures({"veje", "roads"}, {area("A")}, {{"A", before, fordel::fraction(1)}}, {}), {area("C")},
            table());
    });
}
