#include <fordel/key/reference_date.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

using fordel::make_date;
using fordel::reference_date;
using support::expect_error;

TEST_CASE("a day of a year before the payment's, or of its own", "[reference_date]") {
    CHECK(fordel::year_before.for_year(2022) == make_date(2021, 1, 1));
    CHECK(fordel::same_year.for_year(2022) == make_date(2022, 1, 1));
    CHECK(fordel::two_years_before.for_year(2022) == make_date(2020, 1, 1));
    CHECK(reference_date::years_before(1, 6, 30).for_year(2022) == make_date(2021, 6, 30));
    CHECK(reference_date::years_before(1) == fordel::year_before);
    CHECK(reference_date::years_before(5).describe().en ==
          "1 January 5 years before the year of the payment, renewed yearly");
    CHECK(fordel::two_years_before.describe().da == "1. januar to år før betalingen, fornyet årligt");
    expect_error("fordel.calendar.bad_date", [] { return reference_date::years_before(1, 2, 29); });
    expect_error("fordel.calendar.bad_date", [] { return reference_date::years_before(10'000); });
    expect_error("fordel.calendar.bad_date", [] { return fordel::year_before.for_year(1); });
}

TEST_CASE("the latest published by a day, and averages", "[reference_date]") {
    reference_date const published = reference_date::latest_published(1, 9, 1);
    CHECK(published.for_year(2022) == make_date(2021, 9, 1));
    CHECK(published.describe().en == "latest published by 1 September of the year before the payment");
    CHECK(published != reference_date::years_before(1, 9, 1));
    CHECK(fordel::year_before.average(3).averaged() == 3);
    CHECK(fordel::year_before.average(3).describe().da ==
          "1. januar året før betalingen, fornyet årligt, gennemsnit af 3 år");
    CHECK(fordel::year_before.average(1) == fordel::year_before);
    for (int const years : {0, -1, 101})
        expect_error("fordel.key.bad_average", [&] { return fordel::year_before.average(years); });
}
