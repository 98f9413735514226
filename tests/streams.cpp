#include <fordel/literals.hpp>
#include <fordel/sjaelland/note.hpp>
#include <fordel/sjaelland/parties.hpp>
#include <fordel/sjaelland/streams.hpp>

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

namespace sjaelland = fordel::sjaelland;
using namespace fordel::literals;
using fordel::dkk;
using fordel::period;
using fordel::status;
using fordel::stream;
using sjaelland::options;

namespace {

fordel::party greve() { return sjaelland::municipalities().front(); }

stream found(std::string const& id, options const& chosen = {.outside = "Greve"}) {
    for (auto const& s : sjaelland::streams(greve(), chosen))
        if (s.id == id) return s;
    throw std::runtime_error("no stream " + id);
}

} // namespace

TEST_CASE("the streams are those of the note", "[streams]") {
    std::vector<std::string> ids;
    for (auto const& s : sjaelland::streams(greve(), {.outside = "Greve"})) {
        ids.push_back(s.id);
        CHECK_NOTHROW(validate(s));
        CHECK_FALSE(s.citation.empty());
    }
    CHECK(ids == std::vector<std::string>{"deb", "ufm", "cofinancing.bygge-og-anlaeg", "cofinancing.life-science",
                                          "cofinancing.foedevarer", "cofinancing.miljoeteknologi", "region", "ufs",
                                          "ruc"});
}

TEST_CASE("each sum is that of the note, with its standing and place", "[streams]") {
    struct stated {
        char const* id;
        fordel::amount_rule amount;
        period during;
        fordel::status standing;
        char const* heading;
    };
    using fordel::once;
    using fordel::per_year;
    namespace headings = sjaelland::headings;
    period const all = period::years(2021, 2024);
    for (stated const& s :
         {stated{"deb", per_year(80_mio_dkk), all, status::unspecified, headings::clusters},
          stated{"ufm", per_year(80_mio_dkk), all, status::unspecified, headings::clusters},
          stated{"cofinancing.life-science", per_year(1_mio_dkk), all, status::recommended, headings::cofinancing},
          stated{"region", per_year(2.5_mio_dkk), all, status::granted, headings::cofinancing},
          stated{"ufs", once(8_mio_dkk), period::year(2021), status::granted, headings::other_grants},
          stated{"ruc", once(20_mio_dkk), period::year(2021), status::granted, headings::other_grants}}) {
        INFO(s.id);
        auto const made = found(s.id);
        CHECK(made.amount == s.amount);
        CHECK(made.period == s.during);
        CHECK(made.status == s.standing);
        CHECK(made.citation.heading == s.heading);
    }
}

TEST_CASE("who pays whom", "[streams]") {
    std::map<std::string, std::pair<std::string, std::string>> const stated{
        {"deb", {"deb", "klynger"}},
        {"ufm", {"ufm", "klynger"}},
        {"region", {"region-sjaelland", "danish-life-science-cluster"}},
        {"ufs", {"ufs", "klynger"}},
        {"ruc", {"staten", "ruc"}}};
    for (auto const& [id, ends] : stated) {
        INFO(id);
        auto const s = found(id);
        REQUIRE(s.payers.size() == 1);
        CHECK(s.payers[0].payers.parties().at(0).id == ends.first);
        CHECK(s.recipients.parties().at(0).id == ends.second);
        CHECK(s.recipients.parties().size() == 1);
    }
}

TEST_CASE("the streams are grouped as the note groups them", "[streams]") {
    CHECK(found("deb").group == sjaelland::basic_financing());
    CHECK(found("ufm").group == sjaelland::basic_financing());
    CHECK(found("cofinancing.foedevarer").group == sjaelland::joint_cofinancing());
    CHECK(found("region").group == sjaelland::joint_cofinancing());
    CHECK(found("ufs").group == sjaelland::other_grants());
    CHECK(found("ruc").group == sjaelland::other_grants());
}

