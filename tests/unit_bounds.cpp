#include <fordel/apportionment.hpp>
#include <fordel/apportionment/unit_bounds.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/method/base_plus.hpp>
#include <fordel/kernel/method/dhondt.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::apportion;
using fordel::apportionment_options;
using fordel::big_integer;
using fordel::fraction;
using fordel::unit_bound;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

std::vector<fraction> const weights{fraction(60), fraction(30), fraction(10)};

bigs units_of(apportionment_options const& options, int units = 10) {
    return apportion(units, weights, options).units();
}

std::vector<unit_bound> only_third(unit_bound const& bound) { return {{}, {}, bound}; }

} // namespace

TEST_CASE("a floor's share rounds up and a cap's down", "[unit_bounds]") {
    // 21 % of 10 is 2.1: at least 3. The others share 7 as 2 to 1: 4.67 and 2.33.
    CHECK(units_of({.bounds = {.floors = only_third({.share = fraction(21, 100)})}}) == bigs{5, 2, 3});
    // 39 % of 10 is 3.9: at most 3. The others share 7 as 3 to 1: 5.25 and 1.75.
    CHECK(units_of({.bounds = {.caps = {unit_bound{.share = fraction(39, 100)}, {}, {}}}}) == bigs{3, 5, 2});
}

TEST_CASE("of units and a share the stricter one counts", "[unit_bounds]") {
    CHECK(units_of({.bounds = {.floors = only_third({.units = 2, .share = fraction(3, 10)})}})[2] == 3);
    CHECK(units_of({.bounds = {.floors = only_third({.units = 4, .share = fraction(3, 10)})}})[2] == 4);
    CHECK(units_of({.bounds = {.caps = {unit_bound{.units = 5, .share = fraction(2, 5)}, {}, {}}}})[0] == 4);
}

TEST_CASE("everybody has the minimum", "[unit_bounds]") {
    CHECK(units_of({.bounds = {.minimum = 3}}) == bigs{4, 3, 3});
    CHECK(units_of({.bounds = {.minimum = 3}}, -10) == bigs{-4, -3, -3});
}

TEST_CASE("bounds in conflict are named with what is missing or left", "[unit_bounds]") {
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
    apportionment_options const too_little{.bounds = {.caps = std::vector(3, unit_bound{.units = 3})}};
    expect_error("fordel.apportionment.caps_below_units", [&] { return units_of(too_little); });
    CHECK(message(too_little).find("1 left") != std::string::npos);
    expect_error("fordel.apportionment.floor_above_cap",
                 [] { return units_of({.bounds = {.caps = only_third({.units = 1}), .minimum = 2}}); });
    expect_error("fordel.apportionment.negative_bound",
                 [] { return units_of({.bounds = {.floors = only_third({.units = -1})}}); });
    CHECK(message({.bounds = {.floors = only_third({.units = -4})}}).find("floor -4;") != std::string::npos);
    CHECK(message({.bounds = {.caps = only_third({.share = fraction(-1, 2)})}}).find("cap -1/2 of all;") !=
          std::string::npos);
    expect_error("fordel.apportionment.size_mismatch",
                 [] { return units_of({.bounds = {.floors = {unit_bound{.units = 1}}}}); });
}

TEST_CASE("a base above a cap is an error", "[unit_bounds]") {
    std::vector<fraction> const equal(3, fraction(1));
    apportionment_options const capped{
        .method = fordel::dhondt{}, .bounds = {.caps = {unit_bound{.units = 2}, {}, {}}}, .base = 5};
    expect_error("fordel.apportionment.floor_above_cap", [&] { return apportion(30, equal, capped); });
    apportionment_options const floored{
        .method = fordel::dhondt{}, .bounds = {.floors = {unit_bound{.units = 4}, {}, {}}}, .base = 3};
    CHECK(apportion(30, {fraction(0), fraction(1), fraction(1)}, floored).units() == bigs{4, 13, 13});
}

TEST_CASE("a party of weight zero has base, minimum and floor as the others, or nothing where it is left out",
          "[unit_bounds]") {
    std::vector<fraction> const some_zero{fraction(5), fraction(0), fraction(5)};
    apportionment_options const base{.base = 2}, minimum{.bounds = {.minimum = 2}},
        floor{.bounds = {.floors = {{}, unit_bound{.units = 2}, {}}}}, both{.bounds = {.minimum = 3}, .base = 2};
    for (apportionment_options options : {base, minimum, floor}) {
        CHECK(apportion(10, some_zero, options).units() == bigs{4, 2, 4});
        CHECK(apportion(-10, some_zero, options).units() == bigs{-4, -2, -4});
        options.who.zero = fordel::zero_weight::left_out;
        CHECK(apportion(10, some_zero, options).units() == bigs{5, 0, 5});
    }
    CHECK(apportion(11, some_zero, both).units() == bigs{4, 3, 4});
    // As the kernel's base_plus has it.
    std::vector<std::int64_t> out(3);
    std::vector<fordel::scratch_for<fordel::dhondt, std::int64_t, std::int64_t>> scratch(3);
    std::vector<std::int64_t> const whole{5, 0, 5};
    REQUIRE(fordel::try_apportion(fordel::base_plus<fordel::dhondt>{.base = 2}, std::int64_t{10}, whole, out, scratch));
    CHECK(out == std::vector<std::int64_t>{4, 2, 4});
}

TEST_CASE("caps count the base of a party of weight zero, and the sum told is that of the caps told", "[unit_bounds]") {
    std::vector<fraction> const some_zero{fraction(5), fraction(0)};
    auto const capped = [](int first) { return std::vector{unit_bound{.units = first}, unit_bound{.units = 9}}; };
    CHECK(apportion(10, some_zero, {.bounds = {.caps = capped(9)}, .base = 1}).units() == bigs{9, 1});
    try {
        static_cast<void>(apportion(10, some_zero, {.bounds = {.caps = capped(7)}, .base = 1}));
        FAIL("two units that nobody may take");
    } catch (fordel::error const& refused) {
        CHECK(std::string(refused.id()) == "fordel.apportionment.caps_below_units");
        CHECK(refused.seen() == "caps 0 7 + 1 1 = 8 of 10 units, 2 left; of weight zero, so that a cap gives it "
                                "nothing: 1");
    }
}

TEST_CASE("a tie in an earlier round of fixing and rerunning is told, and refused where ties are", "[unit_bounds]") {
    // Without bounds: 9 × 1/17 twice, 45/17, 54/17, 36/17; the bounds fix all but the two equal ones in some round.
    std::vector<fraction> const equal_ends{fraction(1), fraction(1), fraction(5), fraction(6), fraction(4)};
    auto const each = [](std::vector<int> const& numbers) {
        std::vector<unit_bound> bounds;
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
