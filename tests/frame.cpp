#include <fordel/allocation/explanation.hpp>
#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

using fordel::column_kind, fordel::frame, fordel::language;

namespace {

// A row as text, cell by cell; a dash for nothing.
std::string row(frame const& of, std::size_t place) {
    auto const batch = of.batch(place);
    std::string line;
    for (auto const& values : batch.columns) {
        line += line.empty() ? "" : "|";
        if (!values.has(0))
            line += '-';
        else if (values.column().kind == column_kind::words)
            line += values.words(0);
        else if (values.column().kind == column_kind::day)
            line += fordel::to_string(values.day(0));
        else if (values.column().kind == column_kind::flag)
            line += values.flag(0) ? "yes" : "no";
        else
            line += values.number(0).str();
    }
    return line;
}

std::vector<std::string> rows(frame const& of) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < of.rows(); ++i)
        all.push_back(row(of, i));
    return all;
}

fordel::party const office{"office", "Office", fordel::party_kind::other, ""};

fordel::programme one_stream(fordel::money<fordel::dkk> amount, fordel::key const& payers) {
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {"Kun dansk", ""},
                            .amount = fordel::per_year(amount),
                            .period = fordel::period::year(2021),
                            .payers = fordel::paid_by(payers),
                            .recipients = fordel::key::single(support::north)});
    return made;
}

} // namespace

TEST_CASE("an entry says all that it says elsewhere, and nothing where there is nothing", "[frame]") {
    auto const shown = support::two_offices().schedule();
    // 600 kr. of half a year, by 100 of 300 people.
    CHECK(row(frame_of(shown.filter({.year = 2021, .payer = "Birch"})), 1) ==
          "2021|7|12|-|office.north|North|others|Birch|birch|2|North office|north|-|-|10000|10000|DKK|100|1|100|1|1|3|"
          "recommended|-|-|Agreement, \"§ 1\"|start");
    CHECK(row(frame_of(shown.filter({.stream = "grant"}), language::da), 1) ==
          "2022|1|12|-|grant|Tilskud|all|The state|state|-|South office|south|-|-|6667|6667|DKK|10001|150|2|1|2|3|"
          "granted|-|-|-|-");
}

TEST_CASE("a due month, a collector, a group and a decision stand where they are", "[frame]") {
    auto s = support::north_stream();
    s.collector = support::ash;
    s.due_month = 3;
    s.group = {"Gruppe", "Group"};
    s.decision = {.body = {"Rådet", "The council"}, .taken = fordel::make_date(2021, 3, 4)};
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::assumption{.id = "start"}).add(s);
    auto const wanted =
        frame_of(made.schedule().filter({.year = 2022})).only({"payer", "due_month", "collector", "group", "decision"});
    CHECK(rows(wanted) == std::vector<std::string>{"Ash|3|-|Group|The council, 4 March 2021",
                                                   "Birch|3|Ash|Group|The council, 4 March 2021",
                                                   "Cedar|3|Ash|Group|The council, 4 March 2021"});
}

TEST_CASE("who is in a clearing and not in its key has no weight", "[frame]") {
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::clearing{
        .id = "c",
        .name = {},
        .spending = std::vector<fordel::spent>{{support::ash, 2021, fordel::kroner(100)},
                                               {support::birch, 2021, fordel::kroner(0)},
                                               {support::cedar, 2021, fordel::kroner(100)}},
        .shares = fordel::key({support::ash, support::birch}, {fordel::fraction(1), fordel::fraction(3)}),
        .clearing_party = office,
        .period = fordel::period::year(2021)});
    auto const weights = frame_of(made.schedule())
                             .only({"payer", "recipient", "minor_units", "exact_numerator", "weight_numerator",
                                    "share_numerator", "share_denominator"});
    CHECK(rows(weights) == std::vector<std::string>{"Office|Ash|5000|50|1|1|4", "Birch|Office|15000|150|3|3|4",
                                                    "Office|Cedar|10000|100|-|-|-"});
}

TEST_CASE("columns are the same whatever there is, and amounts have their currency's digits", "[frame]") {
    auto const none = frame_of(support::two_offices().schedule().filter({.year = 1999}));
    CHECK(none.columns() == frame_of(support::two_offices().schedule()).columns());
    CHECK(none.rows() == 0);
    CHECK(none.batch(0).columns.size() == none.columns().size());
    auto const yen =
        frame_of(fordel::allocate(fordel::money<fordel::jpy>::from_minor(10), fordel::key::single(office)));
    auto const amount = yen.only({"amount"}).columns()[0];
    CHECK(amount.kind == column_kind::decimal);
    CHECK(amount.decimals == 0);
}

TEST_CASE("words in one language stand for those that lack in the other", "[frame]") {
    auto const shown = one_stream(fordel::kroner(1), fordel::key::single(support::ash)).schedule();
    CHECK(rows(frame_of(shown).only({"stream_name"})) == std::vector<std::string>{"Kun dansk"});
}

TEST_CASE("an unknown column is refused, with those that there are", "[frame]") {
    auto const of = frame_of(fordel::key::single(support::ash));
    support::expect_error("fordel.frame.no_column", [&] { return of.only({"party", "wieght"}).rows(); });
    CHECK(
        support::seen_in_error([&] { return of.only({"wieght"}).rows(); }).starts_with("\"wieght\"; there are party,"));
    CHECK(rows(of.only({"party_code", "party"}).only({"party"})) == std::vector<std::string>{"Ash"});
}

