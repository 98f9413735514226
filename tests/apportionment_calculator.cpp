// A reader with a calculator redoes every explained result, from the text alone, in both languages.
#include <fordel/apportionment.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "support/reader.hpp"
#include "support/told.hpp"

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment;
using fordel::apportionment_options;
using fordel::big_integer;
using fordel::fraction;
using fordel::language;
using fordel::unit_bound;
using support::reader;

namespace {

// As many decimals as are written.
unsigned digits_of(std::string const& decimals, language lang) {
    std::size_t const mark = decimals.find(fordel::decimal_mark(notation_of(lang)));
    return mark == std::string::npos ? 0 : static_cast<unsigned>(decimals.size() - mark - 1);
}

void check_by_calculator(apportionment const& a) {
    for (language const lang : {language::en, language::da}) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < a.size(); ++i) {
            std::string const text = to_string(explanation_of(a, i), lang);
            INFO(text);
            for (auto const& [decimals, exact] : support::decimals_and_fractions(text)) {
                bool const cut = decimals.ends_with("…");
                CHECK(fraction::parse(exact).to_decimal(cut ? 4 : digits_of(decimals, lang), notation_of(lang)) ==
                      decimals);
            }
            texts.push_back(support::exactly(text));
            for (auto const& [left, right] : support::equations(texts.back(), lang))
                CHECK(left == right);
        }
        reader const read(texts, lang);
        for (std::size_t i = 0; i < a.size(); ++i) {
            INFO(texts[i]);
            CHECK(read.units(i) == fraction(a.units()[i]));
            CHECK(read.told_units(i) == fraction(a.units()[i]));
        }
    }
}

// Every known method, with each of its settings.
std::vector<std::string> const methods{"largest-remainder",
                                       "largest-remainder:hagenbach-bischoff",
                                       "largest-remainder:droop",
                                       "largest-remainder:imperiali",
                                       "largest-remainder:imperiali-retry",
                                       "adams",
                                       "danish",
                                       "dean",
                                       "huntington-hill",
                                       "sainte-lague",
                                       "modified-sainte-lague:7/5",
                                       "modified-sainte-lague:3",
                                       "dhondt",
                                       "imperiali-divisor",
                                       "stationary:1/3",
                                       "stationary:0",
                                       "power-mean:2",
                                       "power-mean:-2",
                                       "divisor-sequence:2,4,8,+4",
                                       "quota",
                                       "independent",
                                       "independent:half-even",
                                       "independent:half-down",
                                       "independent:up",
                                       "independent:down",
                                       "independent:half-up:largest",
                                       "independent:down:smallest",
                                       "independent:half-up:receiver"};

std::vector<fordel::party> const trees{{"a", "Ash"}, {"b", "Birch"}, {"c", "Cedar"}, {"d", "Dogwood"}};

std::vector<std::vector<fraction>> const all_weights{{fraction(416), fraction(338), fraction(246), fraction(0)},
                                                     {fraction(1), fraction(1), fraction(1), fraction(1)},
                                                     {fraction(6), fraction(2), fraction(2), fraction(1)},
                                                     {fraction(45), fraction(25), fraction(20), fraction(10)},
                                                     {fraction(1, 2), fraction(1, 3), fraction(7, 6), fraction(25, 2)}};

// Checks all that the options allow; how many apportionments there were.
int check_all(apportionment_options options, std::vector<int> const& units) {
    int checked = 0;
    for (std::string const& method : methods)
        for (auto const& weights : all_weights)
            for (int const n : units) {
                options.method = any_method::from_name(method);
                options.receiver = options.method.wants_receiver() ? "b" : "";
                std::optional<apportionment> made;
                try {
                    made = apportion(n, weights, trees, options);
                } catch (fordel::error const&) {
                    continue; // no result, nothing to explain
                }
                INFO(method << ", " << n);
                check_by_calculator(*made);
                ++checked;
            }
    return checked;
}

} // namespace

TEST_CASE("the list of methods is the library's", "[apportionment_calculator]") {
    for (fordel::known_method const& known : fordel::known_methods())
        CHECK(std::any_of(methods.begin(), methods.end(),
                          [&](std::string const& name) { return name.substr(0, name.find(':')) == known.name; }));
}

TEST_CASE("every method's units are worked out anew from the text", "[apportionment_calculator]") {
    CHECK(check_all({}, {0, 1, 3, 10, -7}) > 450);
}

TEST_CASE("so are those within floors and caps", "[apportionment_calculator]") {
    using fordel::bounds_procedure;
    std::vector<unit_bound> const floors{{}, {}, {}, {.units = 2}}, caps{{.units = 3}, {}, {}, {}};
    std::vector<unit_bound> const shares{{}, {.share = fraction(1, 3)}, {}, {}};
    for (bounds_procedure const procedure : {bounds_procedure::fill, bounds_procedure::fix_and_rerun}) {
        CHECK(check_all({.bounds = {.floors = floors, .caps = caps, .procedure = procedure}}, {7, 10, -11}) > 100);
        CHECK(check_all({.bounds = {.floors = shares, .procedure = procedure}}, {10}) > 40);
        CHECK(check_all({.bounds = {.minimum = 1, .procedure = procedure}}, {5, 12}) > 80);
    }
}

TEST_CASE("so are those beyond a base, and of those who take part", "[apportionment_calculator]") {
    CHECK(check_all({.base = 2}, {13, -13}) > 150);
    CHECK(check_all({.who = {.threshold = 2}}, {9}) > 70);
    CHECK(check_all({.who = {.threshold_share = fraction(1, 4)}}, {9}) > 70);
    CHECK(check_all({.who = {.eligible = {true, false, true, true}}}, {9}) > 70);
}
