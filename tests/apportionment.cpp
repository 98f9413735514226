#include <fordel/apportionment.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::apportion;
using fordel::big_integer;
using fordel::fraction;
using fordel::party;
using fordel::party_kind;
using fordel::tie_breaking;
using support::expect_error;
using bigs = std::vector<big_integer>;

namespace {

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

} // namespace

TEST_CASE("whole units by whole weights, with their quotas", "[apportionment]") {
    // Quotas of 10 by 6, 7, 39, 48: 0.6, 0.7, 3.9, 4.8; three units left for .9, .8 and .7.
    auto const shared = apportion(10, {fraction(6), fraction(7), fraction(39), fraction(48)});
    CHECK(shared.units() == bigs{0, 1, 4, 5});
    CHECK(shared.quotas() == std::vector{of(3, 5), of(7, 10), of(39, 10), of(24, 5)});
    CHECK(shared.total() == 10);
    CHECK(shared.residual() == 0);
    CHECK_FALSE(shared.ties().any());
}

TEST_CASE("weights may be fractions", "[apportionment]") {
    // 1/2 : 1/3 : 1/6 of 7 is 3.5, 2.33, 1.17.
    auto const shared = apportion(7, {of(1, 2), of(1, 3), of(1, 6)});
    CHECK(shared.units() == bigs{4, 2, 1});
    CHECK(shared.quota(0) == of(7, 2));
}

TEST_CASE("a tie is named, and broken as the caller chose", "[apportionment]") {
    std::vector<fraction> const equal(3, fraction(1));
    auto const by_order = apportion(10, equal);
    CHECK(by_order.units() == bigs{4, 3, 3});
    CHECK(by_order.ties() == fordel::tied_parties{{0, 1, 2}, 1});
    // hashlib's lot for the seed "frø" ranks the ids "2", "0", "1".
    CHECK(apportion(11, equal, {.ties = tie_breaking::by_lot("frø")}).units() == bigs{4, 3, 4});
    CHECK(apportion(10, equal, {.ties = tie_breaking::by_list({"1", "0", "2"})}).units() == bigs{3, 4, 3});
    // 1 : 3 of 2 is 0.5 and 1.5.
    CHECK(apportion(2, {fraction(1), fraction(3)}).units() == bigs{1, 1});
    CHECK(apportion(2, {fraction(1), fraction(3)}, {.ties = tie_breaking::by_larger_weight()}).units() == bigs{0, 2});
    expect_error("fordel.apportionment.tie_refused",
                 [&] { return apportion(10, equal, {.ties = tie_breaking::refuse()}); });
    CHECK(apportion(9, equal, {.ties = tie_breaking::refuse()}).units() == bigs{3, 3, 3}); // nothing to refuse
}

TEST_CASE("ties of public parties go by official code", "[apportionment]") {
    std::vector<party> const parties{{"stevns", "Stevns", party_kind::municipality, "336"},
                                     {"koege", "Køge", party_kind::municipality, "259"}};
    CHECK(apportion(1, {fraction(1), fraction(1)}, parties).units() == bigs{0, 1});
}

TEST_CASE("independent rounding shows its residual", "[apportionment]") {
    auto const short_of =
        apportion(10, std::vector<fraction>(3, fraction(1)), {.method = fordel::independent_rounding{}});
    CHECK(short_of.units() == bigs{3, 3, 3});
    CHECK(short_of.residual() == 1);
    auto const over = apportion(20, std::vector<fraction>(3, fraction(1)), {.method = fordel::independent_rounding{}});
    CHECK(over.units() == bigs{7, 7, 7});
    CHECK(over.residual() == -1);
}

TEST_CASE("units that cannot be shared are refused", "[apportionment]") {
    expect_error("fordel.apportionment.no_parties", [] { return apportion(1, {}); });
    expect_error("fordel.apportionment.all_zero", [] { return apportion(1, {fraction(0)}); });
    expect_error("fordel.apportionment.negative_weight", [] { return apportion(1, {fraction(1), of(-1, 2)}); });
    expect_error("fordel.apportionment.size_mismatch",
                 [] { return apportion(1, {fraction(1)}, std::vector<party>{}); });
    expect_error("fordel.party.unknown",
                 [] { return apportion(1, {fraction(1)}, {.ties = tie_breaking::by_list({"1"})}); });
    expect_error("fordel.allocation.tie_list",
                 [] { return apportion(1, {fraction(1)}, {.ties = tie_breaking::by_list({})}); });
}

TEST_CASE("apportionments are equal where question and answer are", "[apportionment]") {
    std::vector<fraction> const equal(3, fraction(1));
    auto const one = apportion(10, equal);
    CHECK(one == apportion(10, {fraction(1), fraction(1), fraction(1)})); // made apart, of lists of their own
    CHECK(one != apportion(11, equal));
    CHECK(one != apportion(10, std::vector<fraction>(3, fraction(2))));
    CHECK(one != apportion(10, equal, {.ties = tie_breaking::by_larger_weight()})); // of the same units
    CHECK(one != apportion(10, equal, {.method = fordel::sainte_lague{}}));
    CHECK(one.with_units({4, 3, 3}) != one); // rounded elsewhere
    CHECK(one.with_units({3, 4, 3}) == one.with_units({3, 4, 3}));
    CHECK(one.with_units({3, 4, 3}) != one.with_units({3, 3, 4}));
}

TEST_CASE("parties without names are told by their places, however many are asked for in turn", "[apportionment]") {
    for (std::size_t const count : {3U, 2U, 3U, 1'500U, 3U}) {
        auto const shared = apportion(1, std::vector<fraction>(count, fraction(1)));
        REQUIRE(shared.parties().size() == count);
        CHECK(shared.parties().front().id == "0");
        CHECK(shared.parties().back().name == std::to_string(count - 1));
        CHECK(shared.units().front() == 1);
    }
}
