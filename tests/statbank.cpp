#include <fordel/io/statbank.hpp>
#include <fordel/key.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"

using fordel::make_date;
using fordel::read_statbank;
using support::expect_error;

namespace {

// Downloads of FOLK1A as Statistics Denmark makes them (CC BY 4.0), cut to a few rows.
constexpr char codes[] =
    "OMRÅDE;KØN;ALDER;TID;INDHOLD\n000;1;0;2008K1;32976\n000;1;0;2009K1;33656\n000;1;0;2020K1;31649\n";
constexpr char texts[] =
    "OMRÅDE;CIVILSTAND;TID;INDHOLD\nHele landet;I alt;2008K1;5475791\nHele landet;I alt;2019K1;5806081\n"
    "Hele landet;I alt;2020K1;5822763\nHele landet;I alt;2020K4;5837213\n";
constexpr char json[] = R"({"dataset": {"dimension": {
  "OMRÅDE": {"label": "region", "category": {"index": {"101": 0}, "label": {"101": "Copenhagen"}}},
  "ContentsCode": {"label": "Indhold", "category": {"index": {"FOLK1A": 0}, "label": {"FOLK1A": "Population at the first day of the quarter"}}},
  "Tid": {"label": "time", "category": {"index": {"2026K3": 0}, "label": {"2026K3": "2026Q3"}}},
  "id": ["OMRÅDE", "ContentsCode", "Tid"], "size": [1, 1, 1],
  "role": {"geo": ["OMRÅDE"], "metric": ["ContentsCode"], "time": ["Tid"]}},
  "label": "Population at the first day of the quarter by region, Indhold and time",
  "source": "Statistics Denmark", "updated": "2026-08-10T06:00:00Z", "value": [670389]}})";

std::string const bom = "\xEF\xBB\xBF";

std::string rows(std::string const& lines) { return "OMRÅDE;TID;INDHOLD\n" + lines; }

} // namespace

