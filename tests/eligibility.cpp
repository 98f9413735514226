#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/eligibility.hpp>

#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "support/expect_error.hpp"

using fordel::apportion;
using fordel::apportionment_options;
using fordel::big_integer;
using fordel::fraction;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

bigs units_of(apportionment_options const& options) {
    return apportion(10, {fraction(60), fraction(30), fraction(10)}, options).units();
}

} // namespace

TEST_CASE("who is below the threshold takes no part, who is at it does", "[eligibility]") {
    CHECK(units_of({.who = {.threshold = 10}}) == bigs{6, 3, 1});
    CHECK(units_of({.who = {.threshold = 11}}) == bigs{7, 3, 0}); // 6.67 and 3.33
    CHECK(units_of({.who = {.threshold_share = fraction(1, 10)}}) == bigs{6, 3, 1});
    CHECK(units_of({.who = {.threshold_share = fraction(101, 1000)}}) == bigs{7, 3, 0});
    CHECK(units_of({.who = {.eligible = {false, true, true}}}) == bigs{0, 8, 2}); // 7.5 and 2.5, a tie by order
    // The bounds of those who take no part do not count.
    CHECK(units_of({.bounds = {.minimum = 2}, .who = {.threshold = 11}})[2] == 0);
}

TEST_CASE("marks that are too few, and a threshold that nobody reaches, are errors", "[eligibility]") {
    expect_error("fordel.apportionment.size_mismatch", [] { return units_of({.who = {.eligible = {true}}}); });
    expect_error("fordel.apportionment.nobody_eligible", [] { return units_of({.who = {.threshold = 61}}); });
}
