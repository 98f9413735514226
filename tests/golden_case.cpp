// What case files say, and how it is held against what a subject comes to.
#include <fordel/file/yaml.hpp>
#include <fordel/sjaelland.hpp>
#include <fordel/testing/detail/case_check.hpp>
#include <fordel/testing/detail/case_reader.hpp>

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <string>
#include <vector>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

std::map<std::string, std::string> const tables{
    {"seats.csv", "# made up\nparty;seats;published\r\nA;\"5\";5\r\nB;4;\r\nC;1;2\r\n"},
    {"wide.csv", "\xEF\xBB\xBFpayer,2021,2022\nDEB,80000,80000\nUFM,80000,80001\n"}};

fordel::detail::settled_case settled(node const&, file_choices const& choices) {
    sjaelland::options chosen;
    for (auto const& [assumption, alternative] : choices.chosen)
        chosen.outside = alternative;
    return {sjaelland::programme(chosen).schedule()};
}

std::vector<case_result> results_of(std::string const& yaml) {
    node const content = parse_yaml("fordel: 1\n" + yaml, "a.case.yaml");
    detail::csv_files files([](std::string const& path, node const&) { return tables.at(path); });
    auto const cases = detail::read_cases(content, files);
    detail::case_check check(content, files, settled);
    std::vector<case_result> all;
    for (golden_case const& one : cases)
        all.push_back(check(one));
    return all;
}

case_result result_of(std::string const& yaml) { return results_of(yaml).front(); }

// Nine votes in all for ten seats, by largest remainder: A 50/9, B 30/9, C 10/9.
std::string const seats =
    "notation: plain\ncases:\n  one:\n    apportionment: {units: 10, weights: {A: 5, B: 3, C: 1}}\n";

std::string const greve = "notation: danish\nprogramme: sjaelland.yaml\nchoose: {outside: Greve}\ncases:\n  one:\n";

} // namespace

TEST_CASE("golden cases: amounts in a list, in levels, and none too many") {
    CHECK(result_of(seats + "    expect: [{party: A, amount: 6}, {party: C, amount: 1}]\n").passed());
    CHECK(result_of(seats + "    expect: {by: party, amounts: {A: 6, B: 3, C: 1}}\n    complete: yes\n").passed());
    case_result const short_by_one =
        result_of(seats + "    expect: {by: party, amounts: {A: 5, C: 1}}\n    complete: yes\n");
    CHECK(short_by_one.status == case_status::failed);
    REQUIRE(short_by_one.rows.size() == 2);
    CHECK(short_by_one.rows[0].by == std::vector<std::string>{"A"});
    CHECK(short_by_one.rows[0].difference() == 1);
    CHECK(short_by_one.rows[1].by == std::vector<std::string>{"B"});
    CHECK_FALSE(short_by_one.rows[1].expected);
    CHECK(short_by_one.compared == 2);
    CHECK(short_by_one.working.find("A") != std::string::npos);
}

TEST_CASE("golden cases: the others are one sum, a total is of everything, and nothing is as good as zero") {
    CHECK(result_of(seats + "    expect: [{party: A, amount: 6}, {party: the others, amount: 4}]\n").passed());
    CHECK(result_of(seats + "    expect: [{amount: 10}, {party: the others, amount: 10}]\n").passed());
    CHECK_FALSE(result_of(seats + "    expect: [{amount: 11}]\n").passed());
    CHECK_FALSE(result_of(seats + "    expect: [{party: A, amount: 6}, {party: the others, amount: 3}]\n").passed());
}

TEST_CASE("golden cases: an exception differs by exactly what it states, and is of an amount that is expected") {
    std::string const expected = seats + "    expect: {by: party, amounts: {A: 5, B: 3}}\n    exceptions:\n";
    CHECK(result_of(expected + "      - {party: A, differs by: 1, why: printed so}\n").passed());
    case_result const another = result_of(expected + "      - {party: A, differs by: 2, why: printed so}\n");
    REQUIRE(another.rows.size() == 1);
    CHECK(another.rows[0].excepted == fraction(2));
    case_result const unused = result_of(expected + "      - {party: A, differs by: 1, why: printed so}\n"
                                                    "      - {party: C, differs by: 1, why: a guess}\n");
    CHECK(unused.rows.empty());
    REQUIRE(unused.said.size() == 1);
    CHECK(unused.said[0].find("a guess") != std::string::npos);
}

TEST_CASE("golden cases: axioms hold or not, and errors are expected by their ids") {
    std::string const shared =
        "cases:\n  one:\n    apportionment: {units: 9, method: dhondt, weights: {A: 83, B: 8, C: 9}}\n";
    CHECK(result_of(shared + "    axioms: [sums-exactly, keeps-order, not-negative]\n").passed());
    // D'Hondt gives A all nine, more than 747/100 rounded up.
    case_result const above = result_of(shared + "    axioms: within-quota\n");
    REQUIRE(above.said.size() == 1);
    CHECK(above.said[0].find("747/100") != std::string::npos);
    std::string const none = "cases:\n  one:\n    apportionment: {units: 9, weights: {A: 0}}\n    fails: ";
    CHECK(result_of(none + "fordel.apportionment.all_zero\n").passed());
    CHECK(result_of(none + "fordel.party.unknown\n").status == case_status::error);
    CHECK(result_of(shared + "    fails: fordel.party.unknown\n").status == case_status::failed);
}

