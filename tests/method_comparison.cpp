#include <fordel/apportionment/method_comparison.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::any_method;
using fordel::apportion;
using fordel::big_integer;
using fordel::compare_methods;
using fordel::compared_methods;
using fordel::fraction;
using bigs = std::vector<big_integer>;

TEST_CASE("each line is what its method gives alone", "[method_comparison]") {
    std::vector<fraction> const weights{fraction(53), fraction(24), fraction(23), fraction(9)};
    auto const lines = compare_methods(apportion(10, weights));
    REQUIRE(lines.size() == compared_methods().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(lines[i].method);
        CHECK(lines[i].method == compared_methods()[i]);
        if (!lines[i].error.empty()) continue;
        auto const alone = apportion(10, weights, {.method = any_method::from_name(lines[i].method)});
        CHECK(lines[i].units == alone.units());
        CHECK(lines[i].ties == alone.ties());
        CHECK(lines[i].residual == alone.residual());
    }
}

TEST_CASE("a method that has no result is a line with its error", "[method_comparison]") {
    // A quota of 1 for a million units among a few heads leaves more units than parties.
    auto const lines = compare_methods(apportion(1'000'000, {fraction(500'001), fraction(300'001)}),
                                       {"largest-remainder", "largest-remainder:droop"});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].error.empty());
    CHECK(lines[1].units.empty());
    CHECK(lines[1].error.starts_with("fordel.apportionment."));
}

TEST_CASE("bounds and base are kept in every line that can keep them", "[method_comparison]") {
    auto const a = apportion(12, {fraction(8), fraction(1), fraction(1)}, {.bounds = {.minimum = 2}, .base = 1});
    for (auto const& line : compare_methods(a)) {
        INFO(line.method);
        if (!line.error.empty()) continue;
        CHECK(std::all_of(line.units.begin(), line.units.end(), [](big_integer const& units) { return units >= 2; }));
    }
}

TEST_CASE("a method that does not exist is an error, not a line", "[method_comparison]") {
    support::expect_error("fordel.apportionment.unknown_method",
                          [] { return compare_methods(apportion(1, {fraction(1)}), {"sainte-lagüe"}); });
}

TEST_CASE("a line is an error where the method alone is one", "[method_comparison]") {
    auto const lines = compare_methods(apportion(3, {fraction(1, 2), fraction(7, 2), fraction(5, 2)}),
                                       {"largest-remainder:droop", "independent:half-up:receiver"});
    CHECK(lines[0].error == "fordel.apportionment.fractional_weights");
    CHECK(lines[1].error == "fordel.apportionment.no_receiver");
}