TEST_CASE("allocations, also of negative amounts", "[frame]") {
    auto const shared = fordel::allocate(
        fordel::oere(-100), fordel::key({support::ash, support::birch}, {fordel::fraction(1), fordel::fraction(2)}));
    CHECK(rows(frame_of(shared)) ==
          std::vector<std::string>{"Ash|ash|1|-33|-33|DKK|-1|3|1|1|1|3", "Birch|birch|2|-67|-67|DKK|-2|3|2|1|2|3"});
}

TEST_CASE("keys, populations and figures", "[frame]") {
    auto const on = fordel::make_date(2021, 1, 1);
    auto const by_heads = fordel::key::by_population({support::ash, support::birch}, support::people(), on);
    CHECK(rows(frame_of(by_heads).only({"party", "weight_numerator", "share_numerator", "share_denominator", "on",
                                        "carried_forward", "source"})) ==
          std::vector<std::string>{"Ash|300|3|4|2021-01-01|no|Head counts", "Birch|100|1|4|2021-01-01|no|Head counts"});
    CHECK(row(frame_of(support::people(), language::da), 1) == "Ash|ash|1|2021-01-01|300|-|-|Folketal");

    fordel::figures const coast({"kyst", "coast"}, {support::ash, office},
                                {{"1", on, fordel::fraction(-5, 2), fordel::make_date(2021, 2, 11)}, {"office", on, 7}},
                                {}, {"km", "km"}, {"åben", "open"});
    CHECK(rows(frame_of(coast)) == std::vector<std::string>{"coast|Ash|ash|1|2021-01-01|-5|2|km|2021-02-11|open|-",
                                                            "coast|Office|office|-|2021-01-01|7|1|km|-|open|-"});
}

TEST_CASE("comparisons, one and several, and what they are due to", "[frame]") {
    auto const ash = fordel::key::single(support::ash), birch = fordel::key::single(support::birch);
    auto const between = fordel::compare(one_stream(fordel::kroner(2), ash), one_stream(fordel::kroner(3), birch));
    auto const all = rows(frame_of(between));
    CHECK(all ==
          std::vector<std::string>{"payers|2021|2021|Birch|birch|2|0|0|300|300|300|300|-|-|DKK",
                                   "payers|2021|2021|Ash|ash|1|200|200|0|0|-200|-200|-100|1|DKK",
                                   "recipients|2021|2021|North office|north|-|200|200|300|300|100|100|50|1|DKK"});
    fordel::all_comparisons const several("now", {{"a", between}, {"b", between}});
    CHECK(rows(frame_of(several))[3] == "b|" + all[0]);
    CHECK(frame_of(several).rows() == 6);

    // Each party's parts sum to its difference.
    auto const why = frame_of(fordel::attribute(between));
    std::map<std::string, fordel::big_integer> sums;
    for (std::size_t i = 0; i < why.rows(); ++i) {
        auto const batch = why.only({"side", "party", "minor_units"}).batch(i);
        sums[std::string(batch.columns[0].words(0)) + ' ' + std::string(batch.columns[1].words(0))] +=
            batch.columns[2].number(0);
    }
    CHECK(sums == std::map<std::string, fordel::big_integer>{
                      {"payers Ash", -200}, {"payers Birch", 300}, {"recipients North office", 100}});
}

TEST_CASE("check lines", "[frame]") {
    std::vector<fordel::check> const lines{{"a", {"sum", "total"}, "1", "1"}, {"b", {"antal", "count"}, "2", "3"}};
    CHECK(rows(frame_of(lines)) == std::vector<std::string>{"a|total|1|1|yes", "b|count|2|3|no"});
    CHECK(row(frame_of(lines, language::da), 1) == "b|antal|2|3|no");
}

TEST_CASE("steps of workings: each below one that stands before it", "[frame]") {
    auto const shared = fordel::allocate(fordel::oere(100), fordel::key::equal({support::ash, support::birch}));
    auto const first = fordel::working_of(shared);
    auto const steps = frame_of(std::vector{first, first});
    CHECK(steps.rows() > 4);
    auto const batch = steps.only({"working", "payment", "step", "parent", "kind"}).batch(0);
    std::map<std::tuple<int, int>, int> counted;
    for (std::size_t i = 0; i < batch.rows; ++i) {
        std::tuple const payment(static_cast<int>(batch.columns[0].number(i)),
                                 static_cast<int>(batch.columns[1].number(i)));
        CHECK(batch.columns[2].number(i) == counted[payment]);
        CHECK(batch.columns[3].has(i) == (counted[payment] != 0));
        if (batch.columns[3].has(i)) CHECK(batch.columns[3].number(i) < batch.columns[2].number(i));
        ++counted[payment];
    }
    CHECK(counted.size() == 4); // two workings of two amounts
    CHECK(batch.columns[4].words(0) == to_string(first.amounts[0].kind));
    auto const one = frame_of(first).only({"result_numerator", "result_denominator", "inputs"}).batch(0);
    CHECK(fordel::fraction(one.columns[0].number(0), one.columns[1].number(0)) == first.amounts[0].result);
    CHECK(one.columns[2].words(0).find(first.amounts[0].inputs[0].name + " = ") == 0);
}

TEST_CASE("a batch ends before its words are more than a reader counts", "[frame]") {
    std::string const long_words(10'000'000, 'x');
    std::vector<fordel::check> const lines(15, {"a", {long_words, long_words}, "1", "1"});
    auto const of = frame_of(lines);
    auto const first = of.batch(0);
    CHECK(first.rows < 15);
    CHECK(first.rows > 1);
    CHECK(of.batch(first.rows).first == first.rows);
    CHECK(of.batch(first.rows).rows == std::min(first.rows, 15 - first.rows));
}
