#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/method_comparison.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/biproportional.hpp>

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::any_method;
using fordel::biproportional_method;
using fordel::known_method;
using fordel::known_methods;
using fordel::method_with;
using support::expect_error;
using support::seen_in_error;

namespace {

// A setting that a method without a usual one takes.
std::string written(known_method const& known) {
    if (!known.needs_setting()) return known.name;
    return known.name + (known.name == "divisor-sequence" ? ":1,3" : ":1");
}

} // namespace

TEST_CASE("every method of the table is made by its name and by its aliases", "[method_registry]") {
    std::set<std::string> words;
    for (known_method const& known : known_methods()) {
        INFO(known.name);
        any_method const made = any_method::from_name(written(known));
        CHECK(made.name().starts_with(known.name));
        CHECK(made.family() == known.family);
        CHECK(made.title() == known.title);
        CHECK(known.title.da != known.title.en);
        CHECK(words.insert(known.name).second);
        for (std::string const& alias : known.aliases) {
            CHECK(any_method::from_name(alias) == made);
            CHECK(words.insert(alias).second);
        }
    }
    CHECK(any_method::from_name("largest-remainder:droop").title().da == "største brøks metode");
}

TEST_CASE("historical names are those of the methods", "[method_registry]") {
    for (auto const& [alias, name] : {std::pair{"hamilton", "largest-remainder"},
                                      {"hare-niemeyer", "largest-remainder"},
                                      {"jefferson", "dhondt"},
                                      {"webster", "sainte-lague"},
                                      {"equal-proportions", "huntington-hill"}})
        CHECK(any_method::from_name(alias).name() == name);
    CHECK(any_method::from_name("hamilton:droop").name() == "largest-remainder:droop");
}

TEST_CASE("a name that is none names the method that may be meant", "[method_registry]") {
    auto const seen = [](std::string const& name) {
        return seen_in_error([&] { return any_method::from_name(name); });
    };
    CHECK(seen("st-lague") == "\"st-lague\", where sainte-lague may be meant");
    CHECK(seen("D'Hondt") == "\"D'Hondt\", where dhondt may be meant");
    CHECK(seen("d’Hondt") == "\"d’Hondt\", where dhondt may be meant");
    CHECK(seen("Hamilton") == "\"Hamilton\", where largest-remainder may be meant");
    CHECK(seen("jeferson") == "\"jeferson\", where dhondt may be meant");
    CHECK(seen("største brøks metode") == "\"største brøks metode\", where largest-remainder may be meant");
    CHECK(seen("Sainte-Laguë") == "\"Sainte-Laguë\", where sainte-lague may be meant");
    CHECK(seen("dhondt:2") == "\"dhondt:2\", where dhondt takes no settings");
    CHECK(seen("fair") == "\"fair\"");
    CHECK(seen("") == "\"\"");
}

TEST_CASE("what the error expects is the table", "[method_registry]") {
    std::string const expected = fordel::errors::apportionment_unknown_method.expected;
    std::string const for_tables = fordel::errors::biproportional_unknown_method.expected;
    for (known_method const& known : known_methods()) {
        INFO(known.name);
        CHECK(expected.find(known.name) != std::string::npos);
        CHECK((for_tables.find(known.name) != std::string::npos) == known.shares_tables);
    }
}

TEST_CASE("settings are given by their names", "[method_registry]") {
    CHECK(method_with("largest-remainder", {{"quota", "droop"}}).name() == "largest-remainder:droop");
    CHECK(method_with("hamilton", {{"quota", "hare"}}).name() == "largest-remainder");
    CHECK(method_with("quota", {{"step_limit", "5000000"}}).name() == "quota:5000000");
    CHECK(method_with("quota", {{"step_limit", "2000000"}}).name() == "quota");
    expect_error("fordel.apportionment.bad_parameter", [] { return any_method::from_name("quota:1/2"); });
    CHECK(method_with("modified-sainte-lague", {{"first_divisor", "6/5"}}).name() == "modified-sainte-lague:6/5");
    CHECK(method_with("divisor-sequence", {{"step", "2"}, {"divisors", "1,3"}}).name() == "divisor-sequence:1,3,+2");
    CHECK(method_with("independent", {{"remainder", "largest"}}).name() == "independent:half-up:largest");
    CHECK(method_with("independent", {{"rounding", "down"}}).name() == "independent:down");
    CHECK(method_with("dhondt", {{"remainder", "visible"}}).name() == "dhondt");
    auto const unused = [](char const* name, std::vector<fordel::given_setting> const& settings) {
        expect_error("fordel.apportionment.setting_unused", [&] { return method_with(name, settings); });
    };
    unused("dhondt", {{"quota", "hare"}});
    unused("largest-remainder", {{"quota", "hare"}, {"rounding", "up"}});
    unused("divisor-sequence", {{"step", "2"}});
    expect_error("fordel.apportionment.bad_parameter", [] { return method_with("stationary", {}); });
    expect_error("fordel.apportionment.unknown_method", [] { return method_with("fair", {{"quota", "hare"}}); });
}

TEST_CASE("the comparison lists largest remainder by each quota, and no method that needs a number",
          "[method_registry]") {
    CHECK(fordel::compared_methods() ==
          std::vector<std::string>{"largest-remainder", "largest-remainder:hagenbach-bischoff",
                                   "largest-remainder:droop", "largest-remainder:imperiali", "adams", "danish", "dean",
                                   "huntington-hill", "sainte-lague", "modified-sainte-lague", "dhondt",
                                   "imperiali-divisor", "quota", "independent"});
}

TEST_CASE("tables of seats take the names of the table", "[method_registry]") {
    for (known_method const& known : known_methods()) {
        INFO(known.name);
        if (!known.shares_tables) {
            expect_error("fordel.biproportional.unknown_method",
                         [&] { return biproportional_method::from_name(written(known)); });
            continue;
        }
        auto const made = biproportional_method::from_name(written(known));
        for (std::string const& alias : known.aliases)
            CHECK(biproportional_method::from_name(alias) == made);
    }
    CHECK(seen_in_error([] { return biproportional_method::from_name("st-lague"); }) ==
          "\"st-lague\", where sainte-lague may be meant");
}
