#include <fordel/figures.hpp>
#include <fordel/population.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::date;
using fordel::figure;
using fordel::figures;
using fordel::fraction;
using fordel::make_date;
using fordel::missing_date;
using fordel::party;
using fordel::party_kind;
using support::expect_error;
using support::seen_in_error;

namespace {

party const greve{"greve", "Greve", party_kind::municipality, "253"};
party const koege{"koege", "Køge", party_kind::municipality, "259"};
party const harbour{"harbour", "The harbour"};
std::vector<party> const all{greve, koege, harbour};
date const first = make_date(2021, 1, 1);
date const second = make_date(2022, 1, 1);
fordel::text const coastline{"kystlinje", "coastline"};
fordel::text const km{"km", "km"};

figures coast(std::vector<figure> const& values) { return {coastline, all, values, {{"kort", "map"}}, km}; }

figures coast() {
    return coast({{"259", second, fraction(61)}, {"259", first, fraction(121, 2)}, {"harbour", first, fraction(-1)}});
}

} // namespace

TEST_CASE("a figure is that of its party and date", "[figures]") {
    CHECK(coast().at(koege, first) == fordel::figure_found{fraction(121, 2), first, false});
    CHECK(coast().at(koege, second).value == fraction(61));
    CHECK(coast().at(harbour, first).value == fraction(-1)); // by id, where there is no code
    CHECK(coast().at({.code = "259"}, first).value == fraction(121, 2));
    CHECK(coast().at({.id = "koege"}, first).value == fraction(121, 2));
    CHECK(coast().dates(koege) == std::vector{first, second});
    CHECK(coast().parties() == all);
    CHECK(coast().what() == coastline);
    CHECK(coast().unit() == km);
    CHECK(coast().source().document.en == "map");
    CHECK(coast().values() == std::vector<figure>{{"259", first, fraction(121, 2)},
                                                  {"259", second, fraction(61)},
                                                  {"harbour", first, fraction(-1)}});
}

TEST_CASE("dates are strict, unless an earlier figure is asked for", "[figures]") {
    CHECK(seen_in_error([] { return coast().at(harbour, second); }) ==
          "The harbour, coastline 2022-01-01 (figures from 2021-01-01 to 2021-01-01)");
    CHECK(seen_in_error([] { return coast().at(greve, first); }) ==
          "Greve (253), coastline 2021-01-01 (no figures at all)");
    expect_error("fordel.figures.missing_date", [] { return coast().at(harbour, second); });
    auto const carried = coast().at(harbour, second, missing_date::carry_forward);
    CHECK(carried == fordel::figure_found{fraction(-1), first, true});
    expect_error("fordel.figures.missing_date",
                 [] { return coast().at(koege, make_date(2020, 12, 31), missing_date::carry_forward); });
}

TEST_CASE("a party that figures do not cover is told by who, what and when", "[figures]") {
    party const faxe{"faxe", "Faxe", party_kind::municipality, "320"};
    expect_error("fordel.figures.missing_party", [&] { return coast().at(faxe, first); });
    CHECK(seen_in_error([&] { return coast().at(faxe, first); }) == "Faxe (320), coastline 2021-01-01");
    CHECK_FALSE(coast().covers(faxe));
    CHECK_FALSE(coast().covers({"koege", "Køge", party_kind::municipality, "999"})); // another of that name
    CHECK(coast().covers(koege));
    expect_error("fordel.figures.missing_party", [&] { return coast().dates(faxe); });
    expect_error("fordel.figures.missing_party", [] { return coast({{"320", first, fraction(1)}}); });
}

TEST_CASE("figures that contradict each other, or have no name, are refused", "[figures]") {
    expect_error("fordel.figures.duplicate",
                 [] { return coast({{"259", first, fraction(1)}, {"koege", first, fraction(1)}}); });
    expect_error("fordel.figures.unnamed", [] { return figures({}, all, {}, {}); });
    expect_error("fordel.party.duplicate", [] { return figures(coastline, {koege, koege}, {}, {}); });
    expect_error("fordel.party.duplicate", [] { return figures(coastline, {harbour, harbour}, {}, {}); });
}

TEST_CASE("parties of one name are told apart by their codes", "[figures]") {
    std::vector<party> const castros{{"castro", "Castro", party_kind::municipality, "1"},
                                     {"castro", "Castro", party_kind::municipality, "2"}};
    figures const two(coastline, castros, {{"1", first, fraction(7)}, {"2", first, fraction(8)}}, {});
    CHECK(two.at(castros[0], first).value == fraction(7));
    CHECK(two.at(castros[1], first).value == fraction(8));
    CHECK_FALSE(two.covers({.id = "castro"})); // either of them
    expect_error("fordel.figures.missing_party",
                 [&] { return figures(coastline, castros, {{"castro", first, fraction(7)}}, {}); });
}

