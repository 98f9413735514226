#include <fordel/apportionment/guarantee.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/expect_error.hpp"

using fordel::big_integer;
using fordel::fraction;
using fordel::guarantee_floors;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

// Four municipalities whose heads have shifted; last year's grant was 1,000 units.
constexpr std::array<std::int64_t, 4> heads{60, 25, 10, 5};
bigs const last{400, 300, 200, 100};

struct shared {
    std::string error{};
    std::vector<std::int64_t> units = std::vector<std::int64_t>(4);
};

template <class Method>
shared share_above(Method const& method, std::int64_t units, bigs const& floors) {
    std::array<std::int64_t, 4> bound{};
    for (std::size_t i = 0; i < 4; ++i)
        bound[i] = static_cast<std::int64_t>(floors[i]);
    std::vector<fordel::scratch_for<Method, std::int64_t, std::int64_t>> scratch(Method::scratch_size(4));
    shared result;
    auto const reached =
        fordel::try_apportion(method, units, heads, result.units, scratch, fordel::by_order{}, {.floors = bound});
    if (!reached) result.error = reached.error;
    return result;
}

} // namespace

TEST_CASE("a guarantee phased out over four years ends at the new key", "[guarantee]") {
    auto const floors = guarantee_floors(last, {fraction(3, 4), fraction(1, 2), fraction(1, 4), fraction(0)});
    REQUIRE(floors == std::vector<bigs>{{300, 225, 150, 75}, {200, 150, 100, 50}, {100, 75, 50, 25}, {0, 0, 0, 0}});
    // Exact shares by heads are 600, 250, 100, 50. Who is below the floor gets the floor, the others share the rest by
    // heads: 1000 - 150 - 75 = 775, of which 60/85 and 25/85 are 547.06 and 227.94.
    CHECK(share_above(fordel::largest_remainder{}, 1000, floors[0]).units ==
          std::vector<std::int64_t>{547, 228, 150, 75});
    // 100 and 50 are floors that bind nobody any more.
    CHECK(share_above(fordel::largest_remainder{}, 1000, floors[1]).units ==
          std::vector<std::int64_t>{600, 250, 100, 50});
    CHECK(share_above(fordel::largest_remainder{}, 1000, floors[2]).units ==
          std::vector<std::int64_t>{600, 250, 100, 50});
    CHECK(share_above(fordel::largest_remainder{}, 1000, floors[3]).units ==
          std::vector<std::int64_t>{600, 250, 100, 50});
}

TEST_CASE("nobody falls below the guarantee, whatever is to share", "[guarantee]") {
    for (fraction const& kept : {fraction(0), fraction(1, 3), fraction(3, 4), fraction(1)}) {
        bigs const floors = guarantee_floors(last, kept);
        big_integer const owed = std::accumulate(floors.begin(), floors.end(), big_integer());
        for (std::int64_t units = 0; units <= 1300; units += 13) {
            for (shared const& result : {share_above(fordel::largest_remainder{}, units, floors),
                                         share_above(fordel::dhondt{}, units, floors)}) {
                if (units < owed) {
                    CHECK(result.error == "fordel.apportionment.floors_exceed_units");
                    continue;
                }
                REQUIRE(result.error.empty());
                CHECK(std::accumulate(result.units.begin(), result.units.end(), std::int64_t{0}) == units);
                for (std::size_t i = 0; i < 4; ++i)
                    CHECK(fraction(result.units[i]) >= fraction(last[i]) * kept);
            }
        }
    }
}

TEST_CASE("a part of a unit rounds up", "[guarantee]") {
    CHECK(guarantee_floors({10, 9, 8, 1, 0}, fraction(3, 4)) == bigs{8, 7, 6, 1, 0});
    CHECK(guarantee_floors({7}, fraction(1)) == bigs{7});
    CHECK(guarantee_floors({7}, fraction(1, 1000000)) == bigs{1});
    CHECK(guarantee_floors(bigs{}, fraction(1, 2)).empty());
    big_integer const large("1000000000000000000000000000001");
    CHECK(guarantee_floors({large}, fraction(1, 2)) == bigs{big_integer("500000000000000000000000000001")});
}

TEST_CASE("a part outside 0 to 1 and an amount below zero are errors", "[guarantee]") {
    expect_error("fordel.guarantee.bad_part", [] { return guarantee_floors({1}, fraction(-1, 4)); });
    expect_error("fordel.guarantee.bad_part", [] { return guarantee_floors({1}, fraction(5, 4)); });
    expect_error("fordel.guarantee.bad_part", [] { return guarantee_floors({1}, {fraction(1), fraction(3)}); });
    expect_error("fordel.guarantee.negative_amount", [] { return guarantee_floors({1, -1}, fraction(1)); });
}
