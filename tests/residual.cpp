#include <fordel/schedule.hpp>
#include <fordel/schedule/residual.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/two_offices.hpp"

using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::language;
using fordel::period;
using fordel::residual_reason;
using fordel::schedule_residual;
using support::ash;
using support::birch;
using support::cedar;

namespace {

fordel::stream shared(fordel::amount_rule amount, fordel::key_rule payers) {
    return {.id = "s",
            .name = {"s", "s"},
            .amount = std::move(amount),
            .period = period::years(2024, 2025),
            .payers = fordel::paid_by(std::move(payers)),
            .recipients = fordel::key_rule(support::north)};
}

fordel::schedule settled(fordel::stream const& s, fordel::allocation_options const& rounding = {}) {
    fordel::programme made("p", {"P", "P"}, fordel::dkk{}, rounding);
    return made.add(s).schedule();
}

bool says(std::string const& told, std::string const& what) { return told.find(what) != std::string::npos; }

} // namespace

TEST_CASE("where all is paid there is no residual", "[residual]") {
    CHECK(settled(shared(per_year(kroner(100)), key::equal({ash, birch, cedar}))).residuals().empty());
    CHECK(support::two_offices().schedule().residuals().empty());
}

// 100 by thirds, each rounded half up to 33.33: an øre is missing each year.
TEST_CASE("independent rounding misses the pool, and says so", "[residual]") {
    auto const all = settled(shared(per_year(kroner(100)), key::equal({ash, birch, cedar})),
                             {.method = fordel::any_method::from_name("independent:half-up")});
    auto const missed = [](int year) {
        return schedule_residual{year,
                                 "s",
                                 "all",
                                 fraction(100),
                                 fraction(9999, 100),
                                 residual_reason::independent_rounding,
                                 fraction(1, 100)};
    };
    CHECK(all.residuals() == std::vector{missed(2024), missed(2025)});
    CHECK(all.filter({.year = 2025, .payer = "Ash"}).residuals() == std::vector{missed(2025)});
    CHECK(all.filter({.year = 1999}).residuals().empty());
    CHECK(says(all.explain(), "2024, s/all: 0.01 (1/100) is missing from the pool of 100: each part is rounded on its "
                              "own.\n"));
    CHECK(says(all.explain(language::da),
               "2025, s/all: 0,01 (1/100) mangler i puljen på 100: hver del er afrundet for sig.\n"));
}

// 100 for two years and a third of it each... by percent: a pool of 33.333… kr. a year of which 33.33 can be paid.
TEST_CASE("what of a pool is below the unit cannot be paid", "[residual]") {
    auto s = shared(per_year(kroner(100)), key::equal({ash}));
    s.payers = {
        {.id = "third", .name = {}, .amount = fordel::percent(fraction(100, 3)), .payers = key::equal({ash, birch})},
        {.id = "others", .name = {}, .amount = fordel::rest(), .payers = fordel::key_rule(cedar)}};
    auto const all = settled(s).filter({.year = 2024}).residuals();
    REQUIRE(all.size() == 1);
    CHECK(all[0] == schedule_residual{2024, "s", "third", fraction(100, 3), fraction(3333, 100),
                                      residual_reason::below_unit, fraction(1, 300)});
}

TEST_CASE("what nobody bears is missing", "[residual]") {
    auto const all =
        settled(shared(per_year(kroner(100)), key::percent({ash, birch}, {50, 30}, fordel::uncovered_party())));
    CHECK(all.residuals().front() ==
          schedule_residual{2024, "s", "all", fraction(100), fraction(80), residual_reason::uncovered, fraction(20)});
    auto s = shared(per_year(kroner(100)), key::equal({ash}));
    s.recipients = key::percent({support::north}, {75}, fordel::uncovered_party());
    CHECK(settled(s).residuals().front() ==
          schedule_residual{2024, "s", "all", fraction(100), fraction(75), residual_reason::uncovered, fraction(25)});
}

// A cap of 20 % on each of three thirds: 13.333… a head are freed for nobody, 40 in all.
TEST_CASE("what a cap frees for nobody is missing", "[residual]") {
    auto s = shared(per_year(kroner(90)), key::equal({ash, birch, cedar}));
    s.payers[0].adjustments = {fordel::cap(kroner(20)).freed_to_nobody()};
    CHECK(settled(s).residuals().front() == schedule_residual{2024, "s", "all", fraction(90), fraction(60),
                                                              residual_reason::undistributed, fraction(30)});
}

// 50 each; at most 30 each.
TEST_CASE("what a cap of the recipients frees for nobody is missing", "[residual]") {
    auto s = shared(per_year(kroner(100)), key::equal({ash, birch}));
    s.recipients = key::equal({support::north, support::south});
    s.adjustments = {fordel::cap(kroner(30)).freed_to_nobody()};
    schedule_residual const missing{
        2024, "s", "all", fraction(100), fraction(60), residual_reason::undistributed, fraction(40)};
    CHECK(settled(s).filter({.year = 2024}).residuals() == std::vector{missing});
}

// Of -100, Ash has -90 by the key and -80 by the cap; nobody bears the other -10.
TEST_CASE("each reason has its part of what is paid back to nobody", "[residual]") {
    auto s = shared(per_year(kroner(-100)), key::percent({ash}, {90}, fordel::uncovered_party()));
    s.payers[0].adjustments = {fordel::cap(kroner(80)).of({"Ash"}).freed_to_nobody()};
    auto const missing = [](residual_reason why) {
        return schedule_residual{2024, "s", "all", fraction(-100), fraction(-80), why, fraction(-10)};
    };
    CHECK(settled(s).filter({.year = 2024}).residuals() ==
          std::vector{missing(residual_reason::undistributed), missing(residual_reason::uncovered)});
}

TEST_CASE("what is paid beyond the pool is below zero", "[residual]") {
    schedule_residual const more{2024,           "s", "all", fraction(1), fraction(2), residual_reason::below_unit,
                                 fraction(-1, 2)};
    CHECK(
        describe(more).en ==
        "2024, s/all: 0.5 (1/2) is paid beyond the pool of 1: the pool is rounded to whole units, so that the parts of "
        "a year or period sum.");
    CHECK(std::string(to_string(residual_reason::undistributed)) == "undistributed");
    CHECK(std::string(to_string(residual_reason::uncovered)) == "uncovered");
    CHECK(std::string(to_string(residual_reason::below_unit)) == "below_unit");
    CHECK(std::string(to_string(residual_reason::independent_rounding)) == "independent_rounding");
}
