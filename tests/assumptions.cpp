#include <fordel/sjaelland/assumptions.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

namespace sjaelland = fordel::sjaelland;
using fordel::assumption;
using sjaelland::options;

namespace {

assumption found(options const& chosen, std::string const& id) {
    for (assumption const& a : sjaelland::assumptions(chosen))
        if (a.id == id) return a;
    FAIL("no assumption " + id);
    return {};
}

bool says(std::string const& told, std::string const& what) { return told.find(what) != std::string::npos; }

} // namespace

TEST_CASE("each open question is an assumption in both languages", "[assumptions]") {
    std::set<std::string> ids;
    for (assumption const& a : sjaelland::assumptions({.outside = "Greve"})) {
        INFO(a.id);
        CHECK(ids.insert(a.id).second);
        for (fordel::text const& t : {a.question, a.chosen, a.why}) {
            CHECK_FALSE(t.da.empty());
            CHECK_FALSE(t.en.empty());
        }
    }
    for (char const* id : {"outside", "missing_share", "others", "leads", "population_date", "office_starts",
                           "standings", "clusters", "region_period", "ufs_year", "ruc_payer", "first_follow_up",
                           "collection", "rounding", "settlement", "price_index"}) {
        INFO(id);
        CHECK(ids.contains(id));
    }
}

TEST_CASE("by default only the one outside is the caller's choice", "[assumptions]") {
    for (assumption const& a : sjaelland::assumptions({.outside = "Greve"})) {
        INFO(a.id);
        CHECK(a.named_by_caller == (a.id == "outside"));
    }
}

TEST_CASE("what the caller chose is said and marked", "[assumptions]") {
    auto const chosen = [](options given, std::string const& id) {
        given.outside = "Greve";
        assumption const a = found(given, id);
        CHECK(a.named_by_caller);
        CHECK(a.chosen.en != found({.outside = "Greve"}, id).chosen.en);
        CHECK(a.chosen.da != found({.outside = "Greve"}, id).chosen.da);
        return a.chosen.en;
    };
    CHECK(says(found({.outside = "Greve"}, "outside").chosen.da, "Greve"));
    CHECK(says(chosen({.missing_share = sjaelland::missing_share::uncovered}, "missing_share"), "uncovered"));
    CHECK(says(chosen({.others = sjaelland::others::only_non_leads}, "others"), "lead no office"));
    CHECK(says(chosen({.leads = {{"bygge-og-anlaeg", "Holbæk"}}}, "leads"), "Holbæk (chosen)"));
    CHECK(says(chosen({.population_date = fordel::reference_date::same_year()}, "population_date"),
               "of the year of the payment"));
    CHECK(says(chosen({.office_starts = {{"life-science", fordel::make_date(2021, 9, 1)}}}, "office_starts"),
               "1 September 2021"));
    CHECK(says(chosen({.clusters = fordel::key::single(sjaelland::the_clusters())}, "clusters"), "key"));
    CHECK(says(chosen({.region_period = fordel::period::years(2022, 2024)}, "region_period"), "2022-2024"));
    CHECK(says(chosen({.ufs_year = 2022}, "ufs_year"), "2022"));
    CHECK(says(chosen({.ruc_payer = sjaelland::ufm()}, "ruc_payer"), sjaelland::ufm().name));
    CHECK(says(chosen({.first_follow_up = fordel::make_date(2022, 10, 1)}, "first_follow_up"), "1 October 2022"));
    CHECK(says(chosen({.collection = sjaelland::collection::through_lead}, "collection"), "through the lead"));
    CHECK(says(chosen({.settlement = sjaelland::settlement::table}, "settlement"), "one table"));
    CHECK(says(found({.outside = "Lejre", .method = fordel::independent_rounding{}}, "settlement").chosen.en,
               "independent"));
    CHECK(says(chosen({.unit = fordel::rounding_unit::major}, "rounding"), "krone"));
    CHECK(says(chosen({.method = fordel::independent_rounding{}}, "rounding"), "independent"));
    CHECK(says(chosen({.ties = fordel::tie_breaking::by_lot("x")}, "rounding"), "lot"));
}

TEST_CASE("readings of a sentence are told apart from values nobody stated", "[assumptions]") {
    CHECK(found({.outside = "Greve"}, "missing_share").kind == fordel::assumption_kind::reading);
    CHECK(found({.outside = "Greve"}, "others").kind == fordel::assumption_kind::reading);
    CHECK(found({.outside = "Greve"}, "first_follow_up").kind == fordel::assumption_kind::reading);
    CHECK(found({.outside = "Greve"}, "leads").kind == fordel::assumption_kind::assumption);
    CHECK(found({.outside = "Greve"}, "population_date").kind == fordel::assumption_kind::assumption);
}

TEST_CASE("the lead of an office is the default's or the caller's", "[assumptions]") {
    CHECK(sjaelland::lead_of(sjaelland::offices[0], {}).name == "Næstved");
    CHECK(sjaelland::lead_of(sjaelland::offices[0], {.leads = {{"bygge-og-anlaeg", "316"}}}).name == "Holbæk");
    CHECK(sjaelland::lead_of(sjaelland::offices[1], {.leads = {{"bygge-og-anlaeg", "316"}}}).name == "Kalundborg");
    support::expect_error("fordel.party.unknown", [] {
        return sjaelland::lead_of(sjaelland::offices[0], {.leads = {{"bygge-og-anlaeg", "Odense"}}});
    });
    support::expect_error("fordel.party.unknown", [] { return sjaelland::assumptions({.outside = "Odense"}); });
}
