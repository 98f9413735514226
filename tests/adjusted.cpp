#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::adjust;
using fordel::adjusted;
using fordel::adjustment;
using fordel::adjustment_query;
using fordel::amounts_needed;
using fordel::cap;
using fordel::floor;
using fordel::fraction;
using fordel::kroner;
using fordel::make_date;
using fordel::part_of_amount;
using fordel::part_of_last_year;
using fordel::party;
using fordel::party_amount;
using fordel::per_head;
using fordel::plus;
using fordel::ratio;
using fordel::times;
using support::expect_error;
using support::seen_in_error;
using fractions = std::vector<fraction>;

namespace {

party const lejre{"lejre", "Lejre", fordel::party_kind::municipality, "350"};
party const roskilde{"roskilde", "Roskilde", fordel::party_kind::municipality, "265"};
party const greve{"greve", "Greve", fordel::party_kind::municipality, "253"};
fordel::key const by({lejre, roskilde, greve}, {1, 5, 4});

adjustment_query in_year(int year) {
    adjustment_query asked;
    asked.when = {year, make_date(year, 1, 1)};
    return asked;
}

// Of other streams, or of last year.
adjustment_query knowing(std::vector<party_amount> amounts) {
    adjustment_query asked = in_year(2025);
    asked.known = [amounts = std::move(amounts)](amounts_needed const&, int) { return amounts; };
    return asked;
}

} // namespace

TEST_CASE("without steps the amounts are those of the key", "[adjusted]") {
    adjusted const plain = adjust(by, 100, {});
    CHECK(plain.amounts == fractions{10, 50, 40});
    CHECK(plain.effects.empty());
    CHECK(plain.floors == std::vector<std::optional<fraction>>(3));
    CHECK(plain.undistributed == fraction(0));
}

TEST_CASE("a floor is borne by all who are not held, by the key", "[adjusted]") {
    adjusted const made = adjust(by, 100, {floor(kroner(19))});
    CHECK(made.amounts == fractions{19, 45, 36}); // 81 by 5 : 4
    REQUIRE(made.effects.size() == 1);
    CHECK(made.effects[0].cost == fraction(9));
    CHECK(made.effects[0].borne == std::vector<fordel::borne_part>{{1, 5}, {2, 4}});
    CHECK(made.effects[0].weights == fraction(9));
    CHECK(made.effects[0].changes ==
          std::vector<fordel::adjustment_change>{{.party = 0, .step = 0, .before = 10, .bound = 19, .after = 19}});
    CHECK(made.floors == std::vector<std::optional<fraction>>{19, 19, 19});
    CHECK(made.caps == std::vector<std::optional<fraction>>(3));
}

TEST_CASE("who would be pushed below the floor bears only down to it", "[adjusted]") {
    adjusted const made = adjust(by, 100, {floor(kroner(31))});
    CHECK(made.amounts == fractions{31, 38, 31}); // 69 by 5 : 4 would leave Greve 30 2/3
    CHECK(made.effects[0].cost == fraction(12));
    CHECK(made.effects[0].changes.size() == 2);
}

TEST_CASE("a cap frees money for the others by the key", "[adjusted]") {
    CHECK(adjust(by, 100, {cap(part_of_amount{fraction(45, 100)})}).amounts == fractions{11, 45, 44});
    CHECK(adjust(by, 100, {cap(kroner(42))}).amounts == fractions{16, 42, 42});
}

