#include <fordel/file/finding.hpp>
#include <fordel/file/in_force.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::address;
using fordel::date;
using fordel::make_date;
using fordel::node;
using fordel::parse_date;
using fordel::stated_value;
using fordel::value_status;
using support::expect_error;

namespace {

node said(char const* text) { return node(std::string(text)); }
node map_of(std::vector<std::pair<char const*, node>> const& pairs) {
    std::vector<fordel::node_member> members;
    for (auto const& [key, value] : pairs)
        members.push_back({key, value, {}});
    return node(std::move(members));
}
node list_of(std::vector<node> items) { return node(std::move(items)); }
node from(char const* day, char const* value) { return map_of({{"from", said(day)}, {"value", said(value)}}); }
node amount(node const& value) {
    return map_of({{"streams", map_of({{"running", map_of({{"amount", value}, {"to", said("Museum")}})}})}});
}
// What stands at the keys, which have no dots in them.
node const* at(node const& document, std::string const& keys) {
    std::size_t const dot = keys.find('.');
    node const* const found = document.find(keys.substr(0, dot));
    return found == nullptr || dot == keys.npos ? found : at(*found, keys.substr(dot + 1));
}
std::string amount_of(node const& document) {
    node const* const found = at(document, "streams.running.amount");
    REQUIRE(found != nullptr);
    return found->is_nothing() ? "nothing: " + found->text() : found->text();
}
std::string amount_on(node const& document, char const* day) { return amount_of(in_force(document, parse_date(day))); }

// Where each thing is wrong with the stated values, and its id.
std::vector<std::string> wrong(node const& document) {
    fordel::reading into = fordel::detail::reading_dates_of(document);
    static_cast<void>(stated_values(into, document));
    std::vector<std::string> ids;
    for (fordel::finding const& f : into.findings())
        ids.insert(ids.end(), {f.address.written(), f.kind.id});
    return ids;
}
using strings = std::vector<std::string>;

} // namespace

TEST_CASE("of a value that changes, the latest that has begun is in force", "[in_force]") {
    node const document = amount(list_of({from("2025-07", "one"), from("2026", "two"), from("2026-03-15", "three")}));
    CHECK(amount_on(document, "2025-07-01") == "one");
    CHECK(amount_on(document, "2025-12-31") == "one");
    CHECK(amount_on(document, "2026-01-01") == "two");
    CHECK(amount_on(document, "2026-03-14") == "two");
    CHECK(amount_on(document, "2026-03-15") == "three");
    CHECK(amount_on(document, "2999-01-01") == "three");
    CHECK(changes(document) == std::vector<date>{make_date(2025, 7, 1), make_date(2026, 1, 1), make_date(2026, 3, 15)});
}

TEST_CASE("before the first there is nothing, and it says from when there is", "[in_force]") {
    node const document = amount(list_of({from("2025-07", "one"), from("2026", "two")}));
    CHECK(amount_on(document, "2025-06-30") == "nothing: it is in force from 2025-07-01");
    CHECK(amount_on(amount(from("2025-07", "one")), "2025-06-30") == "nothing: it is in force from 2025-07-01");
    CHECK(amount_on(amount(from("2025-07", "one")), "2025-07-01") == "one");

    static constexpr std::array keys{fordel::format_key{"amount", "money", "", fordel::how_many::one, true},
                                     fordel::format_key{"to", "party name", ""}};
    fordel::value_form const form{.name = "stream", .says = "", .keys = keys};
    fordel::reading into;
    node const cut = in_force(document, make_date(2025, 1, 1));
    fordel::map_reader const map(into, *at(cut, "streams.running"), address("streams.running"), form);
    REQUIRE(into.findings().size() == 1);
    CHECK(into.findings()[0].seen == "stream without amount (it is in force from 2025-07-01)");
}

TEST_CASE("what has no stated value is shared as it is", "[in_force]") {
    node const flat = amount(said("500 kr. per year"));
    CHECK(&in_force(flat, make_date(2025, 1, 1)).members() == &flat.members());
    CHECK(&as_of(flat, make_date(2025, 1, 1)).members() == &flat.members());
    CHECK(changes(flat).empty());

    node const both =
        map_of({{"parties", map_of({{"A", map_of({{"code", said("1")}})}})}, {"unit", from("2025", "1 kr.")}});
    node const cut = in_force(both, make_date(2026, 1, 1));
    CHECK(&cut.find("parties")->members() == &both.find("parties")->members());
    CHECK(cut.find("unit")->text() == "1 kr.");
}

