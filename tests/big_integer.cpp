#include <fordel/exact/big_integer.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "support/expect_error.hpp"

namespace detail = fordel::detail;
using fordel::big_integer;
using support::expect_error;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("a wide integer narrows to 64 bits or not at all", "[big_integer]") {
    CHECK(fordel::to_int64(big_integer(highest)) == highest);
    CHECK(fordel::to_int64(big_integer(lowest)) == lowest);
    expect_error("fordel.exact.too_large", [] { return fordel::to_int64(big_integer(highest) + 1); });
    expect_error("fordel.exact.too_large", [] { return fordel::to_int64(big_integer(lowest) - 1); });
}

TEST_CASE("digits are read in tens, whatever they begin with", "[big_integer]") {
    CHECK(detail::parse_digits("0") == 0);
    CHECK(detail::parse_digits("00") == 0);
    CHECK(detail::parse_digits("0755") == 755); // not octal
    CHECK(detail::parse_digits("9223372036854775808") == big_integer(highest) + 1);
    CHECK(detail::all_digits("0123456789"));
    for (char const* written : {"", "-1", "1.0", " 1", "1 ", "x"})
        CHECK_FALSE(detail::all_digits(written));
    CHECK(detail::power_of_ten(0) == 1);
    CHECK(detail::power_of_ten(40).str() == '1' + std::string(40, '0'));
}