TEST_CASE("half from the lead, half from the fifteen others", "[streams]") {
    auto const s = found("cofinancing.life-science");
    REQUIRE(s.payers.size() == 2);
    CHECK(s.payers[0].amount == fordel::tranche_amount(0.5_mio_dkk));
    CHECK(s.payers[0].payers.parties().at(0).name == "Kalundborg");
    CHECK(s.payers[1].amount == fordel::tranche_amount(0.5_mio_dkk));
    auto const others = s.payers[1].payers.at(2022, 1);
    CHECK(others.size() == 15);
    CHECK_FALSE(others.contains("kalundborg"));
    CHECK_FALSE(others.contains("greve"));
    CHECK(others.contains("naestved")); // leads another office
    CHECK(others.total() == fordel::fraction(838'840 - 50'514 - 48'487));
    CHECK(others.basis().on == fordel::make_date(2021, 1, 1));
}

TEST_CASE("the readings change who the others are", "[streams]") {
    auto const others = [](options chosen) {
        chosen.outside = "Greve";
        return found("cofinancing.life-science", chosen).payers[1].payers;
    };
    auto const uncovered = others({.missing_share = sjaelland::missing_share::uncovered});
    CHECK(uncovered.at(2022, 1).size() == 16);
    CHECK(uncovered.at(2022, 1).contains("greve"));
    CHECK_FALSE(uncovered.pays(greve()));
    auto const few = others({.others = sjaelland::others::only_non_leads}).at(2022, 1);
    CHECK(few.size() == 12); // 17 less four leads and Greve
    CHECK_FALSE(few.contains("naestved"));
    CHECK(others({.population_date = fordel::reference_date::fixed(fordel::make_date(2020, 1, 1))})
              .at(2024, 1)
              .basis()
              .on == fordel::make_date(2020, 1, 1));
}

TEST_CASE("standings are given for a stream or a family", "[streams]") {
    options const chosen{.outside = "Greve",
                         .standings = {{"cofinancing", status::promised, {.body = {"KKR", "KKR"}}},
                                       {"cofinancing.foedevarer", status::paid},
                                       {"deb", status::granted}}};
    CHECK(found("cofinancing.life-science", chosen).status == status::promised);
    CHECK(found("cofinancing.life-science", chosen).decision.body.en == "KKR");
    CHECK(found("cofinancing.foedevarer", chosen).status == status::paid);
    CHECK(found("deb", chosen).status == status::granted);
    CHECK(found("ufm", chosen).status == status::unspecified);
}

TEST_CASE("other options reach their streams", "[streams]") {
    fordel::key const two = fordel::key::equal({fordel::party{"k1", "K1"}, fordel::party{"k2", "K2"}});
    options const chosen{.outside = "Greve",
                         .office_starts = {{"foedevarer", fordel::make_date(2021, 9, 1)}},
                         .clusters = two,
                         .region_period = period::years(2022, 2023),
                         .ufs_year = 2022,
                         .ruc_payer = sjaelland::ufm(),
                         .collection = sjaelland::collection::through_lead};
    CHECK(found("cofinancing.foedevarer", chosen).period ==
          period(fordel::make_date(2021, 9, 1), fordel::make_date(2024, 12, 31)));
    CHECK(found("cofinancing.life-science", chosen).period == period::years(2021, 2024));
    for (char const* id : {"deb", "ufm", "ufs"})
        CHECK(found(id, chosen).recipients == two);
    CHECK(found("region", chosen).period == period::years(2022, 2023));
    CHECK(found("ufs", chosen).period == period::year(2022));
    CHECK(found("ruc", chosen).payers[0].payers.parties().at(0) == sjaelland::ufm());
    CHECK(found("cofinancing.life-science", chosen).collector->name == "Kalundborg");
    CHECK_FALSE(found("cofinancing.life-science").collector.has_value());
}
