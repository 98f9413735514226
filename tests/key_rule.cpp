#include <fordel/key/explanation.hpp>
#include <fordel/key/key_rule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "support/calculator.hpp"
#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::key;
using fordel::key_rule;
using fordel::make_date;
using fordel::mix;
using fordel::month_range;
using fordel::party;
using fordel::party_kind;
using fordel::period;
using fordel::population;
using fordel::population_rule;
using fordel::reference_date;
using fordel::weights_by_year;
using support::expect_error;

namespace {

party const a{"a", "A", party_kind::municipality, "1"};
party const b{"b", "B", party_kind::municipality, "2"};
party const c{"c", "C", party_kind::municipality, "3"};
party const d{"d", "D", party_kind::municipality, "4"};

population counts() {
    auto const first = make_date(2020, 1, 1);
    auto const second = make_date(2021, 1, 1);
    return {{a, b, c},
            {{"1", first, 300},
             {"2", first, 100},
             {"3", first, 200},
             {"1", second, 310},
             {"2", second, 90},
             {"3", second, 200}},
            {}};
}

// A and B through 2021, C from July.
population_rule joined_by_c() {
    return {.participants = {{a, period::years(2021, 2022)},
                             {b, period::years(2021, 2022)},
                             {c, period(make_date(2021, 7, 1), make_date(2022, 12, 31))}},
            .counts = counts()};
}

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

} // namespace

TEST_CASE("which date's population a payment goes by", "[key_rule]") {
    CHECK(reference_date::year_before().for_year(2022) == make_date(2021, 1, 1));
    CHECK(reference_date::same_year().for_year(2022) == make_date(2022, 1, 1));
    CHECK(reference_date::fixed(make_date(2020, 7, 1)).for_year(2022) == make_date(2020, 7, 1));
    CHECK(reference_date::year_before() == reference_date::year_before());
    CHECK(reference_date::year_before() != reference_date::same_year());
    CHECK(reference_date::fixed(make_date(2020, 7, 1)) != reference_date::fixed(make_date(2020, 1, 1)));
    CHECK(reference_date::fixed(make_date(2020, 7, 1)).describe().en == "1 July 2020 for all years");
    expect_error("fordel.calendar.bad_date", [] { return reference_date::year_before().for_year(1); });
}

TEST_CASE("a renewed key follows the year and those who take part", "[key_rule]") {
    key_rule const rule = joined_by_c();
    CHECK(rule.at(2021, 6).share("a") == of(3, 4));
    CHECK(rule.at(2021, 6).size() == 2);
    CHECK(rule.at(2021, 7).share("a") == of(1, 2));
    CHECK(rule.at(2021, 7).share("c") == of(1, 3));
    CHECK(rule.at(2022, 1).share("a") == of(31, 60));
    CHECK(rule.parties() == std::vector{a, b, c});
    CHECK(rule.pays(a));
    expect_error("fordel.programme.no_participants", [&] { return rule.at(2020, 12); });
    expect_error("fordel.programme.no_participants", [&] { return rule.at(2023, 1); });
}

TEST_CASE("one date for all years, or the same year's", "[key_rule]") {
    auto fixed = joined_by_c();
    fixed.as_of = reference_date::fixed(make_date(2020, 1, 1));
    CHECK(key_rule(fixed).at(2022, 1).share("a") == of(1, 2));
    auto same = joined_by_c();
    same.as_of = reference_date::same_year();
    CHECK(key_rule(same).at(2021, 1).share("b") == of(90, 400));
    expect_error("fordel.population.missing_date", [&] { return key_rule(same).at(2022, 1); });
    same.missing = fordel::missing_date::carry_forward;
    CHECK(key_rule(same).at(2022, 1).share("a") == of(31, 60));
    CHECK(key_rule(same).at(2022, 1).basis().carried_forward);
}

TEST_CASE("months are split where the participants change", "[key_rule]") {
    key_rule const rule = joined_by_c();
    CHECK(rule.segments(2021, {1, 12}) == std::vector<month_range>{{1, 6}, {7, 12}});
    CHECK(rule.segments(2021, {3, 8}) == std::vector<month_range>{{3, 6}, {7, 8}});
    CHECK(rule.segments(2021, {7, 12}) == std::vector<month_range>{{7, 12}});
    CHECK(rule.segments(2022, {1, 12}) == std::vector<month_range>{{1, 12}});
    auto leaving = joined_by_c();
    leaving.participants.push_back(
        {party{"d", "D", party_kind::municipality, "4"}, period(make_date(2021, 3, 1), make_date(2021, 3, 31))});
    CHECK(key_rule(leaving).segments(2021, {1, 12}) == std::vector<month_range>{{1, 2}, {3, 3}, {4, 6}, {7, 12}});
}