TEST_CASE("a value with its source is its value, at all times; inside values as well", "[in_force]") {
    node const inner = map_of({{"2026", map_of({{"value", said("2,6 %")}, {"status", said("published")}})},
                               {"2027", map_of({{"value", said("2,1 %")}, {"status", said("forecast")}})}});
    node const document = map_of(
        {{"indices", map_of({{"pl", map_of({{"rates", map_of({{"value", inner}, {"source", said("Law")}})}})}})}});
    node const cut = in_force(document, make_date(2025, 1, 1));
    CHECK(at(cut, "indices.pl.rates.2026")->text() == "2,6 %");
    CHECK(at(cut, "indices.pl.rates.2027")->text() == "2,1 %");

    std::vector<stated_value> const stated = stated_values(document);
    REQUIRE(stated.size() == 3);
    CHECK(stated[0].where == address("indices.pl.rates"));
    CHECK(stated[0].source.document.en == "Law");
    CHECK(stated[2].where == address("indices.pl.rates.2027"));
    CHECK(stated[2].status == value_status::forecast);
    CHECK(stated[2].value.text() == "2,1 %");
}

TEST_CASE("a list of values with their sources is a list", "[in_force]") {
    node const list = list_of({map_of({{"value", said("Klitby")}, {"source", said("Law")}}), said("Engby")});
    CHECK(*in_force(map_of({{"who", list}}), make_date(2025, 1, 1)).find("who") ==
          list_of({said("Klitby"), said("Engby")}));
}

TEST_CASE("what is known of a value: until when it is, and when a newer one is expected", "[in_force]") {
    node const document =
        amount(list_of({map_of({{"from", said("2024")}, {"value", said("one")}, {"next", said("yearly")}}),
                        map_of({{"from", said("2026-07")},
                                {"value", said("two")},
                                {"source", map_of({{"document", said("Law")}, {"place", said("§ 4")}})},
                                {"page", said("12")},
                                {"status", said("provisional")},
                                {"published", said("2026-05-01")},
                                {"checked", said("2028-02-29")},
                                {"next", said("yearly")},
                                {"decision", map_of({{"body", said("Council")}, {"date", said("2026-05-02")}})}})}));
    std::vector<stated_value> const stated = stated_values(document);
    REQUIRE(stated.size() == 2);
    CHECK(stated[0].where == address("streams.running.amount"));
    CHECK(stated[0].from == make_date(2024, 1, 1));
    CHECK(stated[0].until == make_date(2026, 6, 30));
    CHECK(stated[0].next == make_date(2025, 1, 1));
    CHECK(stated[0].status == value_status::unspecified);
    CHECK_FALSE(stated[1].until);
    CHECK(stated[1].next == make_date(2029, 2, 28)); // a year after it was checked, which is later than `from`
    CHECK(stated[1].source.page == "12");
    CHECK(stated[1].source.heading == "§ 4");
    CHECK(stated[1].decided.taken == make_date(2026, 5, 2));
    CHECK(stated[1].published == make_date(2026, 5, 1));

    CHECK_FALSE(past_next(stated[0], make_date(2024, 12, 31)));
    CHECK(past_next(stated[0], make_date(2025, 1, 1)));
    CHECK(past_next(stated[0], make_date(2026, 6, 30)));
    CHECK_FALSE(past_next(stated[0], make_date(2026, 7, 1))); // the next one is in force
    CHECK_FALSE(past_next(stated[1], make_date(2029, 2, 27)));
    CHECK(past_next(stated[1], make_date(2029, 2, 28)));
    CHECK_FALSE(past_next(stated_value{}, make_date(2029, 2, 28)));

    // What is written of it says the same.
    for (stated_value const& s : stated) {
        std::vector<stated_value> const again = stated_values(map_of({{"x", to_node(s)}}));
        REQUIRE(again.size() == 1);
        stated_value as_before = again[0];
        as_before.where = s.where;
        as_before.until = s.until;
        CHECK(as_before == s);
    }
}