TEST_CASE("the latest published are those whose figures were all out by the day", "[figures]") {
    date const march = make_date(2021, 3, 1), april = make_date(2021, 4, 1), next = make_date(2022, 3, 1);
    figures const dated = coast({{"253", first, fraction(1), march},
                                 {"259", first, fraction(2), april},
                                 {"253", second, fraction(3), next},
                                 {"259", second, fraction(4), next}});
    CHECK(dated.latest_published(make_date(2022, 2, 28)) == first);
    CHECK(dated.latest_published(april) == first);
    CHECK(dated.latest_published(next) == second);
    expect_error("fordel.figures.not_published", [&] { return dated.latest_published(march); });
    // A date whose publication is not stated may be the latest: no earlier one is taken for it.
    figures const unstated = dated.merge(coast({{"253", make_date(2021, 7, 1), fraction(9)}}));
    expect_error("fordel.figures.not_published", [&] { return unstated.latest_published(make_date(2022, 2, 28)); });
    CHECK(unstated.latest_published(next) == second);
    CHECK(unstated.latest_published(april) == first);
}

TEST_CASE("figures are merged, replaced and compared", "[figures]") {
    figures const more = coast({{"253", first, fraction(5)}, {"259", first, fraction(121, 2)}});
    CHECK(coast().merge(more).at(greve, first).value == fraction(5));
    CHECK(coast().merge(more).at(koege, second).value == fraction(61));
    figures const revised = coast({{"259", first, fraction(60)}});
    expect_error("fordel.figures.duplicate", [&] { return coast().merge(revised); });
    CHECK(coast().replace(revised).at(koege, first).value == fraction(60));
    CHECK(coast().replace(revised).at(harbour, first).value == fraction(-1));
    CHECK(coast().diff(coast({{"259", first, fraction(60)},
                              {"259", second, fraction(61)},
                              {"harbour", first, fraction(-1)},
                              {"253", first, fraction(5)}})) ==
          std::vector<fordel::figure_change>{{greve, first, std::nullopt, fraction(5)},
                                             {koege, first, fraction(121, 2), fraction(60)}});
    figures const miles(coastline, all, {}, {}, {"sømil", "nautical miles"});
    expect_error("fordel.figures.different", [&] { return coast().merge(miles); });
    CHECK(seen_in_error([&] { return coast().diff(miles); }) == "coastline in km, and coastline in nautical miles");
}

TEST_CASE("sums are of figures of one unit, and never of half of them", "[figures]") {
    figures const shore({"bredder", "shores"}, {koege, greve},
                        {{"259", first, fraction(1, 2)}, {"253", first, fraction(3)}}, {{"atlas", "atlas"}}, km);
    figures const both = coast() + shore;
    CHECK(both.at(koege, first).value == fraction(61));
    expect_error("fordel.figures.missing_date", [&] { return both.at(koege, second); }); // only the coast has one
    expect_error("fordel.figures.missing_date", [&] { return both.at(greve, first); });  // only the shores have one
    expect_error("fordel.figures.missing_party", [&] { return both.at(harbour, first); });
    CHECK(both.what() == fordel::text{"kystlinje + bredder", "coastline + shores"});
    CHECK(both.source().document.en == "map; atlas");
    expect_error("fordel.figures.different", [&] { return coast() + figures(coastline, all, {}, {}); });
}

TEST_CASE("a population is figures that count heads", "[figures]") {
    fordel::population const counts({greve, koege}, {{"253", first, 50'514}}, {{"FOLK1A", "FOLK1A"}},
                                    {"0-5 år", "0-5 years"});
    figures const heads = counts;
    CHECK(heads.at(greve, first).value == fraction(50'514));
    CHECK(heads.title() == fordel::text{"folketal (0-5 år)", "population (0-5 years)"});
    CHECK(heads.limited_to() == counts.limited_to());
    expect_error("fordel.population.missing_area", [&] { return heads.at(harbour, first); });
    expect_error("fordel.population.missing_date", [&] { return heads.at(greve, second); });
    expect_error("fordel.population.negative",
                 [&] { return figures({"børn", "children"}, all, {{"253", first, fraction(-1)}}, {}, heads.unit()); });
    figures const again(heads.what(), heads.parties(), heads.values(), heads.source(), heads.unit(),
                        heads.limited_to());
    CHECK(again == heads);
    CHECK((counts + counts).at(greve, first).value == fraction(101'028));
}
