#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::dkk;
using fordel::fraction;
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

stream of(std::string id, fordel::amount_rule amount, fordel::key_rule payers, period during = period::year(2021)) {
    return {.id = std::move(id),
            .name = {"s", "s"},
            .amount = std::move(amount),
            .period = during,
            .payers = fordel::paid_by(std::move(payers)),
            .recipients = support::north};
}

programme with(std::vector<stream> streams, fordel::programme_years years = {}) {
    programme made("p", {}, dkk{}, {}, years);
    for (stream& s : streams)
        made.add(std::move(s));
    return made;
}

key const thirds = key::equal({support::ash, support::birch, support::cedar});

} // namespace

TEST_CASE("a stream is settled after those it rests on, and shown where it was added", "[settlement]") {
    auto const all = with({of("part", fordel::percent_of(10, "whole"), support::ash),
                           of("whole", fordel::per_year(kroner(300)), support::birch)})
                         .schedule();
    CHECK(all.amounts() == amounts{3'000, 30'000});
    CHECK(all[0].stream().id == "part");
}

TEST_CASE("the order of streams changes nothing", "[settlement]") {
    std::vector<stream> streams{of("a", fordel::per_year(oere(10'001)), thirds),
                                of("b", fordel::percent_of(50, "a"), thirds),
                                of("c", fordel::sum_of({"a", "b"}), support::ash)};
    auto const first = with(streams).schedule();
    std::swap(streams[0], streams[2]);
    auto const second = with(streams).schedule();
    for (char const* id : {"a", "b", "c"})
        CHECK(first.filter({.stream = id}).amounts() == second.filter({.stream = id}).amounts());
    CHECK(first.filter({.stream = "c"}).total() == as_any_money(oere(10'001 + 5'001))); // 50.005 is 50.01
}

TEST_CASE("what is paid and repaid in one year has its percentage and its rest on each day", "[settlement]") {
    auto const schedule = [](fordel::stated_money const& paid, fordel::stated_money const& repaid,
                             fordel::amount_rule quarter) {
        stream s = of("s", fordel::on_dates({{make_date(2021, 3, 1), paid}, {make_date(2021, 9, 1), repaid}}), thirds);
        s.payers = {{.id = "quarter",
                     .name = {"en fjerdedel", "a quarter"},
                     .amount = std::move(quarter),
                     .payers = support::ash},
                    {.id = "rest", .name = {"resten", "the rest"}, .payers = support::birch}};
        return with({s}).schedule();
    };
    auto const even = schedule(kroner(100), kroner(-100), fordel::percent(25));
    CHECK(even.amounts() == amounts{2'500, -2'500, 7'500, -7'500});
    std::string const told = even.filter({.tranche = "rest"}).explain(fordel::language::en);
    CHECK(told.find("Of this on 1 March 2021: 100.00 DKK - 25.00 DKK = 75.00 DKK") != told.npos);
    CHECK(schedule(oere(10'002), kroner(-100), fordel::percent(25)).amounts() ==
          amounts{2'501, -2'500, 7'501, -7'500}); // 25.005 is 25.01, and 0.005 in all 0.01
    // Whole kroner in all: 0.25 kr. of 1 kr. is 0, so 25.25 of 101 is taken back with what was too much.
    CHECK(schedule(kroner(101), kroner(-100), fordel::percent(25).rounded(fordel::rounding_unit::major)).amounts() ==
          amounts{2'525, -2'525, 7'575, -7'475});
}

TEST_CASE("a circle is an error that shows it", "[settlement]") {
    auto const round_about =
        with({of("a", fordel::percent_of(50, "b"), support::ash), of("b", fordel::percent_of(50, "c"), support::ash),
              of("c", fordel::percent_of(50, "a"), support::ash)});
    try {
        static_cast<void>(round_about.schedule());
        FAIL("no circle was seen");
    } catch (fordel::error const& e) {
        CHECK(e.id() == std::string("fordel.settlement.circle"));
        CHECK(std::string(e.what()).find("a → b → c → a") != std::string::npos);
    }
    expect_error("fordel.settlement.circle",
                 [] { return with({of("a", fordel::percent_of(50, "a"), support::ash)}).schedule(); });
    fordel::amounts_needed const last_year{.of = {"a"}, .year = fordel::amount_year::before};
    auto own = of("a", fordel::percent_of(50, last_year), support::ash, period::years(2021, 2022));
    expect_error("fordel.amount.no_year_before", [&] { return with({own}).schedule(); }); // nothing to begin with
    own.period = period::years(2022, 2023);
    expect_error("fordel.amount.no_year_before",
                 [&] { return with({of("b", fordel::per_year(kroner(1)), support::ash), own}).schedule(); });
    auto const first = of("a.first", fordel::per_year(kroner(10)), support::ash);
    own.id = "a.later";
    CHECK(with({first, own}).schedule().amounts() == amounts{1'000, 500, 250});
}

TEST_CASE("a name that no stream has is an error", "[settlement]") {
    expect_error("fordel.schedule.unknown_stream",
                 [] { return with({of("a", fordel::percent_of(50, "b"), support::ash)}).schedule(); });
}

TEST_CASE("a key is made of what others paid, as settled or exactly", "[settlement]") {
    // 100 kr. by thirds is 33.34, 33.33 and 33.33; of 10,000 kr. that is 3,334, 3,333 and 3,333.
    auto const paid = of("paid", fordel::per_year(kroner(100)), thirds);
    auto const by_paid = [&](fordel::amount_precision precision) {
        auto again =
            of("again", fordel::per_year(kroner(10'000)), fordel::by_amounts({.of = {"paid"}, .precision = precision}));
        return with({paid, again}).schedule().filter({.stream = "again"}).amounts();
    };
    CHECK(by_paid(fordel::amount_precision::settled) == amounts{333'400, 333'300, 333'300});
    CHECK(by_paid(fordel::amount_precision::exact) == amounts{333'334, 333'333, 333'333});
}

TEST_CASE("a key of the year before goes back one year", "[settlement]") {
    key const first({support::ash, support::birch}, {1, 99}), second({support::ash, support::birch}, {2, 98}),
        third({support::ash, support::birch}, {3, 97});
    auto const paid =
        of("paid", fordel::per_year(kroner(100)),
           fordel::weights_by_year({{2023, first}, {2024, second}, {2025, third}}), period::years(2023, 2025));
    auto const after =
        of("after", fordel::per_year(kroner(100)),
           fordel::by_amounts({.of = {"paid"}, .year = fordel::amount_year::before}), period::years(2024, 2026));
    auto const all = with({paid, after}).schedule().filter({.stream = "after"});
    CHECK(all.amounts() == amounts{100, 9'900, 200, 9'800, 300, 9'700});
    CHECK(all.explain().find("paid 2025") != std::string::npos);
}

TEST_CASE("the rest is the amount less what the others were settled at", "[settlement]") {
    auto s = of("s", fordel::per_year(kroner(100)), support::ash);
    s.payers = {{.id = "rest", .name = {}, .payers = support::birch},
                {.id = "third", .name = {}, .amount = fordel::percent({100, 3}), .payers = support::ash}};
    CHECK(with({s}).schedule().amounts() == amounts{6'667, 3'333});
    s.payers[1].amount = fordel::percent(60);
    s.payers.push_back({.id = "more", .name = {}, .amount = kroner(10), .payers = support::cedar});
    CHECK(with({s}).schedule().amounts() == amounts{3'000, 6'000, 1'000});
    s.payers[0].amount = fordel::percent(20);
    expect_error("fordel.stream.tranches", [&] { return with({s}).schedule(); });
    s.payers[0].amount = fordel::rest();
    s.payers[2].amount = fordel::rest();
    expect_error("fordel.stream.tranches", [&] { return with({s}).schedule(); });
}

TEST_CASE("who gets what a cap frees is known to the programme, where only a name is said", "[settlement]") {
    auto s = of("a", fordel::per_year(kroner(100)), key({support::ash, support::birch}, {9, 1}));
    s.payers[0].adjustments = {fordel::cap(fordel::part_of_amount{fraction(3, 5)}).freed_to_named("Cedar")};
    expect_error("fordel.party.unknown", [&] { return with({s}).schedule(); });
    programme made = with({s});
    made.add_party(support::cedar);
    CHECK(made.schedule().amounts() == amounts{6'000, 1'000, 3'000});
}

TEST_CASE("a rest is of the same sign as the whole", "[settlement]") {
    auto s = of("a", fordel::per_year(kroner(1'000)), support::ash);
    s.payers = {{.id = "fixed", .name = {}, .amount = kroner(900), .payers = support::ash},
                {.id = "part", .name = {}, .amount = fordel::percent(10), .payers = support::birch},
                {.id = "rest", .name = {}, .amount = fordel::rest(), .payers = support::cedar}};
    CHECK(with({s}).schedule().amounts() == amounts{90'000, 10'000, 0});
    s.payers[1].amount = fordel::percent(30);
    CHECK(support::seen_in_error([&] { return with({s}).schedule(); }) ==
          "a/rest, 2021: -200.00, as the others come to 1200.00 of 1000.00");
    expect_error("fordel.stream.rest_below_zero", [&] { return with({s}).schedule(); });
    s.amount = fordel::per_year(kroner(-1'000));
    s.payers[0].amount = kroner(-900);
    expect_error("fordel.stream.rest_below_zero", [&] { return with({s}).schedule(); });
    s.payers[1].amount = fordel::percent(10);
    CHECK(with({s}).schedule().amounts() == amounts{-90'000, -10'000, 0});
}

TEST_CASE("amounts by party are of the payers or of the recipients", "[settlement]") {
    auto const stated = fordel::by_party({{support::ash, kroner(3)}, {support::birch, kroner(1)}}, fordel::per::year());
    auto const both = key::equal({support::ash, support::birch});
    expect_error("fordel.key.as_stated", [&] { return with({of("a", stated, both)}); });
    expect_error("fordel.key.as_stated", [&] { return with({of("a", stated, support::ash)}); });
    expect_error("fordel.key.as_stated", [&] { return with({of("a", fordel::product(both, kroner(1)), both)}); });
    CHECK(with({of("a", stated, fordel::as_stated())}).schedule().amounts() == amounts{300, 100});
    CHECK(with({of("a", fordel::product(both, kroner(1)), support::ash)}).schedule().amounts() == amounts{200});
    auto s = of("a", stated, support::ash);
    s.recipients = fordel::as_stated();
    CHECK(with({s}).schedule().amounts() == amounts{300, 100});
}

TEST_CASE("an amount that is left out is the sum of its tranches", "[settlement]") {
    auto s = of("s", fordel::per_year(kroner(1)), support::ash);
    s.amount.reset();
    s.payers = {{"lead", {}, fordel::per_year(kroner(30)), support::ash},
                {"once", {}, fordel::once(kroner(5)), support::birch}};
    CHECK(with({s}).schedule().amounts() == amounts{3'000, 500});
}

TEST_CASE("recipients go by a rule that is renewed, too", "[settlement]") {
    // Birch alone receives until June; then Birch and Cedar by 100 to 200.
    auto s = of("s", fordel::per_year(kroner(600)), support::ash);
    s.recipients = support::cedar_joins();
    auto const all = with({s}).schedule();
    CHECK(all.amounts() == amounts{30'000, 10'000, 20'000});
    CHECK(all[1].months() == fordel::month_range{7, 12});
    CHECK(all[2].recipient() == support::cedar);
    CHECK(all[2].allocation().amount() == as_any_money(kroner(300)));
}

TEST_CASE("what nobody receives is uncovered", "[settlement]") {
    auto s = of("s", fordel::per_year(kroner(100)), support::ash);
    s.recipients = key::percent({support::north}, {fraction(75)}, fordel::uncovered_party());
    auto const all = with({s}).schedule();
    CHECK(all.amounts() == amounts{7'500, 2'500});
    CHECK(all[1].recipient() == fordel::uncovered_party());
    CHECK(all.filter({.recipient = "uncovered"}).total() == as_any_money(kroner(25)));
}

TEST_CASE("who does not pay by one part of the key pays by the other", "[settlement]") {
    fordel::key_rule const both = fordel::equal({support::ash, support::birch});
    auto const all = with({of("s", fordel::per_year(kroner(100)),
                              fordel::mix({fordel::half * both.not_paying({"Ash"}), fordel::half * both}))})
                         .schedule();
    CHECK(all.filter({.payer = "Ash"}).total() == as_any_money(kroner(25)));
    CHECK(all.filter({.payer = "Birch"}).total() == as_any_money(kroner(50)));
    CHECK(all.filter({.payer = "uncovered"}).total() == as_any_money(kroner(25)));
    CHECK(all.explain().find("25.00") != std::string::npos);
}

TEST_CASE("payers are held by a floor, which the others bear", "[settlement]") {
    // 100 kr. by 1 to 3 is 25 and 75; at least 40 each.
    auto s = of("s", fordel::per_year(kroner(100)), key({support::ash, support::birch}, {1, 3}));
    s.payers[0].adjustments = {fordel::floor(kroner(40))};
    auto const all = with({s}).schedule();
    CHECK(all.amounts() == amounts{4'000, 6'000});
    auto const told = all.explain();
    CHECK(told.find("1 / 4 × 100 = 25") != std::string::npos);
    CHECK(told.find("40.00") != std::string::npos);
}

TEST_CASE("a bound follows the months, unless it is for the whole year", "[settlement]") {
    // Birch alone until June, 60 kr.; then Birch and Cedar by 100 to 200 of 60 kr.: 20 and 40.
    auto s = of("s", fordel::per_year(kroner(120)), support::cedar_joins());
    s.payers[0].adjustments = {fordel::floor(kroner(50))}; // 25 for half a year
    CHECK(with({s}).schedule().amounts() == amounts{6'000, 2'500, 3'500});
    // Of the year's sums, 80 and 40, all are to have 50.
    s.payers[0].adjustments = {fordel::floor(kroner(50)).for_whole_year()};
    auto const whole = with({s}).schedule();
    CHECK(whole.amounts() == amounts{7'000, 5'000});
    CHECK(whole[0].months() == fordel::month_range{1, 12});
}

TEST_CASE("recipients are adjusted on what all tranches pay", "[settlement]") {
    // 60 and 40 kr. to two by 1 to 4: 20 and 80 in all; at least 30 in all, which is 18 of the 60 and 12 of the 40.
    auto s = of("s", fordel::per_year(kroner(100)), support::ash);
    s.payers = {{"a", {}, kroner(60), support::ash}, {"b", {}, kroner(40), support::birch}};
    s.recipients = key({support::north, support::south}, {1, 4});
    s.adjustments = {fordel::floor(kroner(30))};
    CHECK(with({s}).schedule().amounts() == amounts{1'800, 4'200, 1'200, 2'800});
}

TEST_CASE("a floor of recipients follows their months, also where a key holds again later in the year",
          "[settlement]") {
    // Birch has 100 of 600 in nine months, 100 of 400 while Cedar is away; of 1,200 kr. that is 150 and 75.
    auto s = of("s", fordel::per_year(kroner(1'200)), support::north);
    period const all = period::year(2021);
    fordel::key_rule const rule =
        fordel::by_population({{support::ash, all},
                               {support::birch, all},
                               {support::cedar, period(make_date(2021, 1, 1), make_date(2021, 3, 31))},
                               {support::cedar, period(make_date(2021, 7, 1), make_date(2021, 12, 31))}},
                              support::people());
    auto const least = fordel::floor(kroner(360)).of({"Birch"});
    s.recipients = rule;
    s.adjustments = {least}; // 270 kr. of nine months, 90 of three
    CHECK(with({s}).schedule().filter({.recipient = "Birch"}).total() == as_any_money(kroner(360)));
    s = of("s", fordel::per_year(kroner(1'200)), rule);
    s.payers[0].adjustments = {least};
    CHECK(with({s}).schedule().filter({.payer = "Birch"}).total() == as_any_money(kroner(360)));
}

TEST_CASE("bounds hold where each part is rounded on its own, also where that changes nothing in sum", "[settlement]") {
    // 33.40 and 66.60 in whole kroner: at least 34, and at most 66.
    auto s = of("s", fordel::per_year(kroner(100)), key({support::ash, support::birch}, {1, 9}));
    s.payers[0].adjustments = {fordel::floor(oere(3'340)).of({"Ash"}), fordel::cap(oere(6'660)).of({"Birch"})};
    s.payers[0].rounding =
        fordel::allocation_options{.method = fordel::independent_rounding{}, .unit = fordel::rounding_unit::major};
    CHECK(with({s}).schedule().amounts() == amounts{3'400, 6'600});
}

TEST_CASE("a tranche's bounds are said in one place", "[settlement]") {
    auto s = of("s", fordel::per_year(kroner(100)), thirds);
    s.payers[0].rounding = fordel::allocation_options{.bounds = {.floors = {{"Birch", kroner(60)}}}};
    CHECK(with({s}).schedule().filter({.payer = "Birch"}).total() == as_any_money(kroner(60)));
    s.adjustments = {fordel::floor(kroner(20))}; // of the recipients
    CHECK_NOTHROW(with({s}));
    s.payers[0].adjustments = {fordel::floor(kroner(20)).of({"Ash"})};
    expect_error("fordel.settlement.bounds_twice", [&] { return with({s}); });
}

TEST_CASE("bounds of payers do not go over to the recipients when one payer is left", "[settlement]") {
    fordel::members const leaving{{support::ash, period::years(2025, 2026)}, {support::birch, period::year(2025)}};
    auto s = of("s", fordel::per_year(kroner(100)), fordel::equal(leaving), period::years(2025, 2026));
    s.recipients = key({support::north, support::south}, {9, 1});
    for (fordel::money_bounds const& bounds :
         {fordel::money_bounds{.caps = kroner(50)}, fordel::money_bounds{.floors = {{"Ash", kroner(20)}}}}) {
        s.payers[0].rounding = fordel::allocation_options{.bounds = bounds};
        CHECK(with({s}).schedule().amounts() == amounts{4'500, 500, 4'500, 500, 9'000, 1'000});
    }
}

TEST_CASE("a floor of a year without an amount cannot hold", "[settlement]") {
    auto s = of("s", fordel::by_year({{2021, kroner(0)}}), thirds);
    CHECK(with({s}).schedule().amounts() == amounts{0, 0, 0});
    s.payers[0].adjustments = {fordel::floor(kroner(20)).phased({{2022, fraction(1)}})};
    CHECK(with({s}).schedule().amounts() == amounts{0, 0, 0});
    s.payers[0].adjustments = {fordel::floor(kroner(20))};
    expect_error("fordel.adjustment.infeasible", [&] { return with({s}).schedule(); });
}

TEST_CASE("adjusted amounts of a pool below the unit are told in proportion to what is shared", "[settlement]") {
    // Two thirds of 100 kr. by 1 to 3, at least two thirds of 30 each: 20 and 46.666…, of which 66.67 kr. are shared.
    auto s = of("s", fordel::per_year(kroner(100)), key({support::ash, support::birch}, {1, 3}),
                period(make_date(2021, 1, 1), make_date(2021, 8, 31)));
    s.payers[0].adjustments = {fordel::floor(kroner(30))};
    auto const all = with({s}).schedule();
    CHECK(all.amounts() == amounts{2'000, 4'667});
    CHECK(all.explain().find("66.67 is shared in proportion to the amounts, which sum to 66.666666 …: "
                             "20.00 × 66.67 / 66.666666 … = 20.001\n") != std::string::npos);
}

TEST_CASE("what a cap frees for nobody is uncovered", "[settlement]") {
    auto s = of("s", fordel::per_year(kroner(100)), key({support::ash, support::birch}, {1, 3}));
    s.payers[0].adjustments = {fordel::cap(kroner(60)).freed_to_nobody()};
    auto const all = with({s}).schedule();
    CHECK(all.filter({.payer = "Birch"}).total() == as_any_money(kroner(60)));
    CHECK(all.filter({.payer = "uncovered"}).total() == as_any_money(kroner(15)));
    CHECK(all.total() == as_any_money(kroner(100)));
}

TEST_CASE("amounts by party are paid as stated", "[settlement]") {
    auto const stated =
        fordel::by_party({{support::ash, kroner(30)}, {support::birch, kroner(12)}}, fordel::per::year());
    auto const all = with({of("s", stated, fordel::as_stated(), period::years(2021, 2022))}).schedule();
    CHECK(all.amounts() == amounts{3'000, 1'200, 3'000, 1'200});
    // Also what is paid back; but not both at once.
    auto const back = [](std::int64_t ash, std::int64_t birch) {
        return with({of("s",
                        fordel::by_party({{support::ash, kroner(ash)}, {support::birch, kroner(birch)}},
                                         fordel::per::year()),
                        fordel::as_stated())})
            .schedule()
            .amounts();
    };
    CHECK(back(-30, -12) == amounts{-3'000, -1'200});
    CHECK(back(0, 0) == amounts{0, 0});
    expect_error("fordel.settlement.mixed_signs", [&] { return back(30, -12); });
    expect_error("fordel.key.as_stated",
                 [] { return with({of("s", fordel::per_year(kroner(1)), fordel::as_stated())}).schedule(); });
}

TEST_CASE("a programme's year may begin in any month", "[settlement]") {
    auto const school =
        of("s", fordel::per_year(kroner(1'200)), support::ash, period(make_date(2014, 10, 1), make_date(2016, 7, 31)));
    auto const all = with({school}, {.year_begins = 8}).schedule();
    CHECK(all.amounts() == amounts{100'000, 120'000}); // ten months, and a year
    CHECK(all.years() == std::vector<int>{2014, 2015});
    CHECK(all[1].months() == fordel::month_range{8, 7});
    expect_error("fordel.programme.year_begins", [] { return programme("p", {}, dkk{}, {}, {.year_begins = 0}); });
}

TEST_CASE("parts of a year go by days where the programme says so", "[settlement]") {
    auto const s =
        of("s", fordel::per_year(kroner(366)), support::ash, period(make_date(2024, 1, 11), make_date(2024, 12, 31)));
    CHECK(with({s}, {.part_years = fordel::part_years::days}).schedule().amounts() == amounts{35'600});
    expect_error("fordel.calendar.not_whole_months", [&] { return with({s}); });
}

TEST_CASE("a settled amount that comes last is not to be had before", "[settlement]") {
    auto made =
        with({of("t", fordel::per_year(kroner(1)), thirds), of("u", fordel::percent_of(50, "t"), support::ash)});
    made.settle_as_table("t");
    expect_error("fordel.settlement.settled_later", [&] { return made.schedule(); });
}

TEST_CASE("a payer that is alone hands on the exact amount", "[settlement]") {
    // 100 kr. a year for four months is 33.333…: each half 16.666…, to the 10 kr. 20 and 10; not the halves of 30.
    auto s =
        of("s", fordel::per_year(kroner(100)), support::ash, period(make_date(2021, 1, 1), make_date(2021, 4, 30)));
    s.recipients = key::equal({support::north, support::south});
    s.payers[0].rounding = fordel::allocation_options{.method = fordel::independent_rounding{}};
    CHECK(with({s}).schedule().amounts() == amounts{1'667, 1'667});
}

TEST_CASE("the settlement gives what allocate() gives", "[settlement]") {
    std::mt19937_64 random(20210701);
    std::vector<fordel::any_method> const methods{fordel::largest_remainder{}, fordel::dhondt{}, fordel::sainte_lague{},
                                                  fordel::independent_rounding{}};
    for (int round = 0; round < 60; ++round) {
        std::vector<fordel::party> towns;
        std::vector<fraction> weights;
        for (std::size_t i = 0; i < 2 + random() % 9; ++i) {
            std::string const id = "t" + std::to_string(i);
            towns.push_back(support::town(id.c_str(), id.c_str(), id.c_str()));
            weights.emplace_back(fordel::big_integer(1 + random() % 4), fordel::big_integer(1 + random() % 3));
        }
        key const by(towns, weights);
        fordel::allocation_options const options{.method = methods[random() % methods.size()],
                                                 .ties = random() % 2 == 0 ? fordel::tie_breaking::by_larger_weight()
                                                                           : fordel::tie_breaking::in_order()};
        auto const amount = oere(static_cast<std::int64_t>(random() % 2'000) - 1'000);
        programme made("p", {}, dkk{}, options);
        made.add(of("s", fordel::per_year(amount), by));
        amounts expected;
        for (auto const& share : allocate(amount, by, options).allotments())
            expected.push_back(share.amount.minor());
        CHECK(made.schedule().amounts() == expected);
    }
}
