#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::carry_procedure;
using fordel::dkk;
using fordel::fraction;
using fordel::key;
using fordel::key_rule;
using fordel::kroner;
using fordel::language;
using fordel::make_date;
using fordel::oere;
using fordel::period;
using fordel::programme;
using fordel::stream;
using support::ash;
using support::birch;
using support::cedar;
using support::expect_error;

namespace {

auto const all_procedures = {carry_procedure::known_years, carry_procedure::fixed_key, carry_procedure::open};

key three() { return key::equal({ash, birch, cedar}); }

stream yearly(std::string id, fordel::money<dkk> amount, period during, key_rule payers) {
    return {.id = std::move(id),
            .name = {"s", "s"},
            .amount = fordel::per_year(amount),
            .period = during,
            .payers = {{.id = "all", .name = {}, .payers = std::move(payers)}},
            .recipients = key::single(support::north)};
}

programme of(stream const& s, fordel::allocation_options const& rounding = {}) {
    programme made("p", {}, dkk{}, rounding);
    made.add(s);
    return made;
}

// Each party's sum, entry by entry, beside the exact one of its shares of what each year comes to.
void check_sums(fordel::schedule const& all) {
    std::map<std::string, fraction> paid, exact;
    for (auto const entry : all) {
        std::string const id =
            entry.allocation().size() == 1 ? entry.payer().id : entry.allocation().key().parties()[entry.place()].id;
        paid[id] += entry.amount().exact() * fraction(100);
        exact[id] +=
            entry.allocation().amount().exact() * fraction(100) * entry.allocation().key().share(entry.place());
        fraction const off = paid[id] - exact[id];
        CHECK((fraction(-1) < off && off < fraction(1)));
    }
}

bool says(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("ten years of three equal parts do not give one party every odd unit", "[carried_tranches]") {
    auto const s = yearly("s", kroner(100), period::years(2021, 2030), three());
    CHECK(of(s).schedule().filter({.payer = {"Ash"}}).total() == as_any_money(oere(33'340))); // each year by itself
    for (auto const procedure : all_procedures) {
        auto const all = of(s).settle_carried("s", procedure).schedule();
        check_sums(all);
        CHECK(all.filter({.payer = {"Ash"}}).total() == as_any_money(oere(33'334)));
        CHECK(all.filter({.payer = {"Cedar"}}).total() == as_any_money(oere(33'333)));
        for (int year = 2021; year <= 2030; ++year)
            CHECK(all.filter({.year = {year}}).total() == as_any_money(kroner(100)));
        REQUIRE(all.carried().size() == 1);
        CHECK(all.carried()[0].procedure == procedure);
        CHECK(all.carried()[0].stream == "s");
        CHECK(all.carried()[0].reversals.empty());
        CHECK(says(all[4].allocation().carried() ? explain(all[4].allocation(), all[4].place()) : "",
                   "carried over the years"));
    }
}

TEST_CASE("a tranche may say by itself that it is carried", "[carried_tranches]") {
    auto s = yearly("s", kroner(100), period::years(2021, 2023), three());
    s.payers[0].carried = carry_procedure::open;
    auto const all = of(s).schedule();
    CHECK(all.filter({.payer = {"Ash"}}).total() == as_any_money(kroner(100)));
    // The tranche's own word goes before the family's.
    CHECK(of(s).settle_carried("s", carry_procedure::known_years).schedule().carried()[0].procedure ==
          carry_procedure::open);
}

TEST_CASE("months and joiners are steps of one series", "[carried_tranches]") {
    auto const s = yearly("s", oere(10'001), period::years(2021, 2022), support::cedar_joins());
    for (auto const procedure : {carry_procedure::known_years, carry_procedure::open}) {
        auto const all = of(s).settle_carried("s", procedure).schedule();
        check_sums(all);
        CHECK(all.total() == as_any_money(oere(20'002)));
        CHECK(all.filter({.year = {2021}}).total() == as_any_money(oere(10'001)));
    }
    expect_error("fordel.carry.key_changed",
                 [&] { return of(s).settle_carried("s", carry_procedure::fixed_key).schedule(); });
}

TEST_CASE("where one party pays, the recipients are carried", "[carried_tranches]") {
    auto s = yearly("s", kroner(100), period::years(2021, 2023), support::state);
    s.recipients = three();
    for (auto const procedure : all_procedures) {
        auto const all = of(s).settle_carried("s", procedure).schedule();
        for (auto const* who : {"Ash", "Birch", "Cedar"})
            CHECK(all.filter({.recipient = {who}}).total() == as_any_money(kroner(100)));
        check_sums(all);
    }
}

TEST_CASE("where one party pays at a time, the recipients are carried", "[carried_tranches]") {
    fordel::party const old{"old", "Old", fordel::party_kind::municipality, "91"}, later{"new", "New", old.kind, "92"};
    auto s = yearly("s", kroner(100), period::years(2021, 2023),
                    key_rule(old).with_successors(fordel::succession({{make_date(2022, 1, 1), old, later, "s"}})));
    s.recipients = three();
    for (auto const procedure : all_procedures) {
        auto const all = of(s).settle_carried("s", procedure).schedule();
        CHECK(all.carried().size() == 1);
        CHECK(all.filter({.payer = {"New"}}).total() == as_any_money(kroner(200)));
        for (auto const* who : {"Ash", "Birch", "Cedar"})
            CHECK(all.filter({.recipient = {who}}).total() == as_any_money(kroner(100)));
    }
}

TEST_CASE("payers whom only amounts name are carried", "[carried_tranches]") {
    // A third of an amount each, year after year; the thirds as settled would give one party every odd øre.
    auto const paid = yearly("paid", kroner(3), period::years(2021, 2023), three());
    auto const again = yearly("s", kroner(100), paid.period, fordel::by_amounts({.of = {"paid"}}));
    auto stated = yearly("s", kroner(1), paid.period, fordel::as_stated());
    stated.amount = fordel::by_party(
        {{support::ash, kroner(1)}, {support::birch, kroner(1)}, {support::cedar, kroner(1)}}, fordel::per::year());
    stated.payers[0].rounding = fordel::allocation_options{};
    for (auto const procedure : all_procedures) {
        auto by_amounts = of(paid);
        auto const all = by_amounts.add(again).settle_carried("s", procedure).schedule();
        CHECK(all.carried().size() == 1);
        for (auto const* who : {"Ash", "Birch", "Cedar"})
            CHECK(all.filter({.stream = {"s"}, .payer = {who}}).total() == as_any_money(kroner(100)));
        CHECK(of(stated).settle_carried("s", procedure).schedule().carried().size() == 1);
    }
}

TEST_CASE("what a cap leaves to nobody is no second payer of a carried amount", "[carried_tranches]") {
    auto s = yearly("s", kroner(100), period::years(2021, 2023), support::state);
    s.recipients = three();
    s.payers[0].adjustments = {fordel::cap(kroner(60)).freed_to_nobody()};
    auto const all = of(s).settle_carried("s", carry_procedure::known_years).schedule();
    CHECK(all.total() == as_any_money(kroner(300)));
    CHECK(all.filter({.payer = {"uncovered"}}).total() == as_any_money(kroner(120)));
}

TEST_CASE("what carried payers pay is divided among the recipients", "[carried_tranches]") {
    auto s = yearly("s", kroner(100), period::years(2021, 2023), three());
    s.recipients = key({support::north, support::south}, {1, 2});
    for (auto const procedure : all_procedures) {
        auto const all = of(s).settle_carried("s", procedure).schedule();
        for (auto const* who : {"Ash", "Birch", "Cedar"})
            CHECK(all.filter({.payer = {who}}).total() == as_any_money(kroner(100)));
        for (auto const entry : all) {
            auto const paid = all.filter({.year = {entry.year()}, .payer = {entry.payer().name}}).total();
            CHECK(entry.allocation().amount() == paid);
            CHECK(entry.allocation()[entry.place()].amount == entry.amount());
        }
    }
}

TEST_CASE("a unit may be paid back with an open procedure, and is listed", "[carried_tranches]") {
    // Two øre by four parties, then one by the two that got none.
    fordel::party const dogwood = support::town("dogwood", "Dogwood", "4");
    auto s = yearly("s", oere(2), period::years(2021, 2022),
                    fordel::weights_by_year(
                        {{2021, key::equal({ash, birch, cedar, dogwood})}, {2022, key::equal({cedar, dogwood})}}));
    s.amount = fordel::by_year({{2021, oere(2)}, {2022, oere(1)}});
    auto const all = of(s).settle_carried("s", carry_procedure::open).schedule();
    CHECK(all.filter({.year = {2022}}).total() == as_any_money(oere(1)));
    CHECK(all.filter({.year = {2022}}).amounts() == std::vector<std::int64_t>{1, 1, -1});
    REQUIRE(all.carried()[0].reversals.size() == 1);
    auto const& back = all.carried()[0].reversals[0];
    CHECK(back.year == 2022);
    CHECK(back.who == birch);
    CHECK(back.amount == as_any_money(oere(-1)));
    auto const entry = all.filter({.year = {2022}, .payer = {"Birch"}})[0];
    CHECK(says(explain(entry.allocation(), entry.place()), "The party pays 1 back"));
    auto const known = of(s).settle_carried("s", carry_procedure::known_years).schedule();
    for (std::int64_t const amount : known.amounts())
        CHECK(amount >= 0);
}

TEST_CASE("with known years bounds and adjustments hold in every year", "[carried_tranches]") {
    auto s = yearly("s", kroner(100), period::years(2021, 2026), key({ash, birch, cedar}, {1, 4, 4}));
    s.payers[0].adjustments = {fordel::floor(oere(2001))};
    auto const all = of(s).settle_carried("s", carry_procedure::known_years).schedule();
    // Ash has 20.01 each year; the others share 79.99 equally, the odd øre in turn.
    for (auto const entry : all.filter({.payer = {"Ash"}}))
        CHECK(entry.amount() == as_any_money(oere(2001)));
    CHECK(all.filter({.payer = {"Birch"}}).total() == all.filter({.payer = {"Cedar"}}).total());
    CHECK(all.total() == as_any_money(kroner(600)));
    auto const open = of(s).settle_carried("s", carry_procedure::open).schedule();
    CHECK(open.filter({.payer = {"Ash"}}).total() == as_any_money(oere(6 * 2001)));
    expect_error("fordel.settlement.fixed_key_bounds",
                 [&] { return of(s).settle_carried("s", carry_procedure::fixed_key); });
    auto own = s;
    own.payers[0].carried = carry_procedure::fixed_key;
    expect_error("fordel.settlement.fixed_key_bounds", [&] { return of(own); });
}

TEST_CASE("independent rounding gives way to what is carried", "[carried_tranches]") {
    auto const s = yearly("s", kroner(100), period::years(2021, 2023), three());
    for (auto const procedure : all_procedures) {
        auto const all = of(s, {.method = fordel::independent_rounding{}}).settle_carried("s", procedure).schedule();
        CHECK(all.total() == as_any_money(kroner(300)));
        CHECK(all.filter({.payer = {"Ash"}}).total() == as_any_money(kroner(100)));
    }
}

TEST_CASE("who is named in a list of ties is served first, in a series and in a table", "[carried_tranches]") {
    auto const listed = fordel::tie_breaking::by_list({"Cedar", "birch", "Ash", "The state", "North office"});
    auto const s = yearly("s", kroner(100), period::year(2021), three());
    auto const cents = [&](programme const& p) { return p.schedule().amounts(); };
    std::vector<std::int64_t> const cedar_first{3333, 3333, 3334};
    auto made = of(s, {.ties = listed});
    made.add_party(support::state);
    CHECK(cents(made) == cedar_first);
    for (auto const procedure : all_procedures)
        CHECK(cents(programme(made).settle_carried("s", procedure)) == cedar_first);
    CHECK(cents(programme(made).settle_as_table("s")) == cedar_first);
}

TEST_CASE("one way of settling for each stream", "[carried_tranches]") {
    auto const s = yearly("a.b", kroner(100), period::years(2021, 2022), three());
    expect_error("fordel.settlement.settled_twice",
                 [&] { return of(s).settle_as_table("a").settle_carried("a.b", carry_procedure::open); });
    expect_error("fordel.settlement.settled_twice", [&] {
        return of(s).settle_carried("a", carry_procedure::open).settle_carried("a.b", carry_procedure::open);
    });
    auto own = s;
    own.payers[0].carried = carry_procedure::open;
    expect_error("fordel.settlement.settled_twice", [&] { return of(own).settle_as_table("a"); });
    expect_error("fordel.schedule.unknown_stream", [&] { return of(s).settle_carried("x", carry_procedure::open); });
    auto refused = of(s);
    auto const before = refused.settle_carried("a", carry_procedure::open);
    expect_error("fordel.settlement.settled_twice", [&] { return refused.settle_as_table("a.b"); });
    CHECK(refused == before);
    // The empty family is the whole programme.
    CHECK(of(s).settle_carried("", carry_procedure::open).schedule().carried().size() == 1);
}

TEST_CASE("nobody rests on what takes all years at once", "[carried_tranches]") {
    auto const s = yearly("a", kroner(100), period::years(2021, 2022), three());
    auto rests = yearly("b", kroner(1), period::years(2021, 2022), three());
    rests.amount = fordel::percent_of(25, "a");
    auto made = of(s);
    made.add(rests);
    for (auto const procedure : {carry_procedure::open, carry_procedure::fixed_key})
        CHECK(programme(made).settle_carried("a", procedure).schedule().filter({.stream = {"b"}}).total() ==
              as_any_money(kroner(50)));
    expect_error("fordel.settlement.settled_later",
                 [&] { return programme(made).settle_carried("a", carry_procedure::known_years).schedule(); });
    expect_error("fordel.settlement.settled_later", [&] { return programme(made).settle_as_table("a").schedule(); });
    CHECK(programme(made).settle_carried("b", carry_procedure::known_years).schedule().total() ==
          as_any_money(kroner(250)));
}
