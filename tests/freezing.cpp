// Cases made of today's result: they pass as they are, and any change of the rule fails them.
#include <fordel/file/canonical.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/in_place.hpp>
#include <fordel/file/yaml.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/freezing.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "support/boost_json.hpp"
#include "support/folder.hpp"

using namespace fordel;

namespace {

node parse(std::string_view text, std::string const& name) { return parse_yaml(text, name); }

std::string const museum = "fordel: 1\n"
                           "programme: Museum\n"
                           "currency: DKK\n"
                           "notation: danish\n"
                           "parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}\n"
                           "groups: {others: [Klitby, Engby]}\n"
                           "figures:\n"
                           "  heads: {values: {Klitby: 2, Engby: 1}, on: 2024-01-01}\n"
                           "streams:\n"
                           "  running:\n"
                           "    amount: 500.000 kr. per year\n"
                           "    period: 2025 to 2026\n"
                           "    paid by:\n"
                           "      lead: {who: Havnby, amount: 200.000 kr.}\n"
                           "      others: {who: others, amount: rest, key: heads}\n"
                           "    to: Museum\n"
                           "assumptions:\n"
                           "  key:\n"
                           "    question: By what?\n"
                           "    why: It is not said.\n"
                           "    alternatives:\n"
                           "      heads: {text: By heads., set: {streams.running.paid by.others.key: heads}}\n"
                           "      equally: {text: Equally., set: {streams.running.paid by.others.key: equal}}\n";

class folder : public support::folder {
public:
    folder() : support::folder("freezing") { write("museum.yaml", museum); }

    programme_file programme() const { return programme_file::read(*this / "museum.yaml", parse); }
    std::vector<case_result> results() const { return check_cases(case_file::read(*this / "museum.case.yaml", parse)); }

    // How many of the frozen cases fail once a value of the programme is another one.
    std::size_t failing_with(std::string const& where, std::string const& value) const {
        write("museum.yaml", set_in_place(museum, parse, address(where), value));
        std::size_t failing = 0;
        for (case_result const& result : results())
            failing += result.passed() ? 0 : 1;
        write("museum.yaml", museum);
        return failing;
    }
};

} // namespace

TEST_CASE("freezing: a case for each combination of what is open, by payer and year") {
    folder const at;
    frozen_cases const made = freeze(at.programme(), {.programme = "museum.yaml"});
    CHECK(made.table.empty());
    // By hand: the lead pays 200.000 of 500.000, and the others 300.000 as 2 : 1 or equally.
    CHECK(to_yaml(made.cases) == "fordel: 1\n"
                                 "notation: danish\n"
                                 "programme: museum.yaml\n"
                                 "origin: frozen\n"
                                 "complete: yes\n"
                                 "cases:\n"
                                 "  heads:\n"
                                 "    choose: {key: heads}\n"
                                 "    expect:\n"
                                 "      by: [payer, year]\n"
                                 "      amounts:\n"
                                 "        Havnby:\n"
                                 "          2025: 200.000,00\n"
                                 "          2026: 200.000,00\n"
                                 "        Klitby:\n"
                                 "          2025: 200.000,00\n"
                                 "          2026: 200.000,00\n"
                                 "        Engby:\n"
                                 "          2025: 100.000,00\n"
                                 "          2026: 100.000,00\n"
                                 "    residuals: none\n"
                                 "  equally:\n"
                                 "    choose: {key: equally}\n"
                                 "    expect:\n"
                                 "      by: [payer, year]\n"
                                 "      amounts:\n"
                                 "        Havnby:\n"
                                 "          2025: 200.000,00\n"
                                 "          2026: 200.000,00\n"
                                 "        Klitby:\n"
                                 "          2025: 150.000,00\n"
                                 "          2026: 150.000,00\n"
                                 "        Engby:\n"
                                 "          2025: 150.000,00\n"
                                 "          2026: 150.000,00\n"
                                 "    residuals: none\n");
    at.write("museum.case.yaml", to_yaml(made.cases));
    CHECK(at.results().size() == 2);
    CHECK(at.failing_with("streams.running.amount", "500.000,01 kr. per year") == 2);
    CHECK(at.failing_with("figures.heads.values.Klitby", "3") == 1);
    CHECK(at.failing_with("streams.running.period", "2025 to 2027") == 2);
    CHECK(at.failing_with("programme", "Havnemuseet") == 0);
}

TEST_CASE("freezing: what is chosen, set and known by a day stands in the case") {
    folder const at;
    file_choices choices{.chosen = {{"key", "equally"}}, .set = {{address("unit"), node("1 kr.")}}};
    choices.as_of = date{std::chrono::year(2025), std::chrono::month(3), std::chrono::day(1)};
    node const made = freeze(at.programme(), {.programme = "museum.yaml", .choices = choices}).cases;
    at.write("museum.case.yaml", to_yaml(made));
    REQUIRE(at.results().size() == 1);
    CHECK(at.results().front().passed());
    CHECK(find(made, address("cases.today.choose.key"))->text() == "equally");
    CHECK(find(made, address("cases.today.set.unit"))->text() == "1 kr.");
    CHECK(find(made, address("cases.today.as of"))->text() == "2025-03-01");
}

TEST_CASE("freezing: every amount, in a list, or in a table beside where there are many") {
    folder const at;
    node const listed = freeze(at.programme(), {.programme = "museum.yaml", .by_stream = true}).cases;
    node const* const rows = find(listed, address("cases.heads.expect"));
    REQUIRE(rows->items().size() == 6);
    CHECK(rows->items()[1].find("tranche")->text() == "others");
    CHECK(rows->items()[1].find("recipient")->text() == "Museum");
    at.write("museum.case.yaml", to_yaml(listed));
    CHECK(at.failing_with("streams.running.to", "Havnby") == 2);

    frozen_cases const beside =
        freeze(at.programme(), {.programme = "museum.yaml", .by_stream = true, .table = "museum.csv", .most_here = 11});
    CHECK(beside.table.starts_with("case;year;stream;tranche;payer;recipient;amount\n"
                                   "heads;2025;running;lead;Havnby;Museum;200.000,00\n"));
    at.write("museum.csv", beside.table);
    at.write("museum.case.yaml", to_yaml(beside.cases));
    CHECK(at.failing_with("streams.running.amount", "500.000 kr. per year") == 0);
    CHECK(at.failing_with("figures.heads.values.Klitby", "3") == 1);
    CHECK(freeze(at.programme(), {.programme = "", .by_stream = true, .table = "museum.csv", .most_here = 12})
              .table.empty());
}
