#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::date;
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

date month_first(int months_since_2021) {
    return make_date(2021 + months_since_2021 / 12, static_cast<unsigned>(months_since_2021 % 12) + 1, 1);
}

period months(int first, int end) {
    return {month_first(first), std::chrono::sys_days(month_first(end)) - std::chrono::days(1)};
}

// Ash 3, Birch 1, Cedar 2; who weighs nothing joins at each cut, so that the key is made anew there and is the same.
key_rule made_anew(std::vector<int> const& cuts, std::vector<fordel::party> parties = {ash, birch, cedar},
                   std::vector<fraction> weights = {3, 1, 2}) {
    std::vector<fordel::participation> in_time;
    for (fordel::party const& p : parties)
        in_time.push_back({p, period::years(2000, 2100)});
    for (int const cut : cuts) {
        fordel::party const ghost{"ghost" + std::to_string(cut), "Ghost " + std::to_string(cut)};
        parties.push_back(ghost);
        weights.emplace_back(0);
        in_time.push_back({ghost, {month_first(cut), make_date(2100, 12, 31)}});
    }
    return key_rule(key(parties, weights)).taking_part(in_time);
}

// Each row by its days, but those of who weighs nothing. Of a rest, the year: it is what the others left in their
// terms.
using rows = std::map<std::string, std::int64_t>;
rows rows_of(fordel::schedule const& all) {
    rows found;
    for (auto const e : all) {
        bool const rest = fordel::amount_of(e.tranche(), e.stream()).is_rest();
        std::string const days = fordel::to_string(e.during().first()) + ".." + fordel::to_string(e.during().last());
        std::string const row = e.stream().id + '/' + e.tranche().id + ' ';
        if (!e.payer().id.starts_with("ghost"))
            found[row + (rest ? std::to_string(e.year()) : days + ' ' + e.payer().id)] += e.amount().minor();
    }
    return found;
}

// The rows in which two schedules differ.
std::string differences(rows const& a, rows const& b) {
    std::string told;
    auto const tell = [&](rows const& of, rows const& other, char const* sign) {
        for (auto const& [row, amount] : of)
            if (!other.contains(row) || other.at(row) != amount)
                told += sign + row + ": " + std::to_string(amount) + '\n';
    };
    tell(a, b, "- ");
    tell(b, a, "+ ");
    return told;
}

programme with(std::vector<stream> streams, fordel::programme_years years = {}) {
    programme made("p", {}, dkk{}, {}, years);
    for (stream& s : streams)
        made.add(std::move(s));
    return made;
}

stream of(std::string id, std::optional<fordel::amount_rule> amount, period during, key_rule payers) {
    return {.id = std::move(id),
            .name = {"s", "s"},
            .amount = std::move(amount),
            .period = during,
            .payers = fordel::paid_by(std::move(payers)),
            .recipients = support::north};
}

// The stream in parts that say the same.
std::vector<stream> cut_at(stream const& whole, std::vector<int> const& cuts) {
    std::vector<stream> terms;
    date first = whole.period.first();
    for (int const cut : cuts) {
        terms.push_back(whole);
        terms.back().whole = whole.period;
        terms.back().period = {first, std::chrono::sys_days(month_first(cut)) - std::chrono::days(1)};
        first = month_first(cut);
    }
    terms.push_back(whole);
    terms.back().whole = whole.period;
    terms.back().period = {first, whole.period.last()};
    return terms;
}

