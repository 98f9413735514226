#include <fordel/money.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>

#include "support/expect_error.hpp"

using fordel::any_currency;
using fordel::any_exact_money;
using fordel::any_money;
using fordel::dkk;
using fordel::eur;
using fordel::fraction;
using fordel::kroner;
using fordel::money;
using fordel::notation;
using fordel::oere;
using fordel::rounding;
using support::expect_error;

using exact_kroner = fordel::exact_money<dkk, std::int64_t>;

static_assert(std::same_as<decltype(kroner(1) / 3), exact_kroner>);
static_assert(std::same_as<decltype(kroner(1) * fraction(3)), exact_kroner>);
static_assert(std::same_as<decltype(kroner(1) / kroner(3)), fraction>);
static_assert(std::same_as<decltype(kroner(1) * 3), money<dkk>>);
static_assert(!std::is_convertible_v<exact_kroner, money<dkk>>); // only by a named rounding
static_assert(std::is_convertible_v<money<dkk>, exact_kroner>);

namespace {

template <class A, class B>
concept multipliable = requires(A a, B b) { a* b; };
template <class A, class B>
concept divisible = requires(A a, B b) { a / b; };

static_assert(multipliable<money<dkk>, fraction> && multipliable<fraction, money<dkk>>);
static_assert(!multipliable<money<dkk>, double> && !divisible<money<dkk>, float>); // no float gets in
static_assert(!multipliable<money<dkk>, money<dkk>> && !divisible<int, money<dkk>>);
static_assert(!divisible<money<dkk>, money<eur>>); // two currencies have no ratio

fraction of(int numerator, int denominator) { return {numerator, denominator}; }

} // namespace

TEST_CASE("a rate of an amount is rounded as named", "[exact_money]") {
    // 696.22 / 4 = 174.055 and 171.50 x 1.21 = 207.515: both an exact half of an øre.
    money<dkk> const grant = oere(69'622), price = oere(17'150);
    fraction const quarter = fraction::parse_share("25 %"), with_tax = fraction::parse("1.21");
    CHECK(grant.times(quarter, rounding::half_up) == oere(17'406));
    CHECK(grant.times(quarter, rounding::half_down) == oere(17'405));
    CHECK(grant.times(quarter, rounding::half_even) == oere(17'406));
    CHECK(price.times(with_tax, rounding::half_up) == oere(20'752));
    CHECK(price.times(with_tax, rounding::half_even) == oere(20'752));
    CHECK(price.times(with_tax, rounding::down) == oere(20'751));
    CHECK((-price).times(with_tax, rounding::half_up) == oere(-20'752));
    CHECK(grant.percent(25, rounding::half_up) == oere(17'406));
    CHECK(grant.percent(fraction::parse("12.5"), rounding::up) == oere(8703));
    expect_error("fordel.money.overflow", [] { return oere(INT64_MAX).times(2, rounding::down); });
}

TEST_CASE("amounts are rounded to multiples of an amount", "[exact_money]") {
    CHECK(oere(12'350).rounded(kroner(1), rounding::half_up) == kroner(124));
    CHECK(oere(12'350).rounded(kroner(1), rounding::half_even) == kroner(124));
    CHECK(oere(12'250).rounded(kroner(1), rounding::half_even) == kroner(122));
    CHECK(oere(-12'350).rounded(kroner(1), rounding::half_up) == kroner(-124));
    CHECK(kroner(1499).rounded(kroner(1000), rounding::half_up) == kroner(1000));
    CHECK(kroner(1).rounded(kroner(1000), rounding::up) == kroner(1000));
    CHECK(kroner(7).rounded(kroner(3), rounding::half_up) == kroner(6));
    expect_error("fordel.allocation.bad_unit", [] { return kroner(7).rounded(kroner(0), rounding::up); });
    expect_error("fordel.allocation.bad_unit", [] { return kroner(7).rounded(kroner(-1), rounding::up); });
}

// Against the definition, over every amount and divisor near zero: nothing is lost before the rounding.
TEST_CASE("a part of an amount is exact until it is rounded", "[exact_money]") {
    for (int minor = -30; minor <= 30; ++minor)
        for (int divisor : {-7, -3, 1, 2, 3, 4, 7}) {
            auto const part = oere(minor) / divisor;
            CHECK(part.exact() == of(minor, 100) / fraction(divisor));
            CHECK(part * fraction(divisor) == exact_kroner(oere(minor)));
            int const down = minor / divisor; // C++ cuts towards zero
            CHECK(part.rounded(rounding::down) == oere(down));
            int const away = minor % divisor == 0 ? down : down + ((minor < 0) == (divisor < 0) ? 1 : -1);
            CHECK(part.rounded(rounding::up) == oere(away));
        }
    expect_error("fordel.exact.zero_denominator", [] { return kroner(1) / 0; });
}

TEST_CASE("exact money is added, compared and divided", "[exact_money]") {
    CHECK(kroner(1) / 3 + kroner(1) / 6 == exact_kroner(oere(50)));
    CHECK(kroner(1) / 3 + kroner(1) == exact_kroner(of(4, 3)));
    CHECK(kroner(1) - kroner(1) / 3 == exact_kroner(of(2, 3)));
    CHECK(-(kroner(1) / 3) == kroner(-1) / 3);
    CHECK(kroner(1) / 3 < kroner(1));
    CHECK(kroner(1) / kroner(3) == of(1, 3));
    CHECK(oere(50) / kroner(1) == of(1, 2));
    CHECK((kroner(1) / 3) / (kroner(1) / 6) == fraction(2));
    expect_error("fordel.exact.zero_denominator", [] { return kroner(1) / kroner(0); });
    any_money const crowns(kroner(1)), euros = any_money::from_major(1, any_currency(eur{}));
    expect_error("fordel.currency.mismatch", [&] { return crowns / euros; });
    expect_error("fordel.currency.mismatch", [&] { return crowns / 3 + euros / 3; });
    CHECK((crowns / 3).in() == any_currency(dkk{}));
}

TEST_CASE("exact money is hashed by value, and like the money that it equals", "[exact_money]") {
    any_money const yen = any_money::from_major(7, any_currency(fordel::jpy{})), crowns(kroner(-1));
    for (any_money const& amount : {yen, crowns, any_money{}, any_money(kroner(9'000'000'000'000))})
        CHECK(std::hash<any_exact_money>{}(amount / 3 * fraction(3)) == std::hash<any_money>{}(amount));
    CHECK(std::hash<exact_kroner>{}(kroner(5)) == std::hash<money<dkk>>{}(kroner(5)));
    CHECK(std::unordered_set<any_exact_money>{crowns / 3, crowns / 6 * fraction(2), crowns / 6, yen / 3}.size() == 3);
}

TEST_CASE("exact money is written for reading", "[exact_money]") {
    CHECK((oere(69'622) / 4).to_string() == "174.055 DKK");
    CHECK((oere(69'622) / 4).to_string(notation::danish) == "174,055 kr.");
    CHECK((kroner(1000) / 3).to_string(notation::english) == "333.333333 … DKK");
    CHECK((kroner(1) / 1).to_string() == "1.00 DKK");
    std::ostringstream out;
    out << kroner(-1) / 4;
    CHECK(out.str() == "-0.25 DKK");
}
