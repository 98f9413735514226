#include <fordel/money/currency.hpp>
#include <fordel/money/detail/currency_table.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

#include "support/expect_error.hpp"

using fordel::any_currency;
using support::expect_error;

static_assert(fordel::static_currency<fordel::dkk> && !fordel::static_currency<any_currency>);
static_assert(fordel::currency<fordel::eur> && fordel::currency<any_currency> && !fordel::currency<int>);
static_assert(!std::is_convertible_v<fordel::dkk, any_currency>); // only explicitly
static_assert(sizeof(any_currency) == 4);

TEST_CASE("the currencies are those of ISO 4217", "[currency]") {
    for (auto const& [code, digits] : {std::pair{"DKK", 2},
                                       {"NOK", 2},
                                       {"SEK", 2},
                                       {"ISK", 0},
                                       {"EUR", 2},
                                       {"USD", 2},
                                       {"GBP", 2},
                                       {"CHF", 2},
                                       {"JPY", 0}}) {
        auto const found = any_currency::from_code(code);
        CHECK(found.code() == code);
        CHECK(found.minor_digits() == digits);
    }
    CHECK(any_currency::from_code("DKK") == any_currency(fordel::dkk{}));
    CHECK(any_currency::from_code("DKK") != any_currency(fordel::nok{}));
    CHECK(any_currency().code() == "XXX");
}

// Facts of the lists as the standard publishes them:
// https://www.six-group.com/en/products-services/financial-information.
TEST_CASE("all active currencies are known with their minor digits", "[currency]") {
    auto const all = fordel::currencies();
    CHECK(all.size() == 165); // 178 codes, 13 of them without minor digits
    CHECK(std::count_if(all.begin(), all.end(), [](any_currency const& c) { return c.minor_digits() == 0; }) == 17);
    CHECK(std::count_if(all.begin(), all.end(), [](any_currency const& c) { return c.minor_digits() == 3; }) == 7);
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](any_currency const& a, any_currency const& b) { return a.code() < b.code(); }));
    for (auto const& [code, digits] : {std::pair{"KWD", 3}, {"CLF", 4}, {"UYW", 4}, {"PLN", 2}, {"KRW", 0}, {"ZWG", 2}})
        CHECK(any_currency::from_code(code).minor_digits() == digits);
    for (char const* no_digits : {"XAU", "XXX", "XTS", "XDR"})
        expect_error("fordel.currency.unknown", [&] { return any_currency::from_code(no_digits); });
    CHECK(fordel::detail::currency_list_date() == "2026-01-01");
}

TEST_CASE("historic codes say when they ended, and are read with their digits given", "[currency]") {
    auto const historic = fordel::historic_currencies();
    CHECK(historic.size() == 129);
    auto const ended = [&](char const* code) {
        auto const at = std::find_if(historic.begin(), historic.end(), [&](auto const& h) { return h.code == code; });
        return at == historic.end() ? std::string() : at->ended;
    };
    CHECK(ended("DEM") == "2002-03");
    CHECK(ended("FIM") == "2002-03");
    CHECK(ended("HRK") == "2023-01");
    CHECK(ended("ISJ") == "1989/1990");
    CHECK(ended("ZWR") == "2009-06");
    CHECK(ended("DKK").empty());
    for (auto const& h : historic)
        CHECK(support::seen_in_error([&] { return any_currency::from_code(h.code); }) ==
              '"' + h.code + "\", which ended " + h.ended);
    CHECK(any_currency::from_code("DEM", 2).minor_digits() == 2);
    CHECK(any_currency::from_code("DKK", 2) == any_currency(fordel::dkk{}));
    expect_error("fordel.currency.unknown", [] { return any_currency::from_code("DKK", 3); });
}

TEST_CASE("an unknown code is an error", "[currency]") {
    for (char const* code : {"", "dkk", "DK", "DKKK", "ABC", " DKK"})
        expect_error("fordel.currency.unknown", [&] { return any_currency::from_code(code); });
}

TEST_CASE("other currencies are named with their minor digits", "[currency]") {
    constexpr auto dinar = any_currency::of("KWD", 3);
    CHECK(dinar.code() == "KWD");
    CHECK(dinar.minor_digits() == 3);
    CHECK(any_currency::of("CLF", 4).minor_digits() == 4);
    for (auto const& [code, digits] :
         {std::pair{"KW", 3}, {"KWDD", 3}, {"kwd", 3}, {"K1D", 3}, {"KWD", 5}, {"KWD", -1}})
        expect_error("fordel.currency.unknown", [&] { return any_currency::of(code, digits); });
}
