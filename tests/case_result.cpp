#include <fordel/testing/case_result.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

using fordel::case_result;
using fordel::case_row;
using fordel::case_status;
using fordel::fraction;

namespace {

case_result three_rows() {
    return {
        .name = "2022",
        .file = "rule.case.yaml",
        .at = {12, 3},
        .status = case_status::failed,
        .fields = {"year", "payer"},
        .rows = {{.by = {"2022", "Køge"}, .expected = fraction(100), .got = fraction::parse("100.5"), .decimals = 2},
                 {.by = {"2022", "Lejre"}, .expected = fraction(1234567), .decimals = 2},
                 {.by = {"2022", ""}, .got = fraction(1, 3)}},
        .working = "Køge: half of 201\n",
        .compared = 34,
        .numbers = fordel::notation::danish};
}

} // namespace

TEST_CASE("case_result: a table in columns as wide as what is in them, in the file's notation") {
    CHECK(difference_table(three_rows()) == "year  payer      expected     got     difference\n"
                                            "2022  Køge         100,00  100,50           0,50\n"
                                            "2022  Lejre  1.234.567,00       -  -1.234.567,00\n"
                                            "2022  all               -     1/3            1/3\n");
}

TEST_CASE("case_result: the first line says what is wrong, the last the working") {
    std::string const told = to_string(three_rows(), {.rows = 1});
    CHECK(told.starts_with("rule.case.yaml:12:3, 2022: failed: 1 of 34 amounts differs, 1 is missing, 1 was not "
                           "expected\nyear  payer"));
    CHECK(told.ends_with("and 2 more\n\nworking of the first:\nKøge: half of 201\n"));
    CHECK(to_string(three_rows(), {.rows = 1, .working = false}).find("working") == std::string::npos);
}

TEST_CASE("case_result: in Danish words") {
    std::string const told = to_string(three_rows(), {.rows = 1, .words = fordel::language::da});
    CHECK(told.starts_with("rule.case.yaml:12:3, 2022: ikke bestået: 1 af 34 beløb afviger, 1 mangler, 1 var ikke "
                           "ventet\nyear  payer"));
    CHECK(told.ends_with("og 2 til\n\nberegningen af det første:\nKøge: half of 201\n"));
    CHECK(difference_table(three_rows(), 20, fordel::language::da).find("      ventet     fik        forskel\n") !=
          std::string::npos);
    CHECK(to_string(case_result{.name = "a", .compared = 3}, {.words = fordel::language::da}) == "a: bestået\n");
}

TEST_CASE("case_result: one that passed is one line") {
    CHECK(to_string(case_result{.name = "a", .compared = 3}) == "a: passed\n");
}
