// Programme files, read and settled.
#include <fordel/file/json.hpp>
#include <fordel/file/programme_file.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

// JSON is the same model as YAML; with ' for ", since so much is quoted.
programme_file file_of(std::string text) {
    for (char& c : text)
        if (c == '\'') c = '"';
    return programme_file(document::of(parse_json(text, "museum.json")));
}

std::string const museum = R"({
  'fordel': '1', 'programme': 'Havnemuseet', 'currency': 'DKK', 'notation': 'danish',
  'parties': {'Havnby': {'code': '901'}, 'Klitby': {'code': '902'}, 'Engby': {'code': '903'}, 'Museet': {}},
  'streams': {'running': {
    'amount': '500.000 kr. per year', 'period': '2025-07 to 2026-12',
    'paid by': {'lead': {'who': 'Havnby', 'amount': '200.000 kr.'},
                'others': {'who': ['Klitby', 'Engby'], 'rest': 'yes', 'key': 'equal'}},
    'to': 'Museet'}}})";

} // namespace

TEST_CASE("a stream of a file is settled as it says") {
    schedule const s = file_of(museum).schedule();
    CHECK(s.total().to_string() == "750000.00 DKK");
    CHECK(s.filter({.payer = "Havnby"}).total().to_string() == "300000.00 DKK");
    CHECK(s.filter({.payer = "Klitby"}).total().to_string() == "225000.00 DKK");
}
