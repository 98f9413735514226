#include <fordel/apportionment/any_method.hpp>
#include <fordel/programme.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "../docs/examples/own_method.hpp"
#include "support/expect_error.hpp"

using fordel::any_method;
using fordel::big_integer;
using fordel::independent_rounding;
using fordel::largest_remainder;
using fordel::rounding;
using support::expect_error;
using bigs = std::vector<big_integer>;

TEST_CASE("a method is found by the name it gives", "[any_method]") {
    CHECK(any_method(largest_remainder{}).name() == "largest-remainder");
    CHECK(any_method::from_name("largest-remainder") == any_method(largest_remainder{}));
    CHECK(any_method::from_name("independent") == any_method(independent_rounding{}));
    CHECK(any_method::from_name("independent:half-up") == any_method(independent_rounding{}));
    for (rounding const mode :
         {rounding::half_up, rounding::half_even, rounding::half_down, rounding::up, rounding::down}) {
        any_method const chosen = independent_rounding{mode};
        CHECK(any_method::from_name(chosen.name()) == chosen);
    }
    CHECK(any_method(independent_rounding{rounding::half_even}) != any_method(independent_rounding{}));
    CHECK(any_method(largest_remainder{}) != any_method(independent_rounding{}));
}

TEST_CASE("a name that no method or rounding has is an error", "[any_method]") {
    for (char const* name : {"", "independently", "Largest-Remainder", "d'Hondt", "independents"})
        expect_error("fordel.apportionment.unknown_method", [&] { return any_method::from_name(name); });
    for (char const* name : {"independent:", "independent:nearest", "independent:Up"})
        expect_error("fordel.apportionment.unknown_rounding", [&] { return any_method::from_name(name); });
}

TEST_CASE("every method is found by the name that it gives", "[any_method]") {
    for (char const* name : {"largest-remainder:droop", "largest-remainder:imperiali-retry", "independent:up",
                             "independent:half-up:largest", "modified-sainte-lague:6/5", "stationary:1/3",
                             "power-mean:-5", "power-mean:2", "divisor-sequence:1,3,5,+2", "dhondt", "sainte-lague",
                             "adams", "huntington-hill", "dean", "danish", "imperiali-divisor", "quota"}) {
        CHECK(any_method::from_name(name).name() == name);
        CHECK(any_method::from_name(name) == any_method::from_name(name));
    }
    CHECK(any_method::from_name("jefferson") == any_method(fordel::dhondt{}));
    CHECK(any_method::from_name("webster") == any_method(fordel::sainte_lague{}));
    CHECK(any_method::from_name("modified-sainte-lague") == any_method(fordel::modified_sainte_lague{}));
    CHECK(any_method::from_name("modified-sainte-lague:6/5") != any_method(fordel::modified_sainte_lague{}));
    CHECK(any_method(fordel::dhondt{}) != any_method(fordel::adams{}));
}

TEST_CASE("names with several meanings, and settings that are none", "[any_method]") {
    for (char const* name : {"hagenbach-bischoff", "imperiali", "hare", "droop", "hill"})
        expect_error("fordel.apportionment.ambiguous_method", [&] { return any_method::from_name(name); });
    expect_error("fordel.apportionment.unknown_quota", [] { return any_method::from_name("largest-remainder:up"); });
    for (char const* name :
         {"stationary", "stationary:3/2", "power-mean:6", "divisor-sequence:", "modified-sainte-lague:0"})
        expect_error("fordel.apportionment.bad_parameter", [&] { return any_method::from_name(name); });
}

TEST_CASE("the method chosen at run time is the kernel's", "[any_method]") {
    auto const shared = any_method(largest_remainder{}).apportion(10, {1, 1, 1}, {2, 0, 1});
    CHECK(shared.units == bigs{3, 4, 3});
    CHECK(shared.ties.who == std::vector<std::size_t>{0, 1, 2});
    CHECK(shared.ties.won == 1);
    CHECK(shared.residual == 0);
    auto const rounded = any_method(independent_rounding{}).apportion(10, {1, 1, 1}, {0, 1, 2});
    CHECK(rounded.units == bigs{3, 3, 3});
    CHECK(rounded.ties.who.empty());
    CHECK(rounded.residual == 1);
}

