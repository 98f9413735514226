// Case files on disk: the programme they are about, what they and their tables say, and frozen ones written anew.
#include <fordel/file/programme_file.hpp>
#include <fordel/file/yaml.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/case_update.hpp>
#include <fordel/testing/catch2.hpp>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"
#include "support/folder.hpp"

using namespace fordel;
using fordel::testing::cases_in;
using fordel::testing::PassesCase;
using fordel::testing::SameScheduleAs;

namespace {

node parse(std::string_view text, std::string const& name) { return parse_yaml(text, name); }

class folder : public support::folder {
public:
    folder() : support::folder("case_file") {
        write("museum.yaml", "fordel: 1\n"
                             "programme: Museum\n"
                             "currency: DKK\n"
                             "notation: danish\n"
                             "parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}\n"
                             "figures:\n"
                             "  heads: {values: {Klitby: 2, Engby: 1}, on: 2024-01-01}\n"
                             "streams:\n"
                             "  running:\n"
                             "    amount: 500.000 kr. per year\n"
                             "    period: 2025 to 2026\n"
                             "    paid by:\n"
                             "      lead: {who: Havnby, amount: 200.000 kr.}\n"
                             "      others: {who: [Klitby, Engby], amount: rest, key: heads}\n"
                             "    to: Museum\n");
    }
};

// Of 500,000 Havnby pays 200,000, Klitby two thirds of the rest.
std::string const right = "fordel: 1\nnotation: danish\nprogramme: museum.yaml\norigin: frozen\ncases:\n"
                          "  2025:\n"
                          "    only: {year: 2025}\n"
                          "    expect: {by: payer, amounts: {Havnby: 200.000, Klitby: 200.000, Engby: 100.000}}\n"
                          "    complete: yes\n"
                          "  twice the running costs:\n"
                          "    set: {streams.running.amount: 1.000.000 kr. per year}\n"
                          "    expect:\n"
                          "      - {year: 2026, payer: Havnby, amount: 200.000}\n"
                          "      - {year: 2026, payer: the others, amount: 800.000}\n";

void rewrite(folder const& in, case_file const& file, std::string const& reason) {
    for (rewritten_file const& one : updated(file, check_cases(file), reason))
        std::ofstream(one.path, std::ios::binary) << one.text;
    (void)in;
}

} // namespace

TEST_CASE("case_file: each case settles the programme with its own values") {
    folder const in;
    in.write("museum.case.yaml", right);
    auto const path = in / "museum.case.yaml";
    auto const one = GENERATE_REF(cases_in(path, parse));
    CHECK_THAT(one, PassesCase());
}

TEST_CASE("case_file: what would narrow a case and has another shape is refused") {
    folder const in;
    auto const refused = [&](std::string const& said) {
        std::string text = right;
        in.write("museum.case.yaml", text.replace(text.find("only: {year: 2025}"), 18, said));
        auto const file = case_file::read(in / "museum.case.yaml", parse);
        auto const& findings = file.find("2025").findings;
        return findings.empty() ? std::string("nothing") : std::string(findings.front().kind.id);
    };
    for (char const* const map : {"only: 2025", "choose: b", "set: [x]", "where: foo", "without: Z"})
        CHECK(refused(map) == "fordel.file.not_a_map");
    CHECK(refused("exceptions: {payer: Havnby}") == "fordel.file.not_a_list");
    CHECK(refused("residuals: zero") == "fordel.file.not_a_map");
    CHECK(refused("only:") == "fordel.file.no_value");
}

TEST_CASE("case_file: a changed rule fails, with a table and a working") {
    folder const in;
    in.write("museum.case.yaml", right);
    std::string text = in.text("museum.yaml");
    in.write("museum.yaml", text.replace(text.find("Klitby: 2,"), 10, "Klitby: 3,"));
    auto const results = check_cases(case_file::read(in / "museum.case.yaml", parse));
    REQUIRE(results.size() == 2);
    support::expect_error("fordel.case.no_such_case",
                          [&] { (void)case_file::read(in / "museum.case.yaml", parse).find("2024"); });
    CHECK(difference_table(results[0]) == "payer   expected      got  difference\n"
                                          "Klitby   200.000  225.000      25.000\n"
                                          "Engby    100.000   75.000     -25.000\n");
    CHECK(results[0].working.find("Klitby") != std::string::npos);
    CHECK(results[1].passed());
}

TEST_CASE("case_file: frozen cases are written anew where they stand, whatever the line ends") {
    folder const in;
    std::string wrong = "\xEF\xBB\xBF" + right;
    wrong.replace(wrong.find("Klitby: 200.000, Engby: 100.000"), 31, "Klitby: 1, Museum: 7");
    wrong.replace(wrong.find("amount: 800.000"), 15, "amount: '1,50' ");
    std::string crlf;
    for (char const c : wrong)
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    in.write("museum.case.yaml", crlf);
    auto const file = case_file::read(in / "museum.case.yaml", parse);
    auto const before = check_cases(file);
    CHECK(std::all_of(before.begin(), before.end(), can_update));
    rewrite(in, file, "the key is by heads: agreed");
    std::string const now = in.text("museum.case.yaml");
    CHECK(now.starts_with("\xEF\xBB\xBF"
                          "fordel: 1\r\n"));
    CHECK(now.find("{Engby: 100.000, Havnby: 200.000, Klitby: 200.000, Museum: 0}") != std::string::npos);
    CHECK(now.find("reason: \"the key is by heads: agreed\"\r\n    only:") != std::string::npos);
    CHECK(now.find("amount: \"800.000,00\" }") != std::string::npos);
    for (case_result const& result : check_cases(case_file::read(in / "museum.case.yaml", parse)))
        CHECK(result.passed());
}