TEST_CASE("a fixed key holds for every month", "[key_rule]") {
    key_rule const single = a;
    CHECK(single.at(1999, 5).share("a") == fraction(1));
    CHECK(single.segments(2021, {2, 9}) == std::vector<month_range>{{2, 9}});
    CHECK(single.parties() == std::vector{a});
    CHECK(single.pays(a));
    key_rule const equal = key::equal({a, b});
    CHECK(equal.at(2021, 1) == key::equal({a, b}));
    CHECK(equal.pays(b));
}

TEST_CASE("who counts in the key but does not pay", "[key_rule]") {
    auto rule = joined_by_c();
    rule.not_paying = {"b"};
    CHECK_FALSE(key_rule(rule).pays(b));
    CHECK(key_rule(rule).pays(a));
    CHECK(key_rule(rule).at(2021, 1).share("b") == of(1, 4));
}

TEST_CASE("who does not pay is found by name and code, or refused", "[key_rule]") {
    auto const rule_without = [](std::vector<std::string> exempt) {
        auto rule = joined_by_c();
        rule.participants.push_back({a, period::year(2024)}); // takes part again
        rule.not_paying = std::move(exempt);
        return key_rule(rule);
    };
    for (char const* written : {"b", "B", "2"}) {
        CHECK_FALSE(rule_without({written}).pays(b));
        CHECK(rule_without({written}).pays(a));
    }
    CHECK_FALSE(rule_without({"A"}).pays(a));
    expect_error("fordel.party.unknown", [&] { return rule_without({"d"}); });
    expect_error("fordel.party.unknown", [&] { return rule_without({"b", "København"}); });
    expect_error("fordel.party.duplicate", [&] { return rule_without({"b", "2"}); });
}

TEST_CASE("an error says whose participation begins within a month", "[key_rule]") {
    auto rule = joined_by_c();
    rule.participants[1].during = period(make_date(2021, 1, 15), make_date(2022, 12, 31));
    expect_error("fordel.calendar.not_whole_months", [&] { return key_rule(rule).at(2021, 6); });
    CHECK(support::seen_in_error([&] { return key_rule(rule).at(2021, 6); }) ==
          "B, who takes part 2021-01-15 – 2022-12-31");
}

TEST_CASE("a party cannot take part twice at a time", "[key_rule]") {
    auto twice = joined_by_c();
    twice.participants.push_back({a, period::year(2021)});
    expect_error("fordel.party.duplicate", [&] { return key_rule(twice).at(2021, 1); });
    CHECK(support::seen_in_error([&] { return key_rule(twice).at(2021, 1); }) ==
          "A, who takes part twice on 2021-01-01");
    CHECK(key_rule(twice).at(2022, 1).size() == 3);
}

TEST_CASE("there is no key of a month that no year has", "[key_rule]") {
    key_rule const fixed{a};
    for (int const month : {0, 13, -1})
        expect_error("fordel.calendar.bad_date", [&] { return fixed.at(2021, month); });
    expect_error("fordel.calendar.bad_date", [&] { return fixed.at(0, 1); });
    CHECK(fixed.at(2021, 12) == key::single(a));
}

TEST_CASE("rules are compared by what they are made of", "[key_rule]") {
    period const all = period::years(2020, 2022);
    population_rule const rule{{{a, all}, {b, all}}, counts()};
    CHECK(key_rule(rule) == key_rule(rule));
    CHECK(key_rule(a) == key_rule(key::single(a)));
    CHECK(key_rule(a) != key_rule(rule));
    population_rule other = rule;
    other.not_paying = {"a"};
    CHECK(key_rule(other) != key_rule(rule));
}

namespace {

std::vector<party> const municipalities{a, b, c};
fordel::figures const coast_km({"kystlinje", "coastline"}, {a, b},
                               {{"1", make_date(2021, 1, 1), 30}, {"2", make_date(2021, 1, 1), fraction(15, 2)}}, {},
                               {"km", "km"});

// Half by heads, three tenths by coast, a fifth in equal parts.
key_rule an_agreement() {
    using namespace fordel; // as a user writes it
    return mix({half * by_population(municipalities, year_before, counts()), ratio{3, 10} * by_figures(coast_km),
                ratio{1, 5} * equal(municipalities)});
}

void check_by_calculator(key const& made) {
    for (std::size_t i = 0; i < made.size(); ++i)
        for (auto const lang : {fordel::language::da, fordel::language::en}) {
            INFO(key_formula(made, i).in(lang));
            CHECK(support::calculated(key_formula(made, i).in(lang), lang) == made.share(i));
        }
}

} // namespace

