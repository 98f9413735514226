#include <fordel/key/explanation.hpp>
#include <fordel/key/nested_key.hpp>

#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "support/calculator.hpp"
#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::key;
using fordel::language;
using fordel::nested;
using fordel::party;
using support::calculated;
using support::expect_error;

namespace {

party const east{"east", "East"}, west{"west", "West"};
party const a{"a", "A"}, b{"b", "B"}, c{"c", "C"};
key regions() { return {{east, west}, {fraction(3), fraction(1)}}; }
key east_towns() { return {{a, b}, {fraction(1), fraction(2)}}; }

} // namespace

TEST_CASE("each group's share is shared on among its members", "[nested_key]") {
    key const towns = nested(regions(), {{"West", key::single(c)}, {"east", east_towns()}});
    CHECK(towns.parties() == std::vector{a, b, c});
    CHECK(towns.share("a") == fraction(1) / fraction(4)); // 3/4 × 1/3
    CHECK(towns.share("b") == fraction(fordel::half));
    CHECK(towns.share("c") == fraction(1) / fraction(4));
    CHECK(key_formula(towns, 0).en == "3 / 4 × 1 / 3");
    CHECK(describe(towns).en == "given weights; within each: East: given weights; West: the whole amount");
    // Who has no share in a group may be in another: 3/4 × 2/3 and 1/4 × 1.
    key const both = nested(regions(), {{"east", {{a, b}, {fraction(0), fraction(1)}}}, {"west", key::single(a)}});
    CHECK(both.share("a") == fraction(1) / fraction(4));
    for (key const& k : {towns, both, both.without("b"), fordel::mix({fordel::half * both, fordel::half * towns})})
        for (std::size_t i = 0; i < k.size(); ++i)
            for (language const lang : {language::da, language::en})
                CHECK(calculated(key_formula(k, i).in(lang), lang) == k.share(i));
}

TEST_CASE("nobody has a share in two groups", "[nested_key]") {
    expect_error("fordel.party.duplicate",
                 [] { return nested(regions(), {{"east", east_towns()}, {"west", key::single(a)}}); });
    key const partly({c, fordel::uncovered_party()}, {fraction(1), fraction(1)});
    key const open =
        nested(regions(), {{"east", {{a, fordel::uncovered_party()}, {fraction(1), fraction(2)}}}, {"west", partly}});
    CHECK(open.share("uncovered") == fraction(5) / fraction(8)); // 3/4 × 2/3 + 1/4 × 1/2
}

TEST_CASE("each party of the outer key has its group", "[nested_key]") {
    expect_error("fordel.key.groups", [] { return nested(regions(), {{"east", east_towns()}}); });
    expect_error("fordel.party.unknown", [] { return nested(regions(), {{"north", east_towns()}}); });
    expect_error("fordel.party.duplicate",
                 [] { return nested(regions(), {{"east", east_towns()}, {"East", east_towns()}}); });
    key const partly({east, fordel::uncovered_party()}, {fraction(3), fraction(1)});
    CHECK(nested(partly, {{"east", east_towns()}}).share("uncovered") == fraction(1) / fraction(4));
}
