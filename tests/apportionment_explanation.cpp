#include <fordel/apportionment.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <string>
#include <vector>

using fordel::any_method;
using fordel::apportion;
using fordel::apportionment;
using fordel::apportionment_options;
using fordel::explain;
using fordel::explanation_line;
using fordel::explanation_part;
using fordel::fraction;
using fordel::language;
using fordel::party;
using fordel::rounding_lines;
using fordel::to_string;
using fordel::unit_bound;

namespace {

std::vector<party> const trees{{"a", "Ash"}, {"b", "Birch"}, {"c", "Cedar"}};

// Divisors 3, 5, 7, …: a first unit is dear.
struct dear_sequence {
    static constexpr char const* name() { return "dear"; }
    constexpr auto numerator(fordel::natural_number auto const& k) const { return 2 * k + 3; }
    constexpr auto denominator(fordel::natural_number auto const&) const { return 2; }
    friend constexpr bool operator==(dear_sequence const&, dear_sequence const&) = default;
};

bool says(std::string const& told, char const* words) {
    UNSCOPED_INFO(told);
    return told.find(words) != std::string::npos;
}

std::string danish(apportionment const& a, std::size_t i) { return explain(a, i, language::da); }

} // namespace

TEST_CASE("a weight of zero with a floor takes part, and has its floor", "[apportionment_explanation]") {
    auto const a = apportion(10, {60, 40, 0}, trees, {.bounds = {.floors = {{}, {}, {.units = 1}}}});
    std::string const told = explain(a, 2);
    CHECK_FALSE(says(told, "Takes no part"));
    CHECK(says(told, "Raised to this party's floor. The floor is 1 unit."));
    CHECK(says(told, "Units: 1"));
    CHECK_FALSE(says(danish(a, 2), "Deltager ikke"));
    CHECK(says(danish(a, 2), "Bunden er 1 enhed."));
}

TEST_CASE("what is whole by another quota is not called a whole share", "[apportionment_explanation]") {
    auto const a = apportion(3, {6, 2}, {.method = any_method::from_name("largest-remainder:hagenbach-bischoff")});
    std::string const told = explain(a, 0);
    CHECK(says(told, "6 / 8 × 3 = 2.25 (9/4)"));
    CHECK(says(told, "Quota: 8 / (3 + 1) = 2. 6 / 2 = 3."));
    CHECK(says(told, "come to 4, one more than 3: one of 2 parties gets one fewer"));
    CHECK_FALSE(says(told, "nothing to round"));
}

TEST_CASE("below a threshold the weight and the threshold are told", "[apportionment_explanation]") {
    auto const by_weight = apportion(10, {60, 38, 2}, trees, {.who = {.threshold = 3}});
    CHECK(says(explain(by_weight, 2), "Cedar: 2\nTakes no part: 2 is below the threshold of 3.\nUnits: 0\n"));
    auto const by_share = apportion(10, {60, 38, 2}, trees, {.who = {.threshold_share = fraction(1, 20)}});
    CHECK(says(explain(by_share, 2), "2 / 100 = 0.02 (1/50) is below the threshold of 0.05 (1/20)"));
    CHECK(says(danish(by_share, 2), "2 / 100 = 0,02 (1/50) er under spærregrænsen på 0,05 (1/20)"));
    auto const by_name = apportion(10, {60, 38, 2}, trees, {.who = {.eligible = {true, true, false}}});
    CHECK(says(explain(by_name, 2), "Takes no part: not among those who do."));
    // The others share by the weights of those who take part.
    CHECK(says(explain(by_weight, 0), "60 / 98 × 10"));
}

TEST_CASE("with a cap on one, the others see what it left them", "[apportionment_explanation]") {
    // 45 % of 11 is 4.95, a cap of 4 leaves 7: 30/65 × 7 = 3.23 and 35/65 × 7 = 3.77.
    auto const a = apportion(11, {45, 30, 35}, trees, {.bounds = {.caps = {{.units = 4}, {}, {}}}});
    std::string const birch = explain(a, 1);
    CHECK(says(birch, "30 / 110 × 11 = 3\n"));
    CHECK(says(birch, "Floors and caps hold Ash 4: the others share 11 - 4 = 7 by weights of 65 in all."));
    CHECK(says(birch, "30 / 65 × 7 = 3.2307 … (42/13)."));
    CHECK(says(birch, "3.2307 … (42/13) - 3 = 0.2307 … (3/13)"));
    CHECK(says(danish(a, 1), "de andre deler 11 - 4 = 7 efter vægte på 65 i alt"));
    std::string const ash = explain(a, 0);
    CHECK(says(ash, "Lowered to this party's cap. The cap is 4 units."));
    CHECK(says(ash, "The cap takes 4.5 (9/2) - 4 = 0.5 (1/2) off the exact share."));
    CHECK(says(ash, "change the others' shares: Birch +0.2307 … (3/13), Cedar +0.2692 … (7/26)."));
}