TEST_CASE("a rule is an expression", "[key_rule]") {
    key const made = an_agreement().at(2022, 1);
    CHECK(made.share("a") == of(310, 1200) + of(3, 10) * of(60, 75) + of(1, 15));
    CHECK(made.share("b") == of(90, 1200) + of(3, 10) * of(15, 75) + of(1, 15));
    CHECK(made.share("c") == of(200, 1200) + of(1, 15));
    CHECK(key_formula(made, 0).en == "50% × 310 / 600 + 30% × 30 / 37.5 + 20% × 1 / 3");
    CHECK(describe(made).da == "50 % folketal 1. januar 2021; 30 % kystlinje i km 1. januar 2021; 20 % lige dele");
    check_by_calculator(made);
    CHECK(an_agreement() == an_agreement());
    CHECK(an_agreement().identity() != an_agreement().identity());
    key_rule const one = an_agreement(), copy = one;
    CHECK(one.identity() == copy.identity());
    CHECK(one.parties() == municipalities);
    CHECK(one.without({"c"}) != one);
}

TEST_CASE("keys and rules are parts of one rule, and factors sum to one", "[key_rule]") {
    using fordel::half;
    key_rule const both = mix({half * key::single(a), half * fordel::equal({a, b})});
    CHECK(both.at(2021, 1).share("a") == of(3, 4));
    key const keys = mix({half * key::single(a), half * key::equal({a, b})}); // of keys alone a key
    CHECK(keys.share("a") == of(3, 4));
    expect_error("fordel.key.factors", [] { return mix({half * fordel::equal({a, b})}); });
    expect_error("fordel.key.factors",
                 [] { return mix({fraction(-1) * fordel::equal({a}), fraction(2) * fordel::equal({b})}); });
    expect_error("fordel.key.empty", [] { return fordel::equal(std::vector<party>{}); });
}

TEST_CASE("rules are chosen from, timed, nested and rounded", "[key_rule]") {
    key_rule const heads = by_population(municipalities, counts());
    CHECK(heads.without({"C", "2"}).at(2022, 1).parties() == std::vector{a});
    CHECK(heads.among({"a", "b"}).at(2022, 1).share("a") == of(310, 400));
    CHECK(heads.where({counts(), fordel::year_before, fordel::condition_kind::above, 90}).at(2022, 1).parties() ==
          std::vector{a, c});
    expect_error("fordel.party.unknown", [&] { return heads.without({"d"}); });
    // The condition is told, also of a key that was made of others.
    fordel::condition const large{counts(), fordel::year_before, fordel::condition_kind::above, 90};
    std::string const told = "only with population above 90 inhabitants (1 January of the year before the payment, "
                             "renewed yearly)";
    CHECK(describe(heads.where(large).at(2022, 1)).en == "population 1 January 2021, " + told);
    key const mixed = an_agreement().where(large).at(2022, 1);
    CHECK(mixed.size() == 2);
    CHECK(describe(mixed).en.ends_with("; 20% equal parts; " + told));
    check_by_calculator(mixed);

    key_rule const timed =
        heads.taking_part({{a, period::year(2022)}, {b, period(make_date(2022, 7, 1), make_date(2022, 12, 31))}});
    CHECK(timed.at(2022, 6).parties() == std::vector{a});
    CHECK(timed.at(2022, 7).share("b") == of(90, 400));
    CHECK(timed.segments(2022, {1, 12}) == std::vector<month_range>{{1, 6}, {7, 12}});
    CHECK(mix({fordel::half * timed, fordel::half * fordel::single(c)}).segments(period::year(2022)).size() == 2);

    party const east{"east", "East"}, west{"west", "West"};
    key_rule const regions = nested(key_rule(key({east, west}, {fraction(3), fraction(1)})),
                                    {{"West", c}, {"East", heads.among({"a", "b"})}});
    CHECK(regions.at(2022, 1).share("a") == of(3, 4) * of(310, 400));
    CHECK(regions.parties() == std::vector{c, a, b});
    check_by_calculator(regions.at(2022, 1));

    key const rounded = heads.rounded(fordel::key_rounding::percent_decimals(0)).at(2022, 1);
    CHECK(rounded.weights() == std::vector{of(52, 100), of(15, 100), of(33, 100)}); // 51.67, 15 and 33.33
    check_by_calculator(an_agreement().rounded(fordel::key_rounding::decimals(4)).at(2022, 1));
}

