#include <fordel/key/condition.hpp>
#include <fordel/key/figure_on.hpp>

#include <catch2/catch_test_macros.hpp>

#include "support/expect_error.hpp"

using fordel::condition;
using fordel::condition_kind;
using fordel::figures;
using fordel::fraction;
using fordel::make_date;
using fordel::party;
using support::expect_error;

namespace {

party const a{"a", "A"}, b{"b", "B"};
fordel::moment in(int year) { return {year, make_date(year, 1, 1)}; }

figures income() {
    return {{"udskrivningsgrundlag", "taxable income"},
            {a, b},
            {{"a", make_date(2019, 1, 1), 90, make_date(2020, 3, 1)},
             {"a", make_date(2020, 1, 1), 100, make_date(2021, 3, 1)},
             {"a", make_date(2021, 1, 1), 120, make_date(2022, 3, 1)},
             {"b", make_date(2019, 1, 1), 10, make_date(2020, 3, 1)},
             {"b", make_date(2020, 1, 1), 20, make_date(2021, 3, 1)}},
            {},
            {"mio. kr.", "million kr."}};
}

} // namespace

TEST_CASE("above is not at least", "[condition]") {
    auto const holds = [](condition_kind is, int value) {
        return condition{.of = income(), .is = is, .value = value}.holds(a, in(2021)); // a has 100
    };
    CHECK_FALSE(holds(condition_kind::above, 100));
    CHECK(holds(condition_kind::above, 99));
    CHECK(holds(condition_kind::at_least, 100));
    CHECK_FALSE(holds(condition_kind::at_least, 101));
    CHECK_FALSE(holds(condition_kind::below, 100));
    CHECK(holds(condition_kind::below, 101));
    CHECK(holds(condition_kind::at_most, 100));
    CHECK_FALSE(holds(condition_kind::at_most, 99));
}

TEST_CASE("a condition is of a figure on its date", "[condition]") {
    condition over{income(), fordel::same_year, condition_kind::above, 110};
    CHECK_FALSE(over.holds(a, in(2020)));
    CHECK(over.holds(a, in(2021)));
    // Who has no figure neither meets it nor fails it.
    expect_error("fordel.figures.missing_date", [&] { return over.holds(b, in(2021)); });
    expect_error("fordel.figures.missing_party", [&] { return over.holds({"c", "C"}, in(2021)); });
    over.missing = fordel::missing_date::carry_forward;
    CHECK_FALSE(over.holds(b, in(2021)));
    CHECK(over.describe().en ==
          "taxable income above 110 million kr. (1 January of the year of the payment, renewed yearly)");
    CHECK(over.describe().da == "udskrivningsgrundlag over 110 mio. kr. (1. januar i betalingsåret, fornyet årligt)");
}

TEST_CASE("a figure on average of years, or the latest that was published", "[condition]") {
    CHECK(figure_on(income(), a, fordel::same_year.average(3), 2021) == fraction(310) / fraction(3));
    CHECK(figure_on(income(), a, fordel::year_before.average(2), 2021) == fraction(95));
    using fordel::reference_date;
    // By 1 February 2022 those of 2020 were the latest; a month later those of 2021, which b does not have.
    CHECK(figure_on(income(), a, reference_date::latest_published(0, 2, 1), 2022) == fraction(100));
    CHECK(figure_on(income(), a, reference_date::latest_published(0, 3, 1), 2022) == fraction(120));
    CHECK(figure_on(income(), a, reference_date::latest_published(0, 2, 1).average(2), 2022) == fraction(95));
    expect_error("fordel.figures.not_published",
                 [] { return figure_on(income(), a, reference_date::latest_published(0, 1, 1), 2020); });
}