TEST_CASE("numbers beyond 64 bits are exact as well", "[any_method]") {
    big_integer const large("1000000000000000000000000000000"); // 10^30: a third is 333…333 and 1/3
    auto const shared = any_method(largest_remainder{}).apportion(large, {1, 2}, {0, 1});
    CHECK(shared.units ==
          bigs{big_integer("333333333333333333333333333333"), big_integer("666666666666666666666666666667")});
    auto const mirrored = any_method(largest_remainder{}).apportion(-large, {1, 2}, {0, 1});
    CHECK(mirrored.units == bigs{-shared.units[0], -shared.units[1]});
    big_integer const beyond = big_integer(std::numeric_limits<std::int64_t>::max()) + 1;
    CHECK(any_method(largest_remainder{}).apportion(2, {beyond, beyond}, {0, 1}).units == bigs{1, 1});
    CHECK(any_method(largest_remainder{}).apportion(3, {beyond, 2 * beyond}, {0, 1}).units == bigs{1, 2});
}

TEST_CASE("the kernel's errors become the library's", "[any_method]") {
    any_method const chosen = largest_remainder{};
    expect_error("fordel.apportionment.no_parties", [&] { return chosen.apportion(1, {}, {}); });
    expect_error("fordel.apportionment.all_zero", [&] { return chosen.apportion(1, {0, 0}, {0, 1}); });
    expect_error("fordel.apportionment.negative_weight", [&] { return chosen.apportion(1, {1, -1}, {0, 1}); });
    expect_error("fordel.apportionment.bad_ranking", [&] { return chosen.apportion(1, {1, 1}, {0}); });
    expect_error("fordel.apportionment.bad_ranking", [&] { return chosen.apportion(1, {1, 1}, {5, 5}); });
    CHECK(support::seen_in_error([&] { return chosen.apportion(1, {1, -1}, {0, 1}); }) == "weight number 2");
    CHECK(support::seen_in_error([&] { return chosen.apportion(1, {}, {}); }) == "no weights");
}

TEST_CASE("a method and a sequence of one's own keep their names through a programme", "[any_method]") {
    any_method const majority = majority_clause{};
    CHECK(majority.name() == "largest-remainder-with-majority");
    CHECK(majority.family() == fordel::method_family::other);
    CHECK(majority == any_method(majority_clause{}));
    CHECK(majority != any_method(largest_remainder{}));
    CHECK(majority.apportion(10, {503, 250, 247}, {0, 1, 2}).units == bigs{6, 2, 2});
    big_integer const huge = big_integer(1) << 100;
    CHECK(majority.apportion(10, {503 * huge, 250 * huge, 247 * huge}, {0, 1, 2}).units == bigs{6, 2, 2});
    any_method const roots = estonian{};
    CHECK(roots.name() == "estonian");
    CHECK(roots.family() == fordel::method_family::divisor);
    CHECK(roots.divisors()->power == 10);
    CHECK(roots.divisors()->divisor(2) == fordel::fraction(19683)); // 3^9
    CHECK(roots.apportion(10, {12'480, 7'311, 4'205}, {0, 1, 2}).units == bigs{6, 3, 1});

    for (any_method const& own : {majority, roots}) {
        fordel::programme shared("shared", {"Fælles", "Shared"}, fordel::dkk{}, {.method = own});
        CHECK(shared.rounding().method.name() == own.name());
        CHECK(fordel::programme(shared).rounding().method == own);
        CHECK(describe(shared.rounding(), fordel::any_currency(fordel::dkk{})).en.find(own.name()) !=
              std::string::npos);
    }
}

namespace {

struct never_fit {
    static constexpr char const* name() { return "never-fit"; }
    static constexpr char const* check() { return "example.never_fit"; }
    constexpr auto numerator(auto const& k) const { return k + 1; }
    friend constexpr bool operator==(never_fit const&, never_fit const&) = default;
};

} // namespace

TEST_CASE("a method of one's own fails with an id of its own", "[any_method]") {
    any_method const own = fordel::divisor_method<never_fit>{};
    CHECK(own == any_method(fordel::divisor_method<never_fit>{}));
    expect_error("example.never_fit", [&] { return own.apportion(10, {2, 1}, {0, 1}); });
}
