#include <fordel/programme/spread.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::kroner;
using fordel::make_date;
using fordel::spread;
using support::expect_error;

TEST_CASE("Instalments sum to the whole, in their order") {
    spread const percents = spread::percents({{2025, 45}, {2024, 55}});
    CHECK(percents == spread::percents({{2024, 55}, {2025, 45}}));
    CHECK(percents.instalments().front().year == 2024);
    CHECK(percents.amount_of(percents.instalments().front(), 1000) == fraction(550));
    CHECK(!percents.on_dates());
    CHECK(spread::percents({{make_date(2024, 1, 1), 100}}).on_dates());
    spread const amounts = spread::amounts({{2024, kroner(3)}, {2025, kroner(4)}});
    CHECK_NOTHROW(amounts.require_sum(fordel::as_any_money(kroner(7))));
    expect_error("fordel.amount.spread_sum", [&] { amounts.require_sum(fordel::as_any_money(kroner(8))); });
    expect_error("fordel.currency.mismatch",
                 [&] { amounts.require_sum(fordel::as_any_money(fordel::money<fordel::eur>::from_major(7))); });
}

TEST_CASE("Instalments that do not sum, or are stated twice, are refused") {
    expect_error("fordel.amount.spread_sum", [] { return spread::percents({{2024, 55}, {2025, 44}}); });
    expect_error("fordel.amount.bad_percent", [] { return spread::percents({{2024, 110}, {2025, -10}}); });
    expect_error("fordel.amount.stated_twice", [] { return spread::percents({{2024, 50}, {2024, 50}}); });
    expect_error("fordel.amount.nothing_stated",
                 [] { return spread::percents(std::vector<fordel::percent_of_year>{}); });
    expect_error("fordel.currency.mismatch", [] {
        return spread::amounts({{2024, kroner(1)}, {2025, fordel::money<fordel::eur>::from_major(1)}});
    });
}

TEST_CASE("A spread says what it is") {
    CHECK(spread::by_days().describe().da == "fordelt på dage");
    CHECK(spread::percents({{make_date(2024, 6, 30), fraction(111, 2)}, {make_date(2025, 6, 30), fraction(89, 2)}})
              .describe()
              .en == "in instalments: 30 June 2024 55.5%, 30 June 2025 44.5%");
}
