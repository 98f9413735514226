#include <fordel/apportionment.hpp>
#include <fordel/apportionment/share_bounds.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::apportion;
using fordel::apportionment_options;
using fordel::big_integer;
using fordel::fraction;
using fordel::share_bound;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

std::vector<fraction> const weights{fraction(60), fraction(30), fraction(10)};

bigs units_of(apportionment_options const& options, int units = 10) {
    return apportion(units, weights, options).units();
}

std::vector<share_bound> only_third(share_bound const& bound) { return {{}, {}, bound}; }

} // namespace

TEST_CASE("a floor's share rounds up and a cap's down", "[share_bounds]") {
    // 21 % of 10 is 2.1: at least 3. The others share 7 as 2 to 1: 4.67 and 2.33.
    CHECK(units_of({.bounds = {.floors = only_third({.share = fraction(21, 100)})}}) == bigs{5, 2, 3});
    // 39 % of 10 is 3.9: at most 3. The others share 7 as 3 to 1: 5.25 and 1.75.
    CHECK(units_of({.bounds = {.caps = {share_bound{.share = fraction(39, 100)}, {}, {}}}}) == bigs{3, 5, 2});
}

TEST_CASE("of units and a share the stricter one counts", "[share_bounds]") {
    CHECK(units_of({.bounds = {.floors = only_third({.units = 2, .share = fraction(3, 10)})}})[2] == 3);
    CHECK(units_of({.bounds = {.floors = only_third({.units = 4, .share = fraction(3, 10)})}})[2] == 4);
    CHECK(units_of({.bounds = {.caps = {share_bound{.units = 5, .share = fraction(2, 5)}, {}, {}}}})[0] == 4);
}

TEST_CASE("everybody has the minimum", "[share_bounds]") {
    CHECK(units_of({.bounds = {.minimum = 3}}) == bigs{4, 3, 3});
    CHECK(units_of({.bounds = {.minimum = 3}}, -10) == bigs{-4, -3, -3});
}

TEST_CASE("who is below the threshold takes no part, who is at it does", "[share_bounds]") {
    CHECK(units_of({.who = {.threshold = 10}}) == bigs{6, 3, 1});
    CHECK(units_of({.who = {.threshold = 11}}) == bigs{7, 3, 0}); // 6.67 and 3.33
    CHECK(units_of({.who = {.threshold_share = fraction(1, 10)}}) == bigs{6, 3, 1});
    CHECK(units_of({.who = {.threshold_share = fraction(101, 1000)}}) == bigs{7, 3, 0});
    CHECK(units_of({.who = {.eligible = {false, true, true}}}) == bigs{0, 8, 2}); // 7.5 and 2.5, a tie by order
    // The bounds of those who take no part do not count.
    CHECK(units_of({.bounds = {.minimum = 2}, .who = {.threshold = 11}})[2] == 0);
}

TEST_CASE("bounds in conflict are named with what is missing or left", "[share_bounds]") {
    auto const message = [](apportionment_options const& options) -> std::string {
        try {
            (void)units_of(options);
        } catch (fordel::error const& e) {
            return e.what();
        }
        return {};
    };
    apportionment_options const too_much{.bounds = {.minimum = 4}};
    expect_error("fordel.apportionment.floors_exceed_units", [&] { return units_of(too_much); });
    CHECK(message(too_much).find("2 missing") != std::string::npos);
    apportionment_options const too_little{.bounds = {.caps = std::vector(3, share_bound{.units = 3})}};
    expect_error("fordel.apportionment.caps_below_units", [&] { return units_of(too_little); });
    CHECK(message(too_little).find("1 left") != std::string::npos);
    expect_error("fordel.apportionment.floor_above_cap",
                 [] { return units_of({.bounds = {.caps = only_third({.units = 1}), .minimum = 2}}); });
    expect_error("fordel.apportionment.negative_bound",
                 [] { return units_of({.bounds = {.floors = only_third({.units = -1})}}); });
    expect_error("fordel.apportionment.size_mismatch",
                 [] { return units_of({.bounds = {.floors = {share_bound{.units = 1}}}}); });
    expect_error("fordel.apportionment.size_mismatch", [] { return units_of({.who = {.eligible = {true}}}); });
    expect_error("fordel.apportionment.nobody_eligible", [] { return units_of({.who = {.threshold = 61}}); });
}

TEST_CASE("a base above a cap is an error, and who has no weight has no base", "[share_bounds]") {
    std::vector<fraction> const equal(3, fraction(1));
    apportionment_options const capped{
        .method = fordel::dhondt{}, .bounds = {.caps = {share_bound{.units = 2}, {}, {}}}, .base = 5};
    expect_error("fordel.apportionment.floor_above_cap", [&] { return apportion(30, equal, capped); });
    apportionment_options const floored{
        .method = fordel::dhondt{}, .bounds = {.floors = {share_bound{.units = 4}, {}, {}}}, .base = 3};
    CHECK(apportion(30, {fraction(0), fraction(1), fraction(1)}, floored).units() == bigs{4, 13, 13});
}

TEST_CASE("a tie in an earlier round of fixing and rerunning is told, and refused where ties are", "[share_bounds]") {
    // Without bounds: 9 × 1/17 twice, 45/17, 54/17, 36/17; the bounds fix all but the two equal ones in some round.
    std::vector<fraction> const equal_ends{fraction(1), fraction(1), fraction(5), fraction(6), fraction(4)};
    auto const each = [](std::vector<int> const& numbers) {
        std::vector<share_bound> bounds;
        for (int const n : numbers)
            bounds.push_back({.units = n});
        return bounds;
    };
    apportionment_options options{.bounds = {.floors = each({1, 1, 2, 0, 2}),
                                             .caps = each({4, 4, 2, 0, 2}),
                                             .procedure = fordel::bounds_procedure::fix_and_rerun}};
    auto const shared = apportion(9, equal_ends, options);
    CHECK(shared.units()[0] + shared.units()[1] == 5); // what the others' bounds leave, for two that are equal
    CHECK((shared.ties().any() || shared.tied_before()));
    options.ties = fordel::tie_breaking::refuse();
    expect_error("fordel.apportionment.tie_refused", [&] { return apportion(9, equal_ends, options); });
}
