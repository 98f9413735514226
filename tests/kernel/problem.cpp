#include <fordel/kernel/problem.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <string>

#include "kernel_support.hpp"

using problem = fordel::problem<std::int64_t, std::int64_t>;
using kernel_support::error;

namespace {

constexpr std::array<std::int64_t, 3> weights{5, 3, 0};
constexpr std::array<std::int64_t, 3> floors{1, 4, 2};
constexpr std::array<std::int64_t, 3> caps{6, 5, 9};

constexpr problem posed(std::uint64_t units) { return {.weights = weights, .units = units, .total = 8U}; }

} // namespace

TEST_CASE("without bounds a party may get anything, of weight zero nothing", "[problem]") {
    auto const p = posed(10);
    CHECK_FALSE(p.bounded());
    CHECK(p.floor(0) == 0);
    CHECK(p.cap(0) == 10);
    CHECK(p.cap(2) == 0);
    CHECK(p.cap_of_any_weight(2) == 10);
    CHECK(p.check_bounds());
}

TEST_CASE("bounds count what everybody has already", "[problem]") {
    auto p = posed(10);
    p.bounds = {floors, caps};
    CHECK(p.bounded());
    CHECK((p.floor(0) == 1 && p.floor(1) == 4 && p.floor(2) == 2));
    CHECK((p.cap(0) == 6 && p.cap(1) == 5 && p.cap(2) == 2 && p.cap_of_any_weight(2) == 9));
    p.base = 2;
    CHECK((p.floor(0) == 0 && p.floor(1) == 2 && p.floor(2) == 0));
    CHECK((p.cap(0) == 4 && p.cap(1) == 3 && p.cap(2) == 0 && p.cap_of_any_weight(2) == 7));
    p.capped = true;
    p.ceiling = 5;
    CHECK((p.cap(0) == 3 && p.cap(1) == 3));
    CHECK_FALSE(p.capped_below_base(1));
    p.ceiling = 1;
    CHECK(p.capped_below_base(1));
    p.unbind();
    CHECK_FALSE(p.bounded());
}

TEST_CASE("bounds that no division keeps are named", "[problem]") {
    auto const check = [](std::uint64_t units, auto const& f, auto const& c) {
        auto p = posed(units);
        p.bounds = {f, c};
        return error(p.check_bounds());
    };
    CHECK(check(13, floors, caps).empty());
    CHECK(check(6, floors, caps) == "fordel.apportionment.floors_exceed_units");
    CHECK(check(14, floors, caps) == "fordel.apportionment.caps_below_units"); // 6 + 5, and 2 of weight zero
    CHECK(check(9, caps, floors) == "fordel.apportionment.floor_above_cap");
}

TEST_CASE("a share has the sign of the units", "[problem]") {
    auto p = posed(10);
    CHECK(p.signed_share(7) == 7);
    p.mirror = true;
    CHECK(p.signed_share(7) == -7);
    CHECK(p.signed_share(std::uint64_t{1} << 63) == INT64_MIN);
}
