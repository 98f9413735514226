#include <fordel/apportionment/outcomes.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <vector>

#include "support/expect_error.hpp"

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment;
using fordel::big_integer;
using fordel::fraction;
using fordel::outcomes;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

apportionment shared(int units, std::vector<fraction> weights, char const* method = "largest-remainder") {
    return apportion(units, std::move(weights), {.method = any_method::from_name(method)});
}

std::set<bigs> set_of(std::vector<bigs> const& all) { return {all.begin(), all.end()}; }

} // namespace

TEST_CASE("without a tie there is one outcome", "[outcomes]") {
    CHECK(outcomes(shared(10, {fraction(6), fraction(7), fraction(39), fraction(48)})) ==
          std::vector<bigs>{{0, 1, 4, 5}});
}

TEST_CASE("a tie of n for k has all their choices", "[outcomes]") {
    for (char const* method : {"largest-remainder", "sainte-lague", "dhondt"}) {
        INFO(method);
        auto const all = outcomes(shared(7, std::vector<fraction>(5, fraction(1)), method));
        CHECK(all.front() == bigs{2, 2, 1, 1, 1}); // the one that was reached
        // One each, and one more for every two of five.
        std::set<bigs> expected;
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t j = i + 1; j < 5; ++j) {
                bigs units(5, 1);
                ++units[i], ++units[j];
                expected.insert(units);
            }
        CHECK(all.size() == 10);
        CHECK(set_of(all) == expected);
    }
}

TEST_CASE("who is not tied keeps the same in every outcome", "[outcomes]") {
    // Quotients 4, 2, 2, 1.33: the third unit is between the two that stand at 2.
    auto const all = outcomes(shared(2, {fraction(4), fraction(2)}, "dhondt"));
    CHECK(set_of(all) == std::set<bigs>{{2, 0}, {1, 1}});
    auto const negative = outcomes(shared(-2, {fraction(4), fraction(2)}, "dhondt"));
    CHECK(set_of(negative) == std::set<bigs>{{-2, 0}, {-1, -1}});
}

TEST_CASE("the quota method's outcomes are those of all orders", "[outcomes]") {
    auto const all = outcomes(shared(2, {fraction(1), fraction(1), fraction(1)}, "quota"));
    CHECK(set_of(all) == std::set<bigs>{{1, 1, 0}, {1, 0, 1}, {0, 1, 1}});
}

TEST_CASE("too many outcomes are not begun", "[outcomes]") {
    auto const tied = shared(20, std::vector<fraction>(40, fraction(1)));
    expect_error("fordel.apportionment.too_many_outcomes", [&] { return outcomes(tied); });
    auto const few = shared(1, std::vector<fraction>(4, fraction(1)));
    CHECK(outcomes(few, 4).size() == 4);
    expect_error("fordel.apportionment.too_many_outcomes", [&] { return outcomes(few, 3); });
}
