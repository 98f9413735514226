#include <fordel/calendar.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::language;
using fordel::make_date;
using fordel::month_range;
using fordel::parse_date;
using fordel::period;
using support::expect_error;

TEST_CASE("dates are those of the calendar", "[calendar]") {
    CHECK(fordel::to_string(make_date(2022, 3, 23)) == "2022-03-23");
    CHECK(make_date(2020, 2, 29).ok());
    CHECK(make_date(2000, 2, 29).ok());
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 2, 29); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(1900, 2, 29); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 4, 31); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 0, 1); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 13, 1); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 1, 0); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(0, 1, 1); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(10'000, 1, 1); });
}

TEST_CASE("numbers beyond what <chrono> keeps do not turn into another date", "[calendar]") {
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 256 + 1, 1); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(2021, 1, 256 + 1); });
    expect_error("fordel.calendar.bad_date", [] { return make_date(65'536 + 2021, 1, 1); });
    CHECK(support::seen_in_error([] { return make_date(2021, 257, 1); }).find("257") != std::string::npos);
}

TEST_CASE("dates are read as YYYY-MM-DD", "[calendar]") {
    CHECK(parse_date("2022-03-23") == make_date(2022, 3, 23));
    CHECK(parse_date("0001-01-01") == make_date(1, 1, 1));
    CHECK(fordel::to_string(parse_date("0987-12-31")) == "0987-12-31");
    for (char const* written :
         {"", "2022", "2022-3-23", "22-03-23", "2022-02-30", "2022-13-01", "2022/03/23", "23-03-2022", "2022-03-23 ",
          " 2022-03-23", "2022-+3-23", "-022-03-23", "0000-01-01", "2022-03-2x"})
        expect_error("fordel.calendar.bad_date", [&] { return parse_date(written); });
}

TEST_CASE("a date in another order is answered with the one it may mean", "[calendar]") {
    for (auto const& [written, meant] : {std::pair{"01-01-2022", "2022-01-01"},
                                         {"31.12.2022", "2022-12-31"},
                                         {"1.3.2022", "2022-03-01"},
                                         {"2022/03/23", "2022-03-23"},
                                         {"20220323", "2022-03-23"},
                                         {"2022", "2022-01-01"},
                                         {"3/4/2022", "2022-04-03"}})
        CHECK(support::seen_in_error([&] { return parse_date(written); }).find(std::string("write ") + meant) !=
              std::string::npos);
    for (char const* none : {"32-01-2022", "2022-02-30", "1-1-22", "yesterday", "0000"})
        CHECK(support::seen_in_error([&] { return parse_date(none); }) == std::string("\"") + none + '"');
}

TEST_CASE("dates in words", "[calendar]") {
    CHECK(fordel::to_string(make_date(2021, 1, 1), language::en) == "1 January 2021");
    CHECK(fordel::to_string(make_date(2021, 1, 1), language::da) == "1. januar 2021");
    CHECK(fordel::to_string(make_date(2022, 12, 31), language::da) == "31. december 2022");
}

TEST_CASE("months as files have them", "[calendar]") {
    CHECK(fordel::to_string(month_range{}) == "1-12");
    CHECK(fordel::to_string(month_range{7, 7}) == "7-7");
}

TEST_CASE("both days of a period belong to it", "[calendar]") {
    period const whole = period::years(2021, 2024);
    CHECK(whole.first() == make_date(2021, 1, 1));
    CHECK(whole.last() == make_date(2024, 12, 31));
    CHECK(whole.contains(whole.first()));
    CHECK(whole.contains(whole.last()));
    CHECK_FALSE(whole.contains(make_date(2020, 12, 31)));
    CHECK_FALSE(whole.contains(make_date(2025, 1, 1)));
    CHECK(whole.first_year() == 2021);
    CHECK(whole.last_year() == 2024);
    CHECK(period::year(2021) == period(make_date(2021, 1, 1), make_date(2021, 12, 31)));
    CHECK(period(make_date(2021, 5, 5), make_date(2021, 5, 5)).contains(make_date(2021, 5, 5)));
}

TEST_CASE("a period does not run backwards", "[calendar]") {
    expect_error("fordel.calendar.reversed_period",
                 [] { return period(make_date(2021, 1, 2), make_date(2021, 1, 1)); });
    expect_error("fordel.calendar.reversed_period", [] { return period::years(2024, 2021); });
    using namespace std::chrono;
    expect_error("fordel.calendar.bad_date",
                 [] { return period(date(year(2021), month(2), day(30)), make_date(2022, 1, 1)); });
    expect_error("fordel.calendar.bad_date",
                 [] { return period(make_date(2021, 1, 1), date(year(2021), month(2), day(30))); });
}

TEST_CASE("the months of a year within a period", "[calendar]") {
    period const later(make_date(2021, 7, 1), make_date(2023, 2, 28));
    CHECK(later.whole_months());
    CHECK_FALSE(later.months_in(2020).has_value());
    CHECK(later.months_in(2021) == month_range{7, 12});
    CHECK(later.months_in(2022) == month_range{1, 12});
    CHECK(later.months_in(2023) == month_range{1, 2});
    CHECK_FALSE(later.months_in(2024).has_value());
    CHECK(month_range{7, 12}.count() == 6);
    CHECK(month_range{}.count() == 12);
    CHECK(period(make_date(2024, 2, 1), make_date(2024, 2, 29)).months_in(2024) == month_range{2, 2});
}

TEST_CASE("a period within a month has no whole months", "[calendar]") {
    for (period const& odd : {period(make_date(2021, 7, 2), make_date(2021, 12, 31)),
                              period(make_date(2021, 7, 1), make_date(2021, 12, 30)),
                              period(make_date(2024, 2, 1), make_date(2024, 2, 28))}) {
        CHECK_FALSE(odd.whole_months());
        expect_error("fordel.calendar.not_whole_months", [&] { return odd.months_in(2021); });
    }
}

TEST_CASE("a period in words", "[calendar]") {
    CHECK(period::years(2021, 2024).span() == "2021-2024");
    CHECK(period::year(2021).span() == "2021");
    CHECK(period(make_date(2021, 7, 1), make_date(2024, 12, 31)).span() == "2021-07-01 – 2024-12-31");
}