TEST_CASE("figures on average, and the latest published, told so that they are recalculated", "[key_rule]") {
    key const average = by_population(municipalities, counts(), fordel::year_before.average(2)).at(2022, 1);
    CHECK(average.share("a") == of(610, 1200));
    CHECK(key_formula(average, 0).en == "610 / 1,200");
    CHECK(average.basis().what.en == "population on average of 1 January 2021, 1 January 2020 (their sums)");
    CHECK(weights_by_year({{2021, key::single(a)}, {2022, key::equal({a, b})}}).at(2022, 1).share("b") == of(1, 2));
}

TEST_CASE("a day within a month splits a period, and has its key", "[key_rule]") {
    key_rule const rule =
        fordel::equal({{a, period::year(2021)}, {b, period(make_date(2021, 3, 10), make_date(2021, 12, 31))}});
    CHECK(rule.segments(period::year(2021)) == std::vector{period(make_date(2021, 1, 1), make_date(2021, 3, 9)),
                                                           period(make_date(2021, 3, 10), make_date(2021, 12, 31))});
    CHECK(rule.on({2021, make_date(2021, 3, 9)}).size() == 1);
    CHECK(rule.on({2021, make_date(2021, 3, 10)}).size() == 2);
}

TEST_CASE("what other streams came to", "[key_rule]") {
    fordel::amounts_needed const running{.of = {"running"}, .year = fordel::amount_year::before};
    auto const known = [&](fordel::amounts_needed const& asked, int year) {
        CHECK(asked == running);
        CHECK(year == 2022); // the payment's: who answers goes a year back
        return std::vector<fordel::party_amount>{{a, fraction(300)}, {b, fraction(100)}};
    };
    CHECK(by_amounts(running).at(2022, 1, known).share("b") == of(1, 4));
    CHECK(by_amounts(running).at(2022, 1, known).basis().what.en == "amounts: running 2021");
    key const among = by_amounts(running, fordel::members{b, c}).at(2022, 1, known);
    CHECK(among.share("b") == fraction(1));
    CHECK(among.share("c") == fraction(0)); // absent there
    CHECK(mix({fordel::half * by_amounts(running), fordel::half * by_amounts(running)}).needs() ==
          std::vector{running});
    expect_error("fordel.programme.amounts_unknown", [&] { return by_amounts(running).at(2022, 1); });
    CHECK(fordel::as_stated().is_as_stated());
}

TEST_CASE("who does not pay in one part pays in another", "[key_rule]") {
    using fordel::half;
    key_rule const both = mix({half * fordel::equal({a, b}).not_paying({"A"}), half * fordel::equal({a, b})});
    CHECK(both.pays(a));
    key const made = both.at(2021, 1);
    CHECK(made.share("a") == of(1, 4));
    CHECK(made.share("b") == of(1, 2));
    CHECK(made.share("uncovered") == of(1, 4));
    key_rule const by_region = nested(key_rule(key({c, b}, {1, 3})),
                                      {{"C", fordel::equal({a, c}).not_paying({"a"})}, {"B", fordel::equal({b, d})}});
    CHECK(by_region.at(2021, 1).share("b") == of(3, 8));
    CHECK(by_region.at(2021, 1).share("uncovered") == of(1, 8));
    CHECK_FALSE(both.not_paying({"a"}).pays(a)); // in no part
}

TEST_CASE("names of parties that are found later", "[key_rule]") {
    fordel::amounts_needed const running{.of = {"running"}};
    auto const known = [](fordel::amounts_needed const&, int) {
        return std::vector<fordel::party_amount>{{a, fraction(300)}, {b, fraction(100)}};
    };
    for (char const* written : {"a", "A", "1"}) {
        CHECK(by_amounts(running).without({written}).at(2022, 1, known).parties() == std::vector{b});
        CHECK(by_amounts(running).among({written}).at(2022, 1, known).parties() == std::vector{a});
        CHECK_FALSE(by_amounts(running).not_paying({written}).pays(a));
        CHECK(by_amounts(running).not_paying({written}).pays(b));
    }
    party const ask{"101", "Ask", party_kind::municipality, "101"};
    CHECK_FALSE(by_amounts(running).not_paying({"ask"}).pays(ask)); // in any spelling, as Python hands names on
}

