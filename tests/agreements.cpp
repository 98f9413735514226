#include <fordel/sjaelland/agreements.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/sjaelland.hpp"

namespace sjaelland = fordel::sjaelland;
using fordel::agreement;
using fordel::agreement_kind;
using fordel::make_date;

namespace {

std::vector<agreement> of_kind(agreement_kind kind, sjaelland::options const& chosen = {}) {
    std::vector<agreement> some;
    for (agreement const& a : sjaelland::agreements(chosen))
        if (a.kind == kind) some.push_back(a);
    return some;
}

} // namespace

TEST_CASE("a result contract for each office and one for the clusters", "[agreements]") {
    auto const contracts = of_kind(agreement_kind::result_contract);
    REQUIRE(contracts.size() == 5);
    CHECK(contracts[1].between.at(0).name == "Klyngekontor Life science/Bio Solutions");
    CHECK(contracts[1].between.at(1).name == "Kalundborg");
    CHECK(contracts[1].on_behalf_of.en == "the 16 municipalities");
    CHECK(contracts[4].between.at(1) == sjaelland::ufs());
    for (agreement const& a : sjaelland::agreements({})) {
        CHECK(a.citation.heading == sjaelland::headings::results);
        CHECK(a.period == fordel::period::years(2021, 2024));
    }
}

TEST_CASE("each lead has its duty, and all can support", "[agreements]") {
    auto const duties = of_kind(agreement_kind::duty, {.leads = {{"foedevarer", "Holbæk"}}});
    REQUIRE(duties.size() == 5);
    CHECK(duties[0].between.at(0).name == "Næstved");
    CHECK(duties[2].between.at(0).name == "Holbæk");
    CHECK(duties[4].between.size() == 17);
    for (agreement const& a : duties)
        CHECK(a.due.empty());
}

TEST_CASE("followed up yearly from the end of 2022, with a briefing of KKR Sjælland", "[agreements]") {
    auto const follow_ups = of_kind(agreement_kind::follow_up);
    REQUIRE(follow_ups.size() == 1);
    CHECK(follow_ups[0].between.back() == sjaelland::kkr_sjaelland());
    CHECK(follow_ups[0].due == std::vector{make_date(2022, 12, 31), make_date(2023, 12, 31), make_date(2024, 12, 31)});
    CHECK(of_kind(agreement_kind::follow_up, {.first_follow_up = make_date(2023, 6, 1)})[0].due ==
          std::vector{make_date(2023, 6, 1), make_date(2024, 6, 1)});
}

TEST_CASE("the programme tells what falls due in a year", "[agreements]") {
    auto const made = sjaelland::programme(support::without_greve());
    CHECK(made.due(fordel::period::year(2022)).size() == 1);
    CHECK(made.due(fordel::period::year(2022)).at(0).on == make_date(2022, 12, 31));
    CHECK(made.due(fordel::period::year(2021)).empty());
    CHECK(made.agreements().size() == 11);
}
