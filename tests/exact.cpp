#include <fordel/exact.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::big_integer;
using fordel::fraction;
using fordel::notation;
using support::expect_error;

static_assert(!std::is_constructible_v<fraction, double> && !std::is_constructible_v<fraction, float>);
static_assert(!std::is_constructible_v<fraction, bool> && !std::is_constructible_v<fraction, char>);
static_assert(std::convertible_to<int, fraction> && std::convertible_to<fordel::ratio, fraction>);
static_assert(std::regular<fraction> && std::totally_ordered<fraction>);

namespace {

template <class T>
concept calculates = requires(T a) { a + a; } || requires(T a) { a* a; } || requires(T a) { a / a; };

// Ratios are factors only: the operators of fraction are for fractions.
static_assert(calculates<fraction> && !calculates<fordel::ratio>);

fraction of(std::int64_t numerator, std::int64_t denominator) {
    return {big_integer(numerator), big_integer(denominator)};
}

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("a fraction is in lowest terms with a denominator above zero", "[exact]") {
    CHECK(of(2, 4).numerator() == 1);
    CHECK(of(2, 4).denominator() == 2);
    CHECK(of(3, -6).numerator() == -1);
    CHECK(of(3, -6).denominator() == 2);
    CHECK(of(0, -5) == fraction(0));
    CHECK(fraction() == fraction(0));
    CHECK(of(6, 3).is_whole());
    CHECK_FALSE(of(7, 3).is_whole());
}

TEST_CASE("arithmetic of fractions is exact", "[exact]") {
    CHECK(of(1, 3) + of(1, 6) == of(1, 2));
    CHECK(of(1, 3) - of(1, 2) == of(-1, 6));
    CHECK(of(2, 3) * of(9, 4) == of(3, 2));
    CHECK(of(1, 2) / of(-1, 4) == fraction(-2));
    CHECK(-of(1, 2) == of(-1, 2));
    fraction tenths;
    for (int i = 0; i < 10; ++i)
        tenths += of(1, 10);
    CHECK(tenths == fraction(1));
    // (2^63 - 1)^2 / (2^63 - 1): no overflow on the way.
    CHECK(fraction(highest) * fraction(highest) / fraction(highest) == fraction(highest));
}

// Against Boost's rational numbers, over all pairs of small fractions and some of many digits, or about 64 bits.
TEST_CASE("arithmetic agrees with another implementation", "[exact]") {
    using rational = boost::multiprecision::cpp_rational;
    std::vector<std::pair<big_integer, big_integer>> numbers;
    for (int n = -6; n <= 6; ++n)
        for (int d = 1; d <= 6; ++d)
            numbers.emplace_back(n, d);
    big_integer const large = pow(big_integer(6), 100), other = pow(big_integer(10), 90);
    numbers.insert(numbers.end(), {{large, other}, {-other, large}, {large + 1, other * 7}, {other, large * large}});
    big_integer const widest = std::numeric_limits<std::uint64_t>::max();
    numbers.insert(numbers.end(), {{widest, 35}, {-35, widest}, {widest + 1, widest}, {-widest, widest + 1}});
    auto const same = [](fraction const& ours, rational const& theirs) {
        return ours.numerator().str() == numerator(theirs).str() &&
               ours.denominator().str() == denominator(theirs).str();
    };
    auto const theirs = [](auto const& number) {
        return rational(boost::multiprecision::cpp_int(number.first), boost::multiprecision::cpp_int(number.second));
    };
    for (auto const& a : numbers)
        for (auto const& b : numbers) {
            fraction const x(a.first, a.second), y(b.first, b.second);
            rational const p = theirs(a), q = theirs(b);
            INFO(x << " and " << y);
            CHECK(same(x + y, p + q));
            CHECK(same(x - y, p - q));
            CHECK(same(x * y, p * q));
            if (b.first != 0) CHECK(same(x / y, p / q));
            CHECK((x < y) == (p < q));
            CHECK((x == y) == (p == q));
        }
}

TEST_CASE("what is read off a fraction that ends is the reader's", "[exact]") {
    big_integer const numerator = (of(2, 3) * of(9, 4)).numerator();
    CHECK(numerator == 3);
    fraction const kept = of(3, 2);
    big_integer const& shown = kept.denominator(); // no copy
    CHECK(&shown == &kept.denominator());
}

TEST_CASE("fractions are ordered by value", "[exact]") {
    CHECK(of(1, 3) < of(1, 2));
    CHECK(of(-1, 2) < of(-1, 3));
    CHECK((of(2, 4) <=> of(1, 2)) == std::strong_ordering::equal);
    // They differ by 1 in about 10^37.
    CHECK(of(highest - 1, highest) < of(highest, highest - 1));
    CHECK(of(highest - 2, highest - 1) < of(highest - 1, highest));
}

TEST_CASE("constants are ratios", "[exact]") {
    CHECK(fraction(fordel::half) + fraction(fordel::half) == fraction(1));
    CHECK(fraction(fordel::third) == of(1, 3));
    CHECK(fraction(fordel::quarter) == of(1, 4));
}

TEST_CASE("a denominator of zero is refused", "[exact]") {
    expect_error("fordel.exact.zero_denominator", [] { return of(1, 0); });
    expect_error("fordel.exact.zero_denominator", [] { return fraction(1) / fraction(0); });
    expect_error("fordel.exact.zero_denominator", [] { return fraction::parse("1/0"); });
    expect_error("fordel.exact.zero_denominator", [] { return fraction(fordel::ratio{1, 0}); });
}

TEST_CASE("fractions are read as they are written", "[exact]") {
    CHECK(fraction::parse("3") == fraction(3));
    CHECK(fraction::parse("-1/2") == of(-1, 2));
    CHECK(fraction::parse("0.25") == of(1, 4));
    CHECK(fraction::parse("-0.1") == of(-1, 10));
    CHECK(fraction::parse("0.1") * fraction(10) == fraction(1));
    CHECK(fraction::parse("010") == fraction(10)); // not octal
    CHECK(fraction::parse("0.010") == of(1, 100));
    CHECK(fraction::parse("08/09") == of(8, 9));
    CHECK(fraction::parse("9223372036854775808").numerator() == big_integer(highest) + 1);
    for (char const* written : {"",   "-",     "--1",   "-1-",  "1e5",   "0x10", "1_000", "1/", "/2",   ".5",   "5.",
                                "5,", "1/2/3", "1.2.3", "1/-2", "1.5/2", "NaN",  "inf",   "½",  "1 23", "1 2 3"})
        expect_error("fordel.exact.malformed", [&] { return fraction::parse(written); });
}

TEST_CASE("numbers are read as Danes and others write them", "[exact]") {
    fraction const amount = of(123'450, 100);
    for (char const* written : {"1234.50", "1234,50", "1.234,50", "1,234.50", "1 234,50", "1 234.5", "+1234,5",
                                " 1234.5\t", "1\u00A0234,50", "1\u202F234,50", "1\u2009234,50"})
        CHECK(fraction::parse(written) == amount);
    for (char const* written : {"-1234.50", "\u22121.234,50", "1.234,50-", "1234,5\u2212"})
        CHECK(fraction::parse(written) == -amount);
    CHECK(fraction::parse("1.000.000") == fraction(1'000'000));
    CHECK(fraction::parse("1,000,000") == fraction(1'000'000));
}

TEST_CASE("one mark before three digits is two numbers, unless its notation is named", "[exact]") {
    for (char const* written : {"1.000", "1,000", "12.345", "-999,125", "1.793", "36.000", "1.000-", "100.000"}) {
        INFO(written);
        expect_error("fordel.exact.ambiguous", [&] { return fraction::parse(written); });
    }
    CHECK(fraction::parse("1.000", notation::danish) == fraction(1000));
    CHECK(fraction::parse("1.000", notation::plain) == fraction(1));
    CHECK(fraction::parse("1.000", notation::english) == fraction(1));
    CHECK(fraction::parse("1,000", notation::english) == fraction(1000));
    CHECK(fraction::parse("1,000", notation::danish) == fraction(1));
    expect_error("fordel.exact.malformed", [] { return fraction::parse("1,000", notation::plain); });
    // What could not be a group is no group: a group has one to three digits and begins with another digit than 0.
    for (auto const& [written, meant] : {std::pair{"0.125", of(1, 8)},
                                         {"0,125", of(1, 8)},
                                         {"-0.125", of(-1, 8)},
                                         {"01.250", of(5, 4)},
                                         {"1234.567", of(1'234'567, 1000)},
                                         {"1 234.567", of(1'234'567, 1000)},
                                         {"1.0000", fraction(1)},
                                         {"1.00", fraction(1)}})
        CHECK(fraction::parse(written) == meant);
}

TEST_CASE("a notation that is named is kept to", "[exact]") {
    for (auto const& [written, style] : {std::pair{"1.5", notation::danish},
                                         {"1,5", notation::plain},
                                         {"1,5", notation::english},
                                         {"1,000.5", notation::danish},
                                         {"1.000,5", notation::english},
                                         {"1,000.5", notation::plain}})
        expect_error("fordel.exact.malformed", [&] { return fraction::parse(written, style); });
}

TEST_CASE("digits are limited, and an error repeats few of them", "[exact]") {
    std::string const most(fordel::most_digits, '1');
    CHECK(fraction::parse(most).is_whole());
    CHECK(fraction::parse("1/" + most).numerator() == 1);
    for (std::string const& written :
         {most + "1", "1/1" + most, most + "1/1", "0." + most, std::string(1'000'000, '9')}) {
        expect_error("fordel.exact.too_many_digits", [&] { return fraction::parse(written); });
        CHECK(support::seen_in_error([&] { return fraction::parse(written); }).size() < 100);
    }
    CHECK(std::string(fordel::errors::exact_too_many_digits.expected).find("4,300") != std::string::npos);
    CHECK(support::seen_in_error([&] { return fraction::parse(std::string(500, 'x')); }).size() < 100);
}

TEST_CASE("shares are read as percent, too", "[exact]") {
    for (char const* written : {"5%", "5 %", "5\u00A0%", "5,0 %", "5 pct.", "5 pct", "0.05", "0,05", "1/20"})
        CHECK(fraction::parse_share(written) == of(1, 20));
    CHECK(fraction::parse_share("33,33 %") == of(3333, 10'000));
    CHECK(fraction::parse_share("100/3 %") == of(1, 3));
    expect_error("fordel.exact.ambiguous", [] { return fraction::parse_share("33,333 %"); });
    CHECK(fraction::parse_share("33,333 %", notation::danish) == of(33'333, 100'000));
    for (char const* written : {"%", "5 % %", "% 5", "five %"})
        expect_error("fordel.exact.malformed", [&] { return fraction::parse_share(written); });
}

TEST_CASE("percentages are read with and without the sign", "[exact]") {
    for (char const* written : {"25", "25 %", "25,0%", " 25 pct. ", "25 pct", "100/4", "50/2 %"})
        CHECK(fraction::parse_percentage(written) == fraction(25));
    expect_error("fordel.exact.ambiguous", [] { return fraction::parse_percentage("33,333 %"); });
    CHECK(fraction::parse_percentage("33,333 %", notation::danish) == of(33'333, 1000));
    CHECK(fraction::parse_percentage("33.333", notation::plain) == of(33'333, 1000));
    for (char const* written : {"", "%", "5 % %", "% 5", "five %"})
        expect_error("fordel.exact.malformed", [&] { return fraction::parse_percentage(written); });
}

TEST_CASE("the floor is the largest whole number that is not above", "[exact]") {
    CHECK(of(7, 3).floor() == 2);
    CHECK(of(-7, 3).floor() == -3);
    CHECK(of(-6, 3).floor() == -2);
    CHECK(of(-1, 1000).floor() == -1);
    CHECK(fraction(0).floor() == 0);
}

TEST_CASE("decimals are cut, and the cut is shown", "[exact]") {
    // 28,173 / 705,145 × 500,000 = 2,817,300,000 / 141,029 = 19,976.7423…
    fraction const share = of(2'817'300'000, 141'029);
    CHECK(share.to_decimal(2, notation::english) == "19,976.74 …");
    CHECK(share.to_decimal(2, notation::danish) == "19.976,74 …");
    CHECK(share.to_decimal(0, notation::plain) == "19976 …");
    CHECK(of(1999, 1000).to_decimal(2, notation::plain) == "1.99 …");
    CHECK(of(1, 4).to_decimal(2, notation::plain) == "0.25");
    CHECK(of(1, 4).to_decimal(4, notation::plain) == "0.2500");
    CHECK(of(-5, 2).to_decimal(1, notation::danish) == "-2,5");
    CHECK(of(1, 200).to_decimal(2, notation::plain) == "0.00 …");
    CHECK(fraction(1234).to_decimal(0, notation::english) == "1,234");
}

TEST_CASE("decimals are the same on both sides of what 64 bits hold", "[exact]") {
    big_integer const whole = big_integer(1) << 64;
    for (big_integer const& edge : {whole / 10, whole, big_integer(7)})
        for (int const off : {-2, -1, 0, 1, 2})
            for (big_integer const& numerator : {big_integer(1), big_integer(edge + off - 1), whole - 1, whole + 1}) {
                fraction const exact(numerator, edge + off);
                std::string digits =
                    big_integer(numerator * boost::multiprecision::pow(big_integer(10), 25) / (edge + off)).str();
                if (digits.size() <= 25) digits.insert(0, 26 - digits.size(), '0');
                digits.insert(digits.size() - 25, ".");
                bool const ends =
                    exact.numerator() * boost::multiprecision::pow(big_integer(10), 25) % exact.denominator() == 0;
                CHECK(exact.to_decimal(25, notation::plain) == digits + (ends ? "" : " …"));
                CHECK((-exact).to_decimal(25, notation::plain) == "-" + digits + (ends ? "" : " …"));
                CHECK(exact.to_string() == (exact.is_whole()
                                                ? exact.numerator().str()
                                                : exact.numerator().str() + '/' + exact.denominator().str()));
            }
}

TEST_CASE("fractions are written, hashed and streamed by value", "[exact]") {
    CHECK(of(2, 4).to_string() == "1/2");
    CHECK(of(-6, 3).to_string() == "-2");
    std::ostringstream out;
    out << of(2, 6);
    CHECK(out.str() == "1/3");
    std::unordered_set<fraction> const seen{of(1, 2), of(2, 4), of(1, 3)};
    CHECK(seen.size() == 2);
}

TEST_CASE("decimals for reading are rounded half up, and below zero as above it", "[exact]") {
    auto const rounded = [](char const* written, unsigned digits) {
        return fraction::parse(written).to_rounded(digits, fordel::notation::english);
    };
    CHECK(rounded("1/3", 2) == "0.33");
    CHECK(rounded("2/3", 2) == "0.67");
    CHECK(rounded("0.25", 1) == "0.3");
    CHECK(rounded("-0.25", 1) == "-0.3");
    CHECK(rounded("-0.24", 1) == "-0.2");
    CHECK(rounded("-0.01", 1) == "0.0");
    CHECK(rounded("-1.25", 1) == "-1.3");
    CHECK(rounded("1234.999", 2) == "1,235.00");
    CHECK(rounded("-1234567.5", 0) == "-1,234,568");
    CHECK(fraction::parse("-1234.567").to_rounded(2, fordel::notation::danish) == "-1.234,57");
}
