#include <fordel/sjaelland.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

namespace sjaelland = fordel::sjaelland;
using sjaelland::options;
using sjaelland::set_option;
using support::expect_error;

namespace {

options with(std::string_view name, sjaelland::option::texts const& written) {
    options chosen;
    set_option(chosen, name, written);
    return chosen;
}

} // namespace

TEST_CASE("every option of the programme stands in the table, with its help", "[option_table]") {
    std::vector<std::string_view> const names{"outside",
                                              "leads",
                                              "missing_share",
                                              "others",
                                              "population_date",
                                              "missing",
                                              "counts",
                                              "office_starts",
                                              "standings",
                                              "clusters",
                                              "region_period",
                                              "ufs_year",
                                              "ruc_payer",
                                              "first_follow_up",
                                              "collection",
                                              "settlement",
                                              "method",
                                              "unit",
                                              "seed",
                                              "ties"};
    std::vector<std::string_view> found;
    for (auto const& option : sjaelland::option_table()) {
        found.push_back(option.name);
        INFO(option.name);
        CHECK_FALSE(option.help.empty());
        CHECK(option.form.empty() != option.choices.empty());
        CHECK((option.set == nullptr) == (option.name == "counts"));
        CHECK(option.repeated == (option.form.find('=') != option.form.npos));
    }
    CHECK(found == names);
}

TEST_CASE("every choice of an option can be set", "[option_table]") {
    for (auto const& option : sjaelland::option_table())
        for (std::string_view const choice : option.choices) {
            INFO(option.name << ' ' << choice);
            options chosen{.ties = fordel::tie_breaking::by_lot("a public seed")};
            CHECK_NOTHROW(set_option(chosen, option.name, {std::string(choice)}));
        }
}

TEST_CASE("options are set from text", "[option_table]") {
    CHECK(with("outside", {"Greve"}).outside == "greve");
    CHECK(with("outside", {"NÆSTVED"}).outside == "naestved");
    CHECK(with("outside", {"350"}).outside == "lejre");
    CHECK(with("missing_share", {"uncovered"}).missing_share == sjaelland::missing_share::uncovered);
    CHECK(with("missing-share", {"borne-by-others"}).missing_share == sjaelland::missing_share::borne_by_others);
    CHECK(with("others", {"only_non_leads"}).others == sjaelland::others::only_non_leads);
    CHECK(with("population_date", {"same_year"}).population_date == fordel::reference_date::same_year());
    CHECK(with("population_date", {"2020-01-01"}).population_date ==
          fordel::reference_date::fixed(fordel::make_date(2020, 1, 1)));
    CHECK(with("missing", {"carry-forward"}).missing == fordel::missing_date::carry_forward);
    CHECK(with("region_period", {"2021-2023"}).region_period == fordel::period::years(2021, 2023));
    CHECK(with("region_period", {"2022"}).region_period == fordel::period::year(2022));
    CHECK(with("region_period", {"2021-07-01/2024-12-31"}).region_period ==
          fordel::period(fordel::make_date(2021, 7, 1), fordel::make_date(2024, 12, 31)));
    CHECK(with("ufs_year", {"2022"}).ufs_year == 2022);
    CHECK(with("ruc_payer", {"UFM"}).ruc_payer == sjaelland::ufm());
    CHECK(with("ruc_payer", {"uddannelses- og forskningsministeriet"}).ruc_payer == sjaelland::ufm());
    CHECK(with("ruc_payer", {"En fond"}).ruc_payer == fordel::party{"en-fond", "En fond"});
    CHECK(with("first_follow_up", {"2023-06-30"}).first_follow_up == fordel::make_date(2023, 6, 30));
    CHECK(with("collection", {"through_lead"}).collection == sjaelland::collection::through_lead);
    CHECK(with("settlement", {"table"}).settlement == sjaelland::settlement::table);
    CHECK(with("settlement", {"table_free"}).settlement == sjaelland::settlement::table_free);
    CHECK(with("method", {"power_mean:2"}).method == fordel::any_method(fordel::power_mean<2>{}));
    CHECK(with("unit", {"100 kr."}).unit == fordel::rounding_unit(fordel::kroner(100)));
    CHECK(with("ties", {"larger_weight"}).ties == fordel::tie_breaking::by_larger_weight());
}

TEST_CASE("repeated options take all their texts, and replace what was said before", "[option_table]") {
    auto chosen = with("leads", {"foedevarer=Lejre", "Life science/Bio Solutions=Køge"});
    REQUIRE(chosen.leads.size() == 2);
    CHECK(chosen.leads[0].office == "foedevarer");
    CHECK(chosen.leads[0].municipality == "lejre");
    CHECK(chosen.leads[1].office == "life-science");
    set_option(chosen, "leads", {"foedevarer=Faxe"});
    REQUIRE(chosen.leads.size() == 1);
    CHECK(chosen.leads[0].municipality == "faxe");
    CHECK(with("office_starts", {"foedevarer=2021-07-01"}).office_starts[0].from == fordel::make_date(2021, 7, 1));
    CHECK(with("standings", {"deb=granted"}).standings[0].status == fordel::status::granted);
    // A weight of zero may come first.
    auto const clusters = with("clusters", {"Alfa=0", "Beta=1/3", "Gamma=2"}).clusters;
    REQUIRE(clusters);
    CHECK(clusters->parties()[0].name == "Alfa");
    CHECK(clusters->share("beta") == fordel::fraction(1, 7));
    // Cut at the first mark: an empty name.
    expect_error("fordel.sjaelland.unknown_option", [] { return with("clusters", {"=Alfa=1"}); });
}

