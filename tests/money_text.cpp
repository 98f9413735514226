#include <fordel/money.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "support/expect_error.hpp"

using fordel::any_currency;
using fordel::any_money;
using fordel::dkk;
using fordel::eur;
using fordel::jpy;
using fordel::kroner;
using fordel::money;
using fordel::notation;
using fordel::oere;
using support::expect_error;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

any_money euro_cents(std::int64_t count) { return any_money::from_minor(count, any_currency(eur{})); }

} // namespace

TEST_CASE("amounts are written in three notations", "[money_text]") {
    CHECK(kroner(500'000).to_string() == "500000.00 DKK");
    CHECK(kroner(500'000).to_string(notation::danish) == "500.000,00 kr.");
    CHECK(kroner(500'000).to_string(notation::english) == "500,000.00 DKK");
    CHECK(kroner(500'000).to_decimal(notation::danish) == "500.000,00");
    CHECK(euro_cents(123'450).to_string(notation::danish) == "1.234,50 EUR");
    CHECK(money<jpy>::from_major(1234).to_string(notation::english) == "1,234 JPY");
    CHECK(oere(5).to_decimal() == "0.05");
    CHECK(oere(-5).to_decimal() == "-0.05");
    CHECK(oere(-100'000).to_decimal(notation::danish) == "-1.000,00");
    CHECK(oere(0).to_decimal() == "0.00");
    CHECK(oere(lowest).to_decimal() == "-92233720368547758.08");
    CHECK(oere(highest).to_decimal(notation::english) == "92,233,720,368,547,758.07");
    CHECK(any_money::from_minor(1, any_currency::of("CLF", 4)).to_string() == "0.0001 CLF");
}

TEST_CASE("amounts are read in both notations", "[money_text]") {
    for (auto const& [written, minor] : {std::pair{"500.000,00 kr.", 50'000'000},
                                         {"500000.00 DKK", 50'000'000},
                                         {"500,000.00 DKK", 50'000'000},
                                         {"500000 DKK", 50'000'000},
                                         {"500000", 50'000'000},
                                         {"1.234.567 kr.", 123'456'700},
                                         {"1,234,567 DKK", 123'456'700},
                                         {"1.234,5 kr.", 123'450},
                                         {"0,05 kr.", 5},
                                         {"0.5", 50},
                                         {"-0,05 kr.", -5},
                                         {"-1.000,00 kr.", -100'000},
                                         {"  12,50 kr. ", 1250},
                                         {"12,50kr.", 1250},
                                         {"007", 700},
                                         {"1000000.00", 100'000'000}}) {
        INFO(written);
        CHECK(money<dkk>::parse(written) == oere(minor));
    }
    CHECK(any_money::parse("1.234,50 EUR") == euro_cents(123'450));
    CHECK(money<jpy>::parse("1,234,567 JPY").minor() == 1'234'567);
}

TEST_CASE("a text that either notation could have written is ambiguous", "[money_text]") {
    for (char const* written : {"500.000", "500,000 DKK", "500.000 kr.", "1.000 kr.", "-1,000"})
        expect_error("fordel.money.ambiguous", [&] { return money<dkk>::parse(written); });
    CHECK(money<dkk>::parse("500.000", notation::danish) == kroner(500'000));
    CHECK(money<dkk>::parse("500,000", notation::english) == kroner(500'000));
    expect_error("fordel.money.too_precise", [] { return money<dkk>::parse("500.000", notation::plain); });
    expect_error("fordel.money.too_precise", [] { return money<dkk>::parse("500,000", notation::danish); });
}

TEST_CASE("a named notation is held to", "[money_text]") {
    CHECK(money<dkk>::parse("1.000.000,5 kr.", notation::danish) == oere(100'000'050));
    CHECK(money<dkk>::parse("1000000,50", notation::danish) == oere(100'000'050));
    CHECK(money<dkk>::parse("1,000,000.50", notation::english) == oere(100'000'050));
    CHECK(money<dkk>::parse("1000000.50", notation::plain) == oere(100'000'050));
    for (auto const& [written, style] : {std::pair{"500.00 kr.", notation::danish},
                                         {"500,00", notation::english},
                                         {"500,000.00", notation::plain},
                                         {"1,000.50", notation::danish},
                                         {"1.000,50", notation::english},
                                         {"1.000,50", notation::plain}})
        expect_error("fordel.money.malformed", [&] { return money<dkk>::parse(written, style); });
    auto const in_euro = any_money::parse("7,50", notation::danish, any_currency(eur{}));
    CHECK(in_euro == euro_cents(750));
}

TEST_CASE("what is no amount is malformed", "[money_text]") {
    for (char const* written : {"",
                                " ",
                                "-",
                                "kr.",
                                "DKK",
                                "--5",
                                "-5-",
                                "DKK 5 DKK",
                                "kr. 5 kr.",
                                "0.125.000",
                                "5 t. mio. kr.",
                                ".",
                                ",",
                                ".5",
                                "5.",
                                "5,",
                                "1.23.456",
                                "1.2345.678",
                                "1,23,456.00",
                                "1.234,567.89",
                                "1..000,00",
                                ".500,00",
                                "1.234.,50",
                                "1234.567,00",
                                "½"})
        expect_error("fordel.money.malformed", [&] { return money<dkk>::parse(written); });
    expect_error("fordel.exact.too_many_digits", [] { return money<dkk>::parse(std::string(5000, '1')); });
}

// As they stand in Danish files and in exports of SAP.
TEST_CASE("amounts are read as people write them", "[money_text]") {
    for (char const* written : {"1.234,50 kr.", "kr. 1.234,50", "kr 1.234,50", "Kr. 1.234,50", "DKK 1.234,50",
                                "1234,50 kr", "1234,50kr.", "1 234,50 kr.", "1\u00A0234,50 kr.", "1\u202F234,50 kr.",
                                "1\u2009234,50\u00A0kr.", "+1.234,50 kr.", "DKK1234.50", "1,2345 t.kr."}) {
        INFO(written);
        CHECK(any_money::parse(written) == any_money(oere(123'450)));
    }
    for (char const* written : {"1.234,50- kr.", "1.234,50-kr.", "\u22121.234,50 kr.", "kr. -1.234,50", "-kr. 1.234,50",
                                "kr. \u22121.234,50", "DKK 1.234,50-", "1234,50\u2212 kr"}) {
        INFO(written);
        CHECK(any_money::parse(written) == any_money(oere(-123'450)));
    }
    CHECK(money<dkk>::parse("1.234,50-") == oere(-123'450));
    CHECK(money<dkk>::parse("+5,00") == kroner(5));
    for (char const* written : {"5,- kr.", "5,-", "5,\u2013 kr.", "kr. 5,-", "5,-kr", "5 kr", "5 kr."})
        CHECK(money<dkk>::parse(written) == kroner(5));
    CHECK(money<dkk>::parse("1.234,- kr.") == kroner(1234)); // the comma tells that the point groups
    CHECK(money<dkk>::parse("-5,- kr.") == kroner(-5));
    for (char const* written : {"500 t.kr.", "500 t. kr.", "500 tkr.", "0,5 mio. kr.", "0.5 mio. kr."})
        CHECK(any_money::parse(written) == any_money(kroner(500'000)));
    CHECK(any_money::parse("1,5 mio. kr.") == any_money(kroner(1'500'000)));
    CHECK(any_money::parse("1,5 mio. DKK") == any_money(kroner(1'500'000)));
    CHECK(any_money::parse("1,2 mia. kr.") == any_money(kroner(1'200'000'000)));
    CHECK(money<dkk>::parse("-1,5 mio.") == kroner(-1'500'000));
    expect_error("fordel.money.ambiguous", [] { return any_money::parse("1.500 mio. kr."); });
    expect_error("fordel.money.too_precise", [] { return any_money::parse("1,123456789 mio. kr."); });
}

TEST_CASE("a currency's sign is read where it has one meaning", "[money_text]") {
    for (char const* written : {"1.234,50 €", "€ 1.234,50", "€1,234.50", "1234.50€"})
        CHECK(any_money::parse(written) == euro_cents(123'450));
    expect_error("fordel.currency.mismatch", [] { return money<dkk>::parse("5 €"); });
    CHECK(money<fordel::usd>::parse("$5.00").minor() == 500);
    CHECK(money<fordel::gbp>::parse("-£5.00").minor() == -500);
    expect_error("fordel.money.no_currency", [] { return any_money::parse("$5.00"); });
    expect_error("fordel.money.no_currency", [] { return any_money::parse("5.00 £"); });
    expect_error("fordel.currency.mismatch", [] { return money<dkk>::parse("$5.00"); });
}

TEST_CASE("kr without its point is Danish, and so is the number beside it", "[money_text]") {
    for (char const* written : {"500.00 kr", "1,234.50 kr", "1,234,567 kr", "0.5 kr"})
        expect_error("fordel.money.malformed", [&] { return any_money::parse(written); });
    for (auto const style : {notation::plain, notation::english})
        expect_error("fordel.money.malformed", [&] { return money<dkk>::parse("500 kr", style); });
    expect_error("fordel.money.ambiguous", [] { return any_money::parse("1.234 kr"); });
    CHECK(any_money::parse("1.234.567 kr") == any_money(kroner(1'234'567)));
}

// Without decimals a mark before three digits can only group them.
TEST_CASE("currencies without minor units are read back without a notation", "[money_text]") {
    for (std::int64_t const minor : {std::int64_t{1234}, std::int64_t{-999}, std::int64_t{1'234'567}, highest, lowest})
        for (auto const style : {notation::plain, notation::danish, notation::english})
            for (any_currency const in : {any_currency(jpy{}), any_currency(fordel::isk{})}) {
                auto const amount = any_money::from_minor(minor, in);
                CHECK(any_money::parse(amount.to_string(style)) == amount);
                CHECK(any_money::parse(amount.to_decimal(style), in) == amount);
            }
}

TEST_CASE("an amount is read in its currency or not at all", "[money_text]") {
    expect_error("fordel.money.no_currency", [] { return any_money::parse("500.00"); });
    expect_error("fordel.currency.unknown", [] { return any_money::parse("500.00 XYZ"); });
    expect_error("fordel.money.malformed", [] { return any_money::parse("500.00 dkk"); });
    for (char const* no_code : {"1e5 DKK", "500.00 dkk", "500,00 kroner"})
        expect_error("fordel.money.malformed", [&] { return money<dkk>::parse(no_code); });
    CHECK(money<dkk>::parse("500,00\u00A0kr.") == fordel::kroner(500)); // a no-break space
    expect_error("fordel.currency.mismatch", [] { return money<dkk>::parse("500.00 EUR"); });
    expect_error("fordel.currency.mismatch", [] { return money<eur>::parse("500,00 kr."); });
    expect_error("fordel.currency.mismatch",
                 [] { return any_money::parse("1 EUR", notation::plain, any_currency(dkk{})); });
}

TEST_CASE("nothing is rounded or cut on reading", "[money_text]") {
    expect_error("fordel.money.too_precise", [] { return money<dkk>::parse("0.0001"); });
    expect_error("fordel.money.too_precise", [] { return money<dkk>::parse("1,234.567"); });
    expect_error("fordel.money.too_precise", [] { return money<jpy>::parse("1.5 JPY"); });
    CHECK(money<dkk>::parse("92233720368547758.07 DKK") == oere(highest));
    CHECK(money<dkk>::parse("-92233720368547758,08 kr.") == oere(lowest));
    expect_error("fordel.money.overflow", [] { return money<dkk>::parse("92233720368547758.08 DKK"); });
    expect_error("fordel.money.overflow", [] { return money<dkk>::parse("-92233720368547758.09 DKK"); });
    expect_error("fordel.money.overflow", [] { return money<dkk>::parse(std::string(80, '9')); });
}

TEST_CASE("what is written is read back", "[money_text]") {
    for (std::int64_t const minor :
         {lowest, std::int64_t{-100'001}, std::int64_t{0}, std::int64_t{99}, std::int64_t{100'000}, highest})
        for (auto const style : {notation::plain, notation::danish, notation::english}) {
            INFO(minor);
            CHECK(money<dkk>::parse(oere(minor).to_string(style)) == oere(minor)); // two decimals: never ambiguous
            CHECK(money<dkk>::parse(oere(minor).to_string(style), style) == oere(minor));
            CHECK(any_money::parse(euro_cents(minor).to_string(style)) == euro_cents(minor));
        }
}

TEST_CASE("millions, billions, lakhs and crores are read in every notation", "[money_text]") {
    any_currency const inr = any_currency::from_code("INR"), usd = any_currency::from_code("USD");
    auto const rupees = [&](std::int64_t count) { return any_money::from_minor(count * 100, inr); };
    for (char const* written : {"1.5 crore INR", "1.5 crores INR", "INR 1.5 crore", "₹1.5 crore", "1,5 crore INR",
                                "150 lakh INR", "INR 150 lakhs", "15 million INR", "1,50,00,000 INR", "15,000,000 INR",
                                "₹ 1,50,00,000.00", "1.50.00.000 INR"})
        if (std::string(written) != "1.50.00.000 INR")
            CHECK(any_money::parse(written) == rupees(15'000'000));
        else // lakhs are grouped by commas alone
            expect_error("fordel.money.malformed", [&] { return any_money::parse(written); });
    CHECK(any_money::parse("4,5 crore INR", notation::danish) == rupees(45'000'000));
    CHECK(any_money::parse("4.5 crore INR", notation::english) == rupees(45'000'000));
    CHECK(any_money::parse("4.5 crore INR", notation::plain) == rupees(45'000'000));
    CHECK(any_money::parse("Rs 12,50,000.00", inr) == rupees(1'250'000));
    CHECK(any_money::parse("-Rs. 12,50,000", inr) == rupees(-1'250'000));
    CHECK(any_money::parse("0.0000001 lakh INR") == any_money::from_minor(1, inr));
    CHECK(any_money::parse("2.5 billion USD") == any_money::from_minor(250'000'000'000, usd));
    CHECK(any_money::parse("2,5 millioner kr.") == any_money(kroner(2'500'000)));
    CHECK(any_money::parse("2,5 milliarder kr.") == any_money(kroner(2'500'000'000)));
    CHECK(any_money::parse("5 tusind kr.") == any_money(kroner(5'000)));
    CHECK(any_money::parse("1 billion DKK", notation::english) == any_money(kroner(1'000'000'000)));
}

TEST_CASE("what a billion, a lakh or a symbol could be is not guessed", "[money_text]") {
    expect_error("fordel.money.malformed", [] { return any_money::parse("1 billion kr.", notation::danish); });
    expect_error("fordel.money.ambiguous", [] { return any_money::parse("1 billion kr."); });
    expect_error("fordel.money.ambiguous", [] { return any_money::parse("1.125 crore INR"); });
    expect_error("fordel.money.too_precise", [] { return any_money::parse("1.12345678912 crore INR"); });
    expect_error("fordel.money.no_currency", [] { return any_money::parse("Rs 5"); });
    expect_error("fordel.currency.mismatch", [] { return any_money::parse("Rs 5", any_currency::from_code("USD")); });
    for (char const* written : {"12,50,000 DKK", "12,50,00 INR", "1,2,000 INR", "125,00,000 INR", "12,500,00 INR",
                                "5 crorepati INR", "5 lakhs crores INR", "crore INR", "5 crore"})
        if (std::string(written) == "5 crore")
            expect_error("fordel.money.no_currency", [&] { return any_money::parse(written); });
        else
            expect_error("fordel.money.malformed", [&] { return any_money::parse(written); });
}
