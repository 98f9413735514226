#include <fordel/file/document_names.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/key_writing.hpp>
#include <fordel/file/keys.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/boost_json.hpp"
#include "support/expect_error.hpp"
#include "support/flow.hpp"

using fordel::address;
using fordel::fraction;
using fordel::key;
using fordel::key_rule;
using fordel::known_names;
using fordel::make_date;
using fordel::node;
using fordel::party;
using fordel::reading;
using support::doc;
using support::expect_error;

namespace {

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

std::map<std::string, std::string> const tables{
    {"key.csv", "party;percent\nKlitby;62,5\nEngby;37,5\n"},
    {"wide.csv", "name;children;coast\nHavnby;100;12,5\nKlitby;300;3\nEngby;600;0\n"},
    {"heads.csv", "party;date;value\nHavnby;2024-01-01;100\nKlitby;2024-01-01;200\nHavnby;2025-01-01;150\n"
                  "Klitby;2025-01-01;50\n"},
    {"towns.csv", "code;part;weight\n1;Nørreby;2\n2;Nørreby;1\n"},
    {"strangers.csv", "party\nKlitby\nNordby\n"}};

// A document, what it names, and what was found wrong.
struct file {
    explicit file(std::string_view written) : content(doc(written)) {
        into.notation = fordel::notation::danish;
        fordel::file_sources sources;
        sources.beside = [](std::string const& path, node const&) -> std::string {
            auto const found = tables.find(path);
            if (found == tables.end()) throw fordel::error(fordel::errors::file_no_address, path);
            return found->second;
        };
        names = fordel::read_known_names(into, content, sources);
    }

    std::optional<key_rule> read(std::string_view line_or_map, std::string_view who = "") {
        std::optional<fordel::members> members;
        if (!who.empty()) members = fordel::read_members(into, doc(who), address("who"), names);
        return fordel::read_key(into, doc(line_or_map), address("key"), names, members);
    }

    std::vector<std::string> ids() const {
        std::vector<std::string> all;
        for (fordel::finding const& f : into.findings())
            all.emplace_back(f.kind.id);
        return all;
    }

    reading into{};
    node content;
    known_names names{};
};

char const* const museum = R"({parties: {Havnby: {code: 0901, kind: municipality}, Klitby: {code: 902}, Engby:, A + B:},
 groups: {byer: [Klitby, Engby], alle: [Havnby, byer], senere: [Klitby, {who: Engby, from: 2026-07}],
          uden: {of: alle, without: byer}},
 figures: {coast: {values: {Havnby: "12,5", Klitby: 3}, on: 2024-01-01, unit: km},
           heads: {file: heads.csv, at: 1 January of the year before},
           undated: {file: heads.csv},
           children: {file: wide.csv, column: children, on: 2024-01-01},
           both: {sum of: [children, old]}, old: {values: {Havnby: 1, Klitby: 2, Engby: 3}, on: 2024-01-01}},
 keys: {shares: {percent: {Klitby: "33,33 %", Engby: rest}}, table: {percent: {file: key.csv, column: percent}},
        mix: 1/2 shares + 1/2 equal}})";

using shares = std::map<std::string, fraction>;

shares shares_of(key_rule const& rule, int year = 2026, unsigned month = 1) {
    key const made = rule.on({year, make_date(year, month, 1)});
    shares all;
    for (std::size_t i = 0; i < made.size(); ++i)
        all[made.parties()[i].id] = made.share(i);
    return all;
}

} // namespace

TEST_CASE("parties are found by name, id and code, and codes are text", "[file_keys]") {
    file const read(museum);
    CHECK(read.ids().empty());
    CHECK(read.names.parties.find("0901").name == "Havnby");
    CHECK(read.names.parties.find("havnby").code == "0901");
    CHECK(read.names.parties.find("Havnby").kind == fordel::party_kind::municipality);
    expect_error("fordel.party.unknown", [&] { return read.names.parties.find("901"); });
}

