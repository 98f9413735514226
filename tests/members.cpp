#include <fordel/key/members.hpp>

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <vector>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::make_date;
using fordel::members;
using fordel::participation;
using fordel::party;
using fordel::period;
using support::expect_error;

namespace {

party const a{"a", "A"}, b{"b", "B"}, c{"c", "C"};
period from(int month, int day, int last_month, int last_day) {
    return {make_date(2021, static_cast<unsigned>(month), static_cast<unsigned>(day)),
            make_date(2021, static_cast<unsigned>(last_month), static_cast<unsigned>(last_day))};
}

} // namespace

TEST_CASE("parties take part at all times, or each in its time", "[members]") {
    members const always(std::vector{a, b});
    CHECK(always.on(make_date(1, 1, 1)) == std::vector{a, b});
    CHECK(always.changes(period::years(1, 9999)).empty());
    members const timed(
        std::vector<participation>{{a, period::year(2021)}, {b, from(7, 1, 12, 31)}, {c, from(1, 1, 3, 31)}});
    CHECK(timed.ever() == std::vector{a, b, c});
    CHECK(timed.on(make_date(2021, 3, 31)) == std::vector{a, c});
    CHECK(timed.on(make_date(2021, 4, 1)) == std::vector{a});
    CHECK(timed.on(make_date(2021, 7, 1)) == std::vector{a, b});
    CHECK(timed.on(make_date(2022, 1, 1)).empty());
    CHECK(timed.changes(period::year(2021)) == std::set{make_date(2021, 4, 1), make_date(2021, 7, 1)});
    CHECK(timed.changes(from(7, 1, 12, 31)).empty()); // its first day splits nothing
}

TEST_CASE("who leaves and joins on the same day changes nothing", "[members]") {
    members const again(
        std::vector<participation>{{a, from(1, 1, 5, 14)}, {a, from(5, 15, 12, 31)}, {b, from(2, 2, 2, 2)}});
    CHECK(again.changes(period::year(2021)) == std::set{make_date(2021, 2, 2), make_date(2021, 2, 3)});
    // By hand: the changes are the days whose members are not those of the day before.
    std::set<date> changed;
    for (auto day = std::chrono::sys_days(make_date(2021, 1, 2)); day <= std::chrono::sys_days(make_date(2021, 12, 31));
         day += std::chrono::days(1))
        if (again.on(date(day)) != again.on(date(day - std::chrono::days(1)))) changed.insert(date(day));
    CHECK(again.changes(period::year(2021)) == changed);
    CHECK_NOTHROW(members(std::vector<participation>{{a, period::year(2021)}}).require_whole_months());
    expect_error("fordel.calendar.not_whole_months", [&] {
        again.require_whole_months();
        return 0;
    });
}

TEST_CASE("nobody is a member twice at a time", "[members]") {
    expect_error("fordel.party.duplicate", [] { return members(std::vector{a, a}); });
    expect_error("fordel.party.no_id", [] { return members(std::vector{party{"", ""}}); });
    members const twice(std::vector<participation>{{a, period::year(2021)}, {a, from(3, 1, 3, 31)}});
    expect_error("fordel.party.duplicate", [&] { return twice.on(make_date(2021, 3, 1)); });
    CHECK(twice.on(make_date(2021, 4, 1)) == std::vector{a});
}