TEST_CASE("what a cap frees goes to a named party, inside the key or outside, or to nobody", "[adjusted]") {
    CHECK(adjust(by, 100, {cap(kroner(45)).freed_to(lejre)}).amounts == fractions{15, 45, 40});
    adjusted const outside = adjust(by, 100, {cap(kroner(45)).freed_to({"staten", "Staten"}), floor(kroner(12))});
    CHECK(outside.amounts.size() == 4);
    CHECK(outside.parties[3].name == "Staten");
    CHECK(outside.amounts[3] == fraction(5));
    CHECK(outside.amounts[0] == fraction(12));
    CHECK(adjust(by, 100, {cap(kroner(45)).freed_to_named("LEJRE")}).amounts == fractions{15, 45, 40});
    expect_error("fordel.party.unknown", [&] { return adjust(by, 100, {cap(kroner(45)).freed_to_named("Lajre")}); });
    expect_error("fordel.party.unknown", [&] { return adjust(by, 100, {cap(kroner(90)).freed_to_named("Lajre")}); });
    adjusted const nobody = adjust(by, 100, {cap(kroner(45)).freed_to_nobody()});
    CHECK(nobody.amounts == fractions{10, 45, 40});
    CHECK(nobody.undistributed == fraction(5));
    CHECK(nobody.effects[0].undistributed == fraction(5));
}

TEST_CASE("floors and caps in a row are levelled together", "[adjusted]") {
    // At the rate 12 they come to 12, 60 and 48; the cap holds the second, the floor nobody.
    CHECK(adjust(by, 100, {floor(kroner(11)), cap(kroner(40))}).amounts == fractions{20, 40, 40});
    CHECK(adjust(by, 100, {cap(kroner(45)), floor(kroner(20))}).amounts ==
          adjust(by, 100, {floor(kroner(20)), cap(kroner(45))}).amounts);
}

TEST_CASE("named parties bear a step, by the key or by one of their own", "[adjusted]") {
    CHECK(adjust(by, 100, {floor(kroner(15)).borne_by({"Greve"})}).amounts == fractions{15, 50, 35});
    fordel::key const own({roskilde, greve}, {1, 4});
    adjusted const made = adjust(by, 100, {floor(kroner(15)).by(own)});
    CHECK(made.amounts == fractions{15, 49, 36});
    CHECK(made.effects[0].by == own);
    CHECK(made.effects[0].weights == fraction(5));
}

TEST_CASE("who is only in the bearers' key takes of what is freed, and is refused where a step costs", "[adjusted]") {
    party const region{"r", "Region"};
    fordel::key const own({region, greve}, {1, 1}), alone({region}, {1});
    adjusted const freed = adjust(by, 100, {cap(kroner(46)).by(own)});
    CHECK(freed.amounts == fractions{10, 46, 42, 2});
    CHECK(freed.parties[3] == region);
    CHECK(freed.effects[0].borne == std::vector<fordel::borne_part>{{2, -2}, {3, -2}});
    CHECK(adjust(by, 100, {times(ratio{1, 2}).of({"Roskilde"}).by(alone), floor(kroner(11)).of({"Lejre"})}).amounts ==
          fractions{11, fraction(220, 9), fraction(356, 9), 25});
    CHECK(seen_in_error([&] { return adjust(by, 100, {floor(kroner(15)).by(own)}, in_year(2025)); }) ==
          "2025: floor of 15.00 DKK: Region is in the key of those who bear it, not in the stream's");
    expect_error("fordel.party.unknown", [&] { return adjust(by, 100, {floor(kroner(15)).by(alone)}); });
    adjustment_query joins_later = in_year(2025);
    joins_later.others = {region};
    CHECK(adjust(by, 100, {floor(kroner(15)).by(own)}, joins_later).amounts == fractions{15, 50, 35});
    CHECK(adjust(by, 100, {floor(kroner(15)).by(own).borne_by({"Greve"})}).amounts == fractions{15, 50, 35});
}

TEST_CASE("those who meet a condition bear a step, and the others do not", "[adjusted]") {
    fordel::figures const heads(
        {"folketal", "population"}, {lejre, roskilde, greve},
        {{"350", make_date(2024, 1, 1), 28}, {"265", make_date(2024, 1, 1), 90}, {"253", make_date(2024, 1, 1), 50}},
        {});
    auto const above = [&](int number) {
        return fordel::condition{.of = heads, .is = fordel::condition_kind::above, .value = number};
    };
    CHECK(adjust(by, 100, {floor(kroner(15)).borne_by(above(50))}, in_year(2025)).amounts == fractions{15, 45, 40});
    CHECK(adjust(by, 100, {times(2).of(above(89))}, in_year(2025)).amounts == fractions{0, 100, 0});
    expect_error("fordel.adjustment.infeasible",
                 [&] { return adjust(by, 100, {floor(kroner(15)).borne_by(above(90))}, in_year(2025)); });
}

