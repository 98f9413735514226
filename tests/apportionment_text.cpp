#include <fordel/apportionment/explanation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment_options;
using fordel::explain;
using fordel::fraction;
using fordel::language;

namespace {

std::vector<fraction> const votes{fraction(416), fraction(338), fraction(246)};

std::string told(char const* method, std::size_t i, language lang = language::en, apportionment_options options = {},
                 int units = 10) {
    options.method = any_method::from_name(method);
    return explain(apportion(units, votes, options), i, lang);
}

bool says(std::string const& text, char const* words) {
    UNSCOPED_INFO(text);
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a divisor method tells the quotients on both sides of the line", "[apportionment_text]") {
    auto const text = told("sainte-lague", 2);
    CHECK(says(text, "246 / 1,000 × 10")); // the exact share
    CHECK(says(text, "492/5"));            // 246 / 2.5, served
    CHECK(says(text, "492/7"));            // 246 / 3.5, not served
    CHECK(says(text, "Units: 3"));
    CHECK(says(text,
               "171 more heads")); // (246 + 171) / 3.5 = 119.14 > 118.86 = 416 / 3.5; 170 gives 118.857 = 832/7, tied
    CHECK(says(told("sainte-lague", 2, language::da), "1.000"));
}

TEST_CASE("largest remainder tells the remainder", "[apportionment_text]") {
    CHECK(says(told("largest-remainder", 2), "2.46"));
    CHECK(says(told("largest-remainder", 2), "Units: 3"));
}

TEST_CASE("a tie, a bound and a method's weakness are told", "[apportionment_text]") {
    auto const tied = explain(apportion(1, {fraction(1), fraction(1)}), 0);
    CHECK(says(tied, "tied"));
    auto const bounded = told("dhondt", 2, language::en, {.bounds = {.floors = {{}, {}, {.units = 5}}}});
    CHECK(says(bounded, "5"));
    CHECK(says(bounded, "loor"));
    CHECK(told("independent:down:largest", 0) != told("independent:down", 0));
}

TEST_CASE("every method has its words in both languages, for every party", "[apportionment_text]") {
    for (char const* method : {"largest-remainder", "largest-remainder:droop", "largest-remainder:imperiali-retry",
                               "dhondt", "adams", "huntington-hill", "dean", "danish", "imperiali-divisor",
                               "stationary:1/3", "power-mean:2", "quota", "independent"})
        for (std::size_t i = 0; i < votes.size(); ++i) {
            INFO(method);
            auto const en = told(method, i), da = told(method, i, language::da);
            CHECK(says(en, any_method::from_name(method).name().c_str()));
            CHECK(en != da);
            CHECK(en.back() == '\n');
        }
}