TEST_CASE("what nobody covers stays so among some", "[key_rule]") {
    key_rule const most = key::percent({a, b}, {40, 30}, fordel::uncovered_party());
    CHECK(most.taking_part(std::vector{a, b}).at(2022, 1).share("a") == of(4, 10));
    CHECK(most.taking_part(std::vector{a}).at(2022, 1).share("uncovered") == of(3, 7));
    key const met = most.where({coast_km, fordel::year_before, fordel::condition_kind::above, 20}).at(2022, 1);
    CHECK(met.parties() == std::vector{a, fordel::uncovered_party()});
    CHECK(met.share("a") == of(4, 7));
    CHECK(most.without({"uncovered"}).at(2022, 1).share("a") == of(4, 7));
    expect_error("fordel.key.empty", [&] {
        return most.where({coast_km, fordel::year_before, fordel::condition_kind::above, 90}).at(2022, 1);
    });
}

namespace {

party const old_one{"o1", "O1", party_kind::municipality, "11"};
party const old_two{"o2", "O2", party_kind::municipality, "12"};
party const merged_one{"n", "N", party_kind::municipality, "20"};
fordel::succession const merger({{make_date(2022, 1, 1), old_one, merged_one}});
fordel::succession const merger_of_two({{make_date(2022, 1, 1), old_one, merged_one},
                                        {make_date(2022, 1, 1), old_two, merged_one}});

} // namespace

TEST_CASE("who does not pay, or is left out, is so after a merger", "[key_rule]") {
    key_rule const both = fordel::equal({old_one, a});
    for (key_rule const& rule :
         {both.not_paying({"O1"}).with_successors(merger), both.with_successors(merger).not_paying({"O1"})}) {
        CHECK_FALSE(rule.pays(old_one));
        CHECK(rule.at(2022, 1).share("uncovered") == of(1, 2));
        CHECK_FALSE(rule.at(2022, 1).contains("n"));
        CHECK(rule.pays(a));
    }
    CHECK(both.with_successors(merger).without({"O1"}).at(2022, 1).parties() == std::vector{a});
    key_rule const three = fordel::equal({old_one, old_two, a});
    CHECK(three.not_paying({"o1", "o2"}).with_successors(merger_of_two).at(2022, 1).share("uncovered") == of(1, 2));
    expect_error("fordel.key.exempt_merger",
                 [&] { return three.not_paying({"O1"}).with_successors(merger_of_two).at(2022, 1); });
    CHECK(three.not_paying({"O1"}).with_successors(merger_of_two).at(2021, 1).share("o1") == of(1, 3));
    key_rule const said = three.with_successors(merger_of_two).not_paying({"O1", "N"});
    CHECK_FALSE(said.pays(merged_one));
    CHECK(said.at(2022, 1).share("n") == of(1, 2));
}

TEST_CASE("what was paid before a merger is the merged party's", "[key_rule]") {
    auto const known = [](fordel::amounts_needed const&, int) {
        return std::vector<fordel::party_amount>{{old_one, fraction(30)}, {old_two, fraction(20)}, {a, fraction(50)}};
    };
    fordel::amounts_needed const before{.of = {"s"}, .year = fordel::amount_year::before};
    key_rule const all = by_amounts(before), some = by_amounts(before, fordel::members{old_one, old_two, a});
    key_rule const now = by_amounts(before, fordel::members{merged_one, a});
    for (key_rule const& rule : {all, some, now}) {
        key const made = rule.with_successors(merger_of_two).at(2022, 1, known);
        CHECK(made.size() == 2);
        CHECK(made.share("n") == of(1, 2));
    }
    CHECK(some.with_successors(merger_of_two).at(2021, 12, known).share("o1") == of(3, 10));
}