TEST_CASE("groups hold parties and groups, some of them, each in its time", "[file_keys]") {
    file read(museum);
    auto const who = [&](char const* name) { return *read.names.groups.find(name)->second; };
    CHECK(who("alle").ever().size() == 3);
    CHECK(who("uden").ever() == std::vector{read.names.parties.find("Havnby")});
    CHECK(who("senere").on(make_date(2026, 6, 30)).size() == 1);
    CHECK(who("senere").on(make_date(2026, 7, 1)).size() == 2);
    CHECK(who("byer").participations() == std::nullopt);
    CHECK(read.ids().empty());
}

TEST_CASE("a table names the parties, the group and the weights, two of one name by their codes", "[file_keys]") {
    file read("{parties: {Klitby:, file: towns.csv}, groups: {towns: {file: towns.csv}, all: [Klitby, towns]}}");
    CHECK(read.ids().empty());
    auto const towns = read.names.groups.find("towns")->second->ever();
    CHECK(towns == std::vector{read.names.parties.find("1"), read.names.parties.find("2")});
    CHECK(read.names.groups.find("all")->second->ever().size() == 3);
    shares const shared = shares_of(*read.read("{weights: {file: towns.csv, column: weight}}"));
    CHECK(shared == shares{{towns[0].id, of(2, 3)}, {towns[1].id, of(1, 3)}});
}

TEST_CASE("who is in a table and not in the file is told with the line", "[file_keys]") {
    file const read("{parties: {Klitby:}, groups: {towns: {file: strangers.csv}}}");
    REQUIRE(read.ids() == std::vector<std::string>{"fordel.party.unknown"});
    CHECK(read.into.findings()[0].address == address("groups.towns.file"));
    CHECK(read.into.findings()[0].seen.find("Nordby") != std::string::npos);
    CHECK(read.into.findings()[0].seen.find("line 3") != std::string::npos);
    CHECK(file("{groups: {towns: {file: strangers.csv, who: Klitby}}}").ids() ==
          std::vector<std::string>{"fordel.file.one_of"});
}

TEST_CASE("a key line shares as it is read aloud", "[file_keys]") {
    file read(museum);
    CHECK(shares_of(*read.read("coast", "[Havnby, Klitby]")) == shares{{"havnby", of(25, 31)}, {"klitby", of(6, 31)}});
    CHECK(shares_of(*read.read("1/2 coast + 1/2 equal", "[Havnby, Klitby]")) ==
          shares{{"havnby", of(25, 62) + of(1, 4)}, {"klitby", of(3, 31) + of(1, 4)}});
    CHECK(shares_of(*read.read("heads", "[Havnby, Klitby]"), 2025).at("havnby") == of(1, 3));
    CHECK(shares_of(*read.read("heads", "[Havnby, Klitby]"), 2026).at("havnby") == of(3, 4));
    CHECK(shares_of(*read.read("heads at 2024-01-01", "[Havnby, Klitby]"), 2026).at("havnby") == of(1, 3));
    CHECK(shares_of(*read.read("A + B")) == shares{{"a-+-b", fraction(1)}});
    CHECK(shares_of(*read.read("1/4 Havnby + rest children", "alle")) ==
          shares{{"havnby", of(1, 4) + of(3, 40)}, {"klitby", of(9, 40)}, {"engby", of(18, 40)}});
    CHECK(read.ids().empty());
}

TEST_CASE("figures: wide tables, sums, and no date that nobody said", "[file_keys]") {
    file read(museum);
    CHECK(shares_of(*read.read("both", "alle")) ==
          shares{{"havnby", of(101, 1006)}, {"klitby", of(302, 1006)}, {"engby", of(603, 1006)}});
    CHECK(read.read("undated", "[Havnby, Klitby]") == std::nullopt);
    CHECK(read.ids() == std::vector<std::string>{"fordel.file.no_date"});
}

