#include <fordel/programme/agreement.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::agreement_kind;
using fordel::date;
using fordel::make_date;
using fordel::period;
using fordel::yearly_from;

TEST_CASE("what is owed yearly falls due on the same day", "[agreement]") {
    CHECK(yearly_from(make_date(2022, 12, 31), period::years(2021, 2024)) ==
          std::vector{make_date(2022, 12, 31), make_date(2023, 12, 31), make_date(2024, 12, 31)});
    CHECK(yearly_from(make_date(2020, 6, 1), period::years(2021, 2022)) ==
          std::vector{make_date(2021, 6, 1), make_date(2022, 6, 1)});
    CHECK(yearly_from(make_date(2025, 1, 1), period::years(2021, 2024)).empty());
    CHECK(yearly_from(make_date(2021, 6, 1), period(make_date(2021, 7, 1), make_date(2022, 5, 31))).empty());
}

TEST_CASE("29 February falls on the 28th in a common year", "[agreement]") {
    auto const days = yearly_from(make_date(2024, 2, 29), period::years(2024, 2028));
    CHECK(days == std::vector{make_date(2024, 2, 29), make_date(2025, 2, 28), make_date(2026, 2, 28),
                              make_date(2027, 2, 28), make_date(2028, 2, 29)});
    for (date const day : days)
        CHECK(day.ok());
    support::expect_error("fordel.calendar.bad_date", [] {
        using namespace std::chrono;
        return yearly_from(year(2021) / February / 29, period::year(2021));
    });
}

TEST_CASE("kinds of agreements have names", "[agreement]") {
    CHECK(fordel::to_string(agreement_kind::result_contract) == std::string("result_contract"));
    CHECK(fordel::to_string(agreement_kind::follow_up) == std::string("follow_up"));
    CHECK(fordel::to_string(agreement_kind::duty) == std::string("duty"));
}
