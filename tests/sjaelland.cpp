#include "support/sjaelland.hpp"

#include <fordel/schedule.hpp>
#include <fordel/sjaelland.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

namespace sjaelland = fordel::sjaelland;
using fordel::schedule_field;
using sjaelland::options;
using support::cofinanced;
using support::dkk;
using support::expect_error;
using support::without_greve;

// Amounts are those of an oracle in Python's fractions, from FOLK1A's figures: the exact shares of 500,000.00 kr. an
// office, rounded down, the øre left to the largest remainders. Those of Lejre are in the specification as well.

TEST_CASE("Lejre's co-financing of 2022 with Greve outside", "[sjaelland]") {
    auto const lejre = sjaelland::programme({.outside = "Greve"}).schedule().filter({.year = 2022, .payer = "Lejre"});
    CHECK(lejre.total() == dkk(7'901'887)); // 79,018.87
    CHECK(lejre.size() == 4);
    // 28,173 of 705,145, 739,839, 709,204 and 699,437.
    CHECK(lejre.amounts() == std::vector<std::int64_t>{1'997'674, 1'903'995, 1'986'241, 2'013'977});
    CHECK(lejre.explain().find("28,173 / 705,145 × 500,000 = 19,976.74 …") != std::string::npos);
}

TEST_CASE("all sixteen pay to the øre in 2022", "[sjaelland]") {
    std::vector<std::pair<char const*, std::int64_t>> const oracle{
        {"Køge", 17'242'343},     {"Roskilde", 68'577'024}, {"Solrød", 6'574'669},        {"Odsherred", 9'234'154},
        {"Holbæk", 20'169'965},   {"Faxe", 10'297'164},     {"Kalundborg", 60'322'642},   {"Ringsted", 9'773'793},
        {"Slagelse", 66'613'702}, {"Stevns", 6'460'514},    {"Sorø", 8'412'357},          {"Lejre", 7'901'887},
        {"Lolland", 11'370'270},  {"Næstved", 67'432'235},  {"Guldborgsund", 16'920'635}, {"Vordingborg", 12'696'646}};
    auto const all = sjaelland::programme(without_greve()).schedule();
    std::int64_t sum = 0;
    for (auto const& [name, amount] : oracle) {
        INFO(name);
        CHECK(cofinanced(all, 2022, name) == dkk(amount));
        sum += amount;
    }
    CHECK(sum == 400'000'000);
    CHECK(cofinanced(all, 2022, "Greve") == dkk(0));
}

TEST_CASE("the key is renewed every year", "[sjaelland]") {
    auto const all = sjaelland::programme(without_greve()).schedule();
    for (auto const& [year, amount] :
         {std::pair{2021, 7'865'907}, {2022, 7'901'887}, {2023, 7'983'862}, {2024, 8'012'097}})
        CHECK(cofinanced(all, year, "Lejre") == dkk(amount));
    CHECK(cofinanced(all, 2024, "Holbæk") == dkk(20'339'040));
    CHECK(all.filter({.payer = "Lejre"}).total() == dkk(31'763'753)); // Lejre pays nothing else
}

TEST_CASE("the same year's population, or one date for all years", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.population_date = fordel::reference_date::fixed(fordel::make_date(2008, 1, 1));
    CHECK(cofinanced(chosen, 2022, "Lejre") == dkk(7'608'876));
    CHECK(cofinanced(chosen, 2021, "Lejre") == dkk(7'608'876));
    chosen.population_date = fordel::reference_date::same_year();
    expect_error("fordel.population.missing_date",
                 [&] { return sjaelland::programme(chosen).schedule(); }); // 2024 is not shipped
    chosen.missing = fordel::missing_date::carry_forward;
    CHECK(cofinanced(chosen, 2022, "Lejre") == dkk(7'983'862));
    CHECK(cofinanced(chosen, 2024, "Lejre") == dkk(8'012'097)); // by 2023
}