TEST_CASE("golden cases: expectations in files, of the rows that are meant, and empty cells expect nothing") {
    std::string const from = "    expect: {file: seats.csv, column: published}\n";
    CHECK(result_of("cases:\n  one:\n    apportionment: {units: 10, weights: {file: seats.csv, column: seats}}\n" +
                    from + "    without: {party: C}\n")
              .rows.size() == 1);
    case_result const all =
        result_of("cases:\n  one:\n    apportionment: {units: 10, weights: {file: seats.csv, column: seats}}\n" + from);
    REQUIRE(all.rows.size() == 1);
    CHECK(all.rows[0].by == std::vector<std::string>{"C"});
    CHECK(all.rows[0].at.file == "seats.csv");
    CHECK(all.rows[0].at.line == 5);
    CHECK(all.rows[0].at.column == 2);
}

TEST_CASE("golden cases: a schedule by year, party, stream and family, in thousands") {
    CHECK(result_of(greve + "    expect:\n"
                            "      - {year: 2022, payer: DEB, amount: '80.000.000,00'}\n"
                            "      - {stream: cofinancing, year: 2022, amount: 4 mio. kr.}\n"
                            "      - {payer: Greve, amount: 0}\n"
                            "      - {year: 2021, payer: deb, amount: 80.000.000 kr.}\n")
              .passed());
    case_result const wide =
        result_of(greve + "    unit: 1.000 kr.\n    expect: {file: wide.csv, by: payer, across: year}\n");
    REQUIRE(wide.rows.size() == 1);
    CHECK(wide.compared == 4);
    CHECK(wide.fields == std::vector<std::string>{"payer", "year"});
    CHECK(wide.rows[0].difference() == -1);
}

TEST_CASE("golden cases: figures are exact unless a rounding is stated") {
    std::string const thirds =
        "notation: danish\ncases:\n  one:\n    table: {cells: {r: {a: '0,4', b: '0,6'}}, unit: '0,1'}\n";
    CHECK(result_of(thirds + "    expect: [{row: r, column: a, amount: '0,4'}]\n").passed());
    CHECK_FALSE(result_of(thirds + "    expect: [{row: r, column: b, amount: 1}]\n").passed());
    CHECK(result_of(thirds + "    rounded: half-up\n    expect: [{row: r, column: b, amount: 1}]\n").passed());
}

TEST_CASE("golden cases: what is wrong with a case is an error of that case alone") {
    auto const both =
        results_of("cases:\n"
                   "  wrong: {apportionment: {units: 3, weights: {A: 1}}, expect: [{payer: A, amount: 3}]}\n"
                   "  right: {apportionment: {units: 3, weights: {A: 1}}, expect: [{party: A, amount: 3}]}\n"
                   "  empty: {apportionment: {units: 3, weights: {A: 1}}}\n"
                   "  twice: {apportionment: {units: 3, weights: {A: 1}}, expect: [{party: A, amount: 3}, "
                   "{party: A, amount: 3}]}\n"
                   "  nothing: {expect: [{amount: 3}]}\n");
    REQUIRE(both.size() == 5);
    CHECK(both[0].status == case_status::error);
    CHECK(both[0].findings.at(0).kind.id == std::string("fordel.case.unknown_field"));
    CHECK(both[1].passed());
    CHECK(both[2].findings.at(0).kind.id == std::string("fordel.case.nothing_expected"));
    CHECK(both[3].findings.at(0).kind.id == std::string("fordel.case.listed_twice"));
    CHECK(both[4].findings.at(0).kind.id == std::string("fordel.case.subject"));
}

TEST_CASE("golden cases: a value that the subject does not know is an error, since nothing could fail by it") {
    auto const told = [](std::string const& yaml) {
        case_result const result = result_of(yaml);
        REQUIRE(result.status == case_status::error);
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].kind.id == std::string("fordel.case.unknown_word"));
        return result.findings[0].seen;
    };
    std::string const expect = "    expect: [{", right = "    expect: [{amount: 344.000.000}]\n";
    CHECK(told(greve + expect + "payer: Zzz, amount: 0}]\n") == "\"Zzz\" as payer");
    CHECK(told(greve + expect + "stream: nope, amount: 0}]\n") == "\"nope\" as stream");
    CHECK(told(greve + expect + "year: xx, recipient: Zzz, amount: 0}]\n") == "\"xx\" as year; \"Zzz\" as recipient");
    for (std::string const field : {"tranche", "group", "status", "months", "due month"})
        CHECK(told(greve + expect + field + ": x, amount: 0}]\n") == "\"x\" as " + field);
    CHECK(told(greve + "    only: {due month: x}\n" + right) == "\"x\" as a month");
    CHECK(told(seats + expect + "party: D, amount: 0}]\n") == "\"D\" as party");
    CHECK(told("cases:\n  one:\n    table: {cells: {r: {a: 1}}}\n" + expect + "column: b, amount: 0}]\n") ==
          "\"b\" as column");
    CHECK(told(seats + expect + "amount: 10}]\n    exceptions: [{party: D, differs by: 1, why: w}]\n") ==
          "\"D\" as party");
    CHECK(told(greve + "    residuals: [{stream: zz, missing: 0}]\n") == "\"zz\" as stream");
    CHECK(told(greve + "    residuals: [{why: nonsense, missing: 0}]\n").find("nonsense") == 1);
    CHECK(result_of(greve + expect + "year: 2099, payer: DEB, amount: 0}]\n").passed()); // nobody pays then
}

