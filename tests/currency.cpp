#include <fordel/money/currency.hpp>

#include <catch2/catch_test_macros.hpp>

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
    CHECK(fordel::known_currencies.size() == 9);
    CHECK(any_currency::from_code("DKK") == any_currency(fordel::dkk{}));
    CHECK(any_currency::from_code("DKK") != any_currency(fordel::nok{}));
    CHECK(any_currency().code() == "XXX");
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
