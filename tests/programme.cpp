#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::agreement;
using fordel::dkk;
using fordel::make_date;
using fordel::party;
using fordel::period;
using fordel::programme;
using support::expect_error;
using support::two_offices;

TEST_CASE("a programme knows its streams and everyone in them", "[programme]") {
    auto const made = two_offices();
    CHECK(made.id() == "two-offices");
    CHECK(made.name().da == "To kontorer");
    CHECK(made.in() == fordel::any_currency(dkk{}));
    CHECK(made.streams().size() == 2);
    CHECK(made.parties() ==
          std::vector{support::ash, support::birch, support::cedar, support::north, support::state, support::south});
    CHECK(made.find_assumption("start").chosen.en == "January.");
}

TEST_CASE("streams have ids of their own", "[programme]") {
    auto made = two_offices();
    expect_error("fordel.programme.overlapping_terms", [&] { made.add(support::grant_stream()); });
    CHECK(made.streams().size() == 2);
}

TEST_CASE("a stream and an agreement rest on assumptions that are listed", "[programme]") {
    programme made("p", {}, dkk{});
    expect_error("fordel.programme.unknown_assumption", [&] { made.add(support::north_stream()); });
    expect_error("fordel.programme.unknown_assumption",
                 [&] { made.add(agreement{.id = "a", .period = period::year(2021), .assumptions = {"nothing"}}); });
    expect_error("fordel.programme.unknown_assumption", [&] { return made.find_assumption("nothing"); });
    CHECK(made.streams().empty());
    CHECK(made.agreements().empty());
}

TEST_CASE("a programme has one currency", "[programme]") {
    programme made("p", {}, fordel::eur{});
    expect_error("fordel.currency.mismatch", [&] { made.add(support::grant_stream()); });
    programme run_time("p", {}, fordel::any_currency::from_code("DKK"));
    CHECK_NOTHROW(run_time.add(support::grant_stream()));
}

TEST_CASE("an invalid stream is refused", "[programme]") {
    programme made("p", {}, dkk{});
    auto wrong = support::grant_stream();
    wrong.payers[0].amount = fordel::oere(1);
    expect_error("fordel.stream.tranches", [&] { made.add(wrong); });
}

TEST_CASE("one id names one party", "[programme]") {
    auto made = two_offices();
    CHECK_NOTHROW(made.add_party(support::ash)); // the same again
    expect_error("fordel.party.duplicate", [&] { made.add_party(party{"ash", "Another"}); });
    CHECK(made.parties().size() == 6);
}

TEST_CASE("two parties may share a name, but no code", "[programme]") {
    auto made = two_offices();
    made.add_party(party{"ash-2", support::ash.name, fordel::party_kind::municipality, "999"});
    CHECK(made.parties().back().id == "ash-2");
    expect_error("fordel.party.duplicate",
                 [&] { made.add_party(party{"ash-3", "Ash", fordel::party_kind::municipality, "999"}); });
    made.add_party(party{.name = "Høje-Taastrup"});
    CHECK(made.parties().back().id == "hoeje-taastrup");
}

TEST_CASE("a stream that is refused leaves no party behind", "[programme]") {
    programme made("p", {}, dkk{});
    made.add_party(party{"south", "Somebody else"});
    auto stream = support::grant_stream();
    stream.recipients = fordel::key::equal({party{"new", "New"}, party{"south", "South"}});
    expect_error("fordel.party.duplicate", [&] { made.add(stream); });
    CHECK(made.parties().size() == 1);
    CHECK(made.streams().empty());
}

TEST_CASE("assumptions and agreements have ids of their own", "[programme]") {
    auto made = two_offices();
    expect_error("fordel.programme.duplicate_id", [&] { made.add(fordel::assumption{.id = "start"}); });
    made.add(agreement{.id = "once", .period = period::year(2021)});
    expect_error("fordel.programme.duplicate_id",
                 [&] { made.add(agreement{.id = "once", .period = period::year(2022)}); });
}

TEST_CASE("what falls due within a period, by date", "[programme]") {
    auto made = two_offices();
    made.add(agreement{
        .id = "late", .period = period::years(2021, 2024), .due = {make_date(2022, 12, 31), make_date(2023, 12, 31)}});
    made.add(agreement{.id = "early", .period = period::years(2021, 2024), .due = {make_date(2022, 6, 30)}});
    made.add(agreement{.id = "duty", .period = period::years(2021, 2024)});
    auto const items = made.due(period::year(2022));
    REQUIRE(items.size() == 2);
    CHECK(items[0].agreement.id == "early");
    CHECK(items[0].on == make_date(2022, 6, 30));
    CHECK(items[1].agreement.id == "late");
    CHECK(made.due(period::year(2021)).empty());
    CHECK(made.due(period::years(2021, 2024)).size() == 3);
}

TEST_CASE("a programme of one's own in euro", "[programme]") {
    using euro = fordel::money<fordel::eur>;
    programme made("euro", {"Euro", "Euro"}, fordel::eur{}, {.unit = fordel::rounding_unit::major});
    made.add(fordel::stream{.id = "s",
                            .name = {"s", "s"},
                            .amount = fordel::per_year(euro::from_major(100)),
                            .period = period::years(2023, 2024),
                            .payers = {{"all",
                                        {},
                                        euro::from_major(100),
                                        fordel::key::equal({support::ash, support::birch, support::cedar})}},
                            .recipients = fordel::key::single(support::north)});
    auto const schedule = made.schedule();
    CHECK(schedule.total().to_string() == "200.00 EUR");
    // 33.33 each in whole euro: the one left goes to the lowest code.
    CHECK(schedule.filter({.year = 2023, .payer = "Ash"}).total().to_string() == "34.00 EUR");
    CHECK(schedule.filter({.year = 2023, .payer = "Cedar"}).total().to_string() == "33.00 EUR");
    CHECK(schedule.filter({.year = 2022}).total().to_string() == "0.00 EUR"); // an empty sum has a currency too
}

TEST_CASE("streams with one recipient each can be settled as a table, each in one table only", "[programme]") {
    auto made = two_offices();
    made.settle_as_table("office");
    CHECK(made.tables() == std::vector<std::string>{"office"});
    expect_error("fordel.programme.table_twice", [&] { made.settle_as_table("office.north"); });
    expect_error("fordel.programme.table_recipients", [&] { made.settle_as_table("grant"); });
    expect_error("fordel.schedule.unknown_stream", [&] { made.settle_as_table("offices"); });
    auto late = support::grant_stream();
    late.id = "office.late";
    expect_error("fordel.programme.table_recipients", [&] { made.add(late); });
    CHECK(made.tables().size() == 1);
}
