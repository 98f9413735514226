#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "support/expect_error.hpp"

using fordel::accrued;
using fordel::amount_query;
using fordel::amount_rule;
using fordel::amount_year;
using fordel::amounts_needed;
using fordel::date;
using fordel::dkk;
using fordel::fraction;
using fordel::kroner;
using fordel::make_date;
using fordel::oere;
using fordel::part_years;
using fordel::party;
using fordel::party_amount;
using fordel::per;
using fordel::period;
using fordel::price_index;
using fordel::rounding_point;
using fordel::rounding_unit;
using fordel::spread;
using fordel::text;
using support::expect_error;

static_assert(!std::is_convertible_v<fordel::money<dkk>, amount_rule> &&
              !std::is_convertible_v<fordel::any_money, amount_rule>);

namespace {

using fractions = std::vector<fraction>;

// One year of a stream, in calendar years.
amount_query asked(int year, period during, part_years parts = part_years::months) {
    return {
        .year = year, .span = period::year(year), .during = during, .parts = parts, .in = fordel::any_currency(dkk{})};
}

period months(int year, unsigned first, unsigned last) {
    return {make_date(year, first, 1), std::chrono::year(year) / std::chrono::month(last) / std::chrono::last};
}

fraction power(fraction const& base, int n) {
    fraction all = 1;
    for (int i = 0; i < n; ++i)
        all = all * base;
    return all;
}

// What a year comes to, part by part.
fractions amounts_of(amount_rule const& rule, amount_query const& q) {
    fractions all;
    for (period const& part : rule.segments(q).parts)
        all.push_back(rule.within(part, q).amount);
    return all;
}

std::string steps_in(fordel::language lang, amount_rule const& rule, amount_query const& q) {
    std::string all;
    for (period const& part : rule.segments(q).parts)
        for (text const& step : rule.steps(part, q))
            all += step.in(lang) + '\n';
    return all;
}
std::string told(amount_rule const& rule, amount_query const& q) { return steps_in(fordel::language::en, rule, q); }

amount_rule three_million() { return fordel::per_year(kroner(3'000'000)); }
price_index steady(int tenths_of_a_percent) { return price_index::steady(fraction(tenths_of_a_percent, 10)); }

party const faxe{.id = "faxe", .name = "Faxe"};
party const stevns{.id = "stevns", .name = "Stevns"};

} // namespace

TEST_CASE("An amount a year accrues by months from the year's first day") {
    amount_rule const rule = fordel::per_year(kroner(1200));
    amount_query const q = asked(2026, {make_date(2026, 7, 1), make_date(2028, 12, 31)});
    REQUIRE(rule.segments(q).parts == std::vector{months(2026, 7, 12)});
    CHECK(rule.segments(q).split_by_key);
    CHECK(rule.within(months(2026, 7, 12), q) == accrued{600, 600});
    CHECK(rule.within(months(2026, 10, 12), q) == accrued{900, 300});
    CHECK(rule.segments(asked(2025, q.during)).parts.empty());
    CHECK(rule.within(period::year(2027), asked(2027, q.during)) == accrued{0, 1200});
}

TEST_CASE("By days, a year has its actual days and both ends count") {
    amount_rule const rule = fordel::per_year(kroner(366));
    period const january{make_date(2024, 1, 1), make_date(2024, 1, 10)};
    CHECK(rule.within(january, asked(2024, january, part_years::days)).amount == fraction(10));
    period const later{make_date(2023, 1, 11), make_date(2023, 1, 20)};
    CHECK(rule.within(later, asked(2023, later, part_years::days)) ==
          accrued{fraction(3660, 365), fraction(3660, 365)});
    expect_error("fordel.calendar.not_whole_months", [&] { return rule.within(january, asked(2024, january)); });
}

TEST_CASE("A programme's year may begin in another month") {
    amount_query q{.year = 2014,
                   .span = {make_date(2014, 8, 1), make_date(2015, 7, 31)},
                   .during = {make_date(2014, 8, 1), make_date(2017, 7, 31)}};
    CHECK(fordel::per_year(kroner(1200)).within({make_date(2015, 1, 1), make_date(2015, 7, 31)}, q) ==
          accrued{500, 700});
    // The grant of 2014-15 to 2016-17, a fifth, two fifths and two fifths of it.
    amount_rule const grant = fordel::per_period(kroner(1000), spread::percents({{2014, 20}, {2015, 40}, {2016, 40}}));
    CHECK(grant.within(q.span, q) == accrued{0, 200});
    q.year = 2016;
    q.span = {make_date(2016, 8, 1), make_date(2017, 7, 31)};
    CHECK(grant.within(q.span, q) == accrued{600, 400});
    // 1 February 2017 is in the year 2016.
    amount_rule const dated =
        fordel::on_dates({{make_date(2017, 2, 1), kroner(7)}, {make_date(2014, 9, 1), kroner(5)}});
    CHECK(amounts_of(dated, q) == fractions{7});
}