TEST_CASE("named keys are of those who share by them", "[file_keys]") {
    file read(museum);
    CHECK(shares_of(*read.read("shares", "byer")) == shares{{"klitby", of(3333, 10000)}, {"engby", of(6667, 10000)}});
    CHECK(shares_of(*read.read("table")) == shares{{"klitby", of(5, 8)}, {"engby", of(3, 8)}});
    CHECK(shares_of(*read.read("mix", "byer")).at("klitby") == of(1, 4) + of(3333, 20000));
    CHECK(shares_of(*read.read("shares", "senere"), 2026, 6) == shares{{"klitby", fraction(1)}});
    CHECK(shares_of(*read.read("shares", "senere"), 2026, 7).at("engby") == of(6667, 10000));
    CHECK(read.ids().empty());
    CHECK(read.read("shares", "alle") == std::nullopt);   // Havnby has no weight
    CHECK(read.read("shares", "Klitby") == std::nullopt); // and without Engby the percentages are no percentages
    CHECK(read.ids() == std::vector<std::string>{"fordel.party.unknown", "fordel.file.percent_of_others"});
}

TEST_CASE("a key is changed in the order of the format", "[file_keys]") {
    file read(museum);
    CHECK(shares_of(*read.read("{figures: children, where: {figures: children, at least: 300}}", "alle")) ==
          shares{{"klitby", of(1, 3)}, {"engby", of(2, 3)}});
    CHECK(shares_of(*read.read("{key: children, without: Havnby, rounded: {to: 1 %}}", "alle")) ==
          shares{{"klitby", of(33, 100)}, {"engby", of(67, 100)}});
    CHECK(shares_of(*read.read("{weights: {Havnby: 1, Klitby: 1, nobody: 2}}")) ==
          shares{{"havnby", of(1, 4)}, {"klitby", of(1, 4)}, {"uncovered", of(1, 2)}});
    auto const exempt = *read.read("{key: equal, not paying: Engby}", "alle");
    CHECK_FALSE(exempt.pays(read.names.parties.find("Engby")));
    CHECK(shares_of(*read.read("{nested: {weights: {Havnby: 1, A + B: 3}}, "
                               "within: {Havnby: Klitby, A + B: {key: equal, among: [Engby, Havnby]}}}")) ==
          shares{{"klitby", of(1, 4)}, {"engby", of(3, 8)}, {"havnby", of(3, 8)}});
    auto const yearly =
        *read.read("{by year: {2025: {weights: {Klitby: 1, Engby: 3}}, 2026: {percent: {Klitby: 100 %}}}}");
    CHECK(shares_of(yearly, 2025).at("engby") == of(3, 4));
    CHECK(shares_of(yearly, 2026).at("klitby") == fraction(1));
    CHECK(read.ids().empty());
}

TEST_CASE("a key by amounts asks for them", "[file_keys]") {
    file read(museum);
    auto const rule =
        *read.read("{amounts of: [running, building], in: the year before, by: recipients, exact: yes}", "byer");
    REQUIRE(rule.needs().size() == 1);
    CHECK(rule.needs()[0] == fordel::amounts_needed{{"running", "building"},
                                                    fordel::amount_side::recipients,
                                                    fordel::amount_year::before,
                                                    fordel::amount_precision::exact});
    key const made = rule.on({2026, make_date(2026, 1, 1)}, [&](fordel::amounts_needed const&, int) {
        return std::vector<fordel::party_amount>{{read.names.parties.find("Klitby"), fraction(7)},
                                                 {read.names.parties.find("Engby"), fraction(3)}};
    });
    CHECK(made.share("klitby") == of(7, 10));
}

