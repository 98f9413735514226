// Names of a document, kept from one reading to the next.
#include <fordel/file/address.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

programme_file file_of(std::string text) {
    for (char& c : text)
        if (c == '\'') c = '"';
    return programme_file(document::of(parse_json(text, "museum.json")));
}

std::string const two_streams = R"({'fordel': '1', 'programme': 'Museet', 'currency': 'DKK', 'notation': 'danish',
  'parties': {'A': {}, 'B': {}, 'M': {}}, 'groups': {'g': ['A', 'Zzz']},
  'streams': {'r': {'amount': '600 kr. per year', 'period': '2025', 'paid by': {'who': 'g', 'key': 'equal'}, 'to': 'M'},
              'q': {'amount': '600 kr. per year', 'period': '2025', 'paid by': 'A', 'to': 'M'}}})";

std::string const weighed = R"({'fordel': '1', 'programme': 'Museet', 'currency': 'DKK', 'notation': 'danish',
  'parties': {'A': {}, 'B': {}, 'M': {}}, 'figures': {'heads': {'values': {'A': '1.234', 'B': '270'}, 'on': '2025-01-01'}},
  'streams': {'r': {'amount': '600 kr. per year', 'period': '2025', 'paid by': {'who': ['A', 'B'], 'key': 'heads'}, 'to': 'M'}}})";

std::string paid_by(schedule const& s, std::string const& who) { return s.filter({.payer = who}).total().to_string(); }

} // namespace

TEST_CASE("what is wrong with names is told each time that the file is asked") {
    programme_file const file = file_of(two_streams);
    for (int i = 0; i < 3; ++i)
        CHECK_THROWS_AS(file.schedule(), file_error);
}

TEST_CASE("names are read anew where the words are read in another way") {
    programme_file const file = file_of(weighed);
    file_choices plain;
    plain.set.emplace_back(address("notation"), node(std::string("plain")));
    // 600 × 1234/1504 = 492.287…; in plain notation the figure is 1.234: 600 × 1.234/271.234 = 2.7297….
    CHECK(paid_by(file.schedule(), "A") == "492.29 DKK");
    CHECK(paid_by(file.schedule(plain), "A") == "2.73 DKK");
    CHECK(paid_by(file.schedule(), "A") == "492.29 DKK");
}

TEST_CASE("a table of the same name beside another file is another table") {
    std::string const figures = R"({"heads": {"file": "heads.csv"}})";
    node const museum = file_of(weighed).content();
    auto const said_in = [&](std::string const& file) {
        return replaced(museum, address("figures"), parse_json(figures, file));
    };
    std::string const heading = "party;date;value\n";
    document const source =
        document::of(said_in("old/part.json"), {{"old/heads.csv", heading + "A;2024-01-01;1\nB;2024-01-01;2\n"},
                                                {"new/heads.csv", heading + "A;2024-01-01;2\nB;2024-01-01;1\n"}});
    programme_file const file(source);
    programme_file const other = file.with(said_in("new/part.json"));
    CHECK(said_in("old/part.json") == said_in("new/part.json"));
    CHECK(paid_by(file.schedule(), "A") == "200.00 DKK");
    CHECK(paid_by(other.schedule(), "A") == "400.00 DKK");
    CHECK(paid_by(file.schedule(), "A") == "200.00 DKK");
}