TEST_CASE("what is wrong with stated values is told with its place", "[in_force]") {
    std::string const here = "streams.running.amount";
    CHECK(wrong(amount(list_of({from("2026", "two"), from("2025", "one")}))) ==
          strings{here + ".2.from", "fordel.file.dates_order"});
    CHECK(wrong(amount(list_of({from("2026", "two"), from("2026-01", "one")}))) ==
          strings{here + ".2.from", "fordel.file.dates_order"});
    CHECK(wrong(amount(list_of({from("2026", "two"), map_of({{"value", said("one")}})}))) ==
          strings{here + ".2", "fordel.file.undated"});
    CHECK(wrong(amount(list_of({from("2026", "two"), said("one")}))) == strings{here + ".2", "fordel.file.undated"});
    CHECK(wrong(amount(from("2026-02-30", "two"))) == strings{here + ".from", "fordel.calendar.bad_date"});
    CHECK(wrong(amount(from("soon", "two"))) == strings{here + ".from", "fordel.file.bad_period"});
    CHECK(wrong(amount(map_of({{"value", said("1")}, {"sorce", said("Law")}}))) ==
          strings{here + ".sorce", "fordel.file.unknown_key"});
    CHECK(wrong(amount(map_of({{"value", said("1")}, {"status", said("firm")}}))) ==
          strings{here + ".status", "fordel.file.unknown_value_status"});
    CHECK(wrong(amount(map_of({{"value", said("1")}, {"status", said("unspecified")}}))) ==
          strings{here + ".status", "fordel.file.unknown_value_status"});
    CHECK(wrong(amount(map_of({{"value", said("1")}, {"next", said("yearly")}}))) ==
          strings{here + ".next", "fordel.file.nothing_to_renew"});
    CHECK(wrong(amount(map_of({{"value", node()}}))) == strings{here, "fordel.file.missing_key"});
    node const bad = amount(list_of({from("2026", "two"), from("2025", "one")}));
    expect_error("fordel.file.dates_order", [&] { return in_force(bad, make_date(2026, 1, 1)); });
    expect_error("fordel.file.dates_order", [&] { return changes(bad); });
}

TEST_CASE("dates go by the years of the programme", "[in_force]") {
    auto const beginning = [](char const* month, char const* first) {
        return map_of(
            {{"year begins", said(month)}, {"unit", list_of({from(first, "1 kr."), from("2030-05", "2 kr.")})}});
    };
    CHECK(changes(beginning("April", "2014-15")).front() == make_date(2014, 4, 1));
    CHECK(wrong(beginning("April", "2011-12")) == strings{"unit.1.from", "fordel.file.two_readings"});
    CHECK(changes(beginning("April", "2011/12")).front() == make_date(2011, 4, 1));
    CHECK(changes(beginning("January", "2011-12")).front() == make_date(2011, 12, 1));
    CHECK(wrong(beginning("April", "2014")) == strings{"unit.1.from", "fordel.file.two_readings"});
}

TEST_CASE("what was decided or published later is not known yet", "[in_force]") {
    auto const decided = [](char const* day) { return map_of({{"body", said("Council")}, {"date", said(day)}}); };
    auto const item = [&](char const* first, char const* value, char const* day) {
        return map_of({{"from", said(first)}, {"value", said(value)}, {"decision", decided(day)}});
    };
    node const document =
        map_of({{"decision", decided("2030-01-01")}, // of the whole: it is given
                {"rates", map_of({{"2026", map_of({{"value", said("2 %")}, {"published", said("2025-06-01")}})},
                                  {"2025", said("3 %")}})},
                {"streams", map_of({{"running", map_of({{"amount", list_of({item("2025", "one", "2024-12-01"),
                                                                            item("2026", "two", "2025-12-01")})}})},
                                    {"late", map_of({{"amount", said("1")}, {"decision", decided("2025-03-04")}})}})}});
    auto const has = [](node const& d, char const* where) { return at(d, where) != nullptr; };

    node const early = as_of(document, make_date(2023, 1, 31));
    CHECK_FALSE(has(early, "streams.late"));
    CHECK_FALSE(has(early, "streams.running.amount"));
    CHECK_FALSE(has(early, "rates.2026"));
    CHECK(has(early, "rates.2025"));
    CHECK(has(early, "decision"));

    node const inside = map_of({{"floor", map_of({{"value", map_of({{"decision", decided("2025-03-04")}})}})}});
    CHECK_FALSE(has(as_of(inside, make_date(2025, 1, 1)), "floor")); // no value is left

    CHECK(has(as_of(document, make_date(2025, 3, 4)), "streams.late")); // on the day it is known
    CHECK_FALSE(has(as_of(document, make_date(2025, 3, 3)), "streams.late"));
    CHECK(amount_of(in_force(document, make_date(2026, 5, 1), make_date(2025, 11, 30))) == "one");
    CHECK(amount_of(in_force(document, make_date(2026, 5, 1), make_date(2025, 12, 1))) == "two");
    CHECK(&as_of(document, make_date(2031, 1, 1)).members() == &document.members());
}

