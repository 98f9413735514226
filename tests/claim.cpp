#include <fordel/apportionment/claim.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <utility>
#include <vector>

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment;
using fordel::big_integer;
using fordel::claim;
using fordel::claims_near_line;
using fordel::divisors_of;
using fordel::fraction;
using bigs = std::vector<big_integer>;

namespace {

apportionment ten_seats(char const* method) {
    return apportion(10, {fraction(416), fraction(338), fraction(246)}, {.method = any_method::from_name(method)});
}

// What weight / divisor rounds to where the signpost of k is k - 1/2: k for all divisors up to weight / (k - 1/2).
big_integer rounded(fraction const& weight, fraction const& divisor) {
    return (weight / divisor + fraction(1, 2)).floor();
}

} // namespace

TEST_CASE("the claims of a divisor method are the list of quotients around the last unit", "[claim]") {
    // Every quotient weight / (k - 1/2), the largest ten of which are served.
    std::vector<std::pair<fraction, std::size_t>> quotients;
    std::vector<fraction> const weights{fraction(416), fraction(338), fraction(246)};
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (int k = 1; k <= 12; ++k)
            quotients.emplace_back(weights[i] / fraction(2 * k - 1, 2), i);
    std::sort(quotients.begin(), quotients.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
    auto const claims = claims_near_line(ten_seats("sainte-lague"), 3);
    REQUIRE(claims.size() == 6);
    for (std::size_t k = 0; k < 6; ++k) {
        CHECK(claims[k].value == quotients[7 + k].first);
        CHECK(claims[k].party == quotients[7 + k].second);
        CHECK(claims[k].served == (k < 3));
        CHECK_FALSE(claims[k].before_all);
    }
}

TEST_CASE("every divisor of the range gives the result, none beyond it does", "[claim]") {
    auto const shared = ten_seats("sainte-lague");
    auto const range = divisors_of(shared);
    REQUIRE(range);
    REQUIRE(range->most);
    CHECK(range->power == 1);
    auto const gives = [&](fraction const& divisor) {
        for (std::size_t i = 0; i < 3; ++i)
            if (rounded(shared.weights()[i], divisor) != shared.units()[i]) return false;
        return true;
    };
    fraction const little(1, 1'000'000'000);
    CHECK(gives((range->least + *range->most) / fraction(2)));
    CHECK(gives(range->least + little));
    CHECK(gives(*range->most - little));
    CHECK_FALSE(gives(range->least - little));
    CHECK_FALSE(gives(*range->most + little));
}

TEST_CASE("Huntington-Hill's divisors come as squares, and a first unit stands before all", "[claim]") {
    auto const shared = apportion(3, {fraction(5), fraction(3)}, {.method = any_method::from_name("huntington-hill")});
    CHECK(shared.units() == bigs{2, 1});
    auto const range = divisors_of(shared);
    REQUIRE(range);
    CHECK(range->power == 2);
    CHECK(range->least == fraction(9, 2)); // 3² / (1 × 2): the second unit of the smaller
    CHECK(range->most == fraction(25, 2)); // 5² / (1 × 2): the second of the larger
    auto const claims = claims_near_line(shared);
    REQUIRE(claims.size() >= 3);
    CHECK(claims[0].before_all);
    CHECK(claims[0].party == 0);
    CHECK(claims[1].before_all);
}

TEST_CASE("the claims of largest remainder are the remainders", "[claim]") {
    // Exact shares 4.16, 3.38 and 2.46: one unit is left, and 0.46 takes it.
    auto const claims = claims_near_line(ten_seats("largest-remainder"));
    REQUIRE(claims.size() == 3);
    CHECK(claims[0].party == 2);
    CHECK(claims[0].value == fraction(46, 100));
    CHECK(claims[0].served);
    CHECK(claims[1].value == fraction(38, 100));
    CHECK(claims[2].value == fraction(16, 100));
    CHECK_FALSE(claims[1].served);
    CHECK_FALSE(divisors_of(ten_seats("largest-remainder")));
}

TEST_CASE("methods that order no claims have none", "[claim]") {
    CHECK(claims_near_line(ten_seats("quota")).empty());
    CHECK(claims_near_line(ten_seats("independent")).empty());
    CHECK_FALSE(divisors_of(ten_seats("quota")));
}

TEST_CASE("claims beyond a cap or below a floor are not in contention", "[claim]") {
    auto const method = any_method::from_name("dhondt");
    std::vector<fraction> const weights{fraction(100), fraction(60), fraction(40)};
    auto const capped = apportion(6, weights, {.method = method, .bounds = {.caps = {{.units = 4}, {}, {}}}});
    for (claim const& c : claims_near_line(capped))
        CHECK((c.party != 0 || c.unit <= 4));
    auto const floored = apportion(9, weights, {.method = method, .bounds = {.floors = {{}, {}, {.units = 2}}}});
    for (claim const& c : claims_near_line(floored))
        CHECK((c.party != 2 || c.unit > 2));
}

TEST_CASE("no divisor leaves a party without its unit before all", "[claim]") {
    CHECK_FALSE(divisors_of(apportion(2, {fraction(3), fraction(2), fraction(1)}, {.method = fordel::adams{}})));
    CHECK(divisors_of(apportion(3, {fraction(3), fraction(2), fraction(1)}, {.method = fordel::adams{}})));
}
