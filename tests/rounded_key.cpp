#include <fordel/key/explanation.hpp>
#include <fordel/key/nested_key.hpp>
#include <fordel/key/rounded_key.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/calculator.hpp"
#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::key;
using fordel::key_rounding;
using fordel::language;
using fordel::party;
using fordel::party_kind;
using fordel::rounded_sum;
using support::calculated;
using support::expect_error;

namespace {

party named(char const* id, char const* code) { return {id, id, party_kind::municipality, code}; }
party const a = named("a", "3"), b = named("b", "1"), c = named("c", "2");
fraction thousandths(int n) { return fraction(n) / fraction(1000); }
key thirds() { return key::equal({a, b, c}); }

void check_by_calculator(key const& k) {
    for (std::size_t i = 0; i < k.size(); ++i)
        for (language const lang : {language::da, language::en}) {
            INFO(key_formula(k, i).in(lang));
            CHECK(calculated(key_formula(k, i).in(lang), lang) == k.share(i));
            CHECK(calculated(key_factor(k, i).in(lang) + " × 3", lang) == k.share(i) * fraction(3));
        }
}

} // namespace

TEST_CASE("where the sum is held, the largest remainders are rounded up", "[rounded_key]") {
    // 1/6, 1/3 and 1/2 in tenths of a percent: 166.67, 333.33 and 500 steps, one of which is missing.
    key const exact({a, b, c}, {fraction(1), fraction(2), fraction(3)});
    key const used = rounded(exact, key_rounding::percent_decimals(1));
    CHECK(used.weights() == std::vector{thousandths(167), thousandths(333), thousandths(500)});
    // A tie goes by the official codes: b is the first of three.
    CHECK(rounded(thirds(), key_rounding::decimals(3)).weights() ==
          std::vector{thousandths(333), thousandths(334), thousandths(333)});
    CHECK(rounded(thirds(), key_rounding::decimals(1)).total() == fraction(1));
}

TEST_CASE("each share by itself, and what becomes of their sum", "[rounded_key]") {
    expect_error("fordel.key.rounded_sum",
                 [] { return rounded(thirds(), key_rounding::percent_decimals(1, rounded_sum::refused)); });
    CHECK(rounded(key::equal({a, b}), key_rounding::percent_decimals(1, rounded_sum::refused)).share("a") ==
          thousandths(500));

    key const normalised = rounded(thirds(), key_rounding::percent_decimals(1, rounded_sum::normalised));
    CHECK(normalised.total() == thousandths(999));
    CHECK(normalised.share("a") == fraction(1) / fraction(3));

    key const uncovered = rounded(thirds(), key_rounding::percent_decimals(1).with_rest_to(fordel::uncovered_party()));
    CHECK(uncovered.share("uncovered") == thousandths(1));
    CHECK(uncovered.share("a") == thousandths(333));
    CHECK(rounded(thirds(), key_rounding::percent_decimals(1).with_rest_to(c)).share("c") == thousandths(334));
    // Sixths are 16.7 percent each, 100.2 in all: the two tenths too much come off one of them, and off nobody else.
    key const sixths = key::equal({a, b, c, named("d", ""), named("e", ""), named("f", "")});
    CHECK(rounded(sixths, key_rounding::percent_decimals(1).with_rest_to(a)).share("a") == thousandths(165));
    expect_error("fordel.key.rounded_sum", [&] {
        return rounded(sixths, key_rounding::percent_decimals(1).with_rest_to(fordel::uncovered_party()));
    });
}

TEST_CASE("halves go up, or as the rounding says", "[rounded_key]") {
    key const eighths({a, b}, {fraction(1), fraction(7)}); // 12.5 and 87.5 percent
    key_rounding whole = key_rounding::percent_decimals(0, rounded_sum::normalised);
    CHECK(rounded(eighths, whole).weights() == std::vector{thousandths(130), thousandths(880)});
    whole.mode = fordel::rounding::half_even;
    CHECK(rounded(eighths, whole).weights() == std::vector{thousandths(120), thousandths(880)});
}

TEST_CASE("a rounded key shows the exact share, then the rounded one", "[rounded_key]") {
    key const exact({a, b, c}, {fraction(28'173), fraction(76'972), fraction(600'000)});
    key const used = rounded(exact, key_rounding::percent_decimals(1));
    REQUIRE(used.rounding() != nullptr);
    CHECK(used.parts().front().key == exact);
    // 28,173 / 705,145 is 3.9953 percent.
    CHECK(key_formula(used, 0).da == "4 %");
    CHECK(explain(used, 0) == "a: 4% = 4%\n"
                              "Before use: 28,173 / 705,145 = 3.9953…%, rounded to 0.1%: 4% (one of the largest "
                              "remainders: rounded up)\n"
                              "Key: given weights; rounded to 0.1%, the sum held: the largest remainders are rounded "
                              "up\n");
    check_by_calculator(used);
    check_by_calculator(used.without("c"));
    check_by_calculator(rounded(thirds(), key_rounding::percent_decimals(1, rounded_sum::normalised)));
    check_by_calculator(fordel::mix({fordel::half * used, fordel::half * thirds()}));
    check_by_calculator(
        rounded(fordel::mix({fordel::half * used, fordel::half * thirds()}), key_rounding::decimals(4)));
}

TEST_CASE("what is no rounding is refused", "[rounded_key]") {
    for (char const* step : {"0", "2", "3/10"})
        expect_error("fordel.key.bad_rounding", [&] { return rounded(thirds(), {.step = fraction::parse(step)}); });
    expect_error("fordel.key.bad_rounding",
                 [] { return rounded(thirds(), {.step = thousandths(1), .sum = rounded_sum::somebodys}); });
}
