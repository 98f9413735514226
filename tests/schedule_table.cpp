#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::dkk;
using fordel::key;
using fordel::kroner;
using fordel::make_date;
using fordel::oere;
using fordel::period;
using fordel::programme;
using fordel::stream;
using support::expect_error;
using amounts = std::vector<std::int64_t>;

namespace {

programme of(stream const& s, fordel::allocation_options const& rounding = {}) {
    programme made("p", {}, dkk{}, rounding);
    made.add(s);
    return made;
}

stream yearly(fordel::money<dkk> amount, period during, fordel::key_rule payers) {
    return {.id = "s",
            .name = {"s", "s"},
            .amount = fordel::per_year(amount),
            .period = during,
            .payers = fordel::paid_by(std::move(payers)),
            .recipients = support::north};
}

} // namespace

TEST_CASE("a stream that starts in mid-year is paid by months", "[schedule_table]") {
    auto const s = yearly(kroner(1200), period(make_date(2021, 9, 1), make_date(2023, 3, 31)), support::ash);
    auto const all = of(s).schedule();
    CHECK(all.amounts() == amounts{40'000, 120'000, 30'000}); // 4, 12 and 3 months
    CHECK(all.years() == std::vector<int>{2021, 2022, 2023});
    CHECK(all[0].months() == fordel::month_range{9, 12});
}

TEST_CASE("a participant who joins changes the key from that month on", "[schedule_table]") {
    // 100.01 kr. a year: January to June is 50.005, cumulated half up 50.01; the rest 50.00 by 100 : 200 is 16.67
    // and 33.33.
    auto const all = of(yearly(oere(10'001), period::year(2021), support::cedar_joins())).schedule();
    CHECK(all.amounts() == amounts{5001, 1667, 3333});
    CHECK(all.total() == as_any_money(oere(10'001)));
}

// 100 kr. over three years: 33.333…, 66.666… and 100 have accrued at their ends; in øre 33.33, 66.67 and 100.
TEST_CASE("what accrues over years is told as the difference of its rounded sums", "[schedule_table]") {
    auto s = yearly(kroner(1), period::years(2024, 2026), support::ash);
    s.amount = fordel::per_period(kroner(100), fordel::spread::by_months());
    auto const all = of(s).schedule();
    CHECK(all.amounts() == amounts{3333, 3334, 3333});
    auto const says = [](std::string const& told, std::string const& what) { return told.find(what) != told.npos; };
    CHECK(says(explain(all[0]), "The pool of 33.333333 … DKK (100/3), rounded to the øre: 33.33 DKK\n"));
    CHECK(says(explain(all[1]),
               "Up to the end of this part 66.666666 … DKK (200/3) accrued, rounded to the øre 66.67 DKK; before it "
               "33.333333 … DKK (100/3), rounded 33.33 DKK. The pool is the difference: 66.67 DKK - 33.33 DKK = 33.34 "
               "DKK\n"));
    CHECK(says(explain(all[2], fordel::language::da), "Puljen er forskellen: 100,00 kr. - 66,67 kr. = 33,33 kr.\n"));
}

TEST_CASE("an explanation says which part of a year an entry is of", "[schedule_table]") {
    auto const says = [](std::string const& told, std::string const& what) { return told.find(what) != told.npos; };
    auto const all = of(yearly(oere(10'001), period::year(2021), support::cedar_joins())).schedule();
    CHECK(says(all.explain(), "2021 (1 January 2021 - 30 June 2021), s, the whole amount\n"));
    CHECK(says(all.explain(fordel::language::da), "2021 (1. juli 2021 - 31. december 2021), s, hele beløbet\n"));
    programme school("p", {}, dkk{}, {}, {.year_begins = 8});
    school.add(yearly(kroner(12), period(make_date(2024, 8, 1), make_date(2025, 7, 31)), support::ash));
    CHECK(school.schedule().explain().starts_with("2024-25, s, the whole amount\n"));
}

TEST_CASE("where points are paid for, each one's own are told", "[schedule_table]") {
    auto s = yearly(kroner(1), period(make_date(2021, 7, 1), make_date(2021, 12, 31)), fordel::as_stated());
    s.amount = fordel::product(key({support::ash, support::birch}, {3, 5}), kroner(100));
    auto const all = of(s).schedule();
    CHECK(all.amounts() == amounts{15'000, 25'000});
    CHECK(explain(all[1]).find("\nBirch: 5 × 100.00 DKK × 1/2 = 250.00 DKK\n") != std::string::npos);
}

TEST_CASE("a month in which nobody takes part is an error", "[schedule_table]") {
    fordel::population_rule only_late{
        .participants = {{support::cedar, period(make_date(2021, 7, 1), make_date(2021, 12, 31))}},
        .counts = support::people()};
    expect_error("fordel.programme.no_participants",
                 [&] { return of(yearly(kroner(1), period::year(2021), only_late)).schedule(); });
    CHECK(
        of(yearly(kroner(2), period(make_date(2021, 7, 1), make_date(2021, 12, 31)), only_late)).schedule().amounts() ==
        amounts{100});
}

TEST_CASE("what is paid once is paid whole, by those of its first month", "[schedule_table]") {
    auto s = yearly(kroner(300), period(make_date(2021, 7, 1), make_date(2021, 12, 31)), support::cedar_joins());
    s.amount = fordel::once(kroner(300));
    auto const all = of(s).schedule();
    CHECK(all.amounts() == amounts{10'000, 20'000}); // by 100 : 200, as in July
    CHECK(all[0].months() == fordel::month_range{7, 12});
}

TEST_CASE("several payers, each divided among the recipients", "[schedule_table]") {
    auto s = yearly(oere(10'001), period::year(2021), key::equal({support::ash, support::birch}));
    s.recipients = key::equal({support::north, support::south});
    auto const all = of(s).schedule();
    // Ash bears 50.01 (a tie, by code), Birch 50.00; Ash's is 25.01 and 25.00 (a tie, as given).
    CHECK(all.amounts() == amounts{2501, 2500, 2500, 2500});
    CHECK(all[1].payer() == support::ash);
    CHECK(all[1].recipient() == support::south);
    CHECK(all[1].allocation().amount() == as_any_money(oere(5001)));
    CHECK(all.filter({.payer = "Birch"}).total() == as_any_money(oere(5000)));
    CHECK(all.filter({.recipient = "north"}).total() == as_any_money(oere(5001)));
}

TEST_CASE("the share of one who does not pay stays uncovered, and is shown", "[schedule_table]") {
    auto rule = support::cedar_joins();
    rule.not_paying = {"cedar"};
    auto const all = of(yearly(kroner(600), period::year(2022), rule)).schedule();
    CHECK(all.amounts() == amounts{20'000, 40'000});
    CHECK(all[1].payer() == fordel::uncovered_party());
    CHECK(all.filter({.payer = "uncovered"}).total() == as_any_money(kroner(400)));
    CHECK(all.filter({.payer = "Cedar"}).empty());
    CHECK(all.total() == as_any_money(kroner(600)));
    CHECK(all.total_by({fordel::schedule_field::payer})[1].by[0] == fordel::uncovered_party().name);
    CHECK(of(yearly(kroner(600), period::year(2022), support::ash)).schedule().filter({.payer = "uncovered"}).empty());
}

TEST_CASE("a programme's rounding holds for its schedule", "[schedule_table]") {
    auto const thirds = key::equal({support::ash, support::birch, support::cedar});
    auto const s = yearly(kroner(100), period::year(2021), thirds);
    CHECK(of(s, {.unit = fordel::rounding_unit::major}).schedule().amounts() == amounts{3400, 3300, 3300});
    CHECK(
        of(s, {.unit = fordel::rounding_unit::major, .ties = fordel::tie_breaking::by_list({"cedar", "ash", "birch"})})
            .schedule()
            .amounts() == amounts{3300, 3300, 3400});
    CHECK(of(s, {.method = fordel::independent_rounding{}}).schedule().total() == as_any_money(oere(9999)));
    expect_error("fordel.allocation.not_a_multiple",
                 [&] { return of(s, {.unit = fordel::rounding_unit::thousand}).schedule(); });
    expect_error("fordel.apportionment.tie_refused",
                 [&] { return of(s, {.ties = fordel::tie_breaking::refuse()}).schedule(); });
}

TEST_CASE("a tranche may be rounded otherwise than the programme says", "[schedule_table]") {
    auto s = yearly(kroner(1'000), period::year(2021), key::equal({support::ash, support::birch, support::cedar}));
    s.payers[0].rounding = fordel::allocation_options{.unit = fordel::rounding_unit(kroner(100))};
    CHECK(of(s).schedule().amounts() == amounts{40'000, 30'000, 30'000});
    // The programme's own unit holds for the others, and a tranche replaces all that the programme says.
    CHECK(
        of(s, {.unit = fordel::rounding_unit::thousand, .ties = fordel::tie_breaking::refuse()}).schedule().amounts() ==
        amounts{40'000, 30'000, 30'000});
    s.payers[0].rounding->method = fordel::independent_rounding{};
    CHECK(of(s).schedule().amounts() == amounts{30'000, 30'000, 30'000});
    auto const told = of(s).schedule().explain();
    CHECK(told.find("A rule of this part's own: independent rounding") != std::string::npos);
    CHECK(told.find("to the 100 kr.") != std::string::npos);
    s.payers[0].rounding.reset();
    CHECK(of(s).schedule().explain().find("A rule of this part's own") == std::string::npos);
}

TEST_CASE("a tranche's unit holds for parts of a year and among the recipients too", "[schedule_table]") {
    auto s = yearly(kroner(1'000), period(make_date(2021, 6, 1), make_date(2021, 12, 31)), support::ash);
    s.payers[0].rounding = fordel::allocation_options{.unit = fordel::rounding_unit(kroner(100))};
    s.recipients = key::equal({support::north, support::south});
    // Seven twelfths: 1,000 less 416.67, which is 400 in hundreds; 600 in two halves.
    CHECK(of(s).schedule().amounts() == amounts{30'000, 30'000});
}

TEST_CASE("bounds of a tranche are of its payers, or of the recipients where one party pays", "[schedule_table]") {
    auto s = yearly(kroner(300), period::year(2021), key::equal({support::ash, support::birch, support::cedar}));
    s.payers[0].rounding = fordel::allocation_options{.bounds = {.caps = {{"Ash", kroner(60)}}}};
    CHECK(of(s).schedule().amounts() == amounts{6'000, 12'000, 12'000});
    s.recipients = key::equal({support::north, support::south}); // whose halves are not bound by the payers' caps
    CHECK(of(s).schedule().amounts() == amounts{3'000, 3'000, 6'000, 6'000, 6'000, 6'000});
    auto one = yearly(kroner(300), period::year(2021), support::ash);
    one.recipients = key::equal({support::north, support::south});
    one.payers[0].rounding = fordel::allocation_options{.bounds = {.floors = {{"South office", kroner(200)}}}};
    CHECK(of(one).schedule().amounts() == amounts{10'000, 20'000});
    s.payers[0].rounding->bounds.caps = {{"Elm", kroner(1)}};
    expect_error("fordel.party.unknown", [&] { return of(s).schedule(); });
}

TEST_CASE("a bound by name waits for a party that joins later", "[schedule_table]") {
    auto s = yearly(kroner(600), period::year(2021), support::cedar_joins());
    // Birch alone until June, 300; then 300 by 100 : 200 within the cap.
    s.payers[0].rounding = fordel::allocation_options{.bounds = {.caps = {{"Cedar", kroner(50)}}}};
    CHECK(of(s).schedule().amounts() == amounts{30'000, 25'000, 5'000});
}

TEST_CASE("a party alone takes its own residual, whoever is named", "[schedule_table]") {
    fordel::allocation_options const booked{.method =
                                                fordel::rounded_with_residual{.to = fordel::residual_to::receiver},
                                            .unit = fordel::rounding_unit::major,
                                            .receiver = "Cedar"};
    auto s = yearly(kroner(100), period::year(2021), key::equal({support::ash, support::birch, support::cedar}));
    CHECK(of(s, booked).schedule().amounts() == amounts{3'300, 3'300, 3'400});
    CHECK(of(yearly(kroner(100), period::year(2021), support::ash), booked).schedule().amounts() == amounts{10'000});
}

TEST_CASE("a table keeps a tranche's bounds and refuses another unit", "[schedule_table]") {
    auto s = yearly(kroner(100), period::years(2021, 2022), key::equal({support::ash, support::birch, support::cedar}));
    s.payers[0].rounding = fordel::allocation_options{.unit = fordel::rounding_unit::major};
    auto made = of(s);
    expect_error("fordel.programme.table_unit", [&] { made.settle_as_table("s"); });
    programme first("p", {}, dkk{});
    auto plain = yearly(kroner(100), period::year(2021), support::ash);
    plain.id = "s.plain";
    first.add(plain).settle_as_table("s");
    expect_error("fordel.programme.table_unit", [&] { first.add(s); });
    s.payers[0].rounding = fordel::allocation_options{.method = fordel::dhondt{}};
    CHECK_NOTHROW(first.add(s));
    // Ash at most 20 kr. a year: Birch and Cedar bear 80, 40 each.
    s.payers[0].rounding = fordel::allocation_options{.bounds = {.caps = {{"Ash", kroner(20)}}}};
    auto capped = of(s);
    capped.settle_as_table("s");
    CHECK(capped.schedule().amounts() == amounts{2'000, 4'000, 4'000, 2'000, 4'000, 4'000});
}

namespace {

fordel::party const old_1{"o1", "Old 1", fordel::party_kind::municipality, "91"};
fordel::party const old_2{"o2", "Old 2", fordel::party_kind::municipality, "92"};
fordel::party const merged{"n", "New", fordel::party_kind::municipality, "93"};

// The two are one from 2022 on.
fordel::key_rule merging(key const& by) {
    return fordel::key_rule(by).with_successors(
        fordel::succession({{make_date(2022, 1, 1), old_1, merged, "s"}, {make_date(2022, 1, 1), old_2, merged, "s"}}));
}

amounts with_options(fordel::key_rule payers, fordel::money<dkk> yearly_amount, fordel::allocation_options rounding) {
    auto s = yearly(yearly_amount, period::years(2021, 2022), std::move(payers));
    s.payers[0].rounding = std::move(rounding);
    return of(s).schedule().amounts();
}

} // namespace

TEST_CASE("a bound of a merged party is its successor's", "[schedule_table]") {
    auto const halves = merging(key::equal({old_1, support::ash}));
    CHECK(with_options(halves, kroner(100), {.bounds = {.floors = {{"Old 1", kroner(80)}}}}) ==
          amounts{8'000, 2'000, 8'000, 2'000});
    CHECK(with_options(halves, kroner(100), {.bounds = {.caps = {{"91", fordel::fraction(2, 10)}}}}) ==
          amounts{2'000, 8'000, 2'000, 8'000});
    // Its own, where it is named itself; the sum, where it came of several.
    CHECK(with_options(halves, kroner(100), {.bounds = {.floors = {{"Old 1", kroner(80)}, {"New", kroner(60)}}}}) ==
          amounts{8'000, 2'000, 6'000, 4'000});
    CHECK(with_options(merging(key({old_1, old_2, support::ash}, {1, 1, 8})), kroner(100),
                       {.bounds = {.floors = {{"Old 1", kroner(20)}, {"Old 2", kroner(30)}}}}) ==
          amounts{2'000, 3'000, 5'000, 5'000, 5'000});
    expect_error("fordel.party.unknown",
                 [&] { return with_options(halves, kroner(100), {.bounds = {.floors = {{"Birch", kroner(80)}}}}); });
}

TEST_CASE("a successor has its predecessor's place in a list of ties", "[schedule_table]") {
    auto const by_list = [](std::vector<std::string> list) {
        return fordel::allocation_options{.ties = fordel::tie_breaking::by_list(std::move(list))};
    };
    auto const halves = merging(key::equal({old_1, support::ash}));
    CHECK(with_options(halves, oere(3), by_list({"Old 1", "Ash"})) == amounts{2, 1, 2, 1});
    CHECK(with_options(halves, oere(3), by_list({"Ash", "Old 1"})) == amounts{1, 2, 1, 2});
    // 0.75, 0.75 and 1.5: no tie; then 1.5 and 1.5.
    CHECK(with_options(merging(key({old_1, old_2, support::ash}, {1, 1, 2})), oere(3),
                       by_list({"Old 2", "Ash", "Old 1"})) == amounts{1, 1, 1, 2, 1});
    // In a table and in a series, too.
    auto s = yearly(oere(3), period::years(2021, 2022), halves);
    programme made("p", {}, dkk{}, by_list({"Ash", "Old 1"}));
    made.add(s);
    for (auto settled : {programme(made).settle_as_table("s"), made.settle_carried("s", fordel::carry_procedure::open)})
        CHECK(settled.schedule().total() == as_any_money(oere(6)));
}

TEST_CASE("who collects is the collector's successor after a merger", "[schedule_table]") {
    auto s = yearly(kroner(100), period::years(2021, 2022), merging(key::single(old_1)));
    CHECK_FALSE(of(s).schedule()[0].collector());
    s.collector = old_1;
    auto const all = of(s).schedule();
    CHECK(all[0].collector() == old_1);
    CHECK(all[1].collector() == merged);
}

TEST_CASE("what is kept back by rounding is kept back of what each payer pays", "[schedule_table]") {
    // 50 kr. of each payer among three, each to the krone by itself: 17 × 3 is 51.
    auto s = yearly(kroner(100), period::year(2021), key::equal({support::ash, support::birch}));
    s.recipients = key::equal({support::north, support::south, support::cedar});
    s.payers[0].rounding =
        fordel::allocation_options{.method = fordel::independent_rounding{}, .unit = fordel::rounding_unit::major};
    auto const all = of(s).schedule();
    CHECK(all.amounts() == amounts(6, 1'700));
    for (auto const entry : all)
        CHECK(entry.recipients_division().allocation.amount() == as_any_money(kroner(50)));
}

TEST_CASE("a table's recipient may have a successor", "[schedule_table]") {
    auto s = yearly(kroner(100), period::years(2021, 2023), key::equal({support::ash, support::birch, support::cedar}));
    fordel::party const old{"old", "Old", fordel::party_kind::municipality, "91"}, later{"new", "New", old.kind, "92"};
    fordel::succession const merger({{make_date(2022, 1, 1), old, later, "s"}});
    s.recipients = fordel::key_rule(old).with_successors(merger);
    auto const all = of(s).settle_as_table("s").schedule();
    CHECK(all.filter({.recipient = {"New"}}).total() == as_any_money(kroner(200)));
    for (auto const* who : {"Ash", "Birch", "Cedar"})
        CHECK(all.filter({.payer = {who}}).total() == as_any_money(kroner(100)));
    s.recipients = fordel::equal({old, later}).with_successors(merger);
    expect_error("fordel.programme.table_recipients", [&] { of(s).settle_as_table("s"); });
}

TEST_CASE("settled as a table, a payer's total is within one unit of its exact sum over streams and years",
          "[schedule_table]") {
    auto const thirds = key::equal({support::ash, support::birch, support::cedar});
    programme each("p", {}, dkk{});
    for (char const* id : {"office.a", "office.b", "office.c"}) {
        auto s = yearly(kroner(100), period::years(2021, 2022), thirds);
        s.id = id;
        each.add(s);
    }
    programme together = each;
    together.settle_as_table("office");
    // By itself each office gives Ash the odd øre; in the table Ash pays what three hundred thirds come to, in each
    // year.
    CHECK(each.schedule().filter({.year = 2021, .payer = "Ash"}).total() == as_any_money(oere(10'002)));
    auto const settled = together.schedule();
    for (char const* who : {"Ash", "Birch", "Cedar"})
        for (int const year : {2021, 2022})
            CHECK(settled.filter({.year = year, .payer = who}).total() == as_any_money(kroner(100)));
    for (char const* id : {"office.a", "office.b", "office.c"})
        CHECK(settled.filter({.year = 2022, .stream = id}).total() == as_any_money(kroner(100)));
    for (auto const entry : settled) {
        CHECK(entry.amount() == entry.allocation()[entry.place()].amount);
        CHECK(entry.allocation().in_table());
        CHECK((entry.amount().minor() == 3333 || entry.amount().minor() == 3334));
    }
    REQUIRE(settled.tables().size() == 1);
    CHECK(settled.tables()[0].family == "office");
    CHECK_FALSE(settled.tables()[0].rounded.unique()); // equal shares can change places
    CHECK(settled.tables()[0].rounded.row({"ash", "2021"}).amount == fordel::fraction(100));
    CHECK(settled.explain().find("in a table with the other divisions") != std::string::npos);
    CHECK(settled.explain(fordel::language::da).find("i en tabel med de øvrige fordelinger") != std::string::npos);
    CHECK(each.schedule().tables().empty());
}

TEST_CASE("a payer's total is nearest before its parts are, unless totals are free", "[schedule_table]") {
    // Three streams of 1 kr. by 4 : 3 : 3. In all 1.2, 0.9 and 0.9: 1 kr. each; stream by stream Ash is nearest to
    // 1 kr., but pays at most 2.
    key const payers({support::ash, support::birch, support::cedar}, {4, 3, 3});
    programme made("p", {}, dkk{}, {.unit = fordel::rounding_unit::major});
    for (char const* id : {"office.a", "office.b", "office.c"}) {
        auto s = yearly(kroner(1), period::year(2021), payers);
        s.id = id;
        made.add(s);
    }
    programme free = made;
    made.settle_as_table("office");
    free.settle_as_table("office", fordel::totals_rounding::free);
    auto const paid = [](programme const& p, char const* who) { return p.schedule().filter({.payer = who}).total(); };
    for (char const* who : {"Ash", "Birch", "Cedar"})
        CHECK(paid(made, who) == as_any_money(kroner(1)));
    CHECK(paid(free, "Ash") == as_any_money(kroner(2)));
    CHECK(made.table_totals() == std::vector{fordel::totals_rounding::nearest});
    CHECK(free.table_totals() == std::vector{fordel::totals_rounding::free});
}

TEST_CASE("a table keeps to the programme's unit, to parts of a year and to money that flows back",
          "[schedule_table]") {
    auto back = yearly(kroner(-1'000), period::years(2021, 2022), support::cedar_joins());
    auto made = of(back, {.unit = fordel::rounding_unit::major});
    made.settle_as_table(back.id);
    auto const all = made.schedule();
    CHECK(all.total() == as_any_money(kroner(-2'000)));
    // Birch alone for half a year, then 1 to 2 with Cedar: -500, -500/3, -1000/3 and -1000/3, -2000/3.
    CHECK(all.filter({.year = 2021}).total() == as_any_money(kroner(-1'000)));
    CHECK(all.amounts() == amounts{-50'000, -16'700, -33'300, -33'300, -66'700});
}

TEST_CASE("a year divided by months is rounded to the unit as well", "[schedule_table]") {
    auto const s = yearly(kroner(100), period(make_date(2021, 2, 1), make_date(2021, 12, 31)), support::ash);
    CHECK(of(s, {.unit = fordel::rounding_unit::major}).schedule().amounts() ==
          amounts{9200}); // 100 less 8.33, which is 8
}

TEST_CASE("money that flows back is the mirror", "[schedule_table]") {
    auto const all = of(yearly(oere(-10'001), period::year(2021), support::cedar_joins())).schedule();
    CHECK(all.amounts() == amounts{-5001, -1667, -3333});
}

TEST_CASE("a total beyond 64 bits is an error", "[schedule_table]") {
    auto const s = yearly(oere(std::numeric_limits<std::int64_t>::max()), period::years(2021, 2022), support::ash);
    auto const all = of(s).schedule();
    CHECK(all.filter({.year = 2021}).total() == as_any_money(oere(std::numeric_limits<std::int64_t>::max())));
    expect_error("fordel.money.overflow", [&] { return all.total(); });
    expect_error("fordel.money.overflow", [&] { return all.total_by({fordel::schedule_field::payer}); });
}

TEST_CASE("a programme without streams has an empty schedule", "[schedule_table]") {
    auto const none = programme("p", {}, dkk{}).schedule();
    CHECK(none.empty());
    CHECK(none.total() == as_any_money(oere(0)));
    CHECK(none.total_by({fordel::schedule_field::year}).empty());
    CHECK(none.begin() == none.end());
}
