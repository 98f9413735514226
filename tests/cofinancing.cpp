#include <fordel/programme/cofinancing.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::cofinancing;
using fordel::key;
using fordel::kroner;
using fordel::party;
using fordel::period;

namespace {

cofinancing terms() {
    return {.id = "c",
            .name = {"m", "c"},
            .recipient = party{"office", "Office"},
            .lead = party{"lead", "Lead"},
            .from_lead = fordel::per_year(kroner(500'000)),
            .from_others = fordel::per_year(kroner(300'000)),
            .others = key::equal({party{"x", "X"}, party{"y", "Y"}}),
            .period = period::years(2021, 2024),
            .status = fordel::status::recommended,
            .assumptions = {"a"}};
}

} // namespace

TEST_CASE("the lead pays one tranche and the others another", "[cofinancing]") {
    auto const s = to_stream(terms());
    CHECK_FALSE(s.amount.has_value()); // the sum of the two
    REQUIRE(s.payers.size() == 2);
    CHECK(s.payers[0].id == "lead");
    CHECK(s.payers[0].amount.rule() == fordel::per_year(kroner(500'000)));
    CHECK(s.payers[0].payers.parties() == std::vector{party{"lead", "Lead"}});
    CHECK(s.payers[1].id == "others");
    CHECK(s.payers[1].amount.rule() == fordel::per_year(kroner(300'000)));
    CHECK(s.payers[1].payers.parties().size() == 2);
    CHECK(s.recipients.parties() == std::vector{party{"office", "Office"}});
    CHECK(s.status == fordel::status::recommended);
    CHECK(s.assumptions == std::vector<std::string>{"a"});
    CHECK_NOTHROW(validate(s));
}

TEST_CASE("the others pay the office themselves, or through the lead", "[cofinancing]") {
    CHECK_FALSE(to_stream(terms()).collector.has_value());
    auto through = terms();
    through.through_lead = true;
    CHECK(to_stream(through).collector == party{"lead", "Lead"});
}

TEST_CASE("several lead by a key of their own, and one of them alone may collect", "[cofinancing]") {
    auto several = terms();
    several.lead = key({party{"a", "A"}, party{"b", "B"}}, {3, 1});
    CHECK(to_stream(several).payers[0].payers.parties().size() == 2);
    several.through_lead = true;
    support::expect_error("fordel.stream.several_collectors", [&] { to_stream(several); });
}

TEST_CASE("a lead that merges still collects", "[cofinancing]") {
    auto through = terms();
    through.through_lead = true;
    party const old{"old", "Old", fordel::party_kind::municipality, "91"}, later{"new", "New", old.kind, "92"};
    through.lead =
        fordel::key_rule(old).with_successors(fordel::succession({{fordel::make_date(2022, 1, 1), old, later, "s"}}));
    CHECK(to_stream(through).collector == old);
    // One after the other is no succession.
    through.lead = fordel::equal({{old, period::year(2021)}, {later, period::years(2022, 2024)}});
    support::expect_error("fordel.stream.several_collectors", [&] { return to_stream(through); });
}

TEST_CASE("the parts are percentages of the whole, and the rest", "[cofinancing]") {
    auto parts = terms();
    parts.amount = fordel::per_year(kroner(1'000'000));
    parts.from_lead = fordel::percent(25);
    parts.from_others = fordel::rest();
    CHECK_NOTHROW(validate(to_stream(parts)));
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::assumption{.id = "a"});
    made.add(to_stream(parts));
    auto const all = made.schedule().filter({.year = 2022});
    CHECK(all.filter({.tranche = "lead"}).total() == as_any_money(kroner(250'000)));
    CHECK(all.filter({.tranche = "others"}).total() == as_any_money(kroner(750'000)));
}

TEST_CASE("a part that nobody bears is uncovered", "[cofinancing]") {
    auto parts = terms();
    parts.others = fordel::uncovered_party();
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::assumption{.id = "a"});
    made.add(to_stream(parts));
    CHECK(made.schedule().filter({.year = 2022, .payer = "uncovered"}).total() == as_any_money(kroner(300'000)));
}

TEST_CASE("the lead is told from the others by its id, not by its name", "[cofinancing]") {
    auto namesake = terms();
    namesake.others = key::equal({party{"x", "Lead"}, party{"y", "Y"}});
    CHECK(to_stream(namesake).payers[1].payers.parties()[0].id == "x");
    auto twice = terms();
    twice.others = key::equal({party{"x", "X"}, party{"lead", "Another name"}});
    support::expect_error("fordel.party.duplicate", [&] { return to_stream(twice); });
}
