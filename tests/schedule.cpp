#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::any_money;
using fordel::kroner;
using fordel::language;
using fordel::oere;
using fordel::schedule;
using fordel::schedule_field;
using support::expect_error;
using support::two_offices;

namespace {

any_money dkk(std::int64_t minor) { return as_any_money(oere(minor)); }
bool says(std::string const& told, std::string const& what) { return told.find(what) != std::string::npos; }

std::vector<std::string> told(std::vector<fordel::subtotal> const& sums) {
    std::vector<std::string> lines;
    for (auto const& s : sums) {
        std::string line;
        for (auto const& word : s.by)
            line += word + ' ';
        lines.push_back(line + s.amount.to_decimal());
    }
    return lines;
}

} // namespace

// By hand: the others' 600 kr. of 2021 are 300 for January to June, all Birch's, and 300 for July to December by 100 :
// 200; those of 2022 are 200 and 400. The state's 100.01 is 33.3367 and 66.6733: the øre left goes to the north (.67).
TEST_CASE("a schedule lists who pays what to whom, when", "[schedule]") {
    auto const all = two_offices().schedule();
    CHECK(all.years() == std::vector<int>{2021, 2021, 2021, 2021, 2022, 2022, 2022, 2022, 2022});
    CHECK(all.amounts() ==
          std::vector<std::int64_t>{60'000, 30'000, 10'000, 20'000, 60'000, 20'000, 40'000, 3334, 6667});
    CHECK(all.total() == dkk(250'001));
    CHECK(all.size() == 9);
    CHECK(all.programme().id() == "two-offices");
}

TEST_CASE("each entry leads back to its stream, months and allocation", "[schedule]") {
    auto const all = two_offices().schedule();
    auto const late = all[3];
    CHECK(late.payer() == support::cedar);
    CHECK(late.recipient() == support::north);
    CHECK(late.months() == fordel::month_range{7, 12});
    CHECK(late.tranche().id == "others");
    CHECK(late.stream().id == "office.north");
    CHECK(late.stream().status == fordel::status::recommended);
    CHECK(late.allocation().amount() == dkk(30'000));
    CHECK(late.allocation()[late.place()].amount == late.amount());
    CHECK(all[1].months() == fordel::month_range{1, 6});
    for (auto const entry : all) {
        CHECK(entry.allocation()[entry.place()].amount == entry.amount());
        CHECK(entry.year() >= 2021);
    }
    CHECK_THROWS_AS(all[9], std::out_of_range);
}

TEST_CASE("an entry is a value: it is copied and assigned, and outlives its schedule", "[schedule]") {
    static_assert(std::copyable<fordel::schedule_entry>);
    auto last = two_offices().schedule()[8];
    auto const first = two_offices().schedule()[0];
    CHECK(last.amount() == dkk(6667));
    last = first;
    CHECK(last.amount() == dkk(60'000));
    CHECK(last.stream().id == "office.north");
}

TEST_CASE("a schedule is filtered by any of its columns", "[schedule]") {
    auto const all = two_offices().schedule();
    CHECK(all.filter({}).size() == 9);
    CHECK(all.filter({.year = 2021}).total() == dkk(120'000));
    CHECK(all.filter({.stream = "office.north"}).total() == dkk(240'000));
    CHECK(all.filter({.stream = "office"}).size() == 7); // the family
    CHECK(all.filter({.payer = "Cedar"}).total() == dkk(60'000));
    CHECK(all.filter({.payer = "3"}).total() == dkk(60'000)); // by code
    CHECK(all.filter({.recipient = "south"}).total() == dkk(6667));
    CHECK(all.filter({.status = fordel::status::granted}).total() == dkk(10'001));
    CHECK(all.filter({.status = fordel::status::paid}).empty());
    CHECK(all.filter({.year = 2021, .payer = "Birch"}).total() == dkk(40'000));
    CHECK(all.filter({.year = 2021}).filter({.payer = "Birch"}).total() == dkk(40'000));
    CHECK(all.filter({.year = 1999}).total() == dkk(0));
}

TEST_CASE("a filter on what is not there is an error", "[schedule]") {
    auto const all = two_offices().schedule();
    expect_error("fordel.party.unknown", [&] { return all.filter({.payer = "Elm"}); });
    expect_error("fordel.party.unknown", [&] { return all.filter({.recipient = "Elm"}); });
    expect_error("fordel.schedule.unknown_stream", [&] { return all.filter({.stream = "off"}); });
    expect_error("fordel.schedule.unknown_stream", [&] { return all.filter({.stream = "grant.more"}); });
    CHECK(all.filter({.payer = "north"}).empty()); // known, but pays nothing
    expect_error("fordel.party.unknown", [&] { return all.filter({.year = 2021}).filter({.payer = "Elm"}); });
}

TEST_CASE("totals by fields, in order of appearance", "[schedule]") {
    auto const all = two_offices().schedule();
    CHECK(told(all.total_by({schedule_field::year})) == std::vector<std::string>{"2021 1200.00", "2022 1300.01"});
    CHECK(told(all.total_by({schedule_field::payer})) ==
          std::vector<std::string>{"Ash 1200.00", "Birch 600.00", "Cedar 600.00", "The state 100.01"});
    CHECK(told(all.total_by({schedule_field::recipient})) ==
          std::vector<std::string>{"North office 2433.34", "South office 66.67"});
    CHECK(told(all.total_by({schedule_field::status, schedule_field::year})) ==
          std::vector<std::string>{"recommended 2021 1200.00", "recommended 2022 1200.00", "granted 2022 100.01"});
    CHECK(told(all.total_by({})) == std::vector<std::string>{"2500.01"});
    CHECK(all.filter({.year = 1999}).total_by({schedule_field::year}).empty());
}

TEST_CASE("a pivot has a zero where nothing is paid", "[schedule]") {
    auto const table = two_offices().schedule().pivot({schedule_field::payer}, {schedule_field::stream});
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"Ash"}, {"Birch"}, {"Cedar"}, {"The state"}});
    CHECK(table.columns == std::vector<std::vector<std::string>>{{"office.north"}, {"grant"}});
    CHECK(table.cells ==
          std::vector<std::vector<any_money>>{
              {dkk(120'000), dkk(0)}, {dkk(60'000), dkk(0)}, {dkk(60'000), dkk(0)}, {dkk(0), dkk(10'001)}});
}

TEST_CASE("fields are named in files and commands", "[schedule]") {
    CHECK(fordel::schedule_field_from_name("payer") == schedule_field::payer);
    CHECK(fordel::schedule_field_from_name("status") == schedule_field::status);
    expect_error("fordel.schedule.unknown_field", [] { return fordel::schedule_field_from_name("amount"); });
    expect_error("fordel.schedule.unknown_field", [] { return fordel::schedule_field_from_name(""); });
}

TEST_CASE("a schedule names the assumptions its entries rest on", "[schedule]") {
    auto const all = two_offices().schedule();
    CHECK(all.assumptions() == std::vector<std::string>{"start"});
    CHECK(all.filter({.stream = "grant"}).assumptions().empty());
}

TEST_CASE("a schedule explains itself", "[schedule]") {
    auto const cedar = two_offices().schedule().filter({.year = 2021, .payer = "Cedar"});
    std::string const en = cedar.explain();
    CHECK(says(en, "Cedar: 200 / 300 × 300 = 200.00"));
    CHECK(says(en, "Source: Agreement, \"§ 1\": 1,200 kr."));
    CHECK(says(en, "In all: 200.00 DKK"));
    CHECK(says(en, "Assumed: When? January. [from]"));
    std::string const da = cedar.explain(language::da);
    CHECK(says(da, "I alt: 200,00 kr."));
    CHECK(says(da, "anbefalet"));
    CHECK(says(da, "Forudsat: Hvornår? Januar. [from]"));
}

TEST_CASE("a stream's decision is told beside where it is stated", "[schedule]") {
    auto decided = support::grant_stream();
    decided.decision = {{"Byrådet", "The council"}, fordel::make_date(2022, 3, 23), "4", "§ 1"};
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(decided);
    CHECK(says(made.schedule().explain(), "Decision: The council, 23 March 2022, item 4, legal basis: § 1\n"));
    CHECK(says(made.schedule().explain(language::da), "Beslutning: Byrådet, 23. marts 2022, punkt 4, hjemmel: § 1\n"));
    CHECK_FALSE(says(two_offices().schedule().explain(), "Decision:"));
}

// Under a sanitizer these read freed memory if a part of a schedule were only a view.
TEST_CASE("a filtered schedule outlives the programme and the whole", "[schedule]") {
    schedule const cedar = [] { return two_offices().schedule().filter({.payer = "Cedar"}); }();
    CHECK(cedar.total() == dkk(60'000));
    CHECK(cedar.programme().find_assumption("start").option == "from");
    schedule copy = two_offices().schedule().filter({.year = 2022});
    copy = schedule(cedar);
    CHECK(says(copy.explain(), "Cedar"));
}

TEST_CASE("an entry outlives its schedule", "[schedule]") {
    auto const entry = two_offices().schedule()[8];
    CHECK(entry.recipient().name == "South office");
    CHECK(entry.stream().name.en == "Grant");
    CHECK(entry.allocation()["south"].amount == dkk(6667));
    std::string names;
    for (auto const e : two_offices().schedule().filter({.year = 2021}))
        names += e.payer().name + ' ';
    CHECK(names == "Ash Birch Birch Cedar ");
}

TEST_CASE("schedules and entries are equal where all that they say is", "[schedule]") {
    schedule const one = two_offices().schedule(), other = two_offices().schedule();
    CHECK(one == other);
    CHECK(one[0] == other[0]);
    CHECK(one[0] != one[1]);
    CHECK(one.filter({.year = 2021}) != one);
    CHECK(one.filter({.year = 2021}) == other.filter({.year = 2021}));
    auto grown = two_offices();
    grown.add_party({"cedar-and-more", "Cedar and more"});
    CHECK(grown.schedule() != one);
    CHECK(grown.schedule()[0] == one[0]);
    CHECK(one[1].alone()[0] == one[1]);
    CHECK(one[1].whole() == one);
    CHECK(one.filter({.year = 2021}).at_row(one[1].row()) == one[1]);
    expect_error("fordel.object.damaged", [&] { return one.at_row(1000); });
}

TEST_CASE("a stored schedule comes back, unless it is settled otherwise", "[schedule]") {
    schedule const one = two_offices().schedule().filter({.year = 2021});
    CHECK(schedule::restored(two_offices(), one.rows(), one.digest()) == one);
    auto more = one.rows(), reversed = one.rows();
    more.push_back(1000);
    reversed.assign(one.rows().rbegin(), one.rows().rend());
    for (auto const& rows : {more, reversed})
        expect_error("fordel.object.damaged", [&] { return schedule::restored(two_offices(), rows, one.digest()); });
    expect_error("fordel.schedule.settled_otherwise",
                 [&] { return schedule::restored(two_offices(), two_offices().schedule().rows(), one.digest()); });
}

// printf 'p/2022/1-12/s/all/3:a/b/2:ø/100\n' | sha256sum
TEST_CASE("a schedule's digest is that of a line for each entry", "[schedule]") {
    fordel::programme made("p", {"P", "P"}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {"s", "s"},
                            .amount = fordel::per_year(kroner(1)),
                            .period = fordel::period::year(2022),
                            .payers = fordel::paid_by(fordel::party{"a/b", "A"}),
                            .recipients = fordel::key::single({"ø", "R"})});
    CHECK(made.schedule().digest() == "69eaed2006d939492fd34ec46b8f3c5d2a49f47e983eda62f36fcde65a1b609d");
}