TEST_CASE("a lot has its seed, in whichever order they are named", "[option_table]") {
    auto const lot = fordel::tie_breaking::by_lot("2021");
    CHECK(sjaelland::options_from({{"ties", {"lot"}}, {"seed", {"2021"}}}).ties == lot);
    CHECK(sjaelland::options_from({{"seed", {"2021"}}, {"ties", {"lot"}}}).ties == lot);
    CHECK(sjaelland::options_from({{"seed", {"2021"}}, {"ties", {"order"}}}).ties == fordel::tie_breaking::in_order());
    expect_error("fordel.allocation.no_seed", [] { return with("ties", {"lot"}); });
    expect_error("fordel.allocation.no_seed", [] { return with("seed", {""}); });
}

TEST_CASE("options are set on top of others", "[option_table]") {
    auto const chosen = sjaelland::options_from({{"outside", {"Greve"}}}, sjaelland::options_of_ranges());
    CHECK(chosen.unit == fordel::rounding_unit::major);
    CHECK(chosen.outside == "greve");
    CHECK(sjaelland::options_from({{"unit", {"øre"}}}, sjaelland::options_of_ranges()).unit ==
          fordel::rounding_unit::minor);
}

TEST_CASE("what an option does not take is an error that says what it takes", "[option_table]") {
    expect_error("fordel.sjaelland.unknown_option", [] { return with("outsid", {"Greve"}); });
    CHECK(support::seen_in_error([] { return with("outsid", {"Greve"}); }).find("outside") != std::string::npos);
    CHECK(support::seen_in_error([] { return with("others", {"all"}); }) ==
          "others \"all\" (all_but_own_lead, only_non_leads)");
    for (auto const& [name, written] :
         std::vector<std::pair<std::string_view, sjaelland::option::texts>>{{"counts", {"folk1a.csv"}},
                                                                            {"outside", {}},
                                                                            {"outside", {"Greve", "Faxe"}},
                                                                            {"leads", {"Lejre"}},
                                                                            {"leads", {"=Lejre"}},
                                                                            {"leads", {"kontoret=Lejre"}},
                                                                            {"ufs_year", {"next"}},
                                                                            {"region_period", {"2021-"}}}) {
        INFO(name);
        expect_error("fordel.sjaelland.unknown_option", [&] { return with(name, written); });
    }
    expect_error("fordel.party.unknown", [] { return with("outside", {"Odense"}); });
    expect_error("fordel.population.unknown_policy", [] { return with("missing", {"guess"}); });
    expect_error("fordel.calendar.bad_date", [] { return with("first_follow_up", {"2022-13-01"}); });
    expect_error("fordel.calendar.bad_date", [] { return with("ufs_year", {"99999999999"}); });
    expect_error("fordel.calendar.reversed_period", [] { return with("region_period", {"2024-2021"}); });
    expect_error("fordel.apportionment.unknown_method", [] { return with("method", {"fair"}); });
    expect_error("fordel.allocation.unknown_unit", [] { return with("unit", {"euro"}); });
    expect_error("fordel.allocation.unknown_tie_policy", [] { return with("ties", {"coin"}); });
    expect_error("fordel.schedule.unknown_status", [] { return with("standings", {"deb=certain"}); });
    expect_error("fordel.exact.malformed", [] { return with("clusters", {"Alfa=half"}); });
}

TEST_CASE("other readings are cases of their own", "[option_table]") {
    auto const found = sjaelland::readings({.outside = "Greve"});
    REQUIRE(found.size() == 3);
    CHECK(found[0].name.empty());
    CHECK(found[1].name == "missing_share=uncovered");
    CHECK(found[2].name == "others=only_non_leads");
    CHECK(found[0].schedule.amounts() == sjaelland::programme({.outside = "Greve"}).schedule().amounts());
    CHECK_FALSE(found[1].schedule.filter({.payer = "uncovered"}).empty());
    CHECK(found[2].schedule.filter({.year = 2022, .stream = "cofinancing", .payer = "Næstved"}).size() == 1);
}

TEST_CASE("a lead pays half a million a year to its own office, and the others as much", "[option_table]") {
    CHECK(sjaelland::lead_contribution() == fordel::kroner(500'000));
    CHECK(sjaelland::others_contribution() == fordel::kroner(500'000));
}