// The forms of amounts, in a period from one month of 2021 to one of 2023, within which all dates are.
std::vector<fordel::amount_rule> forms() {
    auto const index = fordel::price_index::steady(fraction(23, 10));
    std::vector<fordel::amount_rule> all{
        fordel::per_year(oere(1'000'001)),
        fordel::per_year(oere(-1'000'001)),
        fordel::per_year(oere(1'000'001)).indexed(index, 2021),
        fordel::per_year(oere(777'777))
            .indexed(index, 2021, fordel::rounding_point::each_year(fordel::rounding_unit::parse("krone"))),
        fordel::per_period(oere(1'000'001), fordel::spread::by_months()),
        fordel::per_period(oere(1'000'001), fordel::spread::by_days()),
        fordel::per_period(oere(1'000'001), fordel::spread::by_months()).indexed(index, 2021),
        fordel::per_period(oere(1'000'001), fordel::spread::percents(std::vector<fordel::percent_of_year>{
                                                {2021, 10}, {2022, fraction(100, 3)}, {2023, fraction(170, 3)}})),
        fordel::by_year({{2021, oere(100'003)}, {2022, oere(200'009)}, {2023, oere(50'021)}}),
        fordel::recurring({2021, oere(100'003), fraction(1018, 1000), oere(1'234)}),
        fordel::percent_of(fraction(37, 3), "base"),
        fordel::percent_of(fraction(37, 3), "base").rounded(fordel::rounding_unit::parse("krone")),
        fordel::sum_of({"base"}),
    };
    return all;
}

// What is not split where the key changes.
std::vector<fordel::amount_rule> dated_forms() {
    auto const first = make_date(2021, 12, 1), second = make_date(2022, 3, 15), third = make_date(2022, 12, 31);
    return {
        fordel::on_dates({{first, oere(100'001)}, {second, oere(50'003)}, {third, oere(70'007)}}),
        fordel::on_dates({{first, oere(100'001)}, {second, oere(-50'003)}, {third, oere(70'007)}}),
        fordel::per_period(oere(1'000'001), fordel::spread::percents(std::vector<fordel::percent_on_date>{
                                                {first, 10}, {second, fraction(100, 3)}, {third, fraction(170, 3)}}))};
}

// One tranche, a percentage and the rest, and percentages that are rounded before they are divided.
std::vector<std::vector<fordel::tranche>> ways_to_pay(std::vector<int> const& cuts) {
    key_rule const by = made_anew(cuts);
    auto const to_krone = fordel::rounding_unit::parse("krone");
    return {fordel::paid_by(by),
            {{.id = "a", .name = {}, .amount = fordel::percent(fraction(100, 7)), .payers = by},
             {.id = "b", .name = {}, .amount = fordel::rest(), .payers = by}},
            {{.id = "rest", .name = {}, .amount = fordel::rest(), .payers = made_anew(cuts, {ash}, {1})},
             {.id = "a", .name = {}, .amount = fordel::percent(fraction(100, 7)).rounded(to_krone), .payers = by},
             {.id = "b", .name = {}, .amount = fordel::percent_of(50, "s/a"), .payers = by}}};
}

// What a stream that is cut comes to beside the stream that is made anew at the cuts, in every row.
void check_cut(fordel::amount_rule const& amount, period during, std::vector<int> const& cuts,
               std::vector<fordel::tranche> const& payers, std::vector<fordel::tranche> const& payers_made_anew,
               fordel::programme_years years) {
    stream const base = of("base", fordel::per_year(oere(333'331)), period::years(2020, 2024), ash);
    stream cut = of("s", amount, during, ash), whole = cut;
    cut.payers = payers;
    whole.payers = payers_made_anew;
    std::vector<stream> terms = cut_at(cut, cuts);
    terms.insert(terms.begin(), base);
    INFO(amount.describe().en << ", " << during.span() << ", " << payers.size() << " tranches");
    auto const in_terms = with(terms, years).schedule(), uncut = with({base, whole}, years).schedule();
    CHECK(differences(rows_of(uncut), rows_of(in_terms)) == "");
}

} // namespace

TEST_CASE("terms that say the same come to what the stream comes to, in every row", "[stream_terms]") {
    std::mt19937 random(20'250'701);
    for (int round = 0; round < 60; ++round) {
        int const first = static_cast<int>(random() % 12), end = 25 + static_cast<int>(random() % 12);
        std::vector<int> cuts{first + 1 + static_cast<int>(random() % 10)};
        if (round % 2 == 0) cuts.push_back(cuts[0] + 1 + static_cast<int>(random() % 12));
        fordel::programme_years const years{.year_begins = 1};
        for (fordel::amount_rule const& amount : forms())
            for (std::size_t way = 0; way < 3; ++way)
                check_cut(amount, months(first, end), cuts, ways_to_pay({})[way], ways_to_pay(cuts)[way], years);
    }
}

TEST_CASE("what falls due on days falls due in the terms of the day", "[stream_terms]") {
    for (int cut = 1; cut < 30; ++cut)
        for (fordel::amount_rule const& amount : dated_forms())
            for (std::size_t way = 0; way < 2; ++way)
                check_cut(amount, months(0, 30), {cut}, ways_to_pay({})[way], ways_to_pay({})[way], {});
}

TEST_CASE("years that begin in August, and parts of years by days, are cut alike", "[stream_terms]") {
    for (int cut = 3; cut < 20; ++cut)
        for (fordel::amount_rule const& amount : forms())
            for (std::size_t way = 0; way < 3; ++way)
                for (fordel::programme_years const years :
                     {fordel::programme_years{.part_years = fordel::part_years::days},
                      fordel::programme_years{.year_begins = 8}})
                    check_cut(amount, months(7, 36), {cut + 5}, ways_to_pay({})[way], ways_to_pay({cut + 5})[way],
                              years);
}

TEST_CASE("what is paid once is paid by who pays on the first day", "[stream_terms]") {
    stream whole = of("s", fordel::once(oere(100'001)), months(3, 12), key({ash, birch}, {1, 2}));
    std::vector<stream> terms = cut_at(whole, {8});
    terms[1].payers = fordel::paid_by(cedar);
    auto const all = with(terms).schedule();
    CHECK(rows_of(all) ==
          rows{{"s/all 2021-04-01..2021-08-31 ash", 33'334}, {"s/all 2021-04-01..2021-08-31 birch", 66'667}});
}

TEST_CASE("a product is cut where its payers' points are", "[stream_terms]") {
    for (int cut = 1; cut < 24; ++cut) {
        auto const points = [&](std::vector<int> const& cuts) {
            return fordel::product(made_anew(cuts, {ash, birch, cedar}, {30, 10, 21}), oere(10'001));
        };
        stream const whole = of("s", points({cut}), months(0, 24), fordel::as_stated());
        stream const same = of("s", points({}), months(0, 24), fordel::as_stated());
        CHECK(differences(rows_of(with({whole}).schedule()), rows_of(with(cut_at(same, {cut})).schedule())) == "");
    }
}

// 1,200 kr. a year by thirds until June 2021, then 2,400 kr. a year, half and half of Ash and Birch.
namespace {

std::vector<stream> changed_in_july() {
    stream const before = of("running", fordel::per_year(kroner(1'200)), months(0, 6), key::equal({ash, birch, cedar}));
    stream after = of("running", fordel::per_year(kroner(2'400)), months(6, 24), key::equal({ash, birch}));
    after.status = fordel::status::granted;
    return {before, after};
}

} // namespace

TEST_CASE("terms of one stream are one stream to whoever asks for it", "[stream_terms]") {
    std::vector<stream> streams = changed_in_july();
    streams.push_back(of("tenth", fordel::percent_of(10, "running"), period::years(2021, 2022), ash));
    auto const all = with(streams).schedule();
    auto const running = all.filter({.stream = "running"});
    CHECK(running.filter({.year = 2021}).total() == as_any_money(kroner(1'800))); // 600 + 1,200
    CHECK(running.filter({.status = fordel::status::granted}).total() == as_any_money(kroner(3'600)));
    CHECK(all.filter({.year = 2021, .stream = "tenth"}).total() == as_any_money(kroner(180)));
    CHECK(all.filter({.year = 2022, .stream = "tenth"}).total() == as_any_money(kroner(240)));

    auto const by_stream = all.total_by({fordel::schedule_field::stream});
    REQUIRE(by_stream.size() == 2);
    CHECK(by_stream[0].by == std::vector<std::string>{"running"});
    CHECK(by_stream[0].amount == as_any_money(kroner(4'200)));
    auto const table = all.pivot({fordel::schedule_field::stream}, {fordel::schedule_field::year});
    CHECK(table.rows.size() == 2);
    CHECK(table.cells[0][0] == as_any_money(kroner(1'800)));
}

TEST_CASE("terms are shown in order of time where their stream was added, and settled before who needs them",
          "[stream_terms]") {
    std::vector<stream> const terms = changed_in_july();
    stream const needs = of("needs", fordel::sum_of({"running"}), period::years(2021, 2022), ash);
    auto const in_time = with({terms[0], terms[1], needs}).schedule();
    auto const as_it_came = with({terms[1], needs, terms[0]}).schedule();
    CHECK(in_time.amounts() == as_it_came.amounts());
    CHECK(in_time.digest() == as_it_came.digest());
    CHECK(with({terms[1], terms[0]}).terms_of("running") == terms);
}

TEST_CASE("a tranche rests on another of its stream in all terms of the year", "[stream_terms]") {
    // 1,000 kr. a year from Ash; Birch pays half of it, from July all of it: (1,000 / 2 + 1,000) / 2.
    stream const part{
        .id = "s",
        .name = {},
        .period = months(0, 6),
        .payers = {{.id = "copy", .name = {}, .amount = fordel::percent_of(50, "s/lead"), .payers = birch},
                   {.id = "lead", .name = {}, .amount = fordel::per_year(kroner(1'000)), .payers = ash}},
        .recipients = support::north,
        .whole = period::year(2021)};
    stream later = part;
    later.period = months(6, 12);
    later.payers[0].amount = fordel::percent_of(100, "s/lead");
    auto const all = with({part, later}).schedule();
    CHECK(all.filter({.tranche = "copy"}).amounts() == std::vector<std::int64_t>{25'000, 50'000});
}

TEST_CASE("later terms may rest on what the stream came to the year before", "[stream_terms]") {
    std::vector<stream> terms = changed_in_july();
    terms[1] = of("running", fordel::percent_of(110, {.of = {"running"}, .year = fordel::amount_year::before}),
                  period::years(2022, 2023), ash);
    terms[0].period = period::year(2021);
    auto const all = with(terms).schedule();
    CHECK(all.filter({.year = 2022}).total() == as_any_money(kroner(1'320)));
    CHECK(all.filter({.year = 2023}).total() == as_any_money(kroner(1'452)));
}

TEST_CASE("a floor by last year's amount is of all last year's terms, as for a whole year", "[stream_terms]") {
    // Ash had 400 kr. / 2 + 1,200 kr. / 2 = 800 kr. in 2021, and would have 1,200 kr. × 1/4 = 300 kr. in 2022.
    std::vector<stream> terms = changed_in_july();
    terms[1].period = months(6, 12);
    stream next = of("running", fordel::per_year(kroner(1'200)), period::year(2022), key({ash, birch}, {1, 3}));
    next.payers[0].adjustments = {fordel::floor(fordel::part_of_last_year{1}).of({"Ash"})};
    terms.push_back(next);
    auto const all = with(terms).schedule();
    CHECK(all.filter({.year = 2021, .payer = "Ash"}).total() == as_any_money(kroner(800)));
    CHECK(all.filter({.year = 2022}).amounts() == std::vector<std::int64_t>{80'000, 40'000});
}

TEST_CASE("a floor for the whole year is shared by the terms of the year", "[stream_terms]") {
    // 100 kr. a year and 12 kr. of each whatever the months: 3 kr. of three months, 9 kr. of nine.
    stream const whole = of("s", fordel::per_year(kroner(100)), period::year(2021), key({ash, birch}, {1, 99}));
    std::vector<stream> terms = cut_at(whole, {3});
    for (stream& one : terms)
        one.payers[0].adjustments = {fordel::floor(kroner(12)).for_whole_year()};
    CHECK(rows_of(with(terms).schedule()) == rows{{"s/all 2021-01-01..2021-03-31 ash", 300},
                                                  {"s/all 2021-01-01..2021-03-31 birch", 2'200},
                                                  {"s/all 2021-04-01..2021-12-31 ash", 900},
                                                  {"s/all 2021-04-01..2021-12-31 birch", 6'600}});
}

TEST_CASE("a residual is told once for a year of all terms", "[stream_terms]") {
    std::vector<stream> terms = changed_in_july();
    for (stream& one : terms)
        one.payers[0].payers = key_rule(key({ash, birch}, {1, 1})).not_paying({"Birch"});
    auto const found = with(terms).schedule().residuals();
    REQUIRE(found.size() == 2);
    CHECK(found[0].missing == fraction(900));
    CHECK(found[1].missing == fraction(1'200));
}

TEST_CASE("each amount says from when its terms are, where there are several", "[stream_terms]") {
    auto const all = with(changed_in_july()).schedule();
    CHECK(all.filter({.year = 2022}).explain(language::en).find("\nTerms from 1 July 2021\n") != std::string::npos);
    CHECK(all.filter({.year = 2022}).explain(language::da).find("\nVilkår fra 1. juli 2021\n") != std::string::npos);
    CHECK(all.filter({.year = 2021}).explain(language::en).find("\nTerms from 1 January 2021\n") != std::string::npos);
    auto const single = with({changed_in_july()[1]}).schedule();
    CHECK(single.explain(language::en).find("Terms") == std::string::npos);
}

TEST_CASE("a table is rounded over all terms", "[stream_terms]") {
    std::vector<stream> terms;
    for (stream const& one :
         cut_at(of("s", fordel::per_year(oere(100)), period::years(2021, 2022), key::equal({ash, birch, cedar})), {6}))
        terms.push_back(one);
    programme made = with(terms);
    made.settle_as_table("s");
    auto const all = made.schedule();
    CHECK(all.total() == as_any_money(oere(200)));
    for (auto const& one : all.total_by({fordel::schedule_field::payer}))
        CHECK((one.amount.minor() == 66 || one.amount.minor() == 67));
    for (auto const& one : all.total_by({fordel::schedule_field::payer, fordel::schedule_field::year}))
        CHECK((one.amount.minor() == 33 || one.amount.minor() == 34));
}

TEST_CASE("rounding is carried from terms to terms", "[stream_terms]") {
    stream whole = of("s", fordel::per_year(oere(100)), period::years(2021, 2024), key::equal({ash, birch, cedar}));
    for (auto const procedure :
         {fordel::carry_procedure::known_years, fordel::carry_procedure::fixed_key, fordel::carry_procedure::open}) {
        programme uncut = with({whole}), cut = with(cut_at(whole, {12, 36}));
        uncut.settle_carried("s", procedure);
        cut.settle_carried("s", procedure);
        CHECK(rows_of(cut.schedule()) == rows_of(uncut.schedule()));
        REQUIRE(cut.schedule().carried().size() == 1);
        CHECK(cut.schedule().carried() == uncut.schedule().carried());
        expect_error("fordel.settlement.carried_terms", [&] {
            stream one = cut_at(whole, {12})[1];
            one.payers[0].payers = ash;
            cut = with({cut_at(whole, {12})[0], one});
            cut.settle_carried("s", procedure);
        });
    }
}

TEST_CASE("terms hold at different times, in a part of their whole", "[stream_terms]") {
    stream const one = of("s", fordel::per_year(kroner(1)), months(0, 6), ash);
    stream other = one;
    other.period = months(5, 12);
    expect_error("fordel.programme.overlapping_terms", [&] { static_cast<void>(with({one, other})); });
    other.period = months(6, 12);
    other.whole = months(7, 12);
    expect_error("fordel.stream.beyond_whole", [&] { static_cast<void>(with({one, other})); });
    other.whole = {make_date(2021, 1, 15), make_date(2021, 12, 31)};
    expect_error("fordel.calendar.not_whole_months", [&] { static_cast<void>(with({one, other})); });
    expect_error("fordel.schedule.unknown_stream", [&] { static_cast<void>(with({one}).terms_of("t")); });
}

TEST_CASE("what leaves the rest is what the others paid, though their recipients got less", "[stream_terms]") {
    // Two pay 1.01 kr. by independent rounding to the krone among recipients; the rest is of 10 kr.
    stream s = of("s", fordel::per_year(kroner(10)), period::year(2021), ash);
    s.recipients = key::equal({support::north, support::south, ash});
    s.payers = {
        {.id = "part",
         .name = {},
         .amount = fordel::per_year(kroner(1)),
         .payers = birch,
         .rounding = fordel::allocation_options{.method = fordel::any_method::from_name("independent:half-up")}},
        {.id = "rest", .name = {}, .amount = fordel::rest(), .payers = cedar}};
    auto const all = with({s}).schedule();
    CHECK(all.filter({.tranche = "part"}).amounts() == std::vector<std::int64_t>{33, 33, 33});
    CHECK(all.filter({.tranche = "rest"}).total() == as_any_money(kroner(9)));
    CHECK(all.filter({.tranche = "rest"}).explain(language::en).find("10.00 DKK - 1.00 DKK") != std::string::npos);
}