TEST_CASE("a floor says what it costs and who bears it", "[apportionment_explanation]") {
    auto const a = apportion(100, {50, 30, 20}, trees, {.bounds = {.floors = {{}, {}, {.share = fraction(36, 100)}}}});
    std::string const told = explain(a, 2);
    CHECK(says(told, "The floor is 0.36 (9/25) × 100 = 36, rounded up to 36 units."));
    CHECK(says(told, "The floor gives 36 - 20 = 16 more than the exact share."));
    CHECK(says(told, "change the others' shares: Ash -10, Birch -6."));
    CHECK(says(danish(a, 2), "Bund og loft ændrer i alt de andres andele: Ash -10, Birch -6."));
}

TEST_CASE("bounds that hold nobody are not told", "[apportionment_explanation]") {
    auto const a = apportion(10, {50, 30, 20}, trees, {.bounds = {.minimum = 1}});
    for (std::size_t i = 0; i < 3; ++i)
        for (auto const& [part, line] : explanation_of(a, i))
            CHECK(part != explanation_part::bounds);
}

TEST_CASE("a tie is told before the claims that it decided between", "[apportionment_explanation]") {
    auto const a = apportion(100, {1, 1, 1}, trees, {.method = fordel::dhondt{}});
    CHECK(a.units() == std::vector<fordel::big_integer>{34, 33, 33});
    std::string const ash = explain(a, 0), cedar = explain(a, 2);
    CHECK(says(ash, "Ash, Birch, Cedar are tied for 1."));
    CHECK(says(ash, "3 parties are tied for the last 1 unit"));
    CHECK(says(ash, "else as given: served."));
    CHECK(says(cedar, "else as given: not served."));
    CHECK(ash.find("are tied") < ash.find("Last claim served"));
    CHECK(says(danish(a, 2), "Ash, Birch, Cedar står lige om 1 enhed. De er 3 parter"));
    CHECK(says(danish(a, 2), "ikke tildelt."));
}

TEST_CASE("one is not many", "[apportionment_explanation]") {
    auto const one = apportion(10, {416, 338, 246}, trees);
    CHECK(says(explain(one, 2), "With all rounded down, 1 unit is left"));
    CHECK(says(danish(one, 2), "er der 1 enhed tilbage"));
    auto const two = apportion(5, {17, 17, 16}, trees);
    CHECK(says(explain(two, 0), "With all rounded down, 2 units are left"));
    auto const head = apportion(1, {2, 2}, {.ties = fordel::tie_breaking::by_list({"1", "0"})});
    CHECK(says(explain(head, 0), "One unit more takes 1 more head."));
    CHECK(says(danish(head, 0), "Én enhed mere kræver 1 mere."));
}

TEST_CASE("a method is told by name and in words", "[apportionment_explanation]") {
    auto const a = apportion(10, {416, 338, 246}, trees);
    CHECK(says(explain(a, 0), "Method: largest-remainder (largest remainder)\n"));
    CHECK(says(danish(a, 0), "Metode: largest-remainder (største brøks metode)\n"));
}

TEST_CASE("a sequence of one's own is told by its name and its claims", "[apportionment_explanation]") {
    auto const a = apportion(10, {416, 338, 246}, trees, {.method = fordel::divisor_method<dear_sequence>{}});
    CHECK(says(explain(a, 0), "Method: dear\n"));
    // 277, 225, 166, 164, 135, 119, 98, 97, 92 and, the tenth, 75.6; the eleventh is 338 / 4.5 = 75.1.
    CHECK(says(explain(a, 0), "Last claim served: no. 5: 416 / 5.5 (11/2) = 75.6363 … (832/11)"));
    CHECK(says(danish(a, 0), "Metode: dear\n"));
}

TEST_CASE("units have the words that are asked for, and lines say what they are about", "[apportionment_explanation]") {
    fordel::unit_words const oere{{"× øre", "× øre"}, {"× øre", "× øre"}};
    auto const a = apportion(100, {1, 1, 1}, trees);
    auto const lines = rounding_lines(a, 0, oere);
    std::vector<explanation_part> parts;
    for (explanation_line const& line : lines)
        parts.push_back(line.part);
    CHECK(parts == std::vector{explanation_part::method, explanation_part::tie, explanation_part::rounding});
    CHECK(says(to_string(lines, language::da), "er der 1 × øre tilbage"));
    CHECK(says(to_string(lines, language::en), "3 parties are tied for the last 1 × øre"));
    CHECK(explanation_of(a, 0, oere).front().part == explanation_part::share);
}

TEST_CASE("what was rounded in a table says so, and nothing of claims", "[apportionment_explanation]") {
    auto const a = apportion(10, {50, 31, 19}, trees).with_units({5, 4, 1});
    CHECK(says(explain(a, 0), "A whole number: nothing to round."));
    CHECK(says(explain(a, 1), "Rounded in a table with the other divisions, so that all sums hold: up."));
    CHECK(says(explain(a, 2), "so that all sums hold: down."));
    CHECK_FALSE(says(explain(a, 1), "largest remainders"));
}
