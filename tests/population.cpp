#include <fordel/population.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::make_date;
using fordel::missing_date;
using fordel::party;
using fordel::party_kind;
using fordel::population;
using fordel::population_figure;
using support::expect_error;

namespace {

std::vector<party> const areas{{"greve", "Greve", party_kind::municipality, "253"},
                               {"koege", "Køge", party_kind::municipality, "259"}};
date const first = make_date(2021, 1, 1);
date const second = make_date(2022, 1, 1);

population counts() {
    return {areas,
            {{"253", second, 50'818}, {"253", first, 50'514}, {"259", first, 61'475}},
            {{"FOLK1A", "FOLK1A"}, "", {}}};
}

} // namespace

TEST_CASE("a head count is that of its date", "[population]") {
    CHECK(counts().at("253", first).heads == 50'514);
    CHECK(counts().at("253", second).heads == 50'818);
    CHECK(counts().at("253", second).on == second);
    CHECK_FALSE(counts().at("253", second).carried_forward);
    CHECK(counts().source().document.en == "FOLK1A");
    CHECK(counts().areas() == areas);
    CHECK(counts().dates("253") == std::vector{first, second});
    CHECK(counts().dates("259") == std::vector{first});
}

TEST_CASE("a missing date is an error by default", "[population]") {
    expect_error("fordel.population.missing_date", [] { return counts().at("259", second); });
    expect_error("fordel.population.missing_date", [] { return counts().at("253", make_date(2020, 1, 1)); });
    CHECK(support::seen_in_error([] { return counts().at("259", second); }) ==
          "Køge (259), population 2022-01-01 (figures from 2021-01-01 to 2021-01-01)");
}

TEST_CASE("the latest earlier figure is carried forward when asked for, and says so", "[population]") {
    auto const carried = counts().at("259", second, missing_date::carry_forward);
    CHECK(carried.heads == 61'475);
    CHECK(carried.on == first);
    CHECK(carried.carried_forward);
    CHECK(counts().at("253", make_date(2021, 12, 31), missing_date::carry_forward).heads == 50'514);
    auto const exact = counts().at("253", second, missing_date::carry_forward);
    CHECK_FALSE(exact.carried_forward);
    expect_error("fordel.population.missing_date", // nothing earlier to carry
                 [] { return counts().at("253", make_date(2020, 12, 31), missing_date::carry_forward); });
}

TEST_CASE("an area without figures, or none at all", "[population]") {
    expect_error("fordel.population.missing_area", [] { return counts().at("999", first); });
    expect_error("fordel.population.missing_area", [] { return counts().at("Greve", first); }); // by code alone
    expect_error("fordel.population.missing_area", [] { return counts().dates("999"); });
    population const bare(areas, {{"253", first, 1}}, {});
    expect_error("fordel.population.missing_date", [&] { return bare.at("259", first, missing_date::carry_forward); });
    CHECK(support::seen_in_error([&] { return bare.at("259", first); }) ==
          "Køge (259), population 2021-01-01 (no figures at all)");
}

TEST_CASE("figures that contradict each other or nature are refused", "[population]") {
    auto const with = [](population_figure const& more) {
        return [more] { return population(areas, {{"253", first, 50'514}, more}, {}); };
    };
    expect_error("fordel.population.duplicate", with({"253", first, 50'514}));
    expect_error("fordel.population.duplicate", with({"253", first, 1}));
    expect_error("fordel.population.negative", with({"253", second, -1}));
    expect_error("fordel.population.missing_area", with({"999", second, 1}));
    CHECK(with({"259", first, 0})().at("259", first).heads == 0);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(with({"259", first, most})().at("259", first).heads == most);
}

TEST_CASE("an area without a code has no figures", "[population]") {
    std::vector<fordel::party> const nameless{{"a", "A"}, {"b", "B"}, {"c", "C", fordel::party_kind::other, "1"}};
    expect_error("fordel.population.missing_area", [&] { return population(nameless, {{"", first, 5}}, {}); });
    std::vector<fordel::population_figure> const figures{{"1", first, 5}, {"1", second, 6}};
    CHECK(population(nameless, figures, {}).figures() == figures);
}

TEST_CASE("an error says which area and which figures", "[population]") {
    auto const seen = [](std::vector<population_figure> const& figures) {
        return support::seen_in_error([&] { return population(areas, figures, {}); });
    };
    CHECK(seen({{"259", first, 1}, {"259", first, 2}}) == "Køge (259), population 2021-01-01: 1 and 2");
    CHECK(seen({{"259", first, -1}}) == "Køge (259), population 2021-01-01: -1");
    CHECK(seen({{"999", first, 1}}) == "a figure for the code \"999\", which is not listed");
    expect_error("fordel.party.duplicate",
                 [] { return population({areas[0], {"other", "Other", party_kind::other, "253"}}, {}, {}); });
}

TEST_CASE("two populations are merged where they do not differ", "[population]") {
    party const faxe{"faxe", "Faxe", party_kind::municipality, "320"};
    population const more({areas[1], faxe}, {{"320", first, 36'558}, {"259", second, 61'718}, {"259", first, 61'475}},
                          {{"FOLK2", "FOLK2"}, "", {}});
    population const both = counts().merge(more);
    CHECK(both.areas() == std::vector{areas[0], areas[1], faxe});
    CHECK(both.at("253", second).heads == 50'818);
    CHECK(both.at("259", second).heads == 61'718);
    CHECK(both.at("320", first).heads == 36'558);
    CHECK(both.source().document.en == "FOLK1A; FOLK2");
    CHECK(counts().merge(counts()).source() == counts().source());
    CHECK(counts().diff(counts().merge(counts())).empty());
    population const other(areas, {{"253", first, 50'515}}, {});
    expect_error("fordel.population.duplicate", [&] { return counts().merge(other); });
    CHECK(support::seen_in_error([&] { return counts().merge(other); }) ==
          "Greve (253), population 2021-01-01: 50514 and 50515");
}

TEST_CASE("revised figures replace those they revise, and the difference is told", "[population]") {
    party const faxe{"faxe", "Faxe", party_kind::municipality, "320"};
    population const revised({areas[0], faxe}, {{"253", first, 50'515}, {"320", first, 36'558}}, {});
    population const now = counts().replace(revised);
    CHECK(now.at("253", first).heads == 50'515);
    CHECK(now.at("253", second).heads == 50'818);
    CHECK(now.at("259", first).heads == 61'475);
    CHECK(now.at("320", first).heads == 36'558);
    CHECK(counts().diff(now) ==
          std::vector<fordel::population_change>{{areas[0], first, 50'514, 50'515}, {faxe, first, {}, 36'558}});
    CHECK(now.diff(counts()) ==
          std::vector<fordel::population_change>{{areas[0], first, 50'515, 50'514}, {faxe, first, 36'558, {}}});
    CHECK(counts().at("253", first).heads == 50'514); // the original stays
}

TEST_CASE("figures of a part of the people are not mixed with those of another", "[population]") {
    population const children(areas, {{"253", first, 3'000}}, {}, {"0-5 år", "0-5 years"});
    CHECK(children.limited_to().da == "0-5 år");
    CHECK(counts().limited_to() == fordel::text{});
    expect_error("fordel.population.different_scope", [&] { return counts().merge(children); });
    expect_error("fordel.population.different_scope", [&] { return counts().replace(children); });
    expect_error("fordel.population.different_scope", [&] { return counts().diff(children); });
    CHECK(support::seen_in_error([&] { return counts().merge(children); }) ==
          "population in inhabitants, and population (0-5 years) in inhabitants");
    CHECK(children.merge(children).limited_to() == children.limited_to());
}

TEST_CASE("a copy outlives the population it was made of", "[population]") {
    auto copy = [] {
        population const original = counts();
        return population(original);
    }();
    CHECK(copy.at("259", first).heads == 61'475);
}

TEST_CASE("populations are equal where areas, figures and source are", "[population]") {
    auto const made = [](std::int64_t heads, char const* source) {
        return population({{"a", "A", fordel::party_kind::municipality, "1"}}, {{"1", make_date(2021, 1, 1), heads}},
                          {{source, source}});
    };
    CHECK(made(5, "counts") == made(5, "counts"));
    CHECK(made(5, "counts") != made(6, "counts"));
    CHECK(made(5, "counts") != made(5, "other counts"));
    population const one = made(5, "counts");
    population const copy = one; // NOLINT: a copy is the point
    CHECK(copy == one);
}
