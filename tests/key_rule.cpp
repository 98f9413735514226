#include <fordel/key/key_rule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::key;
using fordel::key_rule;
using fordel::make_date;
using fordel::month_range;
using fordel::party;
using fordel::party_kind;
using fordel::period;
using fordel::population;
using fordel::population_rule;
using fordel::reference_date;
using support::expect_error;

namespace {

party const a{"a", "A", party_kind::municipality, "1"};
party const b{"b", "B", party_kind::municipality, "2"};
party const c{"c", "C", party_kind::municipality, "3"};

population counts() {
    auto const first = make_date(2020, 1, 1);
    auto const second = make_date(2021, 1, 1);
    return {{a, b, c},
            {{"1", first, 300},
             {"2", first, 100},
             {"3", first, 200},
             {"1", second, 310},
             {"2", second, 90},
             {"3", second, 200}},
            {}};
}

// A and B through 2021, C from July.
population_rule joined_by_c() {
    return {.participants = {{a, period::years(2021, 2022)},
                             {b, period::years(2021, 2022)},
                             {c, period(make_date(2021, 7, 1), make_date(2022, 12, 31))}},
            .counts = counts()};
}

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

} // namespace

TEST_CASE("which date's population a payment goes by", "[key_rule]") {
    CHECK(reference_date::year_before().for_year(2022) == make_date(2021, 1, 1));
    CHECK(reference_date::same_year().for_year(2022) == make_date(2022, 1, 1));
    CHECK(reference_date::fixed(make_date(2020, 7, 1)).for_year(2022) == make_date(2020, 7, 1));
    CHECK(reference_date::year_before() == reference_date::year_before());
    CHECK(reference_date::year_before() != reference_date::same_year());
    CHECK(reference_date::fixed(make_date(2020, 7, 1)) != reference_date::fixed(make_date(2020, 1, 1)));
    CHECK(reference_date::fixed(make_date(2020, 7, 1)).describe().en == "1 July 2020 for all years");
    expect_error("fordel.calendar.bad_date", [] { return reference_date::year_before().for_year(1); });
}

TEST_CASE("a renewed key follows the year and those who take part", "[key_rule]") {
    key_rule const rule = joined_by_c();
    CHECK(rule.at(2021, 6).share("a") == of(3, 4));
    CHECK(rule.at(2021, 6).size() == 2);
    CHECK(rule.at(2021, 7).share("a") == of(1, 2));
    CHECK(rule.at(2021, 7).share("c") == of(1, 3));
    CHECK(rule.at(2022, 1).share("a") == of(31, 60));
    CHECK(rule.parties() == std::vector{a, b, c});
    CHECK(rule.pays(a));
    expect_error("fordel.programme.no_participants", [&] { return rule.at(2020, 12); });
    expect_error("fordel.programme.no_participants", [&] { return rule.at(2023, 1); });
}

TEST_CASE("one date for all years, or the same year's", "[key_rule]") {
    auto fixed = joined_by_c();
    fixed.as_of = reference_date::fixed(make_date(2020, 1, 1));
    CHECK(key_rule(fixed).at(2022, 1).share("a") == of(1, 2));
    auto same = joined_by_c();
    same.as_of = reference_date::same_year();
    CHECK(key_rule(same).at(2021, 1).share("b") == of(90, 400));
    expect_error("fordel.population.missing_date", [&] { return key_rule(same).at(2022, 1); });
    same.missing = fordel::missing_date::carry_forward;
    CHECK(key_rule(same).at(2022, 1).share("a") == of(31, 60));
    CHECK(key_rule(same).at(2022, 1).basis().carried_forward);
}

TEST_CASE("months are split where the participants change", "[key_rule]") {
    key_rule const rule = joined_by_c();
    CHECK(rule.segments(2021, {1, 12}) == std::vector<month_range>{{1, 6}, {7, 12}});
    CHECK(rule.segments(2021, {3, 8}) == std::vector<month_range>{{3, 6}, {7, 8}});
    CHECK(rule.segments(2021, {7, 12}) == std::vector<month_range>{{7, 12}});
    CHECK(rule.segments(2022, {1, 12}) == std::vector<month_range>{{1, 12}});
    auto leaving = joined_by_c();
    leaving.participants.push_back(
        {party{"d", "D", party_kind::municipality, "4"}, period(make_date(2021, 3, 1), make_date(2021, 3, 31))});
    CHECK(key_rule(leaving).segments(2021, {1, 12}) == std::vector<month_range>{{1, 2}, {3, 3}, {4, 6}, {7, 12}});
}

