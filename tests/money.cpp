#include <fordel/money.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <sstream>
#include <type_traits>
#include <unordered_set>

#include "support/expect_error.hpp"

using fordel::any_currency;
using fordel::any_money;
using fordel::big_integer;
using fordel::dkk;
using fordel::eur;
using fordel::fraction;
using fordel::jpy;
using fordel::kroner;
using fordel::money;
using fordel::oere;
using support::expect_error;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept multipliable = requires(A a, B b) { a* b; };
template <class A, class B>
concept comparable = requires(A a, B b) { a == b; };

static_assert(sizeof(money<dkk>) == 8);
static_assert(std::regular<money<dkk>> && std::totally_ordered<money<dkk>> && std::regular<any_money>);
static_assert(addable<money<dkk>, money<dkk>> && !addable<money<dkk>, money<eur>> && !addable<money<dkk>, any_money>);
static_assert(!addable<money<dkk>, int> && !comparable<money<dkk>, int> && !comparable<money<dkk>, money<eur>>);
static_assert(multipliable<money<dkk>, int> && multipliable<int, money<dkk>>);
static_assert(!multipliable<money<dkk>, double> && !multipliable<double, money<dkk>> &&
              !multipliable<money<dkk>, bool>);
static_assert(!std::is_constructible_v<money<dkk>, int> && !std::is_constructible_v<money<dkk>, double>);
static_assert(std::is_constructible_v<any_money, money<dkk>> && !std::is_convertible_v<money<dkk>, any_money>);
static_assert(kroner(1) + oere(50) == oere(150)); // at compile time

any_money euro(std::int64_t count) { return any_money::from_major(count, any_currency(eur{})); }
any_money danish(std::int64_t count) { return any_money::from_major(count, any_currency(dkk{})); }

} // namespace

