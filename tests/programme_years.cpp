#include <fordel/programme/programme_years.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::make_date;
using fordel::part_years;
using fordel::period;
using fordel::programme_years;

TEST_CASE("a programme's year is that of the calendar, or begins in another month", "[programme_years]") {
    CHECK(programme_years{}.span(2024) == period::year(2024));
    programme_years const school{.year_begins = 8};
    CHECK(school.span(2014) == period(make_date(2014, 8, 1), make_date(2015, 7, 31)));
    CHECK(programme_years{.year_begins = 3}.span(2023) == period(make_date(2023, 3, 1), make_date(2024, 2, 29)));
    CHECK(school.year_of(make_date(2015, 7, 31)) == 2014);
    CHECK(school.year_of(make_date(2015, 8, 1)) == 2015);
    CHECK(programme_years{}.year_of(make_date(2015, 1, 1)) == 2015);
}

TEST_CASE("a year that is not the calendar's is called by both", "[programme_years]") {
    CHECK(programme_years{}.label(2014) == "2014");
    CHECK(programme_years{.year_begins = 8}.label(2014) == "2014-15");
    CHECK(programme_years{.year_begins = 8}.label(1999) == "1999-00");
}

TEST_CASE("a year is read as it is called", "[programme_years]") {
    programme_years const school{.year_begins = 8};
    for (char const* written : {"2014-15", "2014/15", "2014-2015", "2014\u201315"})
        CHECK(school.parse_year(written) == 2014);
    CHECK(school.parse_year("1999-00") == 1999);
    CHECK(school.parse_year("2099/2100") == 2099);
    CHECK(programme_years{}.parse_year("2014") == 2014);
    for (int year = 1; year < 9999; year += 7)
        for (int const begins : {1, 4, 12})
            if (programme_years const years{.year_begins = begins}; year >= 1000)
                CHECK(years.parse_year(years.label(year)) == year);
    for (char const* written : {"2014", "2014-16", "2014-14", "2014-0015", "2014--15", "2014-15 ", "14-15", "2014-", "",
                                "0000-01", "2014_15"})
        support::expect_error("fordel.programme.bad_year", [&] { static_cast<void>(school.parse_year(written)); });
    for (char const* written : {"2014-15", "2014/15", "14", "02014", "+2014", "2014.", "year"})
        support::expect_error("fordel.programme.bad_year",
                              [&] { static_cast<void>(programme_years{}.parse_year(written)); });
}

TEST_CASE("a part of a year is its months, or its days of that year", "[programme_years]") {
    period const half(make_date(2024, 1, 1), make_date(2024, 6, 30));
    CHECK(programme_years{}.part_of_year(2024, half) == fraction(1, 2));
    programme_years const by_days{.part_years = part_years::days};
    CHECK(by_days.part_of_year(2024, half) == fraction(182, 366));
    CHECK(by_days.part_of_year(2023, period::year(2023)) == fraction(1));
    // February 2016 has 29 days, in a year that begins in August 2015.
    programme_years const school{.year_begins = 8, .part_years = part_years::days};
    CHECK(school.part_of_year(2015, {make_date(2016, 2, 1), make_date(2016, 2, 29)}) == fraction(29, 366));
}

TEST_CASE("a year begins in a month", "[programme_years]") {
    for (int const month : {0, 13, -1})
        support::expect_error("fordel.programme.year_begins",
                              [&] { programme_years{.year_begins = month}.require_month(); });
    CHECK_NOTHROW(programme_years{.year_begins = 12}.require_month());
}
