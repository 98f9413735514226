#include <fordel/file/json.hpp>
#include <fordel/file/lint.hpp>
#include <fordel/key/key.hpp>
#include <fordel/literals.hpp>
#include <fordel/programme/programme.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/boost_json.hpp"

using namespace fordel;
using namespace fordel::literals;

namespace {

std::vector<std::string> found(std::string const& json, std::vector<schedule> const& cases = {}) {
    std::vector<std::string> all;
    for (finding const& f : lint(parse_json(json, "p.json"), cases))
        all.push_back(std::string(f.kind.id) + " " + f.address.written() + ": " + f.seen);
    return all;
}

std::string told(std::string const& id, std::string const& rest) { return id + ' ' + rest; }

// 100 kr. shared 9:1, so that a floor of 20 kr. binds and one of 5 kr. does not.
schedule shared_with_floor(money<dkk> least) {
    party const a = named("A"), b = named("B"), c = named("C");
    fordel::programme p("p", {"P", "P"}, dkk{});
    p.add(stream{.id = "s",
                 .name = {"s", "s"},
                 .amount = per_year(100_dkk),
                 .period = period::year(2025),
                 .payers = {{.id = "all",
                             .name = {"alle", "all"},
                             .payers = key({a, b}, std::vector<fraction>{fraction(9), fraction(1)}),
                             .adjustments = {floor(least)}}},
                 .recipients = c});
    return p.schedule();
}

} // namespace

TEST_CASE("a year that is left out between two others is a gap") {
    CHECK(found(R"({"indices": {"pl": {"rates": {"2024": "2 %", "2026": "3 %", "2027": "3 %"}}}, "keys": {"k": "pl"},
                    "streams": {"s": {"key": "k"}}})") ==
          std::vector<std::string>{told("fordel.lint.gap", "indices.pl.rates: nothing of 2025")});
    CHECK(found(R"({"by year": {"2014-15": "1", "2015-16": "1"}})").empty());
}

TEST_CASE("a member whose periods overlap is told, and one that comes back is not") {
    auto const towns = [](std::string const& from) {
        return R"({"groups": {"towns": [{"who": "A", "from": "2024-01-01", "until": "2024-06-30"},
                                        {"who": "A", "from": ")" +
               from + R"("}]}, "streams": {"s": {"paid by": "towns"}}})";
    };
    CHECK(found(towns("2024-06-01")) ==
          std::vector<std::string>{told("fordel.lint.overlap", "groups.towns.2: A twice at a time")});
    CHECK(found(towns("2024-07-01")).empty());
}

TEST_CASE("what nothing mentions is unused") {
    CHECK(found(R"({"groups": {"spare": ["A"]}, "figures": {"heads": {}}, "keys": {"by heads": "1/2 heads + 1/2 equal"},
                    "streams": {"s": {"key": "by heads"}}})") ==
          std::vector<std::string>{told("fordel.lint.unused", "groups.spare: spare")});
}

TEST_CASE("a party is unused that pays, receives and shares nothing in any case") {
    CHECK(found(R"({"parties": {"A": {}, "B": {}, "C": {}, "D": {}}})", {shared_with_floor(5_dkk)}).front() ==
          told("fordel.lint.unused", "parties.D: D"));
}

TEST_CASE("a bound that holds nobody never binds") {
    CHECK(found("{}", {shared_with_floor(5_dkk)}) ==
          std::vector<std::string>{
              told("fordel.lint.never_binds", "streams.s.paid by.all.adjustments.1: floor of 5.00 DKK")});
    CHECK(found("{}", {shared_with_floor(20_dkk)}).empty());
    CHECK(found("{}", {shared_with_floor(5_dkk), shared_with_floor(20_dkk)}).empty());
}
