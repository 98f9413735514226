// Mutants: each is one small change, and golden cases notice it, or it is shown that it changes nothing.
#include <fordel/file/document.hpp>
#include <fordel/file/yaml.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/mutants.hpp>
#include <fordel/testing/mutation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"
#include "support/folder.hpp"

using namespace fordel;

namespace {

node parse(std::string_view text, std::string const& name) { return parse_yaml(text, name); }

// What becomes of each value, by its address.
std::map<std::string, std::vector<std::string>> mutants_of(std::string const& yaml) {
    std::map<std::string, std::vector<std::string>> all;
    for (mutant const& one :
         mutants(parse_yaml("fordel: 1\nprogramme: P\ncurrency: DKK\nnotation: danish\n" + yaml, "p.yaml")))
        all[one.where.written()].push_back(one.after);
    return all;
}

using texts = std::vector<std::string>;

} // namespace

TEST_CASE("mutants: settings, and those that hold where nothing is said") {
    auto const unsaid = mutants_of("");
    CHECK(unsaid.at("method") == texts{"sainte-lague"});
    CHECK(unsaid.at("ties") == texts{"larger-weight"});
    CHECK(unsaid.at("unit") == texts{"100 minor"});
    auto const said = mutants_of("method: dhondt\nties: order\nunit: 1 kr.\nprogramme id: x\n");
    CHECK(said.at("method") == texts{"largest-remainder", "sainte-lague", "independent"});
    CHECK(said.at("ties") == texts{"larger-weight", "refuse"});
    CHECK(said.at("unit") == texts{"1000 minor", "10000 minor"});
    CHECK(said.size() == 3);
}

TEST_CASE("mutants: groups lose one, and no longer leave out who is left out") {
    auto const all = mutants_of("groups:\n"
                                "  all: [A, B, {who: C, from: 2026-07}]\n"
                                "  some: {of: all, without: B}\n");
    CHECK(all.at("groups.all.1") == texts{""});
    CHECK(all.at("groups.all.3") == texts{""});
    CHECK(all.at("groups.all.3.from") == texts{"2026-08"});
    CHECK(all.at("groups.some.without") == texts{""});
}

TEST_CASE("mutants: amounts, bounds, periods, keys and dates by one unit") {
    auto const all =
        mutants_of("figures: {heads: {values: {A: 1.999, B: 1/2}, on: 2024-01-01}, km: {values: {A: \"12,9\"}}}\n"
                   "indices: {pl: {rates: {2026: \"2,6 %\"}}}\n"
                   "keys:\n"
                   "  k: {figures: heads, at: 1 January of the year before, where: {figures: km, at least: 10}}\n"
                   "  shares: {percent: {A: \"33,33 %\", B: \"66,67 %\"}}\n"
                   "streams:\n"
                   "  s:\n"
                   "    name: 3 kr.\n"
                   "    amount: [{from: 2025, value: 500.000 kr. per year}, {from: 2026-07, value: 25 %}]\n"
                   "    period: 2025 to 2026\n"
                   "    paid by:\n"
                   "      others: {who: [A, B], key: 1/2 heads + 1/2 equal, amount: rest}\n"
                   "    to: C\n"
                   "    adjustments: {floor: 100.000 kr., in: {2025: 1/2}}\n"
                   "  t: {amount: {stated: 1 kr. once, index: pl, base year: 2025}, period: 2025-07 to 2025-12,\n"
                   "      paid by: {who: A, key: heads at 2022-03-01}, to: B}\n");
    CHECK(all.at("figures.heads.values.A") == texts{"2.000"});
    CHECK(all.at("figures.heads.values.B") == texts{"2/2"});
    CHECK(all.at("figures.km.values.A") == texts{"13,0"});
    CHECK(all.at("indices.pl.rates.2026") == texts{"2,7 %"});
    CHECK(all.at("keys.k.at") == texts{"1 January of the same year", "1 January 2 years before"});
    CHECK(all.at("keys.k.where") == texts{""});
    CHECK(all.at("keys.k.where.at least") == texts{"11"});
    CHECK(all.at("keys.shares.percent") == texts{"{A: 33,34 %, B: 66,66 %}", "{A: 33,32 %, B: 66,68 %}"});
    CHECK(all.at("streams.s.amount.1.value") == texts{"500.001 kr. per year"});
    CHECK(all.at("streams.s.amount.1.from") == texts{"2026"});
    CHECK(all.at("streams.s.amount.2.from") == texts{"2026-08"});
    CHECK(all.at("streams.s.amount.2.value") == texts{"26 %"});
    CHECK(all.at("streams.s.period") == texts{"2026", "2025", "2025 to 2027"});
    CHECK(all.at("streams.s.paid by.others.who.2") == texts{""});
    CHECK(all.at("streams.s.paid by.others.key") == texts{"51 % heads + 49 % equal", "1/2 equal + 1/2 equal"});
    CHECK(all.at("streams.s.adjustments.floor") == texts{"100.001 kr.", "99.999 kr."});
    CHECK(all.at("streams.s.adjustments.in.2025") == texts{"2/2"});
    CHECK(all.at("streams.t.amount.base year") == texts{"2026"});
    CHECK(all.at("streams.t.period") == texts{"2025-08 to 2025-12", "2025-07 to 2025-11", "2025-07 to 2026-01"});
    CHECK(all.at("streams.t.paid by.key") == texts{"equal", "heads at 2021-03-01"});
    CHECK_FALSE(all.contains("streams.s.name"));
    CHECK_FALSE(all.contains("streams.s.paid by.others.amount"));
}

