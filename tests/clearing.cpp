#include <fordel/programme/clearing.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::clearing;
using fordel::key;
using fordel::key_rule;
using fordel::kroner;
using fordel::language;
using fordel::period;
using fordel::programme;
using fordel::schedule;
using support::ash;
using support::birch;
using support::cedar;
using support::expect_error;
using support::north;

namespace {

using payment = std::tuple<int, std::string, std::string, std::int64_t>;

std::vector<payment> payments(schedule const& shown) {
    std::vector<payment> all;
    for (auto const entry : shown)
        all.emplace_back(entry.year(), entry.payer().id, entry.recipient().id, entry.amount().minor());
    return all;
}

// 1,200 kr. in 2024 and 600 in 2025, shared 3 : 1 : 2.
clearing rescue() {
    return {.id = "rescue",
            .name = {"Beredskab, slutopgørelse", "Rescue, final settlement"},
            .group = {"Afregning", "Clearing"},
            .spending = std::vector<fordel::spent>{{ash, 2024, kroner(700)},
                                                   {birch, 2024, kroner(500)},
                                                   {cedar, 2024, kroner(0)},
                                                   {ash, 2025, kroner(300)},
                                                   {birch, 2025, kroner(0)},
                                                   {cedar, 2025, kroner(300)}},
            .shares = key({ash, birch, cedar}, {3, 1, 2}),
            .clearing_party = north,
            .period = period::years(2024, 2025),
            .citation = {{"Aftale", "Agreement"}, "§ 9", {"Udgifterne afregnes.", "Spending is cleared."}}};
}

programme of(clearing const& c) {
    programme made("p", {"P", "P"}, fordel::dkk{});
    made.add(c);
    return made;
}

bool says(std::string const& told, std::string const& what) { return told.find(what) != std::string::npos; }

} // namespace