TEST_CASE("A pool that is indexed compounds without being rounded") {
    amount_rule const pool = fordel::per_year(kroner(200'000'000)).indexed(steady(18), 2018);
    for (int n = 0; n <= 12; ++n)
        CHECK(pool.within(period::year(2018 + n), asked(2018 + n, period::years(2018, 2040))).amount ==
              fraction(200'000'000) * power(fraction(1018, 1000), n));
    CHECK(pool.within(period::year(2017), asked(2017, period::year(2017))).amount ==
          fraction(200'000'000) * fraction(1000, 1018));
    CHECK(pool.in_base_prices().within(period::year(2020), asked(2020, period::year(2020))).amount ==
          fraction(200'000'000));
}

TEST_CASE("An indexed amount is rounded when it is said") {
    // 100.00 × 1.018 = 101.80; × 1.018 = 103.6324; rounded first, 102 × 1.018 = 103.836.
    amount_rule const stated = fordel::per_year(kroner(100));
    amount_query const q = asked(2020, period::years(2018, 2020));
    auto const in_2020 = [&](rounding_point const& rounded) {
        return stated.indexed(steady(18), 2018, rounded).within(period::year(2020), q).amount;
    };
    CHECK(in_2020(rounding_point::never()) == fraction(1036324, 10000));
    CHECK(in_2020(rounding_point::at_end()) == fraction(10363, 100));
    CHECK(in_2020(rounding_point::at_end(rounding_unit::major)) == fraction(104));
    CHECK(in_2020(rounding_point::each_year(rounding_unit::major)) == fraction(104));
    CHECK(in_2020(rounding_point::each_year(rounding_unit::major, fordel::rounding::down)) == fraction(102));
    // 150 × 1.018 = 152.7 → 153; 153 × 1.018 = 155.754 → 156; unrounded 155.4486 → 155.
    amount_rule const more = fordel::per_year(kroner(150));
    CHECK(more.indexed(steady(18), 2018, rounding_point::each_year(rounding_unit::major))
              .within(period::year(2020), q)
              .amount == fraction(156));
    CHECK(more.indexed(steady(18), 2018, rounding_point::at_end(rounding_unit::major))
              .within(period::year(2020), q)
              .amount == fraction(155));
}

