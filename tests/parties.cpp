#include <fordel/detail/spelling.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

#include "support/expect_error.hpp"

namespace sjaelland = fordel::sjaelland;

TEST_CASE("the 17 municipalities are parties with their codes", "[parties]") {
    auto const all = sjaelland::municipalities();
    REQUIRE(all.size() == 17);
    CHECK(all.front() == fordel::party{"greve", "Greve", fordel::party_kind::municipality, "253"});
    CHECK(all[fordel::find_party(all, "Næstved")].id == "naestved");
    CHECK(all[fordel::find_party(all, "350")].name == "Lejre");
    for (std::size_t i = 1; i < all.size(); ++i)
        CHECK(official_order(all[i - 1], all[i]));
    for (auto const& m : all)
        CHECK(m.id == fordel::detail::fold(m.name));
}

TEST_CASE("the population is that of FOLK1A, with its source", "[parties]") {
    auto const counts = sjaelland::folk1a();
    CHECK(counts.at("350", fordel::make_date(2021, 1, 1)).heads == 28'173);
    CHECK(counts.at("253", fordel::make_date(2008, 1, 1)).heads == 47'773);
    CHECK(counts.dates("253").size() == 16);
    CHECK(counts.source().document.en.find("FOLK1A") != std::string::npos);
    CHECK(counts.source().document.en.find("CC BY 4.0") != std::string::npos);
    support::expect_error("fordel.population.missing_date",
                          [&] { return counts.at("350", fordel::make_date(2024, 1, 1)); });
    support::expect_error("fordel.population.missing_date",
                          [&] { return counts.at("350", fordel::make_date(2022, 7, 1)); });
    support::expect_error("fordel.population.missing_area",
                          [&] { return counts.at("101", fordel::make_date(2022, 1, 1)); });
}

TEST_CASE("four offices with the leads that are reported or assumed", "[parties]") {
    CHECK(sjaelland::offices.size() == 4);
    CHECK(sjaelland::offices[0].strength == "Bygge og anlæg");
    CHECK(sjaelland::offices[0].lead == "naestved");
    CHECK(sjaelland::offices[1].lead == "kalundborg");
    CHECK(sjaelland::offices[2].lead == "slagelse");
    CHECK(sjaelland::offices[3].lead == "roskilde");
    for (auto const& o : sjaelland::offices)
        CHECK(o.lead_is_reported == (o.id == "bygge-og-anlaeg"));
}

TEST_CASE("no two parties share an id", "[parties]") {
    std::set<std::string> ids;
    for (auto const& m : sjaelland::municipalities())
        CHECK(ids.insert(m.id).second);
    for (auto const& o : sjaelland::offices)
        CHECK(ids.insert(office_party(o).id).second);
    for (auto const& p : {sjaelland::deb(), sjaelland::ufm(), sjaelland::ufs(), sjaelland::state(),
                          sjaelland::region_sjaelland(), sjaelland::ruc(), sjaelland::kkr_sjaelland(),
                          sjaelland::erhvervshus_sjaelland(), sjaelland::sjaellands_udviklingsalliance(),
                          sjaelland::danish_life_science_cluster(), sjaelland::the_clusters()})
        CHECK(ids.insert(p.id).second);
}