TEST_CASE("a decision with its source, and decisions by date, are known from their days", "[in_force]") {
    auto const decided = [](char const* day) { return map_of({{"body", said("Council")}, {"date", said(day)}}); };
    auto const stream_by = [](node const& decision) {
        return map_of({{"streams", map_of({{"late", map_of({{"amount", said("1")}, {"decision", decision}})}})}});
    };
    auto const stream_of = [&](node const& document, char const* day) {
        return at(as_of(document, parse_date(day)), "streams.late");
    };
    node const stated = stream_by(map_of({{"value", decided("2025-03-04")}, {"source", said("Law")}}));
    CHECK(stream_of(stated, "2025-03-03") == nullptr);
    CHECK(stream_of(stated, "2025-03-04") != nullptr);
    auto const item = [&](char const* first, char const* day) {
        return map_of({{"from", said(first)}, {"value", decided(day)}});
    };
    node const several = stream_by(list_of({item("2025", "2024-12-01"), item("2026", "2025-12-01")}));
    CHECK(stream_of(several, "2024-11-30") == nullptr);
    node const known = as_of(several, make_date(2025, 11, 30));
    REQUIRE(at(known, "streams.late.decision") != nullptr);
    CHECK(at(known, "streams.late.decision")->items().size() == 1);
    CHECK(at(as_of(several, make_date(2025, 12, 1)), "streams.late.decision")->items().size() == 2);
}

TEST_CASE("figures that were published later are not known yet", "[in_force]") {
    node const document = map_of({{"figures", map_of({{"heads", map_of({{"values", map_of({{"Havnby", said("1")}})},
                                                                        {"published", said("2026-02-01")}})}})}});
    CHECK(at(as_of(document, make_date(2026, 1, 31)), "figures.heads") == nullptr);
    CHECK(at(as_of(document, make_date(2026, 2, 1)), "figures.heads") != nullptr);
}

TEST_CASE("a value whose from is left empty has no day", "[in_force]") {
    node const empty = map_of({{"from", node()}, {"value", said("two")}});
    expect_error("fordel.file.undated", [&] {
        static_cast<void>(in_force(amount(list_of({from("2025", "one"), empty})), make_date(2026, 1, 1)));
    });
}

TEST_CASE("values keep their place in the file, and take that of their key where there is none yet", "[in_force]") {
    auto const file = std::make_shared<std::string const>("museum.yaml");
    node const value = said("one").placed({3, 9}, file);
    node const stated = map_of({{"from", said("2026")}, {"value", value}}).placed({2, 5}, file);
    node const document = amount(stated);
    node const later = in_force(document, make_date(2026, 1, 1)), before = in_force(document, make_date(2025, 1, 1));
    CHECK(at(later, "streams.running.amount")->at() == fordel::position{3, 9});
    CHECK(at(before, "streams.running.amount")->at() == fordel::position{2, 5});
    CHECK(at(before, "streams.running.amount")->file() == "museum.yaml");
    CHECK(stated_values(document)[0].at == fordel::position{2, 5});
    CHECK(stated_values(document)[0].file == "museum.yaml");
}

// Against a map of days, in which the last key that is not greater is looked up.
TEST_CASE("whichever day: as a table of days has it", "[in_force]") {
    std::mt19937 random(12);
    auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
    for (int round = 0; round < 50; ++round) {
        std::map<date, std::string> table;
        for (int i = 1 + below(6); i > 0; --i)
            table[make_date(2000 + below(10), 1 + static_cast<unsigned>(below(12)),
                            1 + static_cast<unsigned>(below(28)))] = std::to_string(below(100));
        std::vector<node> items;
        for (auto const& [day, value] : table)
            items.push_back(from(fordel::to_string(day).c_str(), value.c_str()));
        node const document = amount(list_of(items));
        for (int i = 0; i < 20; ++i) {
            date const day = make_date(1999 + below(12), 1 + static_cast<unsigned>(below(12)), 1);
            auto const after = table.upper_bound(day);
            std::string const expected = after == table.begin()
                                             ? "nothing: it is in force from " + fordel::to_string(table.begin()->first)
                                             : std::prev(after)->second;
            CHECK(amount_of(in_force(document, day)) == expected);
        }
    }
}