TEST_CASE("a fixed key holds for every month", "[key_rule]") {
    key_rule const single = a;
    CHECK(single.at(1999, 5).share("a") == fraction(1));
    CHECK(single.segments(2021, {2, 9}) == std::vector<month_range>{{2, 9}});
    CHECK(single.parties() == std::vector{a});
    CHECK(single.pays(a));
    key_rule const equal = key::equal({a, b});
    CHECK(equal.at(2021, 1) == key::equal({a, b}));
    CHECK(equal.pays(b));
}

TEST_CASE("who counts in the key but does not pay", "[key_rule]") {
    auto rule = joined_by_c();
    rule.not_paying = {"b"};
    CHECK_FALSE(key_rule(rule).pays(b));
    CHECK(key_rule(rule).pays(a));
    CHECK(key_rule(rule).at(2021, 1).share("b") == of(1, 4));
}

TEST_CASE("who does not pay is found by name and code, or refused", "[key_rule]") {
    auto const rule_without = [](std::vector<std::string> exempt) {
        auto rule = joined_by_c();
        rule.participants.push_back({a, period::year(2024)}); // takes part again
        rule.not_paying = std::move(exempt);
        return key_rule(rule);
    };
    for (char const* written : {"b", "B", "2"}) {
        CHECK_FALSE(rule_without({written}).pays(b));
        CHECK(rule_without({written}).pays(a));
    }
    CHECK_FALSE(rule_without({"A"}).pays(a));
    expect_error("fordel.party.unknown", [&] { return rule_without({"d"}); });
    expect_error("fordel.party.unknown", [&] { return rule_without({"b", "København"}); });
    expect_error("fordel.party.duplicate", [&] { return rule_without({"b", "2"}); });
}

TEST_CASE("an error says whose participation begins within a month", "[key_rule]") {
    auto rule = joined_by_c();
    rule.participants[1].during = period(make_date(2021, 1, 15), make_date(2022, 12, 31));
    expect_error("fordel.calendar.not_whole_months", [&] { return key_rule(rule).at(2021, 6); });
    CHECK(support::seen_in_error([&] { return key_rule(rule).at(2021, 6); }) ==
          "B, who takes part 2021-01-15 – 2022-12-31");
}

TEST_CASE("a party cannot take part twice at a time", "[key_rule]") {
    auto twice = joined_by_c();
    twice.participants.push_back({a, period::year(2021)});
    expect_error("fordel.party.duplicate", [&] { return key_rule(twice).at(2021, 1); });
    CHECK(support::seen_in_error([&] { return key_rule(twice).at(2021, 1); }) ==
          "A, who takes part twice on 2021-01-01");
    CHECK(key_rule(twice).at(2022, 1).size() == 3);
}

TEST_CASE("there is no key of a month that no year has", "[key_rule]") {
    key_rule const fixed{a};
    for (int const month : {0, 13, -1})
        expect_error("fordel.calendar.bad_date", [&] { return fixed.at(2021, month); });
    expect_error("fordel.calendar.bad_date", [&] { return fixed.at(0, 1); });
    CHECK(fixed.at(2021, 12) == key::single(a));
}

TEST_CASE("rules are compared by what they are made of", "[key_rule]") {
    period const all = period::years(2020, 2022);
    population_rule const rule{{{a, all}, {b, all}}, counts()};
    CHECK(key_rule(rule) == key_rule(rule));
    CHECK(key_rule(a) == key_rule(key::single(a)));
    CHECK(key_rule(a) != key_rule(rule));
    population_rule other = rule;
    other.not_paying = {"a"};
    CHECK(key_rule(other) != key_rule(rule));
}
