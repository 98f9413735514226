#include <fordel/detail/whole_weights.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <vector>

#include "support/expect_error.hpp"

using fordel::big_integer;
using fordel::fraction;
using fordel::detail::whole_weights;
using bigs = std::vector<big_integer>;

namespace {

constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

bigs whole(std::vector<fraction> const& weights) { return whole_weights(weights).in<big_integer>(); }

} // namespace

TEST_CASE("weights become whole numbers in the same proportions", "[whole_weights]") {
    CHECK(whole({}).empty());
    CHECK(whole({fraction(1, 4), fraction(5, 6), 2}) == bigs{3, 10, 24});
    CHECK(whole({4, 2}) == bigs{4, 2}); // left as they are
    CHECK(whole({fraction(3, 2), -1}) == bigs{3, -2});
}

TEST_CASE("their sum is that of the weights as they were given", "[whole_weights]") {
    CHECK(whole_weights().total() == 0);
    CHECK(whole_weights(std::vector<fraction>{fraction(1, 4), fraction(5, 6), 2}).total() == fraction(37, 12));
    CHECK(whole_weights(bigs{4, 2}).total() == 6);
    // Sums that leave 64 bits on the way, upwards and downwards.
    big_integer const three = 3 * big_integer(highest);
    CHECK(whole_weights(std::vector<fraction>(3, highest)).total() == fraction(three));
    CHECK(whole_weights(std::vector<fraction>(3, -highest)).total() == fraction(big_integer(-three)));
    CHECK(whole_weights(std::vector<fraction>{highest, 1, -highest}).total() == 1);
}

TEST_CASE("weights that fit 64 bits are kept in 64 bits", "[whole_weights]") {
    whole_weights const narrow(bigs{highest, 0, 7});
    REQUIRE(narrow.fit_64_bits());
    auto const seen = narrow.in<std::int64_t>();
    CHECK(std::vector(seen.begin(), seen.end()) == std::vector<std::int64_t>{highest, 0, 7});
    CHECK(narrow.in<big_integer>() == bigs{highest, 0, 7});
    CHECK(narrow.size() == 3);
    CHECK(narrow[2] == 7);

    big_integer const beyond = big_integer(highest) + 1;
    for (whole_weights const& wide : {whole_weights(bigs{1, beyond}), whole_weights({1, fraction(beyond)})}) {
        CHECK_FALSE(wide.fit_64_bits());
        CHECK(wide.in<big_integer>() == bigs{1, beyond});
        CHECK(wide.size() == 2);
        CHECK(wide[0] == 1);
        CHECK(wide[1] == beyond);
    }
    // 1/2 and highest: twice that fits no 64 bits.
    CHECK_FALSE(whole_weights({fraction(1, 2), highest}).fit_64_bits());
}

TEST_CASE("weights are equal where numbers and sum are", "[whole_weights]") {
    CHECK(whole_weights(bigs{1, 2}) == whole_weights(std::vector<fraction>{1, 2}));
    CHECK(whole_weights(bigs{1, 2}) != whole_weights(bigs{2, 1}));
    CHECK(whole_weights(bigs{1, 2}) != whole_weights(std::vector<fraction>{fraction(1, 2), 1}));
}

TEST_CASE("weights whose common denominator is too long are refused", "[whole_weights]") {
    std::vector<fraction> const weights{fraction(1, big_integer("1" + std::string(40, '0'))), 1};
    support::expect_error("fordel.exact.common_denominator", [&] { return whole_weights(weights, 1); });
}