TEST_CASE("The amount of a whole period is spread by months or by days and sums") {
    period const during{make_date(2024, 1, 1), make_date(2025, 6, 30)};
    amount_rule const by_months = fordel::per_period(kroner(100'000), spread::by_months());
    CHECK(by_months.within(period::year(2024), asked(2024, during)) == accrued{0, fraction(200'000, 3)});
    CHECK(by_months.within(months(2025, 1, 6), asked(2025, during)) ==
          accrued{fraction(200'000, 3), fraction(100'000, 3)});
    CHECK(by_months.within(months(2024, 7, 9), asked(2024, during)) ==
          accrued{fraction(100'000, 3), fraction(50'000, 3)});
    // 366 days of 2024 and 181 of 2025 are 547.
    amount_rule const by_days = fordel::per_period(kroner(100'000), spread::by_days());
    CHECK(by_days.within(period::year(2024), asked(2024, during)) == accrued{0, fraction(36'600'000, 547)});
    CHECK(by_days.within(months(2025, 1, 6), asked(2025, during)) ==
          accrued{fraction(36'600'000, 547), fraction(18'100'000, 547)});
    period const odd{make_date(2024, 1, 15), make_date(2025, 6, 30)};
    CHECK(by_days.within({make_date(2024, 1, 15), make_date(2024, 12, 31)}, asked(2024, odd)).amount ==
          fraction(100'000) * fraction(352, 533));
    expect_error("fordel.calendar.not_whole_months",
                 [&] { return by_months.within({make_date(2024, 1, 15), make_date(2024, 12, 31)}, asked(2024, odd)); });
}

TEST_CASE("The amount of a whole period comes in stated instalments") {
    period const during{make_date(2024, 1, 1), make_date(2025, 6, 30)};
    amount_rule const percents = fordel::per_period(kroner(100'000), spread::percents({{2024, 55}, {2025, 45}}));
    amount_rule const amounts =
        fordel::per_period(kroner(100'000), spread::amounts({{2024, kroner(55'000)}, {2025, kroner(45'000)}}));
    for (amount_rule const& rule : {percents, amounts}) {
        CHECK(rule.within(period::year(2024), asked(2024, during)) == accrued{0, 55'000});
        CHECK(rule.within(months(2025, 1, 6), asked(2025, during)) == accrued{55'000, 45'000});
        CHECK(rule.within(months(2025, 3, 4), asked(2025, during)) == accrued{70'000, 15'000}); // a third of it
        CHECK(rule.segments(asked(2025, during)).split_by_key);
    }
    amount_rule const dated =
        fordel::per_period(kroner(1000), spread::percents({{make_date(2025, 3, 1), 40}, {make_date(2024, 2, 29), 60}}));
    fordel::amount_segments const parts = dated.segments(asked(2024, during));
    CHECK(parts == fordel::amount_segments{{{make_date(2024, 2, 29), make_date(2024, 2, 29)}}, false});
    CHECK(dated.within(parts.parts.front(), asked(2024, during)) == accrued{0, 600});
    CHECK(dated.within({make_date(2025, 3, 1), make_date(2025, 3, 1)}, asked(2025, during)) == accrued{600, 400});
    // Indexed, each instalment is in prices of its year.
    CHECK(percents.indexed(steady(100), 2024).within(months(2025, 1, 6), asked(2025, during)) ==
          accrued{55'000, 49'500});
}

TEST_CASE("Once, and on dates, an amount is not split where the key changes") {
    period const during{make_date(2024, 4, 1), make_date(2026, 3, 31)};
    amount_rule const once = fordel::once(kroner(500));
    CHECK(once.segments(asked(2024, during)) == fordel::amount_segments{{months(2024, 4, 12)}, false});
    CHECK(once.within(months(2024, 4, 12), asked(2024, during)) == accrued{0, 500});
    CHECK(once.segments(asked(2025, during)).parts.empty());
    CHECK(once.within(period::year(2025), asked(2025, during)) == accrued{});
    date const spring = make_date(2025, 3, 1), autumn = make_date(2025, 9, 1);
    amount_rule const dated = fordel::on_dates({{autumn, kroner(50)}, {spring, kroner(100)}});
    amount_query const q = asked(2025, during);
    CHECK(dated.segments(q) == fordel::amount_segments{{{spring, spring}, {autumn, autumn}}, false});
    CHECK(dated.within({spring, spring}, q) == accrued{0, 100});
    CHECK(dated.within({autumn, autumn}, q) == accrued{100, 50});
    CHECK(dated.within(period::year(2025), q) == accrued{0, 150});
    CHECK(dated.indexed(steady(100), 2023).within({autumn, autumn}, q) == accrued{121, fraction(121, 2)});
}

TEST_CASE("By year an amount is as stated, whatever part of the year is active") {
    period const during{make_date(2024, 7, 1), make_date(2026, 12, 31)};
    amount_rule const rule = fordel::by_year({{2026, kroner(300)}, {2024, kroner(120)}, {2025, kroner(200)}});
    CHECK(rule.within(months(2024, 7, 12), asked(2024, during)) == accrued{0, 120});
    CHECK(rule.within(months(2024, 10, 12), asked(2024, during)) == accrued{60, 60});
    CHECK(rule.within(period::year(2026), asked(2026, during)) == accrued{0, 300});
    period const longer = period::years(2024, 2027);
    expect_error("fordel.amount.missing_year", [&] { return rule.within(period::year(2027), asked(2027, longer)); });
    CHECK(support::seen_in_error([&] { return rule.within(period::year(2027), asked(2027, longer)); }) ==
          "2027; stated are 2024, 2025, 2026");
}

TEST_CASE("After the last stated year an amount goes on by an index or by a rule") {
    period const during = period::years(2024, 2030);
    amount_rule const stated = fordel::by_year({{2024, kroner(100)}, {2025, kroner(200)}});
    amount_rule const indexed = stated.indexed_from_last(steady(100));
    CHECK(indexed.within(period::year(2024), asked(2024, during)).amount == fraction(100));
    CHECK(indexed.within(period::year(2027), asked(2027, during)).amount == fraction(242));
    // A year's part of what goes on is a part of the year.
    period const ends{make_date(2024, 1, 1), make_date(2026, 6, 30)};
    CHECK(indexed.within(months(2026, 1, 6), asked(2026, ends)) == accrued{0, 110});
    amount_rule const grows = fordel::recurring({.first_year = 2024,
                                                 .first = kroner(1'000'000'000),
                                                 .factor = fraction(1018, 1000),
                                                 .plus = kroner(150'000'000)});
    CHECK(grows ==
          fordel::by_year({{2024, kroner(1'000'000'000)}}).continued({fraction(1018, 1000), kroner(150'000'000)}));
    CHECK(grows.within(period::year(2025), asked(2025, during)).amount == fraction(1'168'000'000));
    CHECK(grows.within(period::year(2026), asked(2026, during)).amount == fraction(1'339'024'000));
    CHECK(grows.within(period::year(2027), asked(2027, during)).amount == fraction(1'513'126'432));
    amount_rule const rounded = fordel::recurring({.first_year = 2024,
                                                   .first = kroner(150),
                                                   .factor = fraction(1018, 1000),
                                                   .rounded = rounding_point::each_year(rounding_unit::major)});
    CHECK(rounded.within(period::year(2026), asked(2026, during)).amount == fraction(156));
    expect_error("fordel.amount.missing_year",
                 [&] { return grows.within(period::year(2023), asked(2023, period::years(2023, 2030))); });
    // An index beside it raises what the rule comes to.
    CHECK(stated.indexed(steady(100), 2023).within(period::year(2025), asked(2025, during)).amount == fraction(242));
}

TEST_CASE("A table of amounts sums to its pool and needs no key") {
    amount_rule const table = fordel::by_party({{faxe, kroner(100)}, {stevns, oere(5'050)}}, per::year());
    amount_query const q = asked(2025, {make_date(2025, 7, 1), make_date(2026, 12, 31)});
    CHECK(table.has_table());
    CHECK(table.within(months(2025, 7, 12), q) == accrued{fraction(301, 4), fraction(301, 4)});
    CHECK(table.table(months(2025, 7, 12), q) == std::vector<party_amount>{{faxe, 50}, {stevns, fraction(101, 4)}});
    CHECK(fordel::per_year(kroner(1)).table(months(2025, 7, 12), q).empty());
    // 100 and 150 raised by 1.8 % twice, each rounded to kroner each year: 104 and 156.
    amount_rule const raised = fordel::by_party({{faxe, kroner(100)}, {stevns, kroner(150)}}, per::year())
                                   .indexed(steady(18), 2023, rounding_point::each_year(rounding_unit::major));
    amount_query const later = asked(2025, period::years(2023, 2025));
    CHECK(raised.table(period::year(2025), later) == std::vector<party_amount>{{faxe, 104}, {stevns, 156}});
    CHECK(raised.within(period::year(2025), later).amount == fraction(260));
    amount_rule const spread_out =
        fordel::by_party({{faxe, kroner(100)}, {stevns, kroner(300)}}, per::whole_period(spread::by_months()));
    CHECK(spread_out.table(period::year(2024), asked(2024, period::years(2023, 2024))) ==
          std::vector<party_amount>{{faxe, 50}, {stevns, 150}});
}

TEST_CASE("A percentage falls due as the whole does, and the rest is what the others leave") {
    amount_rule const whole = three_million().indexed(steady(26), 2025);
    amount_query q = asked(2026, {make_date(2026, 7, 1), make_date(2028, 12, 31)});
    q.whole = &whole;
    period const part = months(2026, 7, 12);
    CHECK(fordel::percent(25).within(part, q) == accrued{384'750, 384'750});
    CHECK(fordel::percent(25).segments(q) == whole.segments(q));
    q.others = fraction(384'750);
    CHECK(fordel::rest().within(part, q) == accrued{1'539'000, 1'154'250});
    CHECK(fordel::rest().within(months(2026, 10, 12), q) == accrued{1'539'000 + 577'125, 577'125});
    // As the whole comes on two days, so does a part of it.
    amount_rule const dated =
        fordel::on_dates({{make_date(2026, 8, 1), kroner(300)}, {make_date(2026, 9, 1), kroner(100)}});
    q.whole = &dated;
    q.others = 41;
    CHECK(amounts_of(fordel::percent(10), q) == fractions{30, 10});
    CHECK(amounts_of(fordel::rest(), q) == fractions{fraction(1077, 4), fraction(359, 4)});
    // Of nothing that comes on a day, there is nothing.
    amount_rule const nothing = fordel::on_dates({{make_date(2026, 8, 1), kroner(0)}});
    q.whole = &nothing;
    q.others = 0;
    CHECK(amounts_of(fordel::rest(), q) == fractions{0});
    // Rounded before it is divided: 10.5 % of 400 is 42, of 401.00 42.105.
    amount_rule const odd = fordel::per_year(kroner(802));
    q.whole = &odd;
    CHECK(fordel::percent(fraction(21, 2)).rounded(rounding_unit::major).within(part, q) == accrued{0, 42});
    CHECK(fordel::percent(fraction(21, 2)).rounded(rounding_unit::major).within(months(2026, 7, 9), q) ==
          accrued{0, 21});
}

TEST_CASE("The parts of a whole period's tranches sum to the øre of the whole") {
    // 100,000 over 18 months, a quarter of it paid by one, the rest by others, year by year.
    period const during{make_date(2024, 1, 1), make_date(2025, 6, 30)};
    amount_rule const whole = fordel::per_period(kroner(100'000), spread::by_months());
    auto const settled = [](accrued const& a) {
        auto const nearest = [](fraction const& f) {
            return fordel::round_quotient((f * fraction(100)).numerator(), (f * fraction(100)).denominator(),
                                          fordel::rounding::half_up);
        };
        return fraction(nearest(a.before + a.amount) - nearest(a.before), 100);
    };
    fraction sum = 0;
    for (int const year : {2024, 2025}) {
        amount_query q = asked(year, during);
        q.whole = &whole;
        period const part = fordel::active_part(q).value();
        q.others = settled(fordel::percent(25).within(part, q));
        fraction const rest = settled(fordel::rest().within(part, q));
        CHECK(*q.others + rest == settled(whole.within(part, q)));
        sum += *q.others + rest;
    }
    CHECK(sum == fraction(100'000));
}

TEST_CASE("Percentages and sums of other streams ask for what these came to") {
    std::vector<amounts_needed> questions;
    amount_query q = asked(2026, {make_date(2026, 7, 1), make_date(2028, 12, 31)});
    q.known = [&](amounts_needed const& needed, int year) {
        CHECK(year == 2026);
        questions.push_back(needed);
        return std::vector<party_amount>{{faxe, 60}, {stevns, fraction(181, 3)}};
    };
    amount_rule const quarter = fordel::percent_of(25, "region");
    CHECK(quarter.within(months(2026, 7, 12), q) == accrued{0, fraction(361, 12)});
    CHECK(quarter.within(months(2026, 7, 9), q).amount == fraction(361, 24));
    CHECK(fordel::sum_of({"a", "b"}).within(months(2026, 7, 12), q).amount == fraction(361, 3));
    CHECK(fordel::sum_of({"a", "b"}).rounded(rounding_unit::major).within(months(2026, 7, 12), q).amount ==
          fraction(120));
    CHECK(told(quarter, q).starts_with("The stream region in 2026: 120.333333 … DKK\n"));
    CHECK(told(fordel::sum_of({"a", "b"}), q).starts_with("Sum: a + b in 2026: 120.333333 … DKK\n"));
    CHECK(questions.front() == amounts_needed{{"region"}});
    CHECK(quarter.needs() == std::vector{amounts_needed{{"region"}}});
    CHECK(fordel::sum_of({"a", "b"}).needs() == std::vector{amounts_needed{{"a", "b"}}});
    CHECK(three_million().needs().empty());
    CHECK(!quarter.in());
    CHECK(three_million().in() == fordel::any_currency(dkk{}));
    q.known = nullptr;
    expect_error("fordel.programme.amounts_unknown", [&] { return quarter.within(months(2026, 7, 12), q); });
}

TEST_CASE("Points times a price need no pool") {
    period const always = period::years(2026, 2027);
    fordel::key_rule const points(fordel::key({faxe, stevns}, {3, fraction(5, 2)}));
    amount_rule const hours = fordel::product(points, kroner(1200));
    amount_query const q = asked(2026, always);
    CHECK(hours.in() == fordel::any_currency(dkk{}));
    CHECK(hours.has_table());
    CHECK(hours.within(period::year(2026), q) == accrued{0, 6600});
    CHECK(hours.within(months(2026, 7, 9), q) == accrued{3300, 1650});
    CHECK(hours.table(months(2026, 7, 9), q) == std::vector<party_amount>{{faxe, 900}, {stevns, 750}});
    CHECK(hours.indexed(steady(100), 2025).within(period::year(2027), asked(2027, always)).amount == fraction(7986));
    // Stevns joins on 1 July: half its points.
    period const from_july{make_date(2026, 7, 1), make_date(2027, 12, 31)};
    amount_rule const joined = fordel::product(
        points.taking_part(fordel::members({fordel::participation{faxe, always}, {stevns, from_july}})), kroner(1200));
    REQUIRE(joined.segments(q).parts == std::vector{months(2026, 1, 6), months(2026, 7, 12)});
    CHECK(amounts_of(joined, q) == fractions{1800, 3300});
    CHECK(joined.within(months(2026, 7, 12), q) == accrued{1800, 3300});
    CHECK(joined.table(period::year(2026), q) == std::vector<party_amount>{{faxe, 3600}, {stevns, 1500}});
    CHECK(hours.steps(months(2026, 1, 6), q).back().en ==
          "Part of the period: 6 of 12 months: 6,600.00 DKK × 6/12 = 3,300.00 DKK");
    expect_error("fordel.amount.not_applicable", [&] { return hours.rounded(rounding_unit::major); });
}

TEST_CASE("Points by averaged figures are the averages") {
    std::vector<fordel::figure> counted;
    for (int const year : {2023, 2024, 2025}) {
        counted.push_back({faxe.id, make_date(year, 1, 1), 10});
        counted.push_back({stevns.id, make_date(year, 1, 1), year == 2025 ? 20 : 21});
    }
    fordel::figures const children({"børn", "children"}, {faxe, stevns}, counted, {});
    amount_rule const rule = fordel::product(fordel::by_figures(children, fordel::year_before.average(3)), kroner(100));
    amount_query const q = asked(2026, period::years(2026, 2027));
    // (20 + 21 + 21) / 3 = 62/3 children in Stevns, 10 in Faxe.
    CHECK(rule.table(period::year(2026), q) == std::vector<party_amount>{{faxe, 1000}, {stevns, fraction(6200, 3)}});
    CHECK(rule.within(months(2026, 7, 12), q).amount == fraction(9200, 6));
    std::vector<fordel::text> const steps = rule.steps(period::year(2026), q);
    REQUIRE(steps.size() == 3);
    CHECK(steps[1].en == "Average: 92 / 3 = 92/3");
    CHECK(steps[2].en.starts_with("Product: 92/3 (children on average of"));
}

TEST_CASE("Shares and amounts are no points") {
    fordel::key_rule const counted(fordel::key({faxe, stevns}, {3, 1}));
    fordel::key const percentages = fordel::key::percent({faxe, stevns}, {75, 25});
    fordel::key_rule const half_each = fordel::mix({fordel::half * counted, fordel::half * counted});
    for (fordel::key_rule const& shares :
         {half_each, half_each.without({"Faxe"}), fordel::key_rule(percentages),
          fordel::key_rule(half_each.at(2026, 1)), fordel::weights_by_year({{2026, percentages}}),
          counted.rounded(fordel::key_rounding::decimals(3)), fordel::by_amounts({{"a"}}), fordel::as_stated(),
          fordel::nested(counted, {{"Faxe", fordel::single(faxe)}, {"Stevns", counted}})})
        expect_error("fordel.amount.not_applicable", [&] { return fordel::product(shares, kroner(1)); });
    CHECK(fordel::product(fordel::equal({std::vector{faxe, stevns}}), kroner(1)).in_year(2026).amount.exact() == 2);
}

TEST_CASE("An index, what comes after and a rounding are said once") {
    amount_rule const stated = fordel::by_year({{2025, kroner(100)}});
    amount_rule const onwards = stated.indexed_from_last(steady(10));
    for (auto const& twice : std::vector<std::function<amount_rule()>>{
             [&] { return onwards.indexed(steady(10), 2025); },
             [&] { return stated.indexed(steady(10), 2025).indexed_from_last(steady(10)); },
             [&] { return onwards.continued({2}); }, [&] { return onwards.indexed_from_last(steady(20)); },
             [&] { return stated.continued({2}).indexed_from_last(steady(10)); },
             [&] { return stated.continued({2}).continued({3}); },
             [&] { return fordel::percent(25).rounded(rounding_unit::major).rounded(rounding_unit::minor); }})
        expect_error("fordel.amount.not_applicable", twice);
}

TEST_CASE("The steps of an amount can be recalculated from what they say") {
    fordel::citation const act{.document = {"Finansloven", "Finance Act"}, .heading = "PL"};
    amount_rule const rule = three_million().indexed(
        price_index::rates({{2026, fraction(26, 10)}, {2027, 2}}, {"PL-indeks", "PL index"}, act), 2025);
    amount_query const q = asked(2027, {make_date(2025, 1, 1), make_date(2027, 6, 30)});
    CHECK(told(rule, q) ==
          "Stated: 3,000,000.00 DKK a year in prices of 2025, raised by PL index (Finance Act, \"PL\"), "
          "not rounded\n"
          "Index: 3,000,000.00 DKK × 1.026 × 1.02 (2026-2027, PL index (Finance Act, \"PL\")) = "
          "3,139,560.00 DKK\n"
          "Part of the period: 6 of 12 months: 3,139,560.00 DKK × 6/12 = 1,569,780.00 DKK\n");
    amount_query part = q;
    part.whole = &rule;
    CHECK(fordel::percent(25).steps(months(2027, 1, 6), part).back().en ==
          "Percent: 25% of 1,569,780.00 DKK = 392,445.00 DKK");
    CHECK(fordel::percent(25).steps(months(2027, 1, 6), part).back().da ==
          "Procent: 25 % af 1.569.780,00 kr. = 392.445,00 kr.");
    part.others = 392'445;
    CHECK(fordel::rest().steps(months(2027, 1, 6), part).back().en ==
          "The rest: 1,569,780.00 DKK - 392,445.00 DKK (what the others were settled at) = 1,177,335.00 DKK");
    period const during{make_date(2024, 1, 1), make_date(2025, 6, 30)};
    CHECK(told(fordel::per_period(kroner(100'000), spread::by_months()), asked(2024, during)) ==
          "Stated: 100,000.00 DKK for the whole period, spread by months\n"
          "Part of the period: 12 of 18 months: 100,000.00 DKK × 12/18 = 66,666.666666 … DKK\n");
    CHECK(told(fordel::per_period(kroner(100'000), spread::percents({{2024, 55}, {2025, 45}})), asked(2025, during)) ==
          "Stated: 100,000.00 DKK for the whole period, in instalments: 2024 55%, 2025 45%\n"
          "Instalment of 2025: 45% of 100,000.00 DKK = 45,000.00 DKK\n");
    CHECK(told(fordel::recurring(
                   {.first_year = 2024, .first = kroner(1000), .factor = fraction(1018, 1000), .plus = kroner(150)}),
               asked(2026, period::years(2024, 2026))) == "Stated: 1,000.00 DKK in 2024\n"
                                                          "2025: 1,000.00 DKK × 1.018 + 150.00 DKK = 1,168.00 DKK\n"
                                                          "2026: 1,168.00 DKK × 1.018 + 150.00 DKK = 1,339.024 DKK\n");
    CHECK(told(fordel::per_year(kroner(150)).indexed(steady(18), 2023, rounding_point::each_year(rounding_unit::major)),
               asked(2025, period::year(2025)))
              .ends_with("Index: 150.00 DKK × 1.018 (2024, 1.8% a year) = 152.70 DKK, rounded to kr. = "
                         "153.00 DKK\n"
                         "Index: 153.00 DKK × 1.018 (2025, 1.8% a year) = 155.754 DKK, rounded to kr. = "
                         "156.00 DKK\n"));
}

TEST_CASE("An amount is asked without a programme") {
    amount_rule const rule = three_million().indexed(steady(26), 2025);
    CHECK(rule.in_year(2027).amount == as_any_money(kroner(3'000'000)) * power(fraction(1026, 1000), 2));
    CHECK(rule.in_year(2027).steps.size() == 2);
    CHECK(fordel::by_year({{2024, kroner(1)}, {2025, kroner(2)}}).in_year(2025).amount.exact() == fraction(2));
    period const during{make_date(2024, 1, 1), make_date(2025, 6, 30)};
    amount_rule const grant = fordel::per_period(kroner(100'000), spread::by_months());
    CHECK(grant.in_year(fordel::calendar_year(2024, during)).amount.exact() == fraction(200'000, 3));
    expect_error("fordel.amount.no_period", [&] { return grant.in_year(2024); });
    expect_error("fordel.amount.no_period", [&] { return fordel::once(kroner(1)).in_year(2024); });
    expect_error("fordel.amount.no_whole", [] { return fordel::percent(25).in_year(2024); });
}

TEST_CASE("What is stated in error is refused") {
    expect_error("fordel.amount.nothing_stated", [] { return fordel::by_year({}); });
    expect_error("fordel.amount.nothing_stated", [] { return fordel::on_dates({}); });
    expect_error("fordel.amount.nothing_stated", [] { return fordel::by_party({}, per::year()); });
    expect_error("fordel.amount.nothing_stated", [] { return fordel::sum_of(std::vector<std::string>{}); });
    expect_error("fordel.amount.stated_twice", [] { return fordel::by_year({{2024, kroner(1)}, {2024, kroner(1)}}); });
    date const day = make_date(2024, 1, 1);
    expect_error("fordel.amount.stated_twice", [&] { return fordel::on_dates({{day, kroner(1)}, {day, kroner(2)}}); });
    expect_error("fordel.party.duplicate",
                 [] { return fordel::by_party({{faxe, kroner(1)}, {faxe, kroner(2)}}, per::year()); });
    auto const euro = fordel::money<fordel::eur>::from_major(1);
    expect_error("fordel.currency.mismatch", [&] { return fordel::by_year({{2024, kroner(1)}, {2025, euro}}); });
    expect_error("fordel.currency.mismatch",
                 [&] { return fordel::by_party({{faxe, kroner(1)}, {stevns, euro}}, per::once()); });
    expect_error("fordel.currency.mismatch",
                 [&] { return fordel::recurring({.first_year = 2024, .first = kroner(1), .plus = euro}); });
    expect_error("fordel.currency.mismatch",
                 [&] { return fordel::per_period(kroner(1), spread::amounts({{2024, euro}})); });
    expect_error("fordel.amount.spread_sum",
                 [] { return fordel::per_period(kroner(3), spread::amounts({{2024, kroner(1)}, {2025, kroner(1)}})); });
    expect_error("fordel.amount.bad_percent", [] { return fordel::percent(101); });
    expect_error("fordel.amount.bad_percent", [] { return fordel::percent(-1); });
    expect_error("fordel.amount.bad_percent", [] { return fordel::percent_of(-1, "a"); });
    CHECK(fordel::percent_of(120, "a").needs().size() == 1);
    expect_error("fordel.amount.not_applicable", [] { return fordel::rest().indexed(steady(18), 2025); });
    expect_error("fordel.amount.not_applicable",
                 [] { return three_million().indexed(steady(18), 2025).indexed(steady(18), 2025); });
    expect_error("fordel.amount.not_applicable", [] { return three_million().indexed_from_last(steady(18)); });
    expect_error("fordel.amount.not_applicable", [] { return three_million().continued({}); });
    expect_error("fordel.amount.not_applicable", [] { return three_million().rounded(rounding_unit::major); });
}

TEST_CASE("What is stated outside the period is refused") {
    amount_query const q = asked(2024, {make_date(2024, 2, 1), make_date(2024, 12, 31)});
    expect_error("fordel.amount.outside_period",
                 [&] { return fordel::on_dates({{make_date(2024, 1, 31), kroner(1)}}).segments(q); });
    expect_error("fordel.amount.outside_period",
                 [&] { return fordel::by_year({{2024, kroner(1)}, {2025, kroner(1)}}).segments(q); });
    expect_error("fordel.amount.outside_period",
                 [&] { return fordel::per_period(kroner(1), spread::percents({{2024, 50}, {2025, 50}})).segments(q); });
    CHECK(fordel::by_year({{2019, kroner(1)}}).indexed_from_last(steady(18)).segments(q).parts.size() == 1);
}

TEST_CASE("Rules are values") {
    CHECK(three_million() == three_million());
    CHECK(three_million() != fordel::once(kroner(3'000'000)));
    CHECK(three_million().indexed(steady(26), 2025) != three_million().indexed(steady(26), 2026));
    CHECK(fordel::percent(25) != fordel::percent(26));
    CHECK(fordel::rest() == fordel::rest());
    CHECK(fordel::rest().is_rest());
    CHECK(fordel::percent_of(25, "a") != fordel::percent_of(25, {{"a"}, {}, amount_year::before}));
    CHECK(fordel::rest().describe() == text{"resten", "the rest"});
    CHECK(fordel::percent_of(fraction(5, 2), {{"a", "b"}, {}, amount_year::before}).describe() ==
          text{"2,5 % af a + b året før", "2.5% of a + b of the year before"});
}
