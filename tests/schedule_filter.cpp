#include <fordel/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::month_range;
using fordel::picked;
using fordel::schedule;
using fordel::status;
using support::expect_error;
using support::two_offices;

namespace {

any_money dkk(std::int64_t minor) { return as_any_money(fordel::oere(minor)); }

// The offices' streams in two groups.
fordel::programme grouped() {
    fordel::programme made("grouped", {}, fordel::dkk{});
    made.add(fordel::assumption{.id = "start"});
    auto running = support::north_stream();
    running.group = {"Drift", "Running"};
    auto grant = support::grant_stream();
    grant.group = {"Tilskud", "Grants"};
    return made.add(running).add(grant);
}

} // namespace

TEST_CASE("one value is picked, several, none, or everything", "[schedule_filter]") {
    picked<int> const all, one = 3, several = {1, 2}, none = std::vector<int>{};
    CHECK(all.everything());
    CHECK(all.values().empty());
    CHECK(all.has(17));
    CHECK(one.values() == std::vector<int>{3});
    CHECK(one.has(3));
    CHECK_FALSE(one.has(4));
    CHECK(several.values() == std::vector<int>{1, 2});
    CHECK(several.has(2));
    CHECK_FALSE(several.has(3));
    CHECK_FALSE(none.everything());
    CHECK_FALSE(none.has(1));
    CHECK(picked<int>(std::optional<int>{}) == all);
    CHECK(picked<int>(std::optional<int>{3}) == one);
    CHECK(one != several);
}

TEST_CASE("texts are picked as they are written, an empty one too", "[schedule_filter]") {
    picked<std::string> const one = "Ash", two = {"Ash", "Birch"}, empty = "";
    CHECK(one.values() == std::vector<std::string>{"Ash"});
    CHECK(two.values() == std::vector<std::string>{"Ash", "Birch"});
    CHECK_FALSE(empty.everything());
    // Of a party without a code nobody is picked, rather than everybody.
    auto const all = two_offices().schedule();
    expect_error("fordel.party.unknown", [&] { return all.filter({.payer = fordel::named("No code").code}); });
    expect_error("fordel.schedule.unknown_stream", [&] { return all.filter({.stream = ""}); });
    CHECK(all.filter({.group = ""}) == all); // the streams of no group
}

// Amounts by hand in the tests of schedules: 2021: 600, 300, 100, 200; 2022: 600, 200, 400, 33.34, 66.67.
TEST_CASE("a filter takes lists", "[schedule_filter]") {
    auto const all = two_offices().schedule();
    CHECK(all.filter({.year = {2021, 2022}}) == all);
    CHECK(all.filter({.year = {2022, 1999}}).total() == dkk(130'001));
    CHECK(all.filter({.payer = {"Birch", "3"}}).total() == dkk(120'000));
    CHECK(all.filter({.recipient = {"south", "North office"}}) == all);
    CHECK(all.filter({.stream = {"grant", "office"}}) == all);
    CHECK(all.filter({.stream = {"grant", "grant"}}).total() == dkk(10'001));
    CHECK(all.filter({.status = {status::granted, status::paid}}).total() == dkk(10'001));
    CHECK(all.filter({.year = std::vector<int>{}}).empty());
    CHECK(all.filter({.payer = std::vector<std::string>{}}).empty());
    CHECK(all.filter({.stream = std::vector<std::string>{}}).empty());
    CHECK(all.filter({.tranche = std::vector<std::string>{}}).empty());
    CHECK(all.filter({.payer = {"uncovered", "Cedar"}}).total() == dkk(60'000));
}

TEST_CASE("a filter takes tranches and groups", "[schedule_filter]") {
    auto const all = grouped().schedule();
    CHECK(all.filter({.tranche = "lead"}).total() == dkk(120'000));
    CHECK(all.filter({.tranche = {"lead", "all"}}).total() == dkk(130'001));
    CHECK(all.filter({.stream = "office", .tranche = "all"}).empty());
    CHECK(all.filter({.group = "Drift"}).total() == dkk(240'000));
    CHECK(all.filter({.group = {"Running", "Grants"}}) == all);
    expect_error("fordel.schedule.unknown_tranche", [&] { return all.filter({.tranche = {"lead", "leads"}}); });
    expect_error("fordel.schedule.unknown_group", [&] { return all.filter({.group = "Running costs"}); });
    expect_error("fordel.schedule.unknown_stream", [&] { return all.filter({.stream = {"grant", "grants"}}); });
    expect_error("fordel.party.unknown", [&] { return all.filter({.payer = {"Ash", "Elm"}}); });
}

// Of 2021, Birch alone pays 300 for January to June; the lead's 600 are of the whole year.
TEST_CASE("a filter on months takes what lies within them", "[schedule_filter]") {
    auto const all = two_offices().schedule();
    CHECK(all.filter({.year = 2021, .months = month_range{1, 6}}).total() == dkk(30'000));
    CHECK(all.filter({.year = 2021, .months = month_range{6, 12}}).total() == dkk(30'000));
    CHECK(all.filter({.months = month_range{1, 12}}) == all);
    CHECK(all.filter({.months = month_range{2, 11}}).empty());
    for (month_range const wrong : {month_range{0, 6}, month_range{7, 6}, month_range{7, 13}})
        expect_error("fordel.calendar.bad_months", [&] { return all.filter({.months = wrong}); });
}
