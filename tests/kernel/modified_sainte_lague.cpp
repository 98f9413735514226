#include <fordel/kernel/method/modified_sainte_lague.hpp>

#include <catch2/catch_test_macros.hpp>

#include "kernel_oracle.hpp"

using fordel::modified_sainte_lague;
using kernel_oracle::rational;
using kernel_support::big;

namespace {

static_assert(kernel_support::constant(modified_sainte_lague{}, 10, kernel_support::textbook) ==
              kernel_support::six{5, 2, 2, 1, 0, 0});
// A first divisor of 1 is Sainte-Laguë's.
static_assert(kernel_support::constant(modified_sainte_lague{{1, 1}}, 10, kernel_support::textbook) ==
              kernel_support::six{4, 2, 2, 1, 1, 0});

std::string error(std::uint64_t numerator, std::uint64_t denominator) {
    return kernel_support::error(
        kernel_support::apportion(modified_sainte_lague{{numerator, denominator}}, 3, std::vector<int>{2, 1}).outcome);
}

} // namespace

TEST_CASE("a first divisor that is none is refused", "[modified_sainte_lague]") {
    CHECK(error(0, 5) == "fordel.apportionment.bad_parameter");
    CHECK(error(7, 0) == "fordel.apportionment.bad_parameter");
    CHECK(error(16, 5) == "fordel.apportionment.decreasing_divisors");
    CHECK(error(UINT64_MAX, 1) == "fordel.apportionment.decreasing_divisors");
    CHECK(error(15, 5).empty());
    CHECK(error(UINT64_MAX, UINT64_MAX).empty());
    CHECK(error(1, UINT64_MAX).empty());
}

TEST_CASE("any first divisor agrees with one unit at a time", "[modified_sainte_lague]") {
    kernel_support::random_bits bits{1952};
    for (auto const& [numerator, denominator] : std::vector<std::pair<std::uint64_t, std::uint64_t>>{
             {6, 5}, {7, 5}, {3, 1}, {6, 2}, {1, 1000}, {UINT64_MAX, UINT64_MAX / 2}}) {
        kernel_oracle::sequence const order{
            [&](big const& k) { return k == 0 ? rational(big(numerator), big(denominator)) : rational(2 * k + 1); }};
        for (int round = 0; round < 40; ++round) {
            auto const weights = kernel_support::weights(bits);
            auto const units = static_cast<std::int64_t>(bits() % 100);
            auto const expected = kernel_oracle::highest_claims(order, units, kernel_support::bigs(weights));
            auto const result =
                kernel_support::apportion(modified_sainte_lague{{numerator, denominator}}, units, weights);
            REQUIRE(kernel_support::bigs(result.shares) == expected->shares);
            REQUIRE(result.tied == expected->tied);
        }
    }
    CHECK(std::string(modified_sainte_lague::name()) == "modified-sainte-lague");
}