TEST_CASE("case_file: a figure of no millions is written anew in millions") {
    folder const in;
    in.write("museum.case.yaml", "fordel: 1\nnotation: danish\nprogramme: museum.yaml\norigin: frozen\ncases:\n"
                                 "  all:\n    set: {streams.running.amount: 5 mio. kr. per year}\n"
                                 "    expect: [{year: 2025, amount: 0 mio. kr.}]\n");
    auto const file = case_file::read(in / "museum.case.yaml", parse);
    rewrite(in, file, "");
    CHECK(in.text("museum.case.yaml").find("{year: 2025, amount: 5 mio. kr.}") != std::string::npos);
    CHECK(check_cases(case_file::read(in / "museum.case.yaml", parse)).front().passed());
}

TEST_CASE("case_file: a table beside it is written anew as well; what is published or by hand never is") {
    folder const in;
    std::string const csv = "fordel: 1\nnotation: danish\nprogramme: museum.yaml\norigin: frozen\ncases:\n"
                            "  all: {expect: {file: a.csv, called: {payer: part}}, complete: yes}\n";
    in.write("a.csv", "part;year;amount\nHavnby;2025;\"200.000,00\"\nKlitby;2025;3\n");
    in.write("museum.case.yaml", csv);
    auto const file = case_file::read(in / "museum.case.yaml", parse);
    rewrite(in, file, "");
    CHECK(in.text("museum.case.yaml") == csv);
    CHECK(in.text("a.csv").starts_with("part;year;amount\nHavnby;2025;\"200.000,00\"\nKlitby;2025;200.000\n"));
    CHECK(check_cases(case_file::read(in / "museum.case.yaml", parse)).front().passed());
    auto const used = case_file::read(in / "museum.case.yaml", parse).used();
    CHECK(std::any_of(used.begin(), used.end(), [](auto const& path) { return path.filename() == "a.csv"; }));

    std::string by_hand = csv;
    by_hand.replace(by_hand.find("frozen"), 6, "by-hand");
    in.write("museum.case.yaml", by_hand);
    in.write("a.csv", "part;year;amount\nHavnby;2025;1\n");
    auto const kept = case_file::read(in / "museum.case.yaml", parse);
    CHECK(updated(kept, check_cases(kept), "").empty());
}

TEST_CASE("case_file: what always holds is checked on every settlement") {
    folder const in;
    in.write("museum.case.yaml", right);
    in.write("museum.yaml", in.text("museum.yaml") + "always:\n"
                                                     "  - sums-exactly\n"
                                                     "  - {total of: running, in: 2025, is: 500.000 kr.}\n"
                                                     "  - {each: payer, at least: 100.000 kr.}\n");
    auto const results = check_cases(case_file::read(in / "museum.case.yaml", parse));
    CHECK(results[0].passed());
    // Of a million, 800,000 are not what is stated of 2025.
    REQUIRE(results[1].said.size() == 1);
    CHECK(results[1].said[0] == "always: The total of running in 2025 is 500000.00 DKK; it came to 1000000.00 DKK");
}

TEST_CASE("case_file: what does not always hold settles nothing, and what always: cannot say is not read") {
    folder const in;
    std::string const museum = in.text("museum.yaml");
    auto const found = [&](std::string const& always) {
        in.write("museum.yaml", museum + always);
        try {
            (void)programme_file::read(in / "museum.yaml", parse).schedule();
        } catch (file_error const& e) {
            return e.findings();
        }
        return std::vector<finding>{};
    };
    CHECK(found("always: [sums-exactly, {in: 2025, is: 500.000 kr.}]\n").empty());
    auto const broken = found("always:\n  - sums-exactly\n  - {total of: running, in: 2025, is: 1 kr.}\n");
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].kind.id == std::string("fordel.file.not_always"));
    CHECK(broken[0].address.written() == "always.2");
    CHECK(broken[0].at.line == 18);
    CHECK(broken[0].seen == "The total of running in 2025 is 500000.00 DKK, stated: 1.00 DKK");
    CHECK(found("always: {is: 1 kr.}\n").at(0).address.written() == "always");
    CHECK(found("always: [sums-nearly]\n").at(0).kind.id == std::string("fordel.case.unknown_axiom"));
    CHECK_THROWS_AS(programme_file::read(in / "museum.yaml", parse).programme(), file_error);
}

TEST_CASE("case_file: schedules are matched by their amounts") {
    folder const in;
    auto const museum = programme_file::read(in / "museum.yaml", parse);
    CHECK_THAT(museum.schedule(), SameScheduleAs(museum.schedule()));
    file_choices half;
    half.set = {{address("streams.running.amount"), node(std::string("250.000 kr. per year"))}};
    CHECK_THAT(museum.schedule(half), !SameScheduleAs(museum.schedule()));
}

TEST_CASE("case_file: published apportionments") {
    std::size_t cases = 0;
    for (auto const& path : find_case_files(FORDEL_TEST_DIR "/golden"))
        for (case_result const& result : check_cases(case_file::read(path, parse))) {
            INFO(to_string(result));
            CHECK(result.passed());
            ++cases;
        }
    CHECK(cases >= 34);
}