TEST_CASE("all that is wrong is told at once, and nothing twice", "[file_keys]") {
    file read(R"({parties: {A: {kind: town}, B: {code: 1}, C: {code: 1}}, groups: {g: [h], h: [g], i: [Bb]},
      figures: {f: {values: {A: 1}}, s: {sum of: [s2]}, s2: {sum of: [s]}, A: {values: {A: 1}, on: 2024-01-01}},
      indices: {pl: {rates: {2026: "2,6"}}}, keys: {k: 1/2 l + 1/2 equal, l: k, m: 1/2 f + 1/2 ff, n: {percent: {A: 50 %}}}})");
    auto const found = read.ids();
    auto const count = [&](std::string_view id) { return std::count(found.begin(), found.end(), id); };
    CHECK(count("fordel.party.unknown_kind") == 1);
    CHECK(count("fordel.party.duplicate") == 1);
    CHECK(count("fordel.file.circle") == 3); // g and h; s and s2; k and l
    CHECK(count("fordel.party.unknown") == 1);
    CHECK(count("fordel.file.missing_key") == 1);
    CHECK(count("fordel.file.name_twice") == 1);
    CHECK(count("fordel.file.no_percent_sign") == 1);
    CHECK(count("fordel.file.unknown_name") == 1); // ff; f is wrong where it stands
    CHECK(count("fordel.key.not_hundred") == 1);
    CHECK(found.size() == 11);
    read.read("k", "A");
    read.read("m", "A");
    CHECK(read.ids().size() == 11);
}

TEST_CASE("a key line tells the column of what is wrong", "[file_keys]") {
    file read("{parties: {A:, Broby:},\n keys: {k: 1/2 A + 1/2 Brobi}}");
    REQUIRE(read.into.findings().size() == 1);
    fordel::finding const& f = read.into.findings()[0];
    CHECK(f.at == fordel::position{2, 24});
    CHECK(f.address == address("keys.k"));
    CHECK(f.seen.find("nearest: Broby") != std::string::npos);
}

TEST_CASE("shipped figures are of a vintage", "[file_keys]") {
    fordel::shipped_data const none;
    auto const figures = fordel::shipped_figures("folk1a@2021-02", none);
    CHECK(figures.dates({"", "Greve", fordel::party_kind::municipality, "253"}).back() == make_date(2021, 1, 1));
    expect_error("fordel.file.vintage", [&] { return fordel::shipped_figures("folk1a", none); });
    expect_error("fordel.file.vintage", [&] { return fordel::shipped_figures("folk1a@2021-03", none); });
    expect_error("fordel.file.no_data", [&] { return fordel::shipped_succession("succession@2006-01", none); });
    // What was published later than the day is not known yet.
    auto const known = fordel::shipped_figures("folk1a@2021-02", none, make_date(2021, 2, 27));
    CHECK(known.dates({"", "Greve", fordel::party_kind::municipality, "253"}).back() == make_date(2020, 1, 1));
    CHECK(fordel::shipped_figures("folk1a@2021-02", none, make_date(2021, 2, 28)) == figures);
    expect_error("fordel.file.vintage",
                 [&] { return fordel::shipped_figures("folk1a@2021-02", none, make_date(2007, 1, 1)); });
    CHECK(fordel::shipped_vintages("folk1a", none).front() == "folk1a@2023-02");
}

TEST_CASE("whom a key is for is said, and the columns of a table are there", "[file_keys]") {
    file read("{parties: {Havnby:}, figures: {f: {file: wide.csv, column: cost, on: 2024-01-01}}}");
    CHECK(read.ids() == std::vector<std::string>{"fordel.file.table"});
    CHECK(read.into.findings()[0].seen.find("nearest: coast") != std::string::npos);
    CHECK(read.read("equal") == std::nullopt);
    CHECK(read.ids().back() == "fordel.file.no_members");
}

TEST_CASE("what the format has no words for is not written as something else", "[file_keys]") {
    party const a = fordel::named("A"), b = fordel::named("B");
    fordel::naming names({a, b});
    key const averaged({a, b}, {1, 2}, {.what = {"gennemsnit", "average"}, .averaged = 3});
    expect_error("fordel.file.not_writable", [&] { return fordel::written(key_rule(averaged), names); });
}

TEST_CASE("a document read again takes over what says the same", "[file_keys]") {
    file const first(museum);
    reading into;
    into.notation = fordel::notation::danish;
    auto const again = fordel::read_known_names(into, doc(museum), first.names.sources, &first.names);
    CHECK(into.findings().empty());
    CHECK(&again.parties.all() == &first.names.parties.all());
    CHECK(again.figures.find("coast")->second == first.names.figures.find("coast")->second);
}