TEST_CASE("a factor and an addition are borne by those whom they give nothing", "[adjusted]") {
    CHECK(adjust(by, 100, {times(2).of({"Lejre"})}).amounts == fractions{20, fraction(400, 9), fraction(320, 9)});
    CHECK(adjust(by, 100, {plus(kroner(9)).of({"Lejre"})}).amounts == fractions{19, 45, 36});
    CHECK(adjust(by, 100, {plus(kroner(-9)).of({"Lejre"})}).amounts == fractions{1, 55, 44});
    CHECK(adjust(by, 100, {times(0).of({"Lejre"})}).amounts == fractions{0, fraction(500, 9), fraction(400, 9)});
    // Named, one may bear a part of its own addition.
    CHECK(adjust(by, 100, {plus(kroner(10)).of({"Lejre"}).borne_by({"Lejre", "Greve"})}).amounts ==
          fractions{18, 50, 32});
}

TEST_CASE("steps follow one another in their order", "[adjusted]") {
    auto const doubled = times(2).of({"Lejre"}).borne_by({"Roskilde"});
    auto const raised = floor(kroner(15)).borne_by({"Greve"});
    CHECK(adjust(by, 100, {doubled, raised}).amounts == fractions{20, 40, 40});
    CHECK(adjust(by, 100, {raised, doubled}).amounts == fractions{30, 35, 35});
}

TEST_CASE("what a step sets holds through the later ones", "[adjusted]") {
    adjusted const made =
        adjust(by, 100, {floor(kroner(39)).of({"Greve"}), plus(kroner(11)).of({"Lejre"}), cap(kroner(45))});
    CHECK(made.amounts == fractions{21, 40, 39});
    CHECK(made.floors[2] == fraction(39));
    CHECK(made.caps[0] == fraction(45));
    // A factor below one does not undo a floor: only what is above it is freed.
    CHECK(adjust(by, 100, {floor(kroner(9)), times(ratio{1, 2}).of({"Lejre"})}).amounts[0] == fraction(9));
}

TEST_CASE("a step on a sum of streams is booked in this one", "[adjusted]") {
    adjustment_query const asked = knowing({{lejre, 3}, {greve, 30}});
    adjusted const made = adjust(by, 100, {floor(kroner(15)).with({"b"}).borne_by({"Roskilde"})}, asked);
    CHECK(made.amounts == fractions{12, 48, 40});
    CHECK(made.floors == std::vector<std::optional<fraction>>{12, 15, std::nullopt});
    CHECK(made.effects[0].changes[0].others == fraction(3));
    CHECK(adjust(by, 100, {cap(kroner(60)).with({"b"})}, asked).amounts ==
          fractions{fraction(35, 3), fraction(175, 3), 30});
    CHECK(adjust(by, 100, {times(2).of({"Lejre"}).with({"b"}).borne_by({"Greve"})}, asked).amounts ==
          fractions{23, 50, 27});
    CHECK(adjust(by, 100, {floor(kroner(3)).with({"b"})}, asked).floors[0] == std::nullopt);
}