TEST_CASE("golden cases: what holds its subject to nothing is an error") {
    auto const id = [](std::string const& of_case) {
        case_result const result = result_of(seats + of_case);
        REQUIRE(result.status == case_status::error);
        return std::string(result.findings.at(0).kind.id);
    };
    std::string const nothing = "fordel.case.nothing_expected";
    CHECK(id("    expect: []\n") == nothing);
    CHECK(id("    expect: []\n    axioms: sums-exactly\n") == nothing);
    CHECK(id("    expect: {by: party, amounts: {}}\n") == nothing);
    CHECK(id("    axioms: []\n") == nothing);
    CHECK(id("    residuals: []\n") == nothing);
    CHECK(id("    expect: {file: seats.csv, column: seats}\n    where: {party: Z}\n") == nothing);
    std::string const ten = "    expect: [{amount: 9}]\n    exceptions:\n      - {differs by: 1, why: printed so}\n";
    CHECK(result_of(seats + ten).passed());
    CHECK(id(ten + "      - {differs by: 2, why: or so}\n") == "fordel.case.listed_twice");
    CHECK(id("    expect: [{amount: 10}]\n    exceptions: [{differs by: 0, why: w}]\n") == "fordel.case.no_difference");
    CHECK(id("    expect: [{amount: 10}]\n    fails: fordel.party.unknown\n") == "fordel.case.fails_and_more");
}

TEST_CASE("golden cases: differences and residuals are money where they are written so, or in the case's unit") {
    std::string const all =
        greve + "    unit: 1.000 kr.\n    expect: [{amount: 343.000}]\n    exceptions: [{differs by: ";
    case_result const total = result_of(greve + "    expect: [{amount: 1}]\n");
    REQUIRE(total.rows.size() == 1);
    fraction const more = *total.rows[0].got / 1000 - 343000;
    CHECK(result_of(all + "'" + more.to_string() + "', why: w}]\n").passed());
    CHECK(result_of(all + (more * 1000).to_string() + " kr., why: w}]\n").passed());
    CHECK_FALSE(result_of(all + (more * 1000).to_string() + ", why: w}]\n").passed());
    CHECK_FALSE(result_of(greve + "    residuals: [{year: 2022, missing: 5 kr.}]\n").passed());
}

TEST_CASE("golden cases: a case file is of a format that is read, and in a language that there is") {
    auto const id = [](std::string const& yaml) {
        detail::csv_files files([](std::string const& path, node const&) { return tables.at(path); });
        try {
            (void)detail::read_cases(parse_yaml(yaml, "a.case.yaml"), files);
        } catch (file_error const& e) {
            return std::string(e.findings().at(0).kind.id);
        }
        return std::string();
    };
    CHECK(id("fordel: 1\n" + seats + "    axioms: sums-exactly\n").empty());
    CHECK(id("fordel: 2\n" + seats) == "fordel.file.later_format");
    CHECK(id(seats) == "fordel.file.no_format");
    CHECK_FALSE(id("fordel: 1\nlanguage: german\n" + seats).empty());
    CHECK_FALSE(id("fordel: 1\nnotation: german\ncases: {}\n").empty());
}

TEST_CASE("golden cases: words, columns and levels that there are not") {
    auto const id = [](std::string const& of_case) {
        return std::string(result_of(seats + of_case).findings.at(0).kind.id);
    };
    CHECK(id("    axioms: sums-nearly\n") == "fordel.case.unknown_axiom");
    CHECK(id("    origin: guessed\n    axioms: sums-exactly\n") == "fordel.case.unknown_word");
    CHECK(id("    expect: {file: seats.csv, column: publishd}\n") == "fordel.case.no_column");
    CHECK(id("    expect: {by: party, amounts: {A: {B: 1}}}\n") == "fordel.case.bad_matrix");
}

TEST_CASE("golden cases: a case says what the file leaves out, and more exactly what it says in common") {
    auto const all =
        results_of("apportionment: {units: 10, weights: {A: 5, B: 3, C: 1}}\n"
                   "expect: {by: party, amounts: {A: 6, B: 3}}\n"
                   "cases:\n"
                   "  as it is: {}\n"
                   "  of nine: {apportionment: {units: 9}, expect: {amounts: {A: 5}}}\n"
                   "  refused: {apportionment: {weights: {D: -1}}, fails: fordel.apportionment.negative_weight}\n");
    for (case_result const& one : all)
        CHECK(to_string(one) == "a.case.yaml:" + std::to_string(one.at.line) + ":3, " + one.name + ": passed\n");
}