TEST_CASE("the missing share may stay uncovered", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.missing_share = sjaelland::missing_share::uncovered;
    auto const all = sjaelland::programme(chosen).schedule();
    CHECK(cofinanced(all, 2022, "Lejre") == dkk(7'378'937));      // 73,789.37
    CHECK(cofinanced(all, 2022, "uncovered") == dkk(13'230'385)); // 132,303.85
    CHECK(all.filter({.year = 2022, .stream = "cofinancing", .payer = "Greve"}).empty());
    CHECK(all.filter({.stream = "cofinancing"}).total() == as_any_money(fordel::kroner(16'000'000)));
    for (auto const e : all.filter({.year = 2022, .stream = "cofinancing.life-science", .payer = "uncovered"}))
        CHECK(e.amount() == dkk(3'195'661));
}

TEST_CASE("the others may be only those who lead no office", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.others = sjaelland::others::only_non_leads;
    auto const all = sjaelland::programme(chosen).schedule();
    CHECK(cofinanced(all, 2022, "Lejre") == dkk(11'531'024)); // 115,310.24
    CHECK(cofinanced(all, 2022, "Holbæk") == dkk(29'433'516));
    CHECK(cofinanced(all, 2022, "Næstved") == dkk(50'000'000)); // its own office alone
    chosen.missing_share = sjaelland::missing_share::uncovered;
    CHECK(cofinanced(chosen, 2022, "Lejre") == dkk(10'450'680));
    CHECK(cofinanced(chosen, 2022, "uncovered") == dkk(18'738'004));
}

TEST_CASE("another lead pays half a million and leaves the others' key", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.leads = {{"bygge-og-anlaeg", "Holbæk"}};
    CHECK(cofinanced(chosen, 2022, "Holbæk") == dkk(65'070'801));
    CHECK(cofinanced(chosen, 2022, "Næstved") == dkk(23'237'615));
    CHECK(cofinanced(chosen, 2022, "Lejre") == dkk(7'870'467));
}

TEST_CASE("amounts in whole kroner or thousands", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.unit = fordel::rounding_unit::major;
    CHECK(cofinanced(chosen, 2022, "Lejre") == dkk(7'901'900));
    chosen.unit = fordel::rounding_unit::thousand;
    CHECK(cofinanced(chosen, 2022, "Køge") == dkk(17'200'000));
    CHECK(cofinanced(chosen, 2022, "Sorø") == dkk(8'300'000));
    CHECK(cofinanced(chosen, 2022, "Vordingborg") == dkk(12'700'000));
}

