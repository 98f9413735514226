#include <fordel/apportionment.hpp>
#include <fordel/nested.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::apportion_nested;
using fordel::big_integer;
using fordel::fraction;
using fordel::nested_division;
using fordel::nested_group;
using fordel::party;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

nested_group group(std::string name, std::vector<std::int64_t> const& weights, std::optional<fraction> own = {}) {
    nested_group made{.name = name, .weights = {weights.begin(), weights.end()}, .weight = own};
    for (std::size_t i = 0; i < weights.size(); ++i)
        made.members.push_back({name + std::to_string(i), name + std::to_string(i)});
    return made;
}

template <class Figure>
bigs each(nested_division const& result, Figure const& figure) {
    bigs all;
    for (auto const& part : result.groups)
        for (auto const& member : part.members)
            all.push_back(figure(member));
    return all;
}

bigs units(nested_division const& result) {
    return each(result, [](auto const& m) { return m.units; });
}
bigs direct(nested_division const& result) {
    return each(result, [](auto const& m) { return m.direct; });
}
bigs differences(nested_division const& result) {
    return each(result, [](auto const& m) { return m.difference(); });
}

} // namespace

TEST_CASE("by steps and directly: the rounding of the groups moves a unit", "[nested]") {
    // 5 by 2 to 1 is 3.33 and 1.67, so 3 and 2; half of 3 each is 2 and 1. Directly it is 1.67 each: two get 2, one 1.
    nested_division const result = apportion_nested(5, {group("a", {1, 1}), group("b", {1})});
    CHECK(result.groups[0].units == 3);
    CHECK(result.groups[1].units == 2);
    CHECK(units(result) == bigs{2, 1, 2});
    CHECK(direct(result) == bigs{2, 2, 1});
    CHECK(differences(result) == bigs{0, -1, 1});
    CHECK(result.largest_difference() == 1);
    CHECK(result.groups[0].exact == fraction(10, 3));
    CHECK(result.groups[0].members[1].exact == fraction(5, 3));
    CHECK(result.groups[1].members[0].exact == fraction(5, 3));
    CHECK(result.groups[1].name == "b");
    CHECK(result.groups[1].parties == std::vector<party>{{"b0", "b0"}});
    CHECK(result.residual() == 0);
    CHECK(result.direct_residual() == 0);
    CHECK(units(apportion_nested(-5, {group("a", {1, 1}), group("b", {1})})) == bigs{-2, -1, -2});
}

TEST_CASE("a total that was published in thousands was rounded before it was divided", "[nested]") {
    std::vector<nested_group> const groups{group("a", {3, 1}), group("b", {4})};
    // 1,234,567 is published as 1,235,000: halves of 617,500; three quarters of that are 463,125.
    nested_division const published = apportion_nested(1234567, groups, {.input_unit = 1000});
    CHECK(published.input == 1235000);
    CHECK(published.direct == 1234567);
    CHECK(units(published) == bigs{463125, 154375, 617500});
    // Directly 462,962.625, 154,320.875 and 617,283.5: two units are left, for the two largest remainders.
    CHECK(direct(published) == bigs{462963, 154321, 617283});
    CHECK(differences(published) == bigs{162, 54, 217});
    CHECK(published.largest_difference() == 217);
    REQUIRE(published.rounding.size() == 3);
    CHECK(published.rounding[0].what.en == "the amount in all");
    CHECK(published.rounding[0].unit == 1000);
    CHECK(published.rounding[1].unit == 1);
    CHECK(published.rounding[2].unit == 1);
    // Without that step only the rounding of the groups is left (617,284 and 617,283), and no more is listed.
    nested_division const unrounded = apportion_nested(1234567, groups);
    CHECK(unrounded.rounding.size() == 2);
    CHECK(unrounded.input == 1234567);
    CHECK(units(unrounded) == bigs{462963, 154321, 617283});
}

TEST_CASE("each step rounds to a unit of its own", "[nested]") {
    nested_division const result = apportion_nested(fraction(24680, 3), {group("a", {1, 2}), group("b", {1})},
                                                    {.unit = 10, .group_unit = 100, .input_unit = 1000});
    // 8,226.67 is 8,000; by 3 to 1 that is 6,000 and 2,000, and 6,000 by 1 to 2 is 2,000 and 4,000.
    CHECK(result.amount == fraction(24680, 3));
    CHECK(result.input == 8000);
    CHECK(units(result) == bigs{2000, 4000, 2000});
    // Directly 8,230 in tens: 2,057.5, 4,115 and 2,057.5.
    CHECK(result.direct == 8230);
    CHECK(direct(result) == bigs{2060, 4110, 2060});
    CHECK(result.groups[0].members[1].exact == fraction(12340, 3));
}

TEST_CASE("halves of the input round away from zero", "[nested]") {
    auto const input = [](fraction const& amount) {
        return apportion_nested(amount, {group("a", {1})}, {.input_unit = 10}).input;
    };
    CHECK(input(25) == 30);
    CHECK(input(-25) == -30);
    CHECK(input(fraction(249, 10)) == 20);
    CHECK(input(fraction(-249, 10)) == -20);
}