// 2024: shares 600, 200, 400 of what was spent, 700, 500, 0. 2025: 300, 100, 200 of 300, 0, 300.
TEST_CASE("a clearing's entries go to and from the clearing party", "[clearing]") {
    auto const all = of(rescue()).schedule();
    CHECK(payments(all) == std::vector<payment>{{2024, "north", "ash", 10'000},
                                                {2024, "north", "birch", 30'000},
                                                {2024, "cedar", "north", 40'000},
                                                {2025, "birch", "north", 10'000},
                                                {2025, "north", "cedar", 10'000}});
    CHECK(all.net_by("north").net() == as_any_money(kroner(0)));
    CHECK(all.net_by("cedar").net() == as_any_money(kroner(300)));
    for (int const year : {2024, 2025}) {
        any_money sum = as_any_money(kroner(0));
        for (auto const& one : all.filter({.year = year}).net_by())
            sum += one.net();
        CHECK(sum.minor() == 0);
        CHECK(all.filter({.year = year}).net_by("north").net().minor() == 0);
    }
}

TEST_CASE("a clearing is asked for as a stream is", "[clearing]") {
    auto made = of(rescue());
    made.add(fordel::assumption{.id = "start"}).add(support::north_stream());
    auto const all = made.schedule();
    CHECK(all.filter({.stream = "rescue"}).size() == 5);
    CHECK(all.filter({.tranche = "clearing"}).size() == 5);
    CHECK(all.filter({.payer = "Cedar", .group = "Afregning"}).size() == 1);
    CHECK(all.total_by({fordel::schedule_field::stream})[1].by[0] == "rescue");
    auto const entry = all.filter({.stream = "rescue", .payer = "Cedar"})[0];
    CHECK(entry.stream().citation.heading == "§ 9");
    CHECK(entry.months() == fordel::month_range{1, 12});
    CHECK(entry.allocation().amount() == entry.amount());
    REQUIRE(entry.cleared() != nullptr);
    CHECK(entry.cleared()->parties[entry.cleared_place()].party == cedar);
    CHECK(entry.cleared()->total == fordel::fraction(1200));
    CHECK(all[0].cleared() == nullptr);
    CHECK(made.clearings().size() == 1);
    CHECK(made.clearings()[0] == rescue());
    CHECK(made.parties().size() == 4);
}

// Both pay for their own office, 100 and 20 a year in all; by 1 : 2 the shares are 40 and 80.
TEST_CASE("a clearing takes what streams come to as spending", "[clearing]") {
    programme made("p", {"P", "P"}, fordel::dkk{});
    for (auto const& [who, kr] : {std::pair{ash, 100}, std::pair{birch, 20}})
        made.add(fordel::stream{.id = "office." + who.id,
                                .name = {},
                                .amount = per_year(kroner(kr)),
                                .period = period::years(2024, 2025),
                                .payers = fordel::paid_by(key_rule(who)),
                                .recipients = key_rule(support::south)});
    auto c = rescue();
    c.spending = fordel::amounts_needed{.of = {"office"}};
    c.shares = key({ash, birch}, {1, 2});
    made.add(c);
    auto const cleared = made.schedule().filter({.stream = "rescue"});
    CHECK(payments(cleared) == std::vector<payment>{{2024, "north", "ash", 6000},
                                                    {2024, "birch", "north", 6000},
                                                    {2025, "north", "ash", 6000},
                                                    {2025, "birch", "north", 6000}});
    CHECK(made.schedule().net_by("ash").net() == as_any_money(kroner(80))); // its share of two years
    CHECK(made.schedule().net_by("birch").net() == as_any_money(kroner(160)));
}

// Cedar takes part from July: half the year by 300 : 100, half by 300 : 100 : 200 in a key that adds up the halves:
// Ash 3/8 + 3/12 = 15/24, Birch 1/8 + 1/12 = 5/24, Cedar 4/24. Of 2,400: 1,500, 500 and 400.
TEST_CASE("where the key changes within the year, its keys count by their part of it", "[clearing]") {
    auto c = rescue();
    c.shares = fordel::population_rule{
        .participants = {{ash, period::year(2021)},
                         {birch, period::year(2021)},
                         {cedar, period(fordel::make_date(2021, 7, 1), fordel::make_date(2021, 12, 31))}},
        .counts = support::people()};
    c.period = period::year(2021);
    c.spending =
        std::vector<fordel::spent>{{ash, 2021, kroner(2400)}, {birch, 2021, kroner(0)}, {cedar, 2021, kroner(0)}};
    auto const all = of(c).schedule();
    CHECK(payments(all) == std::vector<payment>{{2021, "north", "ash", 90'000},
                                                {2021, "birch", "north", 50'000},
                                                {2021, "cedar", "north", 40'000}});
}

TEST_CASE("a share that nobody pays is uncovered, and sums to zero all the same", "[clearing]") {
    auto c = rescue();
    c.shares = key::percent({ash, birch, cedar}, {50, 20, 20}, fordel::uncovered_party());
    auto const all = of(c).schedule();
    CHECK(payments(all.filter({.payer = "uncovered"})) ==
          std::vector<payment>{{2024, "uncovered", "north", 12'000}, {2025, "uncovered", "north", 6000}});
    CHECK(all.net_by("north").net().minor() == 0);
}

TEST_CASE("amounts are rounded to the clearing's unit, or the programme's", "[clearing]") {
    auto c = rescue();
    c.shares = key::equal({ash, birch, cedar});
    c.spending =
        std::vector<fordel::spent>{{ash, 2024, kroner(100)}, {birch, 2024, kroner(0)}, {cedar, 2024, kroner(0)}};
    c.period = period::year(2024);
    CHECK(of(c).schedule().amounts() == std::vector<std::int64_t>{6666, 3333, 3333});
    c.rounding = fordel::allocation_options{.unit = fordel::rounding_unit::major};
    CHECK(of(c).schedule().amounts() == std::vector<std::int64_t>{6600, 3300, 3300});
    c.rounding.reset();
    programme whole("p", {"P", "P"}, fordel::dkk{}, {.unit = fordel::rounding_unit::thousand});
    CHECK(whole.add(c).schedule().empty());
}

TEST_CASE("a clearing explains share, spending and difference", "[clearing]") {
    auto const all = of(rescue()).schedule().filter({.year = 2024, .payer = "Cedar"});
    std::string const en = all.explain(), da = all.explain(language::da);
    CHECK(says(en, "Cedar: share of all spending: 2 / 6 × 1,200.00 = 400.00\n"));
    CHECK(says(en, "Own spending: 0.00\n"));
    CHECK(says(en, "Pays 400.00 DKK to North office\n"));
    CHECK(says(en, "Source: Agreement, \"§ 9\": Spending is cleared.\n"));
    CHECK(says(da, "Cedar: andel af alle udgifter: 2 / 6 × 1.200,00 = 400,00\n"));
    CHECK_FALSE(says(en, "A rule of this part's own"));
}

TEST_CASE("what a clearing cannot be is refused", "[clearing]") {
    auto const refused = [](char const* id, auto&& change) {
        auto c = rescue();
        change(c);
        expect_error(id, [&] { return of(c).schedule(); });
    };
    refused("fordel.clearing.missing_spending", [](clearing& c) {
        c.spending = std::vector<fordel::spent>{{ash, 2024, kroner(1)}, {ash, 2025, kroner(1)}};
    });
    refused("fordel.clearing.unused_spending", [](clearing& c) { c.period = period::year(2024); });
    refused("fordel.clearing.rounding", [](clearing& c) {
        c.rounding = fordel::allocation_options{.method = fordel::any_method::from_name("sainte-lague")};
    });
    refused("fordel.clearing.rounding",
            [](clearing& c) { c.rounding = fordel::allocation_options{.bounds = {.floors = {{{"ash", kroner(1)}}}}}; });
    refused("fordel.programme.bad_id", [](clearing& c) { c.id = "a/b"; });
    refused("fordel.stream.due_month", [](clearing& c) { c.due_month = 13; });
    refused("fordel.programme.unknown_assumption", [](clearing& c) { c.assumptions = {"none"}; });
    refused("fordel.schedule.unknown_stream",
            [](clearing& c) { c.spending = fordel::amounts_needed{.of = {"nothing"}}; });
    auto made = of(rescue());
    expect_error("fordel.programme.duplicate_stream", [&] { made.add(rescue()); });
    programme euros("p", {"P", "P"}, fordel::eur{});
    expect_error("fordel.currency.mismatch", [&] { euros.add(rescue()); });
}
