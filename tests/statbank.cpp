#include <fordel/io/statbank.hpp>
#include <fordel/key.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

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
          rows("253;2021K1;5;6\n253;2022K1;5\n"), rows("253;2021;5\n"), rows("253;2021M01;5\n"), rows("253;2021K5;5\n"),
          rows("253;2021K0;5\n"), rows("253;2021K1;5.5\n"), rows("253;2021K1;5 0\n"), rows("253;2021K1;-5\n"),
          rows("253;2021K1;5e3\n")}) {
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
