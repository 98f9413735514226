#include <fordel/io/figures.hpp>
#include <fordel/io/statbank.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"

using fordel::figures;
using fordel::figures_reading;
using fordel::fraction;
using fordel::make_date;
using fordel::named;
using fordel::notation;
using fordel::party;
using fordel::party_kind;
using fordel::read_csv;
using fordel::read_population_csv;
using fordel::read_statbank;
using support::expect_error;
using support::seen_in_error;

namespace {

std::vector<party> const known{{"greve", "Greve", party_kind::municipality, "253"},
                               {"koege", "Køge", party_kind::municipality, "259"}};
fordel::date const first = make_date(2022, 1, 1);

figures_reading coast() { return {.what = {"kystlinje", "coastline"}, .unit = {"km", "km"}, .source = {{"k", "m"}}}; }

figures_reading coast_of_known(notation style) {
    figures_reading how = coast();
    how.known = known;
    how.notation = style;
    return how;
}

} // namespace

TEST_CASE("figures are read from CSV by party, date and value", "[figures]") {
    figures const read = read_csv("# coast\nparty;date;value\nKøge;2022-01-01;60,5\nGreve;2022-01-01;-1/3\n", coast());
    CHECK(read.parties() == std::vector{named("Køge"), named("Greve")});
    CHECK(read.at(named("Køge"), first).value == fraction(121, 2));
    CHECK(read.at(named("Greve"), first).value == fraction(-1, 3));
    CHECK(read.what().en == "coastline");
    CHECK(read.unit().en == "km");
    CHECK(read.source().document.en == "m");
    // Commas and tabs divide as well, quotes hold them together, and a last line need not end.
    CHECK(read_csv("date,party,value\n2022-01-01,\"Køge\",\"60,5\"\n2022-01-01,Greve,-1/3", coast()).values() ==
          read.values());
    CHECK(read_csv("Part\tDato\tVærdi\nKøge\t2022-01-01\t60.5\r\nGreve\t2022-01-01\t-1/3\r\n", coast()) == read);
}

TEST_CASE("parties that are known are found by name, id or code", "[figures]") {
    for (std::string const who : {"Køge", "koege", "259", "Køge Kommune", "0259"}) {
        figures const read = read_csv("party;date;value\n" + who + ";2022-01-01;1\n", coast_of_known(notation::plain));
        CHECK(read.parties() == std::vector{known[1]});
        CHECK(read.at(known[1], first).value == fraction(1));
    }
    CHECK(seen_in_error([] {
              return read_csv("party;date;value\n\nKoge;2022-01-01;1\n", coast_of_known(notation::plain));
          }) == "\"Koge\" (nearest: Køge) in line 3");
}

TEST_CASE("numbers are read in the notation that is named", "[figures]") {
    std::string const csv = "party;date;value\nGreve;2022-01-01;1.234\n";
    CHECK(read_csv(csv, coast_of_known(notation::danish)).at(known[0], first).value == fraction(1234));
    CHECK(read_csv(csv, coast_of_known(notation::english)).at(known[0], first).value == fraction(1234, 1000));
    expect_error("fordel.exact.ambiguous", [&] { return read_csv(csv, coast()); });
    CHECK(seen_in_error([] { return read_csv("party;date;value\nA;2022-01-01;few\n", coast()); }) ==
          "\"few\" in line 2");
}

TEST_CASE("the day of publication is read where it is known", "[figures]") {
    figures const read =
        read_csv("part;dato;værdi;offentliggjort\nA;2022-01-01;1;2022-02-11\nA;2023-01-01;2;\n", coast());
    CHECK(read.latest_published(make_date(2022, 2, 11)) == first);
    CHECK(read.values()[1].published == std::nullopt);
}

TEST_CASE("towns of one name are told apart by the column of codes", "[figures]") {
    figures const read = read_csv("code;party;date;value\n1;Castro;2022-01-01;7\n2;Castro;2022-01-01;8\n", coast());
    CHECK(read.at(named("Castro", party_kind::other, "1"), first).value == fraction(7));
    CHECK(read.at(named("Castro", party_kind::other, "2"), first).value == fraction(8));
    expect_error("fordel.party.duplicate", [] {
        return read_csv("code;party;date;value\n1;Castro;2022-01-01;7\n1;Carro;2022-01-01;8\n", coast());
    });
}

TEST_CASE("a line that is not understood is named", "[figures]") {
    for (std::string const csv :
         {"", "# nothing\n", "party;date\nA;2022-01-01\n", "party;date;value;party\n", "party;date;value;unit\n",
          "party;date;value\nA;2022-01-01\n", "party;date;value\nA;2022-01-01;\"1\n", "a,b\n1,2\n"})
        expect_error("fordel.figures.malformed", [&] { return read_csv(csv, coast()); });
    CHECK(seen_in_error([] { return read_csv("party;date;value\nA;2022;1\n", coast()); }).ends_with(" in line 2"));
    expect_error("fordel.calendar.bad_date", [] { return read_csv("party;date;value\nA;2022-02-30;1\n", coast()); });
    expect_error("fordel.figures.duplicate",
                 [] { return read_csv("party;date;value\nA;2022-01-01;1\nA;2022-01-01;1\n", coast()); });
    figures_reading small = coast();
    small.limits = {.bytes = 1000, .cells = 5};
    expect_error("fordel.statbank.too_large",
                 [&] { return read_csv("party;date;value\nA;2022-01-01;1\nB;2022-01-01;1\n", small); });
}