TEST_CASE("rules made in code are written and read as the same", "[file_keys]") {
    file read(museum);
    party const a = read.names.parties.find("Havnby"), b = read.names.parties.find("Klitby"),
                c = read.names.parties.find("Engby");
    fordel::figures const coast = read.names.figures.find("coast")->second->of;
    fordel::figures const children = read.names.figures.find("children")->second->of;
    fordel::figures const heads = read.names.figures.find("heads")->second->of;
    fordel::members const all{a, b, c};
    fordel::members const timed{fordel::participation{a, {make_date(2026, 1, 1), make_date(2026, 6, 30)}},
                                fordel::participation{b, {make_date(1, 1, 1), make_date(9999, 12, 31)}}};
    auto const on = fordel::reference_date::fixed(make_date(2024, 1, 1));
    key_rule const by_children = fordel::by_figures(children, all, on);
    key_rule const weights = key({a, b, c}, {1, 2, 3});
    using groups = std::vector<fordel::rule_group>;
    std::vector<key_rule> const rules{
        key_rule(a),
        weights,
        key({a, b}, {of(1, 3), 2}, {{"længde", "length"}, {{"Bilag", "Annex"}, "§ 2", {}}, make_date(2024, 1, 1)}),
        key::percent({a}, {of(3333, 100)}, b),
        key::percent({a}, {40}, fordel::uncovered_party()),
        by_children,
        fordel::by_figures(heads, {a, b}, fordel::year_before),
        fordel::by_figures(heads, {a, b}, fordel::reference_date::years_before(0), fordel::missing_date::carry_forward),
        fordel::equal(timed),
        fordel::mix({fordel::half * by_children, fordel::half * fordel::equal(all)}),
        fordel::mix({fordel::half * by_children, fordel::half * key_rule(a)}),
        fordel::mix({fordel::half * fordel::equal({b, c}), fordel::half * key_rule(a)}),
        fordel::mix({fordel::half * fordel::by_figures(heads, {a, b}, fordel::year_before), fordel::half * weights}),
        weights.taking_part(timed),
        weights.rounded(fordel::key_rounding::percent_decimals(1)).taking_part(timed),
        by_children.where({coast, on, fordel::condition_kind::above, fraction(1)}).without({"havnby"}),
        by_children.without({"havnby"}).rounded(fordel::key_rounding::percent_decimals(0).with_rest_to(b)),
        by_children.among({"havnby"}).not_paying({"havnby"}),
        fordel::nested(key_rule(key({a, b}, {1, 2})),
                       groups({{"havnby", fordel::equal({c})}, {"klitby", fordel::by_figures(children, {a, b}, on)}})),
        fordel::nested(fordel::equal({a, b}), groups({{"havnby", key_rule(c)}, {"klitby", key_rule(a)}})),
        fordel::by_amounts(
            fordel::amounts_needed{{"running"}, fordel::amount_side::payers, fordel::amount_year::before}, all),
        fordel::by_amounts(fordel::amounts_needed{{"running", "building"}}),
        fordel::weights_by_year({{2025, key({a, b}, {1, 2})}, {2026, key::percent({a, b}, {50, 50})}}),
        fordel::as_stated(),
    };
    fordel::naming names(read.names.parties.all(), {.notation = fordel::notation::danish});
    std::vector<fordel::written_key> written;
    for (key_rule const& rule : rules)
        written.push_back(fordel::written(rule, names));
    std::vector<node> who;
    for (auto const& one : written)
        who.push_back(one.who ? names.members_node(*one.who) : node());

    reading into;
    into.notation = fordel::notation::danish;
    known_names const known = fordel::read_known_names(into, node(names.sections()), {});
    for (std::size_t i = 0; i < rules.size(); ++i) {
        CAPTURE(i);
        auto const for_whom = who[i].is_nothing() ? std::nullopt : read_members(into, who[i], address("who"), known);
        auto const again = fordel::read_key(into, written[i].key, address("key"), known, for_whom);
        REQUIRE(again);
        CHECK(*again == rules[i]);
    }
    std::string found;
    for (auto const& f : into.findings())
        found += to_string(f) + '\n';
    CHECK(found == "");
}
