#include <fordel/allocation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using fordel::carried_shares;
using fordel::carry_procedure;
using fordel::fraction;
using fordel::key;
using fordel::language;
using fordel::oere;
using fordel::party;
using fordel::rounding_reason;

namespace {

key two() { return key::equal({party{"ash", "Ash"}, party{"birch", "Birch"}}); }

bool says(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("an allocation says where it stands in a series", "[carried_shares]") {
    // 5 øre by two, after 2 and 1 of 3: 4 and 4 of 8.
    auto const alone = allocate(oere(5), two());
    CHECK_FALSE(alone.carried());
    auto const a = alone.with_carried_units({2, 3}, {carry_procedure::known_years, {4, 4}, {4, 4}});
    REQUIRE(a.carried());
    CHECK_FALSE(a.in_table());
    CHECK(a["Birch"].amount == oere(3));
    CHECK(a["Birch"].exact == fraction(25) / fraction(1000));
    CHECK(a != alone);
    auto const told = explain(a, "Birch");
    CHECK(says(
        told, "carried over the years (all years are known). The exact sum up to and with this part is 4 and is whole: "
              "4. Before this part it was 1: 4 - 1 = 3."));
    CHECK(says(told, fordel::guarantee_of(carry_procedure::known_years).en));
    CHECK_FALSE(says(told, "pays"));
    CHECK(says(explain(a, "Ash", language::da), "Før denne del var den 2: 4 - 2 = 2."));
    CHECK(work_out(a).lines[0].reason == rounding_reason::carried_down); // 2 of 2.5
    CHECK(work_out(a).lines[1].reason == rounding_reason::carried_up);
}

TEST_CASE("a unit that is paid back is told", "[carried_shares]") {
    fraction const half = fraction(1) / fraction(2);
    auto const a = allocate(oere(1), two())
                       .with_carried_units({2, -1}, {carry_procedure::open, {half + fraction(1), half}, {2, 0}});
    CHECK(a["Birch"].amount == oere(-1));
    CHECK(says(explain(a, "Birch"), "is rounded down: 0. Before this part it was 1: 0 - 1 = -1."));
    CHECK(says(explain(a, "Birch"), "The party pays 1 back"));
    CHECK(says(explain(a, "Birch", language::da), "Parten betaler 1 tilbage"));
    CHECK(says(explain(a, "Birch", language::da), "Afrundingen bæres over årene (år for år)."));
    CHECK_FALSE(says(explain(a, "Ash"), "pays 1 back"));
    CHECK(work_out(a).lines[1].given == -1);
    CHECK(work_out(a).lines[1].reason == rounding_reason::carried_down);
}
