// Which clauses golden cases exercise: each is reached by a case that is made for it, and by none before.
#include <fordel/file/document.hpp>
#include <fordel/file/yaml.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/coverage.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/boost_json.hpp"
#include "support/folder.hpp"

using namespace fordel;

namespace {

node parse(std::string_view text, std::string const& name) { return parse_yaml(text, name); }

std::string const museum = "fordel: 1\n"                                                                  // 1
                           "programme: Museum\n"                                                          // 2
                           "currency: DKK\n"                                                              // 3
                           "notation: danish\n"                                                           // 4
                           "ties: order\n"                                                                // 5
                           "parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}\n"                   // 6
                           "streams:\n"                                                                   // 7
                           "  running:\n"                                                                 // 8
                           "    amount:\n"                                                                // 9
                           "      - {from: 2025, value: 300.000 kr. per year}\n"                          // 10
                           "      - {from: 2026, value: \"300.000,01 kr. per year\"}\n"                   // 11
                           "    period: 2025 to 2026\n"                                                   // 12
                           "    paid by:\n"                                                               // 13
                           "      lead: {who: Havnby, amount: 0 kr.}\n"                                   // 14
                           "      others:\n"                                                              // 15
                           "        who: [Klitby, Engby]\n"                                               // 16
                           "        amount: rest\n"                                                       // 17
                           "        key: equal\n"                                                         // 18
                           "        adjustments:\n"                                                       // 19
                           "          - {floor: 100.000 kr., of: Klitby}\n"                               // 20
                           "    to: Museum\n"                                                             // 21
                           "  building: {amount: 1 kr. once, period: 2025, paid by: Engby, to: Museum}\n" // 22
                           "assumptions:\n"                                                               // 23
                           "  floor:\n"                                                                   // 24
                           "    question: How high?\n"                                                    // 25
                           "    alternatives:\n"                                                          // 26
                           "      low: {default: yes, text: Low.}\n"                                      // 27
                           "      high:\n"                                                                // 28
                           "        text: High.\n"                                                        // 29
                           "        set: {streams.running.paid by.others.adjustments.1.floor: 200.000 kr.}\n";

class folder : public support::folder {
public:
    folder() : support::folder("coverage") { write("museum.yaml", museum); }

    std::vector<clause_coverage> with_cases(std::string const& cases) const {
        write("museum.case.yaml", "fordel: 1\nnotation: danish\nprogramme: museum.yaml\ncases:\n" + cases);
        return coverage(*this / "museum.yaml", programme_file::read(*this / "museum.yaml", parse),
                        {case_file::read(*this / "museum.case.yaml", parse)});
    }
};

// "year running.period 2026" and the like, of what is not exercised.
std::vector<std::string> left_out(std::vector<clause_coverage> const& clauses) {
    std::vector<std::string> all;
    for (clause_coverage const& one : clauses)
        if (!one.exercised)
            all.push_back(std::string(to_string(one.kind)) + ' ' + one.where.written() +
                          (one.kind == clause_kind::bound || one.which.empty() ? "" : ' ' + one.which));
    std::sort(all.begin(), all.end());
    return all;
}

using texts = std::vector<std::string>;

std::string const floor_at = "streams.running.paid by.others.adjustments.1";

} // namespace

TEST_CASE("coverage: what a case does not look at, and what does not happen in it") {
    folder const at;
    std::string const first = "  2025: {only: {year: 2025, stream: running}, expect: [{amount: 300.000}]}\n";
    CHECK(left_out(at.with_cases(first)) ==
          texts{"alternative assumptions.floor high", "bound " + floor_at,
                "dated value streams.running.amount from 2026-01-01", "stream streams.building", "ties ties",
                "tranche streams.running.paid by.lead", "year streams.building.period 2025",
                "year streams.running.period 2026"});
    // An øre more in 2026 is of two with equal claims.
    std::string const second = "  2026: {expect: [{year: 2026, stream: running, amount: \"300.000,01\"}]}\n";
    CHECK(left_out(at.with_cases(first + second)) ==
          texts{"alternative assumptions.floor high", "bound " + floor_at, "stream streams.building",
                "tranche streams.running.paid by.lead", "year streams.building.period 2025"});
    std::string const third = "  high: {choose: {floor: high}, expect: [{payer: Klitby, amount: 400.000}]}\n";
    CHECK(left_out(at.with_cases(first + second + third)) == texts{"tranche streams.running.paid by.lead"});
}

TEST_CASE("coverage: a year of the expectation is looked at, a complete case looks at all that it settles") {
    folder const at;
    auto const some = left_out(at.with_cases("  one: {expect: [{year: 2025, payer: Klitby, amount: 150.000}]}\n"));
    CHECK(std::count(some.begin(), some.end(), "year streams.running.period 2026") == 1);
    CHECK(std::count(some.begin(), some.end(), "stream streams.building") == 0);
    auto const all =
        left_out(at.with_cases("  one: {expect: [{year: 2025, payer: Klitby, amount: 150.000}], complete: yes}\n"));
    CHECK(std::count(all.begin(), all.end(), "year streams.running.period 2026") == 0);
}

TEST_CASE("coverage: drawn on the lines of the file") {
    folder const at;
    auto const clauses = at.with_cases("  2025: {only: {year: 2025, stream: running}, expect: [{amount: 300.000}]}\n");
    std::string const file = drawn(museum, "museum.yaml", clauses);
    CHECK(std::count(file.begin(), file.end(), '\n') == std::count(museum.begin(), museum.end(), '\n'));
    CHECK(file.starts_with("  fordel: 1\n  programme: Museum\n"));
    CHECK(file.find("✗ ties: order  ← no tie occurs in any case\n") != file.npos);
    CHECK(file.find("✓   running:\n") != file.npos);
    CHECK(file.find("✗     period: 2025 to 2026  ← no case looks at 2026\n") != file.npos);
    CHECK(file.find("✗       lead: {who: Havnby, amount: 0 kr.}  ← nobody pays it in any case\n") != file.npos);
    CHECK(file.find("✓       others:\n") != file.npos);
    CHECK(file.find("✗           - {floor: 100.000 kr., of: Klitby}  ← it never binds\n") != file.npos);
    CHECK(drawn(museum, "museum.yaml", clauses, language::da).find("← intet tilfælde ser på 2026\n") != file.npos);
    CHECK(drawn("a\r\nb", "another.yaml", clauses) == "  a\n  b\n");
}
