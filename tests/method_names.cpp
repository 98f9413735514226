#include <fordel/apportionment/any_method.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::any_method;
using fordel::big_integer;
using support::expect_error;
using bigs = std::vector<big_integer>;

TEST_CASE("a method's name leads back to it", "[method_names]") {
    for (char const* name : {"largest-remainder",
                             "largest-remainder:hagenbach-bischoff",
                             "largest-remainder:droop",
                             "largest-remainder:imperiali",
                             "largest-remainder:imperiali-retry",
                             "dhondt",
                             "sainte-lague",
                             "modified-sainte-lague:7/5",
                             "modified-sainte-lague:6/5",
                             "adams",
                             "huntington-hill",
                             "dean",
                             "danish",
                             "imperiali-divisor",
                             "stationary:1/3",
                             "power-mean:-5",
                             "power-mean:5",
                             "divisor-sequence:1,3,5,+2",
                             "divisor-sequence:1,2,4",
                             "quota",
                             "independent",
                             "independent:half-even",
                             "independent:down:largest",
                             "independent:half-up:receiver"}) {
        INFO(name);
        CHECK(any_method::from_name(name).name() == name);
    }
}

TEST_CASE("two names of one method are one method", "[method_names]") {
    CHECK(any_method::from_name("jefferson") == any_method::from_name("dhondt"));
    CHECK(any_method::from_name("webster") == any_method::from_name("sainte-lague"));
    CHECK(any_method::from_name("largest-remainder:hare") == any_method::from_name("largest-remainder"));
    CHECK(any_method::from_name("modified-sainte-lague") == any_method::from_name("modified-sainte-lague:7/5"));
    CHECK(any_method::from_name("independent:half-up:visible") == any_method::from_name("independent"));
}

TEST_CASE("a sequence of one's own that is a known one gives the same units", "[method_names]") {
    bigs const weights{416, 338, 246, 19};
    auto const same = [&](char const* one, char const* other) {
        for (int units = 0; units <= 25; ++units)
            CHECK(any_method::from_name(one).apportion(units, weights, {0, 1, 2, 3}).units ==
                  any_method::from_name(other).apportion(units, weights, {0, 1, 2, 3}).units);
    };
    same("divisor-sequence:1,2,+1", "dhondt");
    same("divisor-sequence:1/2,3/2,+1", "sainte-lague");
    same("divisor-sequence:1,4,+3", "danish");
    same("stationary:1/2", "sainte-lague");
    same("stationary:1", "dhondt");
    same("power-mean:0", "huntington-hill");
    same("power-mean:-1", "dean");
    same("power-mean:1", "sainte-lague");
}

TEST_CASE("a name that means several things says which", "[method_names]") {
    for (char const* name : {"hagenbach-bischoff", "imperiali", "hare", "droop", "hill"})
        expect_error("fordel.apportionment.ambiguous_method", [&] { return any_method::from_name(name); });
    try {
        (void)any_method::from_name("imperiali");
    } catch (fordel::error const& e) {
        CHECK(std::string(e.what()).find("imperiali-divisor") != std::string::npos);
        CHECK(std::string(e.what()).find("largest-remainder:imperiali") != std::string::npos);
    }
}

TEST_CASE("what is not a name is an error with its id", "[method_names]") {
    auto const fails = [](char const* id, char const* name) {
        INFO(name);
        expect_error(id, [&] { return any_method::from_name(name); });
    };
    for (char const* name : {"", "D'Hondt", "Adams", "sainte_lague"})
        fails("fordel.apportionment.unknown_method", name);
    fails("fordel.apportionment.setting_unused", "dhondt:2");
    fails("fordel.apportionment.unknown_quota", "largest-remainder:");
    fails("fordel.apportionment.unknown_rounding", "independent:sideways");
    fails("fordel.apportionment.unknown_remainder", "independent:up:everybody");
    for (char const* name : {"stationary", "stationary:2", "power-mean", "power-mean:6", "power-mean:x",
                             "divisor-sequence", "modified-sainte-lague:-1", "modified-sainte-lague:7/2"})
        fails("fordel.apportionment.bad_parameter", name);
    fails("fordel.apportionment.decreasing_divisors", "divisor-sequence:3,2,1");
    fails("fordel.exact.malformed", "stationary:half");
}