TEST_CASE("CSV with codes, limited to one sex and age, says so", "[statbank]") {
    auto const counts = read_statbank(codes);
    CHECK(counts.at("000", make_date(2008, 1, 1)).heads == 32'976);
    CHECK(counts.at("000", make_date(2020, 1, 1)).heads == 31'649);
    CHECK(counts.dates("000").size() == 3);
    CHECK(counts.source().states.en.find("KØN=1, ALDER=0") != std::string::npos);
    CHECK(counts.source().document.en.find("FOLK1A") != std::string::npos);
}

TEST_CASE("CSV with texts", "[statbank]") {
    auto const counts = read_statbank(texts);
    CHECK(counts.at("000", make_date(2020, 1, 1)).heads == 5'822'763);
    CHECK(counts.at("000", make_date(2020, 10, 1)).heads == 5'837'213); // the fourth quarter
    CHECK(counts.source().states.en.find('=') == std::string::npos);    // "I alt" limits nothing
}

TEST_CASE("JSON-stat", "[statbank]") {
    auto const counts = read_statbank(json);
    CHECK(counts.at("101", make_date(2026, 7, 1)).heads == 670'389);
    CHECK(counts.source().states.en.find('=') == std::string::npos);
}

TEST_CASE("with or without a byte-order mark, and with either line end", "[statbank]") {
    CHECK(read_statbank(bom + codes).at("000", make_date(2008, 1, 1)).heads == 32'976);
    CHECK(read_statbank(bom + json).at("101", make_date(2026, 7, 1)).heads == 670'389);
    CHECK(read_statbank("OMRÅDE;TID;INDHOLD\r\n253;2021K1;50514\r\n").at("253", make_date(2021, 1, 1)).heads == 50'514);
    CHECK(read_statbank("\"OMRÅDE\";\"TID\";\"INDHOLD\"\n\"253\";\"2021K1\";\"50514\"\n")
              .at("253", make_date(2021, 1, 1))
              .heads == 50'514);
}

TEST_CASE("areas are known by name, and make a key", "[statbank]") {
    auto const known = fordel::sjaelland::municipalities();
    auto const counts = read_statbank(rows("Faxe;2022K1;37161\nStevns;2022Q1;23473\n259;2022K1;61718\n"), known);
    CHECK(counts.areas().at(0).code == "320");
    CHECK(counts.areas().at(2).name == "Køge");
    auto const key = fordel::key::by_population(counts.areas(), counts, make_date(2022, 1, 1));
    CHECK(key.share("Stevns") == fordel::fraction(23'473) / fordel::fraction(122'352));
    expect_error("fordel.statbank.unknown_area", [&] { return read_statbank(rows("Feaxe;2022K1;37161\n"), known); });
    CHECK(support::seen_in_error([&] {
              return read_statbank(rows("Stevnss;2022K1;1\n"), known);
          }).find("nearest: Stevns") != std::string::npos);
    expect_error("fordel.statbank.unknown_area",
                 [] { return read_statbank(rows("Faxe;2022K1;37161\n")); }); // nobody knows its code
}

TEST_CASE("a file cut anywhere does not pass for a whole one", "[statbank]") {
    // Cut after a complete line, a CSV cannot be told from a shorter download: every other cut is found.
    std::string const whole = codes;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        if (length > 0 && whole[length - 1] == '\n') continue;
        INFO(length);
        expect_error("fordel.statbank.truncated", [&] { return read_statbank(whole.substr(0, length)); });
    }
    expect_error("fordel.statbank.truncated", [] { return read_statbank(rows("253;2021K1\n")); });
    expect_error("fordel.statbank.truncated", [] { return read_statbank(rows("253;2021K1;\"50514\n")); });
    std::string const cube = json;
    for (std::size_t length = 0; length < cube.size(); ++length) {
        INFO(length);
        expect_error("fordel.statbank.truncated", [&] { return read_statbank(cube.substr(0, length)); });
    }
}

TEST_CASE("what is no such table is malformed", "[statbank]") {
    for (std::string const& wrong :
         {std::string("OMRÅDE;TID\n253;2021K1\n"), std::string("TID;INDHOLD\n2021K1;5\n"),
          std::string("a,b,c\n1,2,3\n"), rows(""), rows("253;2021K1\n253;2022K1;5\n"),
          rows("253;2021K1;5;6\n253;2022K1;5\n"), rows("253;2021M13;5\n"), rows("253;2021M1;5\n"), rows("253;202;5\n"),
          rows("253;2021K5;5\n"), rows("253;2021K0;5\n"), rows("253;2021K1;5.5\n"), rows("253;2021K1;5 0\n"),
          rows("253;2021K1;-5\n"), rows("253;2021K1;5e3\n")}) {
        INFO(wrong);
        expect_error("fordel.statbank.malformed", [&] { return read_statbank(wrong); });
    }
    expect_error("fordel.calendar.bad_date", [] { return read_statbank(rows("253;0000K1;5\n")); });
    expect_error("fordel.exact.too_large", [] { return read_statbank(rows("253;2021K1;9223372036854775808\n")); });
    expect_error("fordel.population.duplicate", [] { return read_statbank(rows("253;2021K1;5\n253;2021K1;5\n")); });
}

TEST_CASE("a figure that is not published is not taken for zero", "[statbank]") {
    for (char const* cell : {"", ".", "..", "…", "-", "x"})
        expect_error("fordel.statbank.suppressed",
                     [&] { return read_statbank(rows(std::string("253;2021K1;") + cell + "\n")); });
    std::string suppressed = json;
    suppressed.replace(suppressed.find("670389"), 6, "null");
    expect_error("fordel.statbank.suppressed", [&] { return read_statbank(suppressed); });
    CHECK(read_statbank(rows("253;2021K1;0\n")).at("253", make_date(2021, 1, 1)).heads == 0);
}

TEST_CASE("two quotes are an empty cell, and within quotes one quote", "[statbank]") {
    expect_error("fordel.statbank.suppressed", [] { return read_statbank(rows("253;2021K1;\"\"\n")); });
    auto const counts = read_statbank("OMRÅDE;KØN;TID;INDHOLD\n253;\"a \"\"b\"\"; c\";2021K1;5\n");
    CHECK(counts.source().states.en.find("KØN=a \"b\"; c") != std::string::npos);
}

TEST_CASE("a table divided by sex or age is no population", "[statbank]") {
    expect_error("fordel.statbank.not_total",
                 [] { return read_statbank("OMRÅDE;KØN;TID;INDHOLD\n253;1;2021K1;5\n253;2;2021K1;6\n"); });
    expect_error("fordel.statbank.not_total",
                 [] { return read_statbank("OMRÅDE;KØN;TID;INDHOLD\n253;TOT;2021K1;11\n253;1;2021K1;5\n"); });
}

TEST_CASE("code and text in one cell are one area", "[statbank]") {
    std::string const both = "OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD\n"
                             "000 Hele landet;TOT I alt;IALT I alt;TOT I alt;2022K1 2022K1;5873420\n"
                             "259 Køge;TOT I alt;IALT I alt;TOT I alt;2022K1 2022Q1;61718\n"
                             "851 Aalborg;TOT I alt;IALT I alt;TOT I alt;2022K1;221082\n";
    auto const counts = read_statbank(both, fordel::sjaelland::municipalities());
    CHECK(counts.at("000", make_date(2022, 1, 1)).heads == 5'873'420);
    CHECK(counts.areas().at(1).id == "koege");
    CHECK(counts.areas().at(2) == fordel::party{"851", "Aalborg", fordel::party_kind::other, "851"}); // nobody knows it
    CHECK(counts.source().states.en == "population on the first day of the quarter");
    // The code of one area beside the name of another is neither.
    auto const seen = support::seen_in_error(
        [] { return read_statbank(rows("259 Faxe;2022K1;1\n"), fordel::sjaelland::municipalities()); });
    CHECK(seen.find("259 is Køge") != std::string::npos);
    expect_error("fordel.statbank.unknown_area",
                 [] { return read_statbank(rows("259 Faxe;2022K1;1\n"), fordel::sjaelland::municipalities()); });
}

TEST_CASE("months and years, each with a source of its own", "[statbank]") {
    auto const monthly = read_statbank(rows("253;2023M01;50957\n253;2023M12;51001\n"));
    CHECK(monthly.dates("253") == std::vector{make_date(2023, 1, 1), make_date(2023, 12, 1)});
    CHECK(monthly.source().document.en == "Statistics Denmark, table FOLK1AM (CC BY 4.0)");
    CHECK(monthly.source().states.da == "folketal den første i måneden");
    auto const yearly = read_statbank(rows("253;2023;50957\n"));
    CHECK(yearly.at("253", make_date(2023, 1, 1)).heads == 50'957);
    CHECK(yearly.source().states.en == "population on 1 January");
    CHECK(yearly.source().document.en.find("FOLK") == std::string::npos);
    expect_error("fordel.statbank.malformed", [] { return read_statbank(rows("253;2023M01;5\n253;2023K2;5\n")); });
}

TEST_CASE("the English texts' names of areas, of the country, its regions and provinces", "[statbank]") {
    auto const english = read_statbank("REGION,TIME,CONTENTS\nAll Denmark,2022Q1,6\nCopenhagen,2022Q1,1\n"
                                       "Region Zealand,2022Q1,2\nProvince Fyn,2022Q1,3\n");
    auto const danish = read_statbank("OMRÅDE\tTID\tINDHOLD\nHele landet\t2022K1\t6\nKøbenhavn\t2022K1\t1\n"
                                      "Region Sjælland\t2022K1\t2\nLandsdel Fyn\t2022K1\t3\n");
    CHECK(english.areas() == danish.areas());
    CHECK(english.at("101", make_date(2022, 1, 1)).heads == 1);
    CHECK(english.at("085", make_date(2022, 1, 1)).heads == 2);
    CHECK(english.at("07", make_date(2022, 1, 1)).heads == 3);
    CHECK(english.areas()[2].kind == fordel::party_kind::region);
    // Where the region is known by another code, that one holds.
    for (char const* written : {"Region Zealand", "Region Sjælland", "085", "085 Region Sjælland"}) {
        auto const known =
            read_statbank(rows(std::string(written) + ";2022K1;843513\n"), {fordel::sjaelland::region_sjaelland()});
        CHECK(known.areas()[0] == fordel::sjaelland::region_sjaelland());
    }
}

TEST_CASE("a matrix has the dates as columns, below a title and with blank labels for the same as above",
          "[statbank]") {
    std::string const matrix = "\"Folketal den 1. i kvartalet efter køn, alder, område og tid\"\n\n"
                               "\" \";\" \";\" \";\"2021K1\";\"2022K1\"\n"
                               "\"I alt\";\"Alder i alt\";\"Faxe\";36713;37161\n"
                               "\" \";\" \";\"Stevns\";23034;23473\n";
    auto const counts = read_statbank(matrix, fordel::sjaelland::municipalities());
    CHECK(counts.at("320", make_date(2021, 1, 1)).heads == 36'713);
    CHECK(counts.at("320", make_date(2022, 1, 1)).heads == 37'161);
    CHECK(counts.at("336", make_date(2021, 1, 1)).heads == 23'034);
    CHECK(counts.at("336", make_date(2022, 1, 1)).heads == 23'473);
    CHECK(counts.source().states.en.ends_with("; Folketal den 1. i kvartalet efter køn, alder, område og tid"));
}

TEST_CASE("areas are found as people and spreadsheets write them", "[statbank]") {
    auto known = fordel::sjaelland::municipalities();
    known.push_back({"koebenhavn", "K\u00F8benhavn", fordel::party_kind::municipality, "101"});
    known.push_back({"taarnby", "T\u00E5rnby", fordel::party_kind::municipality, "185"});
    for (char const* written : {"101", "0101", "0101 K\u00F8benhavn", "101 K\u00F8benhavns Kommune", "Copenhagen",
                                "K\u00F8benhavns Kommune", "K\u00D8BENHAVN", "koebenhavn"}) {
        auto const areas = read_statbank(rows(std::string(written) + ";2022K1;5\n"), known).areas();
        CHECK(areas.at(0).name == "K\u00F8benhavn");
        CHECK(areas.at(0).code == "101");
    }
    CHECK(read_statbank(rows("0101;2022K1;5\n")).areas().at(0).name == "K\u00F8benhavn");
    CHECK(read_statbank(rows("Ta\u030Arnby;2022K1;5\n"), known).areas().at(0).code == "185");
    CHECK(read_statbank(rows("01;2022K1;5\n"), known).areas().at(0).name == "Landsdel Byen K\u00F8benhavn");
    CHECK(read_statbank(rows("0999;2022K1;5\n"), known).areas().at(0).code == "0999"); // known to nobody
    expect_error("fordel.statbank.unknown_area", [&] { return read_statbank(rows("0101 Faxe;2022K1;5\n"), known); });
}

TEST_CASE("a long title is cut between characters", "[statbank]") {
    std::string const cut(199, 'x'); // and a letter of two bytes, of which the 200th is the first
    auto const counts = read_statbank(cut + "\u00F8l\n\"OMR\u00C5DE\";\"2020K1\"\n\"101\";5\n");
    CHECK(counts.source().states.en.ends_with("; " + cut));
}

TEST_CASE("a matrix with names, with one label, and with a restriction", "[statbank]") {
    auto const named = read_statbank("region,sex,2021Q1\n253,Total,50514\n");
    CHECK(named.at("253", make_date(2021, 1, 1)).heads == 50'514);
    auto const bare = read_statbank("\t2021\t2022\n253\t1\t2\n");
    CHECK(bare.at("253", make_date(2022, 1, 1)).heads == 2);
    auto const limited =
        read_statbank("; ;2021K1\nKvinder;Faxe;18000\n;Stevns;11000\n", fordel::sjaelland::municipalities());
    CHECK(limited.source().states.en == "population on the first day of the quarter; Kvinder");
    // Neither column, or both, hold areas that are known.
    expect_error("fordel.statbank.malformed", [] { return read_statbank(";;2021K1\nKvinder;Faxe;1\n"); });
    expect_error("fordel.statbank.malformed", [] { return read_statbank(";;2021K1\nCopenhagen;Region Zealand;1\n"); });
    expect_error("fordel.statbank.malformed", [] { return read_statbank(";2021K1\n;1\n"); });
    expect_error("fordel.statbank.not_total",
                 [] { return read_statbank(";;2021K1\nMænd;Copenhagen;1\nKvinder;Copenhagen;1\n"); });
}

TEST_CASE("a restriction shows in the source", "[statbank]") {
    auto const limited = read_statbank("OMRÅDE;ALDER;CIVILSTAND;KØN;TID;INDHOLD\n253;0-5 år;Ugift;Total;2021K1;3000\n");
    CHECK(limited.source().states.da == "folketal den første i kvartalet; ALDER=0-5 år, CIVILSTAND=Ugift");
}

TEST_CASE("a dimension that no population has is refused, and so are two columns of one meaning", "[statbank]") {
    expect_error("fordel.statbank.unknown_dimension",
                 [] { return read_statbank("OMRÅDE;ENHED;TID;INDHOLD\n253;Procent;2021K1;5\n"); });
    CHECK(support::seen_in_error([] { return read_statbank("OMRÅDE;ENHED;TID;INDHOLD\n253;x;2021K1;5\n"); }) ==
          "\"ENHED\"");
    expect_error("fordel.statbank.unknown_dimension",
                 [] { return read_statbank("OMRÅDE;;TID;INDHOLD\n253;;2021;5\n"); });
    for (char const* header : {"OMRÅDE;REGION;TID;INDHOLD", "OMRÅDE;KØN;SEX;TID;INDHOLD", "OMRÅDE;TID;Tid;INDHOLD",
                               "OMRÅDE;TID;INDHOLD;Folketal den 1. i kvartalet"})
        expect_error("fordel.statbank.column_twice", [&] {
            std::string const cells =
                std::string(header).find("KØN") == std::string::npos ? "253;253;5;5" : "253;1;1;2021;5";
            return read_statbank(std::string(header) + '\n' + cells + '\n');
        });
}

TEST_CASE("a header by more than one separator is refused", "[statbank]") {
    expect_error("fordel.statbank.malformed", [] {
        return read_statbank("OMRÅDE;TID;INDHOLD;x,OMRÅDE,TID,INDHOLD\n253;2021K1;5;6,253,2021K1,7\n");
    });
    CHECK(support::seen_in_error([] {
              return read_statbank("OMRÅDE;TID;INDHOLD;x,OMRÅDE,TID,INDHOLD\n");
          }).find("by more than one of") != std::string::npos);
}

TEST_CASE("an error says which line and column, and whose figure", "[statbank]") {
    CHECK(support::seen_in_error([] { return read_statbank(rows("253;2021K1;5\n\n259;2021K1;..\n")); }) ==
          "\"..\" in line 4, column INDHOLD (259, 2021K1)");
    CHECK(support::seen_in_error([] { return read_statbank(";2021K1;2022K1\n253;5;..\n"); }) ==
          "\"..\" in line 2, column 2022K1 (253, 2022K1)");
    CHECK(support::seen_in_error([] { return read_statbank(rows("253;2021K9;5\n")); }).find("in line 2") !=
          std::string::npos);
    std::string suppressed = json;
    suppressed.replace(suppressed.find("670389"), 6, "null");
    CHECK(support::seen_in_error([&] { return read_statbank(suppressed); }) ==
          "\"null\" in figure 1, column INDHOLD (101, 2026K3)");
    CHECK(support::seen_in_error([] {
              return read_statbank(rows("Atlantis;2021K1;5\n"), fordel::sjaelland::municipalities());
          }).find("\"Atlantis\" in line 2") == 0);
}

TEST_CASE("a table that counts no heads is refused by its name", "[statbank]") {
    std::string other = json;
    for (std::size_t at; (at = other.find("FOLK1A")) != std::string::npos;)
        other.replace(at, 6, "INDKP1");
    expect_error("fordel.statbank.malformed", [&] { return read_statbank(other); });
    std::string monthly = json;
    monthly.replace(monthly.find("{\"FOLK1A\": 0}"), 13, "{\"FOLK1B\": 0}");
    CHECK(read_statbank(monthly).source().document.da == "Danmarks Statistik, tabel FOLK1B (CC BY 4.0)");
}

TEST_CASE("UTF-16 is read by its mark, cp1252 where it is named", "[statbank]") {
    std::string const latin = "OMR\xC5"
                              "DE;TID;INDHOLD\nK\xF8"
                              "benhavn;2022K1;653664\n";
    CHECK(read_statbank(latin, {}, fordel::text_encoding::cp1252).at("101", make_date(2022, 1, 1)).heads == 653'664);
    expect_error("fordel.text.encoding", [&] { return read_statbank(latin); });
    CHECK(support::seen_in_error([&] { return read_statbank(latin); }).find("cp1252") != std::string::npos);
    std::string wide = "\xFF\xFE";
    for (char const c : std::string("REGION;TIME;CONTENTS\n253;2022K1;51067\n"))
        wide += std::string{c, '\0'};
    CHECK(read_statbank(wide).at("253", make_date(2022, 1, 1)).heads == 51'067);
    expect_error("fordel.text.encoding", [&] { return read_statbank(wide.substr(2)); });
}

TEST_CASE("what is beyond the limits is refused, and read where they are raised", "[statbank]") {
    std::string const two = rows("253;2021K1;5\n253;2022K1;5\n"); // six cells, 41 + bytes
    CHECK(read_statbank(two, {}, {}, {.cells = 6}).dates("253").size() == 2);
    expect_error("fordel.statbank.too_large", [&] { return read_statbank(two, {}, {}, {.cells = 5}); });
    CHECK(read_statbank(two, {}, {}, {.bytes = two.size()}).dates("253").size() == 2);
    expect_error("fordel.statbank.too_large", [&] { return read_statbank(two, {}, {}, {.bytes = two.size() - 1}); });
    expect_error("fordel.statbank.too_large", [] { return read_statbank(std::string(100'000'000, ';') + "\n"); });
    std::string const digits(1'000'000, '7');
    auto const seen = support::seen_in_error([&] { return read_statbank(rows("253;2021K1;" + digits + "\n")); });
    expect_error("fordel.exact.too_large", [&] { return read_statbank(rows("253;2021K1;" + digits + "\n")); });
    CHECK(seen.size() < 200);
}

TEST_CASE("a hundred thousand areas are read in one pass", "[statbank]") {
    std::string many = "OMRÅDE;TID;INDHOLD\n";
    for (int i = 100'000; i < 200'000; ++i)
        many += std::to_string(i) + ";2022K1;1\n";
    CHECK(read_statbank(many).areas().size() == 100'000);
}
