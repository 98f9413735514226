#include <fordel/io/jsonstat.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/boost_json.hpp"
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

std::vector<row> rows_of(fordel::detail::statbank_table const& table) {
    std::vector<row> rows(table.rows());
    for (std::size_t r = 0; r < table.rows(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            rows[r].push_back(table.at(r, c));
    return rows;
}

std::string repeated(std::size_t times, std::string const& text) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a cube is read with its last dimension running fastest", "[jsonstat]") {
    auto const table = read_jsonstat(cube("[50514, 50818, 61475, 61718]"));
    CHECK(table.columns == row{"OMRÅDE", "Tid", "INDHOLD"});
    CHECK(rows_of(table) == std::vector<row>{{"253", "2021K1", "50514"},
                                             {"253", "2022K1", "50818"},
                                             {"259", "2021K1", "61475"},
                                             {"259", "2022K1", "61718"}});
}

TEST_CASE("codes go by their places, and figures may be named by theirs", "[jsonstat]") {
    auto const turned = read_jsonstat(cube("[1, 2, 3, 4]", "[2, 2]", R"({"259": 1, "253": 0})"));
    CHECK(rows_of(turned)[0] == row{"253", "2021K1", "1"});
    auto const keyed = read_jsonstat(cube(R"({"3": 4, "0": 1, "1": 2, "2": 3})"));
    CHECK(rows_of(keyed)[0] == row{"259", "2022K1", "4"});
    CHECK(rows_of(keyed)[1] == row{"253", "2021K1", "1"});
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
          cube("[1, 2, 3, 4]", "[1, 4]"), cube("[1, 2, 3, 4]", "[2, 2]", R"({"253": 0, "259": 0})"),
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

TEST_CASE("a number keeps the text it is written in", "[jsonstat]") {
    auto const table = read_jsonstat(cube("[1.10, 12345678901234567890123, \"\\u0031\\u0032\", -0e2]"));
    CHECK(table.at(0, 2) == "1.10");
    CHECK(table.at(1, 2) == "12345678901234567890123");
    CHECK(table.at(2, 2) == "12");
    CHECK(table.at(3, 2) == "-0e2");
    std::string const digits(100'000, '7');
    CHECK(read_jsonstat(cube("[" + digits + ", 2, 3, 4]")).at(0, 2) == digits);
}

TEST_CASE("a name that stands twice is not chosen between", "[jsonstat]") {
    std::string const twice =
        R"({"id": ["OMRÅDE"], "size": [1], "dimension": {"OMRÅDE": {"category": {"index": ["253"]}}},
                                  "value": [1], "value": [2]})";
    expect_error("fordel.statbank.malformed", [&] { return read_jsonstat(twice); });
}

TEST_CASE("an error says where the text is no JSON", "[jsonstat]") {
    auto const seen = support::seen_in_error([] { return read_jsonstat("{\"a\": 1,\n \"b\": nonsense}"); });
    CHECK(seen.find("line 2, column 7") != std::string::npos);
    expect_error("fordel.statbank.malformed", [] { return read_jsonstat(cube("[1, 2, 3, 4]") + " {}"); });
    CHECK(support::seen_in_error([] { return read_jsonstat("{}\n{}"); }).find("line 2, column 1") != std::string::npos);
}

TEST_CASE("more values or cells than the limit are refused, and read where it is raised", "[jsonstat]") {
    std::string const four = cube("[1, 2, 3, 4]"); // 4 rows of 3 cells; 22 values in all
    expect_error("fordel.statbank.too_large", [&] { return read_jsonstat(four, {.cells = 11}); });
    CHECK(read_jsonstat(four, {.cells = 25}).rows() == 4);
    expect_error("fordel.statbank.too_large", [] { return read_jsonstat(cube("[1]", "[99999999, 99999999]")); });
    auto const seen = support::seen_in_error(
        [] { return read_jsonstat("[" + repeated(2'000'000, "1,") + "1]"); }); // the default limit, and refused at once
    CHECK(seen == "JSON of more than 2000000 values");
}
