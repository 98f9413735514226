#include <fordel/detail/numbers.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "support/expect_error.hpp"

namespace detail = fordel::detail;
using fordel::big_integer;
using fordel::fraction;

namespace {

fraction of(std::int64_t numerator, std::int64_t denominator) { return fraction(numerator) / fraction(denominator); }

} // namespace

TEST_CASE("the ceiling is the smallest whole number that is not below", "[numbers]") {
    CHECK(detail::ceiling(of(7, 3)) == 3);
    CHECK(detail::ceiling(of(-7, 3)) == -2);
    CHECK(detail::ceiling(fraction(3)) == 3);
    CHECK(detail::ceiling(of(1, 1000)) == 1);
    CHECK(detail::ceiling(fraction(0)) == 0);
}

TEST_CASE("the nearest whole number is rounded half up by magnitude", "[numbers]") {
    CHECK(detail::nearest(of(7, 3)) == 2);
    CHECK(detail::nearest(of(5, 2)) == 3);
    CHECK(detail::nearest(of(-5, 2)) == -3);
    CHECK(detail::nearest(fraction(-4)) == -4);
}

TEST_CASE("fractions sum exactly", "[numbers]") {
    CHECK(detail::sum({}) == fraction(0));
    CHECK(detail::sum({of(1, 2), of(1, 3), of(1, 6)}) == fraction(1));
    CHECK(detail::sum(std::vector<fraction>(7, of(1, 7))) == fraction(1));
}

TEST_CASE("fractions are put over the denominator that they have in common", "[numbers]") {
    CHECK(detail::common_denominator({}) == 1);
    CHECK(detail::common_denominator({of(1, 4), of(5, 6), fraction(2)}) == 12);
    CHECK(detail::numerators_over(24, {of(1, 4), of(-5, 6)}) == std::vector<big_integer>{6, -20});
}

TEST_CASE("the decimals that write a number exactly are counted", "[numbers]") {
    CHECK(detail::exact_decimals(fraction(7), 0) == 0U);
    CHECK(detail::exact_decimals(of(-1, 8), 3) == 3U);
    CHECK(detail::exact_decimals(of(1, 8), 2) == std::nullopt);
    CHECK(detail::exact_decimals(of(1, 20), 8) == 2U);
    CHECK(detail::exact_decimals(of(1, 3), 100) == std::nullopt);
}

TEST_CASE("numbers that fit 64 bits are told from those that do not", "[numbers]") {
    big_integer const highest = std::numeric_limits<std::int64_t>::max();
    big_integer const lowest = std::numeric_limits<std::int64_t>::min();
    CHECK(detail::fit_64_bits({}));
    CHECK(detail::fit_64_bits({highest, lowest, 0}));
    CHECK_FALSE(detail::fit_64_bits({0, highest + 1}));
    CHECK_FALSE(detail::fit_64_bits({lowest - 1}));
    CHECK(detail::narrowed<std::int64_t>({highest, -1, lowest}) ==
          std::vector{std::numeric_limits<std::int64_t>::max(), std::int64_t{-1},
                      std::numeric_limits<std::int64_t>::min()});
    CHECK(detail::narrowed<big_integer>({highest + 1}) == std::vector<big_integer>{highest + 1});
}

TEST_CASE("the kernel's magnitude is that of wide integers, too", "[numbers]") {
    CHECK(fordel::magnitude(big_integer(-7)) == 7);
    CHECK(fordel::magnitude(big_integer(7)) == 7);
    CHECK(fordel::magnitude(big_integer(std::numeric_limits<std::int64_t>::min())) == big_integer(1) << 63);
}

TEST_CASE("a common denominator has a limit of digits", "[numbers]") {
    std::vector<fraction> unlike; // 2^61 + 1 and so on have little in common
    for (int i = 0; i < 10'000; ++i)
        unlike.emplace_back(1, (big_integer(1) << 61) + 2 * i + 1);
    support::expect_error("fordel.exact.common_denominator", [&] { return detail::common_denominator(unlike); });
    support::expect_error("fordel.exact.common_denominator", [&] { return detail::sum(unlike); });
    std::vector<fraction> const few(unlike.begin(), unlike.begin() + 20);
    CHECK(detail::common_denominator(few) > 1);
    support::expect_error("fordel.exact.common_denominator", [&] { return detail::common_denominator(few, 1'000); });
    CHECK(detail::common_denominator(few, 100'000) == detail::common_denominator(few));
    // However many numbers there are, what they have in common counts once.
    CHECK(detail::common_denominator(std::vector<fraction>(100'000, few[0])) == few[0].denominator());
}