TEST_CASE("heads in CSV are a population", "[figures]") {
    auto const counts = read_population_csv("party;date;value\n253;2022-01-01;50.818\n",
                                            {.known = known, .notation = notation::danish});
    CHECK(counts.at("253", first).heads == 50'818);
    figures const published =
        read_population_csv("code;party;date;value;published\n253;Greve;2022-01-01;5;2022-02-11\n");
    CHECK(published.latest_published(make_date(2022, 3, 1)) == first);
    expect_error("fordel.exact.not_whole",
                 [] { return read_population_csv("code;party;date;value\n253;Greve;2022-01-01;0.5\n"); });
    expect_error("fordel.population.negative",
                 [] { return read_population_csv("code;party;date;value\n253;Greve;2022-01-01;-5\n"); });
    expect_error("fordel.population.missing_area", // no code
                 [] { return read_population_csv("party;date;value\nGreve;2022-01-01;5\n"); });
}

TEST_CASE("any table of StatBank by areas and times holds figures", "[figures]") {
    figures_reading how{.what = {"skattepligtig indkomst", "taxable income"}, .unit = {"1.000 kr.", "1,000 kr."}};
    how.known = known;
    figures const lines = read_statbank("OMRÅDE;ENHED;TID;INDHOLD\nGreve;Beløb;2022;12,5\nKøge;Beløb;2022;-3\n", how);
    CHECK(lines.at(known[0], first).value == fraction(25, 2));
    CHECK(lines.at(known[1], first).value == fraction(-3));
    CHECK(lines.limited_to().da == "ENHED=Beløb");
    CHECK(lines.source().document.en == "Statistics Denmark, StatBank (CC BY 4.0)");
    // The figures stand below the table's own words, and their notation is named.
    how.notation = notation::danish;
    figures const titled = read_statbank("område;tid;Skattepligtig indkomst\n253;2022;1.234\n", how);
    CHECK(titled.at(known[0], first).value == fraction(1234));
    figures const matrix = read_statbank("Indkomst\n;2022;2023\nGreve;1.000;2.000\nKøge;3.000;4.000\n", how);
    CHECK(matrix.at(known[1], make_date(2023, 1, 1)).value == fraction(4000));
    figures const cube = read_statbank(R"({"dataset": {"dimension": {"id": ["OMRÅDE", "ENHED", "ContentsCode", "Tid"],
        "size": [2, 1, 1, 1], "OMRÅDE": {"category": {"index": {"253": 0, "259": 1}}},
        "ENHED": {"category": {"index": {"5": 0}}}, "ContentsCode": {"category": {"index": {"INDKP101": 0}}},
        "Tid": {"category": {"index": {"2022": 0}}}}, "value": [1.5, 2]}})",
                                       how);
    CHECK(cube.at(known[1], first).value == fraction(2));
    CHECK(cube.source().document.da == "Danmarks Statistik, tabel INDKP101 (CC BY 4.0)");
    CHECK(cube.limited_to().en == "ENHED=5");
}

TEST_CASE("figures of several units or years of one table are not mixed", "[figures]") {
    figures_reading how{.what = {"indkomst", "income"}};
    how.known = known;
    expect_error("fordel.statbank.not_total", [&] {
        return read_statbank("OMRÅDE;ENHED;TID;INDHOLD\nGreve;kr;2022;1\nGreve;personer;2022;2\n", how);
    });
    expect_error("fordel.statbank.suppressed",
                 [&] { return read_statbank("OMRÅDE;TID;INDHOLD\nGreve;2022;..\n", how); });
    expect_error("fordel.exact.ambiguous",
                 [&] { return read_statbank("OMRÅDE;TID;INDHOLD\nGreve;2022;1.234\n", how); });
    CHECK(seen_in_error([&] { return read_statbank("OMRÅDE;TID;INDHOLD\nGreve;2022;many\n", how); }) ==
          "\"many\" in line 2, column INDHOLD (Greve, 2022)");
}

TEST_CASE("heads of a download may be grouped where their notation is named", "[statbank]") {
    std::string const table = "OMRÅDE;TID;INDHOLD\n253;2022;50.818\n";
    CHECK(read_statbank(table, known, {}, {}, notation::danish).at("253", first).heads == 50'818);
    expect_error("fordel.statbank.malformed", [&] { return read_statbank(table, known); });
    expect_error("fordel.statbank.malformed", [&] { return read_statbank(table, known, {}, {}, notation::english); });
}