TEST_CASE("money bounds follow the months, unless they hold for the whole year", "[adjusted]") {
    adjustment_query half_a_year = in_year(2026);
    half_a_year.part_of_year = fraction(1, 2);
    CHECK(adjust(by, 50, {floor(kroner(20))}, half_a_year).amounts[0] == fraction(10));
    CHECK(adjust(by, 50, {floor(kroner(20)).for_whole_year().of({"Lejre"})}, half_a_year).amounts[0] == fraction(20));
    CHECK(adjust(by, 50, {cap(part_of_amount{fraction(2, 5)})}, half_a_year).amounts[1] == fraction(20));
    CHECK(adjust(by, 50, {plus(kroner(2)).of({"Lejre"})}, half_a_year).amounts[0] == fraction(6));
    // Where the key changes within the stream's time, each part has its part of the whole year's floor.
    half_a_year.part_of_stream = fraction(1, 2);
    CHECK(adjust(by, 50, {floor(kroner(20)).for_whole_year().of({"Lejre"})}, half_a_year).amounts[0] == fraction(10));
}

TEST_CASE("an amount a head is asked of those whom the step is about", "[adjusted]") {
    fordel::figures const coast({"kyst", "coast"}, {lejre, greve}, {{"350", make_date(2020, 1, 1), 4}}, {},
                                {"km", "km"});
    per_head const each{coast, as_any_money(kroner(5)), fordel::reference_date::fixed(make_date(2020, 1, 1))};
    CHECK(adjust(by, 100, {floor(each).of({"Lejre"})}, in_year(2025)).amounts[0] == fraction(20));
    expect_error("fordel.figures.missing_party", [&] { return adjust(by, 100, {floor(each)}, in_year(2025)); });
}

TEST_CASE("a guarantee goes by last year's amount as for a whole year, and who joins has none", "[adjusted]") {
    adjustment_query const asked = knowing({{lejre, 20}, {greve, 23, fraction(1, 2)}});
    adjustment const kept = floor(part_of_last_year{fraction(9, 10)});
    adjusted const made = adjust(by, 100, {kept}, asked);
    CHECK(made.floors == std::vector<std::optional<fraction>>{18, std::nullopt, fraction(207, 5)});
    CHECK(made.amounts == fractions{18, fraction(203, 5), fraction(207, 5)});
    CHECK(adjust(by, 100, {kept.phased({{2025, ratio{2, 3}}})}, asked).floors[0] == fraction(12));
    CHECK(adjust(by, 100, {kept.phased({{2024, 1}})}, asked).floors[0] == std::nullopt);
    adjusted const capped = adjust(by, 100, {cap(part_of_last_year{fraction(1, 4)})}, asked);
    CHECK(capped.amounts == fractions{5, fraction(167, 2), fraction(23, 2)});
}

TEST_CASE("a cap that is phased cuts that part of what is above it", "[adjusted]") {
    auto const phased = [&](fraction const& part) {
        return adjust(by, 100, {cap(kroner(30)).of({"Roskilde"}).phased({{2025, part}})}, in_year(2025));
    };
    CHECK(phased(1).amounts == fractions{14, 30, 56});
    CHECK(phased(ratio{1, 2}).amounts == fractions{12, 40, 48});
    CHECK(phased(ratio{1, 2}).effects[0].changes[0].bound == fraction(40));
    CHECK(phased(0).amounts == fractions{10, 50, 40});
    CHECK(phased(0).caps[1] == std::nullopt);
    adjustment const sum = cap(kroner(60)).with({"b"}).borne_by({"Lejre"}).phased({{2025, ratio{1, 4}}});
    CHECK(adjust(by, 100, {sum}, knowing({{roskilde, 30}})).amounts == fractions{15, 45, 40});
    adjustment const last = cap(part_of_last_year{fraction(1, 2)}).of({"Roskilde"}).phased({{2025, ratio{2, 5}}});
    CHECK(adjust(by, 100, {last}, knowing({{roskilde, 50}})).amounts == fractions{12, 40, 48});
}

