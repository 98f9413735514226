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
          "2022-01-01 (figures from 2021-01-01 to 2021-01-01)");
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
    CHECK(support::seen_in_error([&] { return bare.at("259", first); }) == "2021-01-01 (no figures at all)");
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