TEST_CASE("an office that opens in September is paid for four months", "[sjaelland]") {
    auto chosen = without_greve();
    chosen.office_starts = {{"life-science", fordel::make_date(2022, 9, 1)}};
    auto const all = sjaelland::programme(chosen).schedule().filter({.stream = "cofinancing.life-science"});
    CHECK(all.filter({.year = 2021}).empty());
    CHECK(all.filter({.year = 2022, .payer = "Kalundborg"}).total() == dkk(16'666'667)); // 500,000.00 less 333,333.33
    CHECK(all.filter({.year = 2022, .payer = "Lejre"}).total() == dkk(634'665));
    CHECK(all.filter({.year = 2022}).total() == dkk(2 * 16'666'667));
    CHECK(all.filter({.year = 2023}).total() == dkk(100'000'000));
}

TEST_CASE("what is financed by whom over the four years", "[sjaelland]") {
    auto const all = sjaelland::programme(without_greve()).schedule();
    auto const million = [](std::int64_t count) { return as_any_money(fordel::kroner(count * 1'000'000)); };
    CHECK(all.filter({.stream = "deb"}).total() == million(320));
    CHECK(all.filter({.stream = "ufm"}).total() == million(320));
    CHECK(all.filter({.stream = "cofinancing"}).total() == million(16));
    CHECK(all.filter({.stream = "region"}).total() == million(10));
    CHECK(all.filter({.stream = "ufs"}).total() == million(8));
    CHECK(all.filter({.stream = "ruc"}).total() == million(20));
    CHECK(all.total() == million(694)); // a control figure, no headline
    CHECK(all.filter({.year = 2021}).total() == million(160 + 4 + 8 + 20) + as_any_money(fordel::kroner(2'500'000)));
    CHECK(all.filter({.recipient = "Klyngekontor Fødevarer"}).total() == million(4));
    CHECK(all.filter({.status = fordel::status::recommended}).total() == million(16));
    CHECK(all.filter({.status = fordel::status::granted}).total() == million(38));
}

TEST_CASE("money for the clusters may be divided once its key is known", "[sjaelland]") {
    auto chosen = without_greve();
    fordel::party const one{"k1", "K1", fordel::party_kind::cluster, ""},
        two{"k2", "K2", fordel::party_kind::cluster, ""};
    chosen.clusters = fordel::key({one, two}, {fordel::fraction(1), fordel::fraction(3)});
    auto const all = sjaelland::programme(chosen).schedule();
    CHECK(all.filter({.year = 2021, .stream = "deb", .recipient = "K1"}).total() ==
          as_any_money(fordel::kroner(20'000'000)));
    CHECK(all.filter({.stream = "ufs", .recipient = "K2"}).total() == as_any_money(fordel::kroner(6'000'000)));
}

TEST_CASE("the bodies that took part are known", "[sjaelland]") {
    auto const made = sjaelland::programme(without_greve());
    for (char const* name : {"KKR Sjælland", "Region Sjælland", "Roskilde Universitet", "Sjællands Udviklingsalliance",
                             "Erhvervshus Sjælland", "Greve"}) {
        INFO(name);
        CHECK(fordel::find_party(made.parties(), name) < made.parties().size());
        CHECK_NOTHROW(made.schedule().filter({.payer = name}));
    }
    expect_error("fordel.party.unknown", [&] { return made.schedule().filter({.payer = "Odense"}); });
}

TEST_CASE("the one outside must be named, known and no lead", "[sjaelland]") {
    expect_error("fordel.sjaelland.outside_not_named", [] { return sjaelland::programme({}); });
    expect_error("fordel.sjaelland.lead_outside", [] { return sjaelland::programme({.outside = "Næstved"}); });
    expect_error("fordel.sjaelland.lead_outside",
                 [] { return sjaelland::programme({.outside = "Greve", .leads = {{"life-science", "Greve"}}}); });
    expect_error("fordel.party.unknown", [] { return sjaelland::programme({.outside = "greve by"}); });
    expect_error("fordel.party.unknown", [] { return sjaelland::programme({.outside = "Odense"}); });
    CHECK(cofinanced({.outside = "253"}, 2022, "Lejre") == dkk(7'901'887)); // by code
    CHECK(cofinanced({.outside = "Næstved", .leads = {{"bygge-og-anlaeg", "Holbæk"}}}, 2022, "Næstved") ==
          dkk(0)); // leads no more
}

TEST_CASE("options for what the note does not have are refused", "[sjaelland]") {
    expect_error("fordel.sjaelland.unknown_option",
                 [] { return sjaelland::programme({.outside = "Greve", .leads = {{"biotek", "Holbæk"}}}); });
    expect_error("fordel.sjaelland.unknown_option", [] {
        return sjaelland::programme({.outside = "Greve", .office_starts = {{"biotek", fordel::make_date(2021, 1, 1)}}});
    });
    for (char const* stream : {"", "cofinanced", "cofinancing.biotek", "DEB"})
        expect_error("fordel.sjaelland.unknown_option", [&] {
            return sjaelland::programme({.outside = "Greve", .standings = {{stream, fordel::status::paid, {}}}});
        });
    for (char const* stream : {"deb", "ufm", "cofinancing", "cofinancing.foedevarer", "region", "ufs", "ruc"})
        CHECK_NOTHROW(sjaelland::programme({.outside = "Greve", .standings = {{stream, fordel::status::paid, {}}}}));
    expect_error("fordel.calendar.not_whole_months", [] {
        return sjaelland::programme(
            {.outside = "Greve", .office_starts = {{"life-science", fordel::make_date(2021, 1, 15)}}});
    });
    expect_error("fordel.sjaelland.unknown_option", [] {
        return sjaelland::programme(
            {.outside = "Greve", .office_starts = {{"life-science", fordel::make_date(2025, 1, 1)}}});
    });
}

TEST_CASE("thirteen cases, one for each that leads no office", "[sjaelland]") {
    auto const all = sjaelland::cases();
    REQUIRE(all.size() == 13);
    for (auto const& c : all) {
        INFO(c.name);
        CHECK(c.schedule.filter({.stream = "cofinancing"}).total() == as_any_money(fordel::kroner(16'000'000)));
        CHECK(c.schedule.filter({.stream = "cofinancing", .payer = c.name}).empty());
        CHECK(c.absent.size() == 1);
        for (auto const& line : sjaelland::checks(c.schedule, {.outside = c.name})) {
            INFO(line.id);
            CHECK(line.holds());
        }
    }
    CHECK(sjaelland::cases({.leads = {{"bygge-og-anlaeg", "Roskilde"}}}).size() == 14); // three leads
}

TEST_CASE("each municipality's range over the cases, in whole kroner of 2022", "[sjaelland]") {
    struct bounds {
        char const* name;
        std::int64_t lowest;
        char const* lowest_in;
        std::int64_t highest;
        char const* highest_in;
    };
    auto const found = fordel::ranges(sjaelland::cases({.unit = fordel::rounding_unit::major}),
                                      {.year = 2022, .stream = "cofinancing"});
    std::vector<bounds> const oracle{
        {"Greve", 136421, "Stevns", 146065, "Holbæk"},      {"Køge", 166022, "Stevns", 177761, "Holbæk"},
        {"Roskilde", 678917, "Stevns", 691482, "Holbæk"},   {"Solrød", 63307, "Stevns", 67782, "Holbæk"},
        {"Odsherred", 88913, "Stevns", 95199, "Holbæk"},    {"Holbæk", 194212, "Stevns", 204850, "Køge"},
        {"Faxe", 99150, "Stevns", 106159, "Holbæk"},        {"Kalundborg", 599351, "Stevns", 606460, "Holbæk"},
        {"Ringsted", 94109, "Stevns", 100763, "Holbæk"},    {"Slagelse", 659979, "Stevns", 671270, "Holbæk"},
        {"Stevns", 62241, "Solrød", 66606, "Holbæk"},       {"Sorø", 81001, "Stevns", 86728, "Holbæk"},
        {"Lejre", 76084, "Stevns", 81464, "Holbæk"},        {"Lolland", 109482, "Stevns", 117222, "Holbæk"},
        {"Næstved", 667873, "Stevns", 679698, "Holbæk"},    {"Guldborgsund", 162926, "Stevns", 174444, "Holbæk"},
        {"Vordingborg", 122253, "Stevns", 130897, "Holbæk"}};
    REQUIRE(found.size() == oracle.size());
    for (std::size_t i = 0; i < oracle.size(); ++i) {
        INFO(oracle[i].name);
        CHECK(found[i].payer.name == oracle[i].name);
        CHECK(found[i].lowest == as_any_money(fordel::kroner(oracle[i].lowest)));
        CHECK(found[i].lowest_in == std::vector<std::string>{oracle[i].lowest_in});
        CHECK(found[i].highest == as_any_money(fordel::kroner(oracle[i].highest)));
        CHECK(found[i].highest_in == std::vector<std::string>{oracle[i].highest_in});
        bool const leads =
            std::string("Næstved Kalundborg Slagelse Roskilde").find(oracle[i].name) != std::string::npos;
        CHECK(found[i].may_be_absent != leads);
    }
}

TEST_CASE("settled as a table, each municipality's sums are within one øre of the exact ones", "[sjaelland]") {
    options chosen{.outside = "Greve", .settlement = sjaelland::settlement::table};
    auto const settled = sjaelland::programme(chosen).schedule();
    for (auto const& line : sjaelland::checks(settled, chosen)) {
        INFO(line.id);
        CHECK(line.holds());
    }
    auto const near = [](fordel::fraction const& exact, fordel::any_money amount) {
        fordel::fraction const apart = exact - amount.exact();
        return (apart < fordel::fraction(0) ? -apart : apart) < fordel::fraction(1, 100);
    };
    auto const summed = [&](fordel::schedule_filter const& wanted) {
        fordel::fraction exact;
        for (auto const entry : settled.filter(wanted))
            exact += entry.allocation()[entry.place()].exact;
        return near(exact, settled.filter(wanted).total());
    };
    for (auto const& m : sjaelland::municipalities()) {
        if (m.name == "Greve") continue;
        INFO(m.name);
        CHECK(summed({.stream = "cofinancing", .payer = m.id}));
        for (int year = 2021; year <= 2024; ++year)
            CHECK(summed({.year = year, .stream = "cofinancing", .payer = m.id}));
    }
    for (auto const entry : settled.filter({.stream = "cofinancing"}))
        CHECK(near(entry.allocation()[entry.place()].exact, entry.amount()));
    // The clusters' money is not in the table.
    CHECK_FALSE(settled.filter({.stream = "deb"})[0].allocation().in_table());
}

TEST_CASE("every entry rests on assumptions that the programme lists", "[sjaelland]") {
    auto const all = sjaelland::programme(without_greve()).schedule();
    std::vector<std::string> const municipal = all.filter({.stream = "cofinancing"}).assumptions();
    for (char const* id :
         {"outside", "missing_share", "others", "leads", "population_date", "office_starts", "rounding"}) {
        INFO(id);
        CHECK(std::find(municipal.begin(), municipal.end(), id) != municipal.end());
    }
    CHECK(municipal.front() == "outside"); // in the order in which the report numbers them
    auto const national = all.filter({.stream = "deb"}).assumptions();
    CHECK(std::find(national.begin(), national.end(), "outside") == national.end());
}

TEST_CASE("what a case takes over from the first is what it comes to by itself", "[sjaelland]") {
    options chosen{.missing_share = sjaelland::missing_share::uncovered};
    for (auto const& one : sjaelland::cases(chosen)) {
        INFO(one.name);
        chosen.outside = one.name;
        auto const alone = sjaelland::programme(chosen).schedule();
        CHECK(one.schedule == alone);
        CHECK(one.schedule.digest() == alone.digest());
        CHECK(one.schedule.explain() == alone.explain());
    }
}

TEST_CASE("an entry's lines are those of its steps, in whatever order they are asked for", "[sjaelland]") {
    options through_lead = without_greve(), as_table = without_greve(), to_the_thousand = without_greve();
    through_lead.collection = sjaelland::collection::through_lead;
    as_table.settlement = sjaelland::settlement::table;
    to_the_thousand.unit = fordel::rounding_unit::thousand;
    for (options const& chosen : {without_greve(), through_lead, as_table, to_the_thousand}) {
        auto const all = sjaelland::programme(chosen).schedule();
        auto const worked = working_of(all);
        for (std::size_t i = all.size(); i-- > 0;)
            REQUIRE(explanation_of(all[i]) == lines_of(worked.amounts[i]));
        for (std::size_t i = 0; i < all.size(); i += 7)
            REQUIRE(step_of(all[i]) == worked.amounts[i]);
    }
}
