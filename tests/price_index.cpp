#include <fordel/programme/price_index.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

using fordel::citation;
using fordel::fraction;
using fordel::price_index;
using fordel::text;
using support::expect_error;

namespace {

price_index by_rates() {
    return price_index::rates({{2027, 2}, {2026, fraction(26, 10)}}, {"PL-indeks", "PL index"},
                              citation{.document = {"Finansloven", "Finance Act"}});
}
price_index by_levels() { return price_index::levels({{2025, 100}, {2026, fraction(1042, 10)}, {2028, 110}}); }

} // namespace

TEST_CASE("Rates compound from the base year, and back") {
    CHECK(by_rates().factor(2025, 2025) == fraction(1));
    CHECK(by_rates().factor(2025, 2026) == fraction(1026, 1000));
    CHECK(by_rates().factor(2025, 2027) == fraction(1026, 1000) * fraction(102, 100));
    CHECK(by_rates().factor(2027, 2025) * by_rates().factor(2025, 2027) == fraction(1));
    CHECK(by_rates().rate(2026) == fraction(26, 10));
    CHECK(by_rates().factor_text(2025, 2027) == text{" × 1,026 × 1,02", " × 1.026 × 1.02"});
    CHECK(by_rates().factor_text(2026, 2025) == text{" ÷ 1,026", " ÷ 1.026"});
}

TEST_CASE("Levels are set against the base year's") {
    CHECK(by_levels().factor(2025, 2026) == fraction(1042, 1000));
    CHECK(by_levels().factor(2026, 2028) == fraction(1100, 1042));
    CHECK(by_levels().factor(2028, 2025) == fraction(100, 110));
    CHECK(by_levels().factor_text(2026, 2028) == text{" × 110/104,2", " × 110/104.2"});
    CHECK(by_levels().factor_text(2028, 2026) == text{" × 104,2/110", " × 104.2/110"});
    CHECK(price_index::levels({{2025, 50}, {2026, fraction(521, 10)}}).factor(2025, 2026) ==
          by_levels().factor(2025, 2026));
}

TEST_CASE("A steady rate has every year") {
    price_index const steady = price_index::steady(fraction(18, 10));
    fraction expected = 1;
    for (int year = 2018; year < 2060; ++year) {
        CHECK(steady.factor(2018, year) == expected);
        expected = expected * fraction(1018, 1000);
    }
    CHECK(steady.factor_text(2018, 2021).en == " × 1.018^3");
    CHECK(steady.factor_text(2018, 2019).da == " × 1,018");
    CHECK(price_index::steady(-10).factor(2020, 2022) == fraction(81, 100));
}

TEST_CASE("A year that the index lacks is an error that says which it has") {
    expect_error("fordel.index.missing_year", [] { return by_rates().factor(2024, 2026); });
    expect_error("fordel.index.missing_year", [] { return by_rates().factor(2025, 2028); });
    expect_error("fordel.index.missing_year", [] { return by_levels().factor(2025, 2027); });
    CHECK(support::seen_in_error([] { return by_levels().factor(2025, 2027); }) ==
          "2027 of \"price index\", which has 2025, 2026, 2028");
    CHECK(by_rates().factor(2027, 2027) == fraction(1)); // the base year's own rate is not asked for
}

TEST_CASE("Figures are checked") {
    expect_error("fordel.amount.nothing_stated", [] { return price_index::rates({}); });
    expect_error("fordel.amount.stated_twice", [] { return price_index::levels({{2025, 1}, {2025, 2}}); });
    expect_error("fordel.index.bad_figure", [] { return price_index::steady(-100); });
    expect_error("fordel.index.bad_figure", [] { return price_index::rates({{2026, -101}}); });
    expect_error("fordel.index.bad_figure", [] { return price_index::levels({{2026, 0}}); });
}

TEST_CASE("An index is a value that says what it is") {
    CHECK(by_rates() == by_rates());
    CHECK(by_rates() != by_levels());
    CHECK(by_rates().describe() == text{"PL-indeks (Finansloven)", "PL index (Finance Act)"});
    CHECK(price_index::steady(fraction(26, 10)).describe() == text{"2,6 % om året", "2.6% a year"});
    CHECK(price_index::steady(2, {"Aftalt", "Agreed"}, citation{.document = {"Aftale", "Agreement"}}).describe() ==
          text{"Aftalt, 2 % om året (Aftale)", "Agreed, 2% a year (Agreement)"});
}