TEST_CASE("the streams and the year that are asked for are those of the step", "[adjusted]") {
    std::vector<amounts_needed> asked_for;
    adjustment_query asked = in_year(2025);
    asked.stream = "a/others";
    asked.side = fordel::amount_side::recipients;
    asked.known = [&](amounts_needed const& asked_now, int year) {
        CHECK(year == 2025);
        asked_for.push_back(asked_now);
        return std::vector<party_amount>{};
    };
    std::vector<adjustment> const steps{floor(part_of_last_year{fraction(1)}).with({"b"})};
    CHECK(adjust(by, 100, steps, asked).amounts == fractions{10, 50, 40});
    CHECK(asked_for.size() == 2);
    for (amounts_needed const& needed : amounts_needed_by(steps, asked.stream, asked.side))
        CHECK(std::find(asked_for.begin(), asked_for.end(), needed) != asked_for.end());
}

TEST_CASE("amounts below zero are mirrored", "[adjusted]") {
    std::vector<adjustment> const steps{floor(kroner(19)), cap(kroner(44)).freed_to({"s", "Staten"})};
    adjusted const up = adjust(by, 100, steps), down = adjust(by, -100, steps);
    for (std::size_t i = 0; i < up.amounts.size(); ++i)
        CHECK(down.amounts[i] == -up.amounts[i]);
    CHECK(down.floors == up.floors);
    CHECK(down.effects[0].cost == -up.effects[0].cost);
    adjustment_query const asked = knowing({{lejre, -3}});
    CHECK(adjust(by, -100, {floor(kroner(15)).with({"b"}).borne_by({"Greve"})}, asked).amounts ==
          fractions{-12, -50, -38});
}

TEST_CASE("a party that the key leaves out for now may be named", "[adjusted]") {
    party const koege{"koege", "Køge"};
    auto const step = floor(kroner(15)).borne_by({"Greve", "Køge"});
    expect_error("fordel.party.unknown", [&] { return adjust(by, 100, {step}); });
    adjustment_query asked = in_year(2025);
    asked.others = {koege};
    CHECK(adjust(by, 100, {step}, asked).amounts == fractions{15, 50, 35});
    expect_error("fordel.party.unknown", [&] { return adjust(by, 100, {step.of({"Solrød"})}, asked); });
}

TEST_CASE("who has been merged is meant by who has taken its place on the day", "[adjusted]") {
    fordel::succession const table({{make_date(2007, 1, 1), {"ramsoe", "Ramsø", {}, "259"}, roskilde, "Act"},
                                    {make_date(2027, 1, 1), greve, {"solroed", "Solrød", {}, "269"}, "Act"}});
    auto const step = floor(kroner(15)).borne_by({"Ramsø"}).with_successors(table);
    CHECK(adjust(by, 100, {step}, in_year(2025)).amounts == fractions{15, 45, 40});
    // Before the merger it is not among those of the key.
    expect_error("fordel.adjustment.infeasible", [&] { return adjust(by, 100, {step}, in_year(2006)); });
    auto const to_greve = cap(kroner(45)).freed_to(greve).with_successors(table);
    CHECK(adjust(by, 100, {to_greve}, in_year(2026)).amounts == fractions{10, 45, 45});
    adjusted const later = adjust(by, 100, {to_greve}, in_year(2027));
    CHECK(later.parties[3].name == "Solrød");
    CHECK(later.amounts == fractions{10, 45, 40, 5});
    CHECK(step == floor(kroner(15)).borne_by({"Ramsø"}).with_successors(table));
    CHECK(step != floor(kroner(15)).borne_by({"Ramsø"}));
}