TEST_CASE("the ways in name their unit", "[money]") {
    CHECK(kroner(500'000).minor() == 50'000'000);
    CHECK(oere(50).minor() == 50);
    CHECK(kroner(-3).minor() == -300);
    CHECK(money<jpy>::from_major(5).minor() == 5); // no minor unit
    CHECK(euro(5).minor() == 500);
    CHECK(kroner(500'000).code() == "DKK");
    CHECK(kroner(std::uint8_t{200}).minor() == 20'000);
    CHECK(money<dkk>() == oere(0));
}

TEST_CASE("money as an exact number of major units and back", "[money]") {
    CHECK(oere(1).exact() == fraction::parse("0.01"));
    CHECK(oere(lowest).exact() == fraction::parse("-92233720368547758.08"));
    CHECK(money<dkk>::from_exact(fraction::parse("0.05")) == oere(5));
    CHECK(money<dkk>::from_exact(fraction::parse("-1/4")) == oere(-25));
    CHECK(money<jpy>::from_exact(fraction(7)).minor() == 7);
    expect_error("fordel.money.too_precise", [] { return money<dkk>::from_exact(fraction::parse("0.005")); });
    expect_error("fordel.money.too_precise", [] { return money<dkk>::from_exact(fraction(fordel::third)); });
    expect_error("fordel.money.too_precise", [] { return money<jpy>::from_exact(fraction::parse("0.5")); });
    expect_error("fordel.money.overflow", [] { return money<dkk>::from_exact(fraction(highest)); });
}

TEST_CASE("both ends of 64 bits are amounts, and nothing beyond them", "[money]") {
    CHECK(oere(highest).minor() == highest);
    CHECK(oere(lowest).minor() == lowest);
    CHECK(oere(big_integer(lowest)) == oere(lowest));
    CHECK(oere(highest) + oere(lowest) == oere(-1));
    CHECK(oere(lowest) - oere(-1) == oere(-highest));
    CHECK(kroner(highest / 100).minor() == highest - 7); // …807 øre, cut at a whole krone
    expect_error("fordel.money.overflow", [] { return kroner(highest / 100 + 1); });
    expect_error("fordel.money.overflow", [] { return oere(std::numeric_limits<std::uint64_t>::max()); });
    expect_error("fordel.money.overflow", [] { return oere(big_integer(highest) + 1); });
    expect_error("fordel.money.overflow", [] { return oere(big_integer(lowest) - 1); });
    expect_error("fordel.money.overflow", [] { return oere(big_integer(1) << 64); });
    expect_error("fordel.money.overflow", [] { return oere(highest) + oere(1); });
    expect_error("fordel.money.overflow", [] { return oere(lowest) - oere(1); });
    expect_error("fordel.money.overflow", [] { return -oere(lowest); });
    expect_error("fordel.money.overflow", [] { return oere(lowest) * -1; });
    expect_error("fordel.money.overflow", [] { return 2 * oere(highest / 2 + 1); });
    expect_error("fordel.money.overflow", [] { return oere(1) * std::numeric_limits<std::uint64_t>::max(); });
}

TEST_CASE("a wider representation holds what 64 bits do not", "[money]") {
    using wide = money<dkk, big_integer>;
    CHECK((wide::from_minor(highest) + wide::from_minor(1)).minor() == big_integer(highest) + 1);
    CHECK((wide::from_major(highest) * highest).to_decimal() == (big_integer(highest) * highest).str() + ".00");
    CHECK((-wide::from_minor(lowest)).minor() == big_integer(highest) + 1);
}

TEST_CASE("arithmetic of amounts", "[money]") {
    auto sum = kroner(2);
    sum += oere(5);
    sum -= kroner(1);
    CHECK(sum == oere(105));
    CHECK(-sum == oere(-105));
    CHECK(3 * oere(7) == oere(21));
    CHECK(oere(7) * -3 == oere(-21));
    CHECK(oere(-1) < oere(0));
    CHECK(oere(lowest) < oere(highest));
}

TEST_CASE("run-time currencies do not mix", "[money]") {
    CHECK(danish(1) + danish(2) == danish(3));
    CHECK(danish(1) != euro(1));
    expect_error("fordel.currency.mismatch", [] { return danish(1) + euro(1); });
    expect_error("fordel.currency.mismatch", [] { return danish(1) - euro(1); });
    expect_error("fordel.currency.mismatch", [] { return danish(1) < euro(1); });
    expect_error("fordel.currency.mismatch", [] { return any_money() + danish(1); }); // XXX
}

TEST_CASE("from a static to a run-time currency and back, explicitly", "[money]") {
    CHECK(any_money(kroner(5)) == danish(5));
    CHECK(fordel::as_any_money(kroner(5)) == danish(5));
    CHECK(danish(5).as<dkk>() == kroner(5));
    expect_error("fordel.currency.mismatch", [] { return danish(5).as<eur>(); });
}

TEST_CASE("amounts are hashed by value and streamed as plain text", "[money]") {
    CHECK(std::unordered_set<money<dkk>>{kroner(1), oere(100), oere(101)}.size() == 2);
    CHECK(std::unordered_set<any_money>{danish(1), euro(1), danish(1)}.size() == 2);
    CHECK(std::unordered_set<any_currency>{any_currency(dkk{}), any_currency(eur{}), any_currency(dkk{})}.size() == 2);
    std::ostringstream out;
    out << kroner(500'000) << ' ' << euro(-2);
    CHECK(out.str() == "500000.00 DKK -2.00 EUR");
}

namespace {
struct tunisian_dinar {
    static constexpr char code[] = "TND";
    static constexpr int minor_digits = 3;
};
} // namespace

TEST_CASE("a currency of one's own reads, counts and writes like the library's", "[money]") {
    using dinar = money<tunisian_dinar>;
    static_assert(dinar::from_major(2) + dinar::from_minor(5) == dinar::from_minor(2005));
    CHECK(dinar::from_minor(1'234'567).to_string(fordel::notation::danish) == "1.234,567 TND");
    CHECK(dinar::parse("1,234.567 TND") == dinar::from_minor(1'234'567));
    CHECK(dinar::parse("0,5", fordel::notation::danish) == dinar::from_minor(500));
    CHECK(dinar::from_exact(fraction::parse("0.125")).exact() == fraction::parse("1/8"));
    CHECK(as_any_money(dinar::from_minor(1)).as<tunisian_dinar>() == dinar::from_minor(1));
    expect_error("fordel.currency.mismatch", [] { return dinar::parse("5.00 DKK"); });
    expect_error("fordel.money.too_precise", [] { return dinar::parse("0.0005 TND"); });
    expect_error("fordel.money.overflow", [] { return dinar::from_major(std::numeric_limits<std::int64_t>::max()); });
    CHECK(fordel::any_money::parse("5.00 TND") == as_any_money(dinar::from_minor(5'000)));
    expect_error("fordel.currency.unknown", [] { return fordel::any_money::parse("5.00 QQQ"); }); // not in the list
}
