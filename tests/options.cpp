#include <fordel/sjaelland/options.hpp>

#include <catch2/catch_test_macros.hpp>

namespace sjaelland = fordel::sjaelland;

TEST_CASE("every open question has the default of the list of assumptions", "[options]") {
    sjaelland::options const chosen;
    CHECK(chosen.outside.empty()); // no default: the note does not name it
    CHECK(chosen.missing_share == sjaelland::missing_share::borne_by_others);
    CHECK(chosen.others == sjaelland::others::all_but_own_lead);
    CHECK(chosen.population_date == fordel::reference_date::year_before());
    CHECK(chosen.missing == fordel::missing_date::refuse);
    CHECK_FALSE(chosen.counts.has_value());
    CHECK(chosen.leads.empty());
    CHECK(chosen.office_starts.empty());
    CHECK(chosen.standings.empty());
    CHECK_FALSE(chosen.clusters.has_value());
    CHECK(chosen.region_period == fordel::period::years(2021, 2024));
    CHECK(chosen.ufs_year == 2021);
    CHECK_FALSE(chosen.ruc_payer.has_value());
    CHECK(chosen.first_follow_up == fordel::make_date(2022, 12, 31));
    CHECK(chosen.collection == sjaelland::collection::direct);
    CHECK(chosen.settlement == sjaelland::settlement::per_office);
    CHECK(chosen.method == fordel::any_method(fordel::largest_remainder{}));
    CHECK(chosen.unit == fordel::rounding_unit::minor);
    CHECK(chosen.ties == fordel::tie_breaking::in_order());
}
