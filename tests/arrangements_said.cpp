// Arrangements that agreements have, each said in a few lines and calculated by hand.
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_currency;
using fordel::any_money;
using fordel::dkk;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::make_date;
using fordel::oere;
using fordel::period;
using fordel::programme;
using fordel::stream;
using support::ash;
using support::birch;
using support::cedar;
using support::expect_error;
using amounts = std::vector<std::int64_t>;

namespace {

key const thirds = key::equal({ash, birch, cedar});

stream of(std::string id, fordel::amount_rule amount, period during, fordel::key_rule payers) {
    return {.id = std::move(id),
            .name = {"s", "s"},
            .amount = std::move(amount),
            .period = during,
            .payers = fordel::paid_by(std::move(payers)),
            .recipients = support::north};
}

programme with(std::vector<stream> streams, fordel::allocation_options const& rounding = {}) {
    programme made("p", {}, dkk{}, rounding);
    for (stream& s : streams)
        made.add(std::move(s));
    return made;
}

} // namespace

// 100,001 øre: 50,000.5, 33,330.3333 and 16,670.1667, the left one to .5; 200,002: 100,001, 66,660.6666 and
// 33,340.3334.
TEST_CASE("a pool by year with a percent key", "[arrangements_said]") {
    key const percent = key::percent({ash, birch, cedar}, {50, fraction(3333, 100), fraction(1667, 100)});
    auto const all = with({of("pool", fordel::by_year({{2024, oere(100'001)}, {2025, oere(200'002)}}),
                              period::years(2024, 2025), percent)})
                         .schedule();
    CHECK(all.filter({.year = 2024}).amounts() == amounts{50'001, 33'330, 16'670});
    CHECK(all.filter({.year = 2025}).amounts() == amounts{100'001, 66'661, 33'340});
}

// Roads: 300 and 100; schools: 100, 100 and 200. So 400 : 200 : 200 of 10,001 øre is 5,000.5, 2,500.25 and 2,500.25.
TEST_CASE("a key derived from two other streams", "[arrangements_said]") {
    period const during = period::year(2024);
    auto const all =
        with({of("admin", fordel::per_year(oere(10'001)), during, fordel::by_amounts({{"roads", "schools"}})),
              of("roads", fordel::per_year(kroner(400)), during, key({ash, birch}, {3, 1})),
              of("schools", fordel::per_year(kroner(400)), during, key({ash, birch, cedar}, {1, 1, 2}))})
            .schedule();
    CHECK(all.filter({.stream = "admin"}).amounts() == amounts{5'001, 2'500, 2'500});
}

// 1.5 crore by three is 50 lakh each; 25 lakh is 250,000,000 paise, 83,333,333 and one over; 125,000,001 paise are
// 41,666,667 each.
TEST_CASE("crores and lakhs of rupees several times a year, in years called 2014-15", "[arrangements_said]") {
    any_currency const inr = any_currency::from_code("INR");
    programme made("india", {}, inr, {}, {.year_begins = 4});
    made.add(of("grant",
                fordel::on_dates({{make_date(2014, 6, 30), any_money::parse("1.5 crore INR")},
                                  {make_date(2014, 9, 30), any_money::parse("25 lakh INR")},
                                  {make_date(2015, 3, 31), any_money::parse("Rs 12,50,000.01", inr)},
                                  {make_date(2015, 4, 1), any_money::parse("INR 4.5 crore")}}),
                {make_date(2014, 4, 1), make_date(2016, 3, 31)}, thirds));
    auto const all = made.schedule();
    int const year = made.years().parse_year("2014-15");
    CHECK(all.filter({.year = year}).amounts() == amounts{500'000'000, 500'000'000, 500'000'000, 83'333'334, 83'333'333,
                                                          83'333'333, 41'666'667, 41'666'667, 41'666'667});
    CHECK(all.filter({.year = made.years().parse_year("2015/16")}).total() == any_money::parse("45,000,000.00 INR"));
    CHECK(all.explain().find("2014-15 (") != std::string::npos);
}

// -100,001 øre mirrors 100,001: 33,333.67 each, two of three get one more.
TEST_CASE("a credit is a stream below zero, and mirrors what is paid", "[arrangements_said]") {
    period const during = period::year(2024);
    auto const settle = [&](std::int64_t minor, std::vector<fordel::adjustment> steps) {
        stream credit = of("credit", fordel::per_year(oere(minor)), during, thirds);
        credit.payers[0].adjustments = std::move(steps);
        return with({credit, of("fee", fordel::percent_of(10, "credit"), during, ash)}).schedule();
    };
    auto const credit = settle(-100'001, {}), paid = settle(100'001, {});
    CHECK(credit.amounts() == amounts{-33'334, -33'334, -33'333, -10'000});
    CHECK(paid.amounts() == amounts{33'334, 33'334, 33'333, 10'000});
    CHECK(credit.total() == -paid.total());
    // A floor is of the amount's size, as a cap is: Ash is credited 400 kr. at least.
    auto const floor = fordel::floor(kroner(400)).of({"Ash"});
    CHECK(settle(-100'001, {floor}).filter({.stream = "credit"}).amounts() == amounts{-40'000, -30'001, -30'000});
    expect_error("fordel.adjustment.negative", [] { return fordel::floor(kroner(-400)); });
    // Against what is paid it is a stream of its own: the net is what both come to.
    auto const both = with({of("running", fordel::per_year(kroner(3'000)), during, thirds),
                            of("credit", fordel::per_year(oere(-100'001)), during, thirds)})
                          .schedule();
    CHECK(both.filter({.payer = "Ash"}).total() == as_any_money(oere(100'000 - 33'334)));
}

TEST_CASE("a table states who pays how much to whom", "[arrangements_said]") {
    stream s = of("table", fordel::per_year(kroner(0)), period::year(2024), ash);
    s.amount.reset();
    s.recipients = fordel::as_stated();
    s.payers = {
        {.id = "ash",
         .name = {},
         .amount = fordel::by_party({{support::north, kroner(10)}, {support::south, kroner(20)}}, fordel::per::year()),
         .payers = ash},
        {.id = "birch",
         .name = {},
         .amount = fordel::by_party({{support::south, kroner(5)}, {cedar, oere(701)}}, fordel::per::year()),
         .payers = birch}};
    CHECK(with({s}).schedule().amounts() == amounts{1'000, 2'000, 500, 701});
    s.recipients = support::north;
    s.payers = {{.id = "all",
                 .name = {},
                 .amount = fordel::by_party({{ash, kroner(10)}, {birch, oere(2'001)}}, fordel::per::year()),
                 .payers = fordel::as_stated()}};
    CHECK(with({s}).schedule().amounts() == amounts{1'000, 2'001});
}

// Ash and Birch pay 100 øre each, the offices get 101 and 99: each cell is a half above or below, so that either Ash or
// Birch pays 51 øre to the north.
TEST_CASE("a table with both margins given has a tie that is named", "[arrangements_said]") {
    auto const settle = [](std::vector<std::string> served) {
        std::vector<stream> streams;
        for (auto const& [office, minor] : {std::pair{support::north, 101}, {support::south, 99}}) {
            streams.push_back(of("office." + office.id, fordel::per_year(oere(minor)), period::year(2024),
                                 key({ash, birch}, {100, 100})));
            streams.back().recipients = office;
        }
        programme made = with(streams, {.ties = fordel::tie_breaking::by_list(std::move(served))});
        return made.settle_as_table("office").schedule();
    };
    auto const ash_first = settle({"ash", "birch"}), birch_first = settle({"birch", "ash"});
    CHECK(ash_first.amounts() == amounts{51, 50, 49, 50});
    CHECK(birch_first.amounts() == amounts{50, 51, 50, 49});
    for (auto const& all : {ash_first, birch_first}) {
        for (char const* who : {"Ash", "Birch"})
            CHECK(all.filter({.payer = who}).total() == as_any_money(oere(100)));
        CHECK_FALSE(all.tables().front().rounded.unique());
    }
}

// 1,000.50 kr. in whole kroner: 333.5 each is 334, three times 1,002, though 1,000.50 is no whole number of kroner.
TEST_CASE("shares that are rounded by themselves need no whole pool", "[arrangements_said]") {
    auto const krone = fordel::rounding_unit::parse("krone");
    stream const s = of("s", fordel::per_year(oere(100'050)), period::year(2024), thirds);
    auto const alone = fordel::any_method::from_name("independent:half-up");
    auto const all = with({s}, {.method = alone, .unit = krone}).schedule();
    CHECK(all.amounts() == amounts{33'400, 33'400, 33'400});
    REQUIRE(all.residuals().size() >= 1);
    fraction missing = 0;
    for (auto const& one : all.residuals())
        missing += one.missing;
    CHECK(missing == fraction(-150, 100));
    expect_error("fordel.allocation.not_a_multiple", [&] { return with({s}, {.unit = krone}).schedule(); });
    programme carried = with({s}, {.method = alone, .unit = krone});
    carried.settle_carried("s", fordel::carry_procedure::open);
    expect_error("fordel.allocation.not_a_multiple", [&] { return carried.schedule(); });
}
