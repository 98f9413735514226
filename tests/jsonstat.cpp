#include <fordel/io/jsonstat.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::detail::read_jsonstat;
using support::expect_error;
using row = std::vector<std::string>;

namespace {

// Two areas by two quarters, the last dimension running fastest.
std::string cube(std::string const& values, std::string const& sizes = "[2, 2]",
                 std::string const& areas = R"({"253": 0, "259": 1})") {
    return R"({"version": "2.0", "class": "dataset", "id": ["OMRÅDE", "Tid"], "size": )" + sizes +
           R"(, "dimension": {"OMRÅDE": {"category": {"index": )" + areas +
           R"(}}, "Tid": {"category": {"index": ["2021K1", "2022K1"]}}}, "value": )" + values + "}";
}

} // namespace

TEST_CASE("a cube is read with its last dimension running fastest", "[jsonstat]") {
    auto const table = read_jsonstat(cube("[50514, 50818, 61475, 61718]"));
    CHECK(table.columns == row{"OMRÅDE", "Tid", "INDHOLD"});
    CHECK(table.rows == std::vector<row>{{"253", "2021K1", "50514"},
                                         {"253", "2022K1", "50818"},
                                         {"259", "2021K1", "61475"},
                                         {"259", "2022K1", "61718"}});
}

TEST_CASE("codes go by their places, and figures may be named by theirs", "[jsonstat]") {
    auto const turned = read_jsonstat(cube("[1, 2, 3, 4]", "[2, 2]", R"({"259": 1, "253": 0})"));
    CHECK(turned.rows[0] == row{"253", "2021K1", "1"});
    auto const keyed = read_jsonstat(cube(R"({"3": 4, "0": 1, "1": 2, "2": 3})"));
    CHECK(keyed.rows[0] == row{"259", "2022K1", "4"});
    CHECK(keyed.rows[1] == row{"253", "2021K1", "1"});
}

TEST_CASE("a cube with fewer figures than cells is truncated", "[jsonstat]") {
    expect_error("fordel.statbank.truncated", [] { return read_jsonstat(cube("[1, 2, 3]")); });
    expect_error("fordel.statbank.truncated", [] { return read_jsonstat(cube("[]")); });
    std::string const whole = cube("[1, 2, 3, 4]");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length);
        expect_error("fordel.statbank.truncated", [&] { return read_jsonstat(whole.substr(0, length)); });
    }
}

TEST_CASE("what is no cube is malformed", "[jsonstat]") {
    for (std::string const& wrong :
         {std::string("{}"), std::string("{\"dataset\": {}}"), std::string("{nonsense}"), cube("[1, 2, 3, 4]", "[2]"),
          cube("[1, 2, 3, 4]", "[2, 0]"), cube("[1, 2, 3, 4]", "[2, -2]"), cube("[1, 2, 3, 4]", "[2, \"x\"]"),
          cube("[1, 2, 3, 4]", "[1, 4]"), cube("[1, 2, 3, 4]", "[99999999, 99999999]"),
          cube("[1, 2, 3, 4]", "[2, 2]", R"({"253": 0, "259": 0})"),
          cube("[1, 2, 3, 4]", "[2, 2]", R"({"253": 0, "259": 5})"), cube("[1, 2, 3, 4]", "[2, 2]", R"({"253": 0})"),
          cube(R"({"0": 1, "1": 2, "2": 3, "9": 4})")}) {
        INFO(wrong);
        expect_error("fordel.statbank.malformed", [&] { return read_jsonstat(wrong); });
    }
}

TEST_CASE("text nested without end does not exhaust the stack", "[jsonstat]") {
    expect_error("fordel.statbank.malformed", [] { return read_jsonstat(std::string(1'000'000, '[')); });
    expect_error("fordel.statbank.malformed",
                 [] { return read_jsonstat("{\"a\": " + std::string(40, '[') + std::string(40, ']') + "}"); });
}