TEST_CASE("who came of a merger has the amounts and figures of its predecessors", "[adjusted]") {
    party const ramsoe{"ramsoe", "Ramsø", {}, "259"}, gundsoe{"gundsoe", "Gundsø", {}, "258"};
    fordel::succession const table(
        {{make_date(2025, 1, 1), ramsoe, lejre, "Act"}, {make_date(2025, 1, 1), gundsoe, lejre, "Act"}});
    adjustment const kept = floor(part_of_last_year{fraction(1)});
    adjustment_query const asked = knowing({{ramsoe, 12}, {gundsoe, 4, fraction(1, 2)}, {greve, 30}});
    CHECK(adjust(by, 100, {kept.with_successors(table)}, asked).floors ==
          std::vector<std::optional<fraction>>{20, std::nullopt, 30});
    CHECK(adjust(by, 100, {kept}, asked).floors[0] == std::nullopt);
    // What it had itself goes first.
    CHECK(adjust(by, 100, {kept.with_successors(table)}, knowing({{ramsoe, 12}, {lejre, 13}})).floors[0] ==
          fraction(13));
    auto const on = make_date(2024, 1, 1);
    fordel::figures const heads({"folketal", "population"}, {ramsoe, gundsoe, roskilde, greve},
                                {{"259", on, 7}, {"258", on, 8}, {"265", on, 60}, {"253", on, 14}}, {});
    fordel::condition const large{.of = heads, .is = fordel::condition_kind::at_least, .value = 15};
    CHECK(adjust(by, 100, {floor(per_head{heads, as_any_money(kroner(1))}).of(large).with_successors(table)},
                 in_year(2025))
              .floors == std::vector<std::optional<fraction>>{15, 60, std::nullopt});
}

TEST_CASE("what nobody covers has no floor, and bears nothing of one", "[adjusted]") {
    fordel::key const some_uncovered({lejre, roskilde, greve, fordel::uncovered_party()}, {1, 5, 4, 2});
    CHECK(adjust(some_uncovered, 120, {floor(kroner(22))}).amounts ==
          fractions{22, fraction(130, 3), fraction(104, 3), 20});
}

TEST_CASE("what nobody can bear names the year, the step, who and how much", "[adjusted]") {
    CHECK(seen_in_error([] { return adjust(by, 100, {floor(kroner(60)).borne_by({"Greve"})}, in_year(2025)); }) ==
          "2025: floor of 60.00 DKK: 80.00 is missing: Greve can bear no more");
    CHECK(seen_in_error([] { return adjust(by, 100, {cap(kroner(30))}, in_year(2025)); }) ==
          "2025: cap of 30.00 DKK: 10.00 is left over: Lejre, Roskilde, Greve can take no more");
    CHECK(seen_in_error([] { return adjust(by, 100, {cap(kroner(70)), floor(kroner(34))}, in_year(2025)); }) ==
          "2025: cap of 70.00 DKK, floor of 34.00 DKK: 2.00 is missing: Lejre, Roskilde, Greve can bear no more");
    CHECK(seen_in_error([] { return adjust(by, 100, {times(2)}, in_year(2025)); }) ==
          "2025: times 2: 100.00 is missing: nobody is there to bear it");
    expect_error("fordel.adjustment.infeasible", [] { return adjust(by, 100, {floor(kroner(34))}); });
    expect_error("fordel.adjustment.infeasible", [] {
        return adjust(by, 100, {cap(kroner(12)).of({"Lejre"}), cap(kroner(45)).of({"Roskilde"}).freed_to(lejre)});
    });
}

TEST_CASE("bounds that cannot hold, and amounts that would fall below zero, are refused", "[adjusted]") {
    CHECK(seen_in_error([] { return adjust(by, 100, {floor(kroner(20)), cap(kroner(15))}, in_year(2025)); }) ==
          "2025: floor of 20.00 DKK: Lejre: at least 20.00, at most 15.00");
    CHECK(seen_in_error([] { return adjust(by, 100, {plus(kroner(-11)).of({"Lejre"})}, in_year(2025)); }) ==
          "2025: deduction of 11.00 DKK: Lejre comes to -1.00");
    CHECK(seen_in_error([] { return adjust(by, 100, {cap(kroner(20)).with({"b"})}, knowing({{lejre, 21}})); }) ==
          "2025: cap of 20.00 DKK: Lejre has 21.00 from other streams");
    expect_error("fordel.programme.amounts_unknown", [] { return adjust(by, 100, {floor(kroner(1)).with({"b"})}); });
    adjustment_query asked;
    asked.in = fordel::any_currency(fordel::eur{});
    expect_error("fordel.currency.mismatch", [&] { return adjust(by, 100, {floor(kroner(1))}, asked); });
}
