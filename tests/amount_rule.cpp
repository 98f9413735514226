#include <fordel/programme/amount_rule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::accrued;
using fordel::amount_query;
using fordel::amount_rule;
using fordel::amounts_needed;
using fordel::dkk;
using fordel::fraction;
using fordel::kroner;
using fordel::make_date;
using fordel::oere;
using fordel::part_years;
using fordel::party_amount;
using fordel::per;
using fordel::period;
using fordel::price_index;
using fordel::rounding_point;
using fordel::rounding_unit;
using fordel::spread;
using support::expect_error;

namespace {

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

price_index const raise = price_index::steady(fraction(26, 10));

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

TEST_CASE("An indexed pool compounds without being rounded") {
    amount_rule const pool = fordel::per_year(kroner(200'000'000)).indexed(price_index::steady(fraction(18, 10)), 2018);
    for (int n = 0; n <= 12; ++n)
        CHECK(pool.within(period::year(2018 + n), asked(2018 + n, period::years(2018, 2040))).amount ==
              fraction(200'000'000) * power(fraction(1018, 1000), n));
    CHECK(pool.within(period::year(2017), asked(2017, period::year(2017))).amount ==
          fraction(200'000'000) * fraction(1000, 1018));
}