TEST_CASE("groups whose regions merge are joined by their shares", "[key_rule]") {
    key_rule const outer = key({old_one, old_two, c}, {1, 3, 4});
    key_rule const rule =
        nested(outer, {{"O1", a}, {"O2", fordel::equal({b, d})}, {"C", c}}).with_successors(merger_of_two);
    for (int const year : {2021, 2022}) { // the merger changes nothing, by these weights
        key const made = rule.at(year, 1);
        CHECK(made.share("a") == of(1, 8));
        CHECK(made.share("b") == of(3, 16));
        CHECK(made.share("c") == of(1, 2));
        check_by_calculator(made);
    }
    // In equal parts the merged region counts once, and is shared in halves.
    key_rule const equal = nested(fordel::equal({old_one, old_two, c}), {{"O1", a}, {"O2", b}, {"C", c}});
    CHECK(equal.with_successors(merger_of_two).at(2022, 1).share("b") == of(1, 4));
    CHECK(equal.with_successors(merger_of_two).at(2021, 1).share("b") == of(1, 3));
    key_rule const renamed = nested(fordel::equal({old_one, c}), {{"O1", a}, {"C", b}});
    CHECK(renamed.with_successors(merger).at(2022, 1).share("a") == of(1, 2));
}

TEST_CASE("amounts as stated are changed by nothing", "[key_rule]") {
    key_rule const stated = fordel::as_stated();
    for (auto const& changed : std::vector<std::function<key_rule()>>{
             [&] { return stated.not_paying({"a"}); }, [&] { return stated.without({"a"}); },
             [&] { return stated.with_successors(merger); },
             [&] { return stated.where({coast_km, fordel::year_before, fordel::condition_kind::above, 20}); },
             [&] { return mix({fordel::half * stated, fordel::half * fordel::equal({a})}); },
             [&] { return nested(fordel::equal({a}), {{"A", stated}}); }})
        expect_error("fordel.key.as_stated", changed);
    CHECK(key_rule(stated).is_as_stated());
}

TEST_CASE("a rule says whether it is never about more than one", "[key_rule]") {
    party const n{"n", "N", party_kind::municipality, "9"};
    fordel::succession const merger({{make_date(2022, 1, 1), a, n, "s"}, {make_date(2022, 1, 1), b, n, "s"}});
    CHECK(key_rule(a).one_at_a_time());
    CHECK_FALSE(key_rule(key::equal({a, b})).one_at_a_time());
    CHECK(key_rule(a).with_successors(merger).one_at_a_time());
    CHECK_FALSE(fordel::equal({a, b}).with_successors(merger).one_at_a_time()); // two until 2022
    // One after the other, by participation and by year; named alone, or the only one left.
    CHECK(fordel::equal({{a, period::year(2021)}, {b, period::year(2022)}}).one_at_a_time());
    CHECK_FALSE(fordel::equal({{a, period::year(2021)}, {b, period::years(2021, 2022)}}).one_at_a_time());
    CHECK(weights_by_year({{2021, key::single(a)}, {2022, key::single(b)}}).one_at_a_time());
    CHECK_FALSE(weights_by_year({{2021, key::single(a)}, {2022, key::equal({a, b})}}).one_at_a_time());
    CHECK(fordel::equal({a, b, c}).among({"C"}).one_at_a_time());
    CHECK(fordel::equal({a, b, c}).without({"A", "B"}).one_at_a_time());
    CHECK_FALSE(key_rule(key::percent({a}, {75}, fordel::uncovered_party())).one_at_a_time());
    CHECK_FALSE(mix({fordel::half * key_rule(a), fordel::half * key_rule(b)}).one_at_a_time());
    CHECK_FALSE(mix({fordel::half * key_rule(a), fordel::half * key_rule(a).not_paying({"A"})}).one_at_a_time());
    CHECK(key_rule(a).not_paying({"A"}).one_at_a_time());
    // Whom amounts will name is unknown.
    CHECK_FALSE(fordel::by_amounts({.of = {"s"}}).one_at_a_time());
    CHECK_FALSE(fordel::as_stated().one_at_a_time());
    CHECK(fordel::by_amounts({.of = {"s"}}, fordel::members{a}).one_at_a_time());
}

TEST_CASE("a rule says who has taken a party's place", "[key_rule]") {
    party const n{"n", "N", party_kind::municipality, "9"};
    key_rule const rule = fordel::equal({a, b, c}).with_successors(
        fordel::succession({{make_date(2022, 1, 1), a, n, "s"}, {make_date(2022, 1, 1), b, n, "s"}}));
    CHECK(rule.successor_of(a, make_date(2021, 12, 31)) == a);
    CHECK(rule.successor_of(a, make_date(2022, 1, 1)) == n);
    CHECK(rule.successor_of(c, make_date(2022, 1, 1)) == c);
    CHECK(fordel::equal({a, b}).successor_of(a, make_date(2022, 1, 1)) == a);
}