TEST_CASE("a group may have a weight of its own", "[nested]") {
    nested_division const result =
        apportion_nested(100, {group("a", {9, 1}, fraction(1)), group("b", {1, 1, 2}, fraction(3))});
    CHECK(units(result) == bigs{23, 2, 19, 19, 37});
    CHECK(direct(result) == units(result));
    CHECK(result.groups[0].members[0].exact == fraction(45, 2));
    CHECK(result.groups[1].members[2].exact == fraction(75, 2));
}

TEST_CASE("a group without weight gets nothing, nor do its members", "[nested]") {
    nested_division const result =
        apportion_nested(7, {group("a", {0, 0}), group("b", {1, 2}), group("c", {5, 5}, fraction(0)), group("d", {})});
    CHECK(units(result) == bigs{0, 0, 2, 5, 0, 0});
    CHECK(direct(result) == bigs{0, 0, 2, 5, 0, 0});
    CHECK(result.groups[3].members.empty());
}

TEST_CASE("independent rounding leaves a residual that is shown", "[nested]") {
    nested_division const result = apportion_nested(2, {group("a", {1}), group("b", {1}), group("c", {1})},
                                                    {.method = fordel::independent_rounding{}});
    CHECK(units(result) == bigs{1, 1, 1}); // 0.67 each
    CHECK(result.residual() == -1);
    CHECK(result.direct_residual() == -1);
}

TEST_CASE("a list settles ties among groups and among members", "[nested]") {
    auto const last_first = fordel::tie_breaking::by_list({"b", "a", "b1", "b0", "a1", "a0"});
    nested_division const result = apportion_nested(3, {group("a", {1, 1}), group("b", {1, 1})}, {.ties = last_first});
    CHECK(result.groups[1].units == 2);
    CHECK(units(result) == bigs{0, 1, 1, 1});
    CHECK(direct(result) == bigs{0, 1, 1, 1});
    expect_error("fordel.apportionment.tie_refused", [] {
        return apportion_nested(1, {group("a", {1}), group("b", {1})}, {.ties = fordel::tie_breaking::refuse()});
    });
}

TEST_CASE("each step is the largest remainder of the step before", "[nested]") {
    std::mt19937 random(5);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<nested_group> groups;
        std::vector<fraction> sums, all;
        for (std::size_t g = 0; g < 1 + random() % 4; ++g) {
            std::vector<std::int64_t> weights;
            for (std::size_t i = 0; i < 1 + random() % 5; ++i)
                weights.push_back(1 + static_cast<std::int64_t>(random() % 1000));
            groups.push_back(group(std::string(1, static_cast<char>('a' + g)), weights));
            sums.emplace_back();
            for (std::int64_t const w : weights)
                sums.back() += fraction(w), all.emplace_back(w);
        }
        big_integer const amount(random());
        nested_division const result = apportion_nested(amount, groups);
        auto const by_group = fordel::apportion(amount, sums).units();
        for (std::size_t g = 0; g < groups.size(); ++g) {
            CHECK(result.groups[g].units == by_group[g]);
            bigs members;
            for (auto const& member : result.groups[g].members)
                members.push_back(member.units);
            CHECK(members == fordel::apportion(by_group[g], groups[g].weights).units());
        }
        CHECK(direct(result) == fordel::apportion(amount, all).units());
    }
}

TEST_CASE("groups and units that do not fit each other are errors", "[nested]") {
    std::vector<nested_group> const one{group("a", {1})};
    expect_error("fordel.nested.no_groups", [] { return apportion_nested(1, {}); });
    expect_error("fordel.nested.size_mismatch",
                 [] { return apportion_nested(1, {{.name = "a", .weights = {fraction(1)}}}); });
    expect_error("fordel.nested.empty_group",
                 [] { return apportion_nested(1, {group("a", {0, 0}, fraction(1)), group("b", {1})}); });
    expect_error("fordel.nested.empty_group", [] { return apportion_nested(1, {group("a", {}, fraction(1))}); });
    expect_error("fordel.nested.not_a_multiple", [&] { return apportion_nested(fraction(1, 2), one); });
    expect_error("fordel.nested.not_a_multiple", [&] { return apportion_nested(1500, one, {.group_unit = 1000}); });
    expect_error("fordel.nested.bad_unit", [&] { return apportion_nested(1, one, {.unit = 0}); });
    expect_error("fordel.nested.bad_unit", [&] { return apportion_nested(1, one, {.unit = -1}); });
    expect_error("fordel.nested.bad_unit", [&] { return apportion_nested(6, one, {.unit = 2, .group_unit = 3}); });
    expect_error("fordel.nested.bad_unit", [&] { return apportion_nested(6, one, {.group_unit = 0}); });
    expect_error("fordel.nested.bad_unit",
                 [&] { return apportion_nested(6, one, {.group_unit = 4, .input_unit = 6}); });
    expect_error("fordel.apportionment.all_zero", [] { return apportion_nested(1, {group("a", {0})}); });
    expect_error("fordel.apportionment.negative_weight", [] { return apportion_nested(1, {group("a", {2, -1})}); });
    expect_error("fordel.apportionment.negative_weight",
                 [] { return apportion_nested(1, {group("a", {1}, fraction(-1)), group("b", {5})}); });
}
