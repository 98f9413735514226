// Two spellings of one thing are written as one.
#include <fordel/file/canonical.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/one_spelling.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

std::string written(std::string const& json) { return to_yaml(in_one_spelling(parse_json(json))); }

} // namespace

TEST_CASE("of two spellings of one thing one is written") {
    CHECK(written(R"({"fordel": "1", "programme": {"da": "Museet", "en": "Museet"},
                      "parties": {"Havnby": {"code": "901"}, "Museet": {}},
                      "streams": {"running": {"name": {"da": "Drift", "en": "Running costs"},
                        "paid by": {"lead": {"who": ["Havnby"], "amount": [{"from": "2025", "value": "5 kr."}]},
                                    "others": {"who": ["Klitby", "Engby"], "rest": "yes", "key": "equal"}},
                        "decision": {"value": {"body": {"da": "x", "en": "x"}}, "from": "2025"}}}})") ==
          "fordel: 1\n"
          "programme: Museet\n"
          "parties:\n"
          "  Havnby: {code: 901}\n"
          "  Museet:\n"
          "streams:\n"
          "  running:\n"
          "    name: {da: Drift, en: Running costs}\n"
          "    paid by:\n"
          "      lead:\n"
          "        who: Havnby\n"
          "        amount:\n"
          "          - {from: 2025, value: 5 kr.}\n"
          "      others: {who: [Klitby, Engby], amount: rest, key: equal}\n"
          "    decision:\n"
          "      value: {body: x}\n"
          "      from: 2025\n");
}

TEST_CASE("what is no other spelling stays") {
    // A bound in a list is that of the first of the key; ties in a list are an order of parties; no name is the rest.
    CHECK(written(R"({"streams": {"a": {"paid by": {"who": ["A", "B"], "floors": ["5 kr."], "ties": ["A"]}},
                                  "rest": {"paid by": {"who": "A", "rest": "no"}}}})") ==
          "streams:\n"
          "  a:\n"
          "    paid by: {who: [A, B], floors: [5 kr.], ties: [A]}\n"
          "  rest:\n"
          "    paid by: {who: A, rest: no}\n");
    CHECK(written(R"({"groups": {"rest": "yes"}, "other": {"who": ["A"]}})") ==
          "groups:\n  rest: yes\nother:\n  who: [A]\n");
}