TEST_CASE("mutants: what an alternative sets is changed as what stands there") {
    auto const all = mutants_of("streams: {s: {amount: 1 kr. per year, period: 2025, paid by: A, to: B}}\n"
                                "assumptions:\n"
                                "  long:\n"
                                "    question: How long?\n"
                                "    alternatives:\n"
                                "      one: {default: yes, text: One.}\n"
                                "      two: {text: Two., set: {streams.s.period: 2025 to 2026}}\n");
    CHECK(all.at("assumptions.long.alternatives.two.set.streams.s.period") == texts{"2026", "2025", "2025 to 2027"});
}

namespace {

std::string const museum = "fordel: 1\n"
                           "programme: Museum\n"
                           "currency: DKK\n"
                           "notation: danish\n"
                           "unit: 1 kr.\n"
                           "method: largest-remainder\n"
                           "ties: order\n"
                           "parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}\n"
                           "figures:\n"
                           "  heads: {values: {Klitby: 200, Engby: 100}, on: 2024-01-01}\n"
                           "streams:\n"
                           "  running:\n"
                           "    amount: 500.000 kr. per year\n"
                           "    period: 2025 to 2026\n"
                           "    paid by:\n"
                           "      lead: {who: Havnby, amount: 200.000 kr.}\n"
                           "      others: {who: [Klitby, Engby], amount: rest, key: heads}\n"
                           "    to: Museum\n";

class folder : public support::folder {
public:
    folder() : support::folder("mutation") { write("museum.yaml", museum); }

    mutation with_cases(std::string const& cases) const {
        write("museum.case.yaml", "fordel: 1\nnotation: danish\nprogramme: museum.yaml\ncases:\n" + cases);
        return {*this / "museum.yaml",
                programme_file::read(*this / "museum.yaml", parse),
                {case_file::read(*this / "museum.case.yaml", parse)}};
    }
};

mutant_result fate(mutation const& all, std::string const& where, std::string const& after) {
    auto const one = std::find_if(all.mutants().begin(), all.mutants().end(),
                                  [&](mutant const& m) { return m.where.written() == where && m.after == after; });
    REQUIRE(one != all.mutants().end());
    return all.run(*one);
}

} // namespace

TEST_CASE("mutation: what a case does not look at is not noticed; what changes nothing is told apart") {
    folder const at;
    // Of the lead alone: nothing is said of the others' key.
    mutation const lead = at.with_cases("  lead: {expect: [{payer: Havnby, amount: 400.000}]}\n");
    CHECK(fate(lead, "streams.running.paid by.lead.amount", "200.001 kr.").fate == mutant_fate::noticed);
    CHECK(fate(lead, "streams.running.paid by.lead.amount", "200.001 kr.").by == "museum.case.yaml, lead");
    CHECK(fate(lead, "streams.running.period", "2025").fate == mutant_fate::noticed);
    CHECK(fate(lead, "streams.running.paid by.others.key", "equal").fate == mutant_fate::unnoticed);
    CHECK(fate(lead, "figures.heads.values.Klitby", "201").fate == mutant_fate::unnoticed);
    // 200.000 and 100.000 are whole: no method, no unit and no tie has a say.
    CHECK(fate(lead, "ties", "refuse").fate == mutant_fate::equivalent);
    CHECK(fate(lead, "method", "dhondt").fate == mutant_fate::equivalent);
    CHECK(fate(lead, "unit", "10000 minor").fate == mutant_fate::equivalent);

    mutation const all = at.with_cases(
        "  all: {expect: {by: payer, amounts: {Havnby: 400.000, Klitby: 400.000, Engby: 200.000}}, complete: yes}\n");
    for (mutant const& one : all.mutants())
        CHECK(all.run(one).fate != mutant_fate::unnoticed);
}

TEST_CASE("mutation: a change without a meaning is refused, and answers that no case gives are tried") {
    folder const at;
    at.write("museum.yaml", museum +
                                "assumptions:\n"
                                "  share:\n"
                                "    question: What does the lead pay?\n"
                                "    alternatives:\n"
                                "      little: {default: yes, text: Little.}\n"
                                "      much: {text: Much., set: {streams.running.paid by.lead.amount: 300.000 kr.}}\n");
    mutation const all = at.with_cases("  all: {expect: {by: payer, amounts: {Havnby: 400.000, Klitby: 400.000, Engby: "
                                       "200.000}}}\n");
    REQUIRE(all.combinations().size() == 2);
    mutant_result const much =
        fate(all, "assumptions.share.alternatives.much.set.streams.running.paid by.lead.amount", "300.001 kr.");
    CHECK(much.fate == mutant_fate::unnoticed);
    CHECK(much.answers == "share=much");
    at.write("museum.yaml", museum);
    node const without = removed(parse_yaml(museum, ""), address("parties.Klitby"));
    CHECK(all.run({address("parties.Klitby"), "", "", "", {}, without}).fate == mutant_fate::refused);
}

TEST_CASE("mutation: cases that fail already, or are about another programme, are none") {
    folder const at;
    support::expect_error("fordel.case.does_not_pass",
                          [&] { (void)at.with_cases("  one: {expect: [{amount: 1}]}\n"); });
    support::expect_error("fordel.case.no_case_of_it", [&] {
        (void)at.with_cases("  one: {apportionment: {units: 1, weights: {A: 1}}, expect: [{party: A, amount: 1}]}\n");
    });
}
