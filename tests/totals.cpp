#include <fordel/schedule.hpp>
#include <fordel/schedule/totals.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::net_total;
using fordel::schedule_field;
using support::two_offices;

namespace {

using lines = std::vector<std::string>;

any_money dkk(std::int64_t minor) { return as_any_money(fordel::oere(minor)); }

lines told(std::vector<fordel::subtotal> const& sums) {
    lines all;
    for (auto const& s : sums) {
        std::string line;
        for (auto const& word : s.by)
            line += word + ' ';
        all.push_back(line + s.amount.to_decimal());
    }
    return all;
}

// 100 kr. from Ash to Birch, 30 back, and 20 that nobody bears, from a key in which Cedar has a fifth.
fordel::programme to_and_fro() {
    auto const stream = [](char const* id, std::int64_t kr, fordel::key_rule from, fordel::party const& to) {
        return fordel::stream{.id = id,
                              .name = {id, id},
                              .amount = fordel::per_year(fordel::kroner(kr)),
                              .period = fordel::period::year(2024),
                              .payers = {{"all", {"alt", "all"}, fordel::kroner(kr), std::move(from)}},
                              .recipients = to};
    };
    fordel::key const partly = fordel::key::percent({support::ash}, {fordel::fraction(80)}, fordel::uncovered_party());
    fordel::programme made("to-and-fro", {}, fordel::dkk{});
    made.add(stream("there", 100, fordel::key_rule(partly), support::birch));
    return made.add(stream("back", 30, fordel::key_rule(support::birch), support::ash));
}

} // namespace

TEST_CASE("groups are told apart in both languages", "[totals]") {
    fordel::programme made("groups", {}, fordel::dkk{});
    std::vector<fordel::text> const groups{{"Drift", ""}, {"Anlæg", ""}, {"Løn", "Pay"}, {"Honorar", "Pay"}};
    for (std::size_t i = 0; i < groups.size(); ++i)
        made.add({.id = "s" + std::to_string(i),
                  .name = {"s", "s"},
                  .group = groups[i],
                  .amount = fordel::per_year(fordel::kroner(static_cast<std::int64_t>(i) + 1)),
                  .period = fordel::period::year(2024),
                  .payers = fordel::paid_by(fordel::key_rule(support::ash)),
                  .recipients = support::birch});
    auto const all = made.schedule();
    CHECK(told(all.total_by({schedule_field::group})) ==
          lines{"Drift 1.00", "Anlæg 2.00", "Pay (Løn) 3.00", "Pay (Honorar) 4.00"});
    CHECK(all.pivot({schedule_field::group}, {schedule_field::year}).rows[1] == std::vector<std::string>{"Anlæg"});
}

TEST_CASE("every field is found by its name", "[totals]") {
    using enum schedule_field;
    std::vector<std::pair<schedule_field, std::string>> const names{{year, "year"},
                                                                    {stream, "stream"},
                                                                    {payer, "payer"},
                                                                    {recipient, "recipient"},
                                                                    {status, "status"},
                                                                    {tranche, "tranche"},
                                                                    {group, "group"},
                                                                    {months, "months"},
                                                                    {first_month, "first_month"},
                                                                    {last_month, "last_month"},
                                                                    {due_month, "due_month"},
                                                                    {payer_id, "payer_id"},
                                                                    {payer_code, "payer_code"},
                                                                    {recipient_id, "recipient_id"},
                                                                    {recipient_code, "recipient_code"}};
    for (auto const& [field, name] : names)
        CHECK(fordel::schedule_field_from_name(name) == field);
    support::expect_error("fordel.schedule.unknown_field", [] { return fordel::schedule_field_from_name("month"); });
}

TEST_CASE("totals by tranche, months and codes", "[totals]") {
    auto const all = two_offices().schedule();
    CHECK(told(all.total_by({schedule_field::tranche})) == lines{"lead 1200.00", "others 1200.00", "all 100.01"});
    CHECK(told(all.total_by({schedule_field::months})) == lines{"1-12 1900.01", "1-6 300.00", "7-12 300.00"});
    CHECK(told(all.total_by({schedule_field::first_month})) == lines{"1 2200.01", "7 300.00"});
    CHECK(told(all.total_by({schedule_field::last_month})) == lines{"12 2200.01", "6 300.00"});
    CHECK(told(all.total_by({schedule_field::payer_code, schedule_field::year})) ==
          lines{"1 2021 600.00", "2 2021 400.00", "3 2021 200.00", "1 2022 600.00", "2 2022 200.00", "3 2022 400.00",
                " 2022 100.01"});
    CHECK(told(all.total_by({schedule_field::payer_id})) ==
          lines{"ash 1200.00", "birch 600.00", "cedar 600.00", "state 100.01"});
    CHECK(told(all.total_by({schedule_field::recipient_id})) == lines{"north 2433.34", "south 66.67"});
    CHECK(told(all.total_by({schedule_field::recipient_code})) == lines{" 2500.01"});
    CHECK(told(all.total_by({schedule_field::group})) == lines{" 2500.01"});
    CHECK(told(all.total_by({schedule_field::due_month})) == lines{" 2500.01"});
}

TEST_CASE("a pivot goes by several fields down and across", "[totals]") {
    auto const table =
        two_offices()
            .schedule()
            .filter({.stream = "office"})
            .pivot({schedule_field::tranche, schedule_field::payer}, {schedule_field::year, schedule_field::months});
    CHECK(table.rows == std::vector<lines>{{"lead", "Ash"}, {"others", "Birch"}, {"others", "Cedar"}});
    CHECK(table.columns == std::vector<lines>{{"2021", "1-12"}, {"2021", "1-6"}, {"2021", "7-12"}, {"2022", "1-12"}});
    CHECK(table.cells == std::vector<std::vector<any_money>>{{dkk(60'000), dkk(0), dkk(0), dkk(60'000)},
                                                             {dkk(0), dkk(30'000), dkk(10'000), dkk(20'000)},
                                                             {dkk(0), dkk(0), dkk(20'000), dkk(40'000)}});
    auto const none = two_offices().schedule().filter({.year = 1999}).pivot({schedule_field::payer}, {});
    CHECK(none.rows.empty());
    CHECK(none.columns.empty());
}

TEST_CASE("what each party pays less what it receives sums to zero", "[totals]") {
    auto const all = to_and_fro().schedule();
    CHECK(all.net_by() == std::vector<net_total>{{support::ash, dkk(8'000), dkk(3'000)},
                                                 {support::birch, dkk(3'000), dkk(10'000)},
                                                 {fordel::uncovered_party(), dkk(2'000), dkk(0)}});
    any_money sum = dkk(0);
    for (net_total const& one : all.net_by())
        sum += one.net();
    CHECK(sum == dkk(0));
    CHECK(all.net_by("Birch").net() == dkk(-7'000));
    CHECK(all.net_by("1") == net_total{support::ash, dkk(8'000), dkk(3'000)});
    CHECK(all.net_by("uncovered").net() == dkk(2'000));
    CHECK(all.filter({.stream = "back"}).net_by("ash").net() == dkk(-3'000));
    CHECK(all.filter({.year = 1999}).net_by("ash") == net_total{support::ash, dkk(0), dkk(0)});
    CHECK(all.filter({.year = 1999}).net_by().empty());
    support::expect_error("fordel.party.unknown", [&] { return all.net_by("Elm"); });
}
